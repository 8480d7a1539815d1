import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatSlipCode, isSlipCode, makeSlipCode, readSlipCode } from '../../../shared/domain/slipCode.ts'

const parts = fc.record({
  slot: fc.integer({ min: 1, max: 99 }),
  year: fc.integer({ min: 0, max: 99 }),
  serial: fc.integer({ min: 1, max: 999_999 }),
})

describe('slip codes', () => {
  test('say slot, year and serial in 12 digits that end in their check', () => {
    expect(makeSlipCode({ slot: 1, year: 26, serial: 142 })).toMatch(/^0126000142\d\d$/)
    fc.assert(fc.property(parts, (given) => isSlipCode(makeSlipCode(given))))
  })

  test('are found wrong after any wrong digit', () => {
    const change = fc.record({ at: fc.nat(11), by: fc.integer({ min: 1, max: 9 }) })
    fc.assert(
      fc.property(parts, change, (given, { at, by }) => {
        const code = makeSlipCode(given)
        const digit = (Number(code[at]) + by) % 10
        return !isSlipCode(`${code.slice(0, at)}${digit}${code.slice(at + 1)}`)
      }),
    )
  })

  test('are found wrong after two neighbours were swapped', () => {
    fc.assert(
      fc.property(parts, fc.nat(10), (given, at) => {
        const code = makeSlipCode(given)
        const swapped = `${code.slice(0, at)}${code[at + 1]}${code[at]}${code.slice(at + 2)}`
        return swapped === code || !isSlipCode(swapped)
      }),
    )
  })

  test('are read without the zero in front, which a spreadsheet drops from a number', () => {
    const code = makeSlipCode({ slot: 1, year: 26, serial: 142 })
    expect(readSlipCode(code.slice(1))).toBe(code)
    expect(readSlipCode(code.slice(1, -1))).toBeNull()
  })

  test('are read in any digits, with spaces, dashes and bidi marks', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const code = makeSlipCode(given)
        const urdu = code.replace(/\d/g, (digit) => String.fromCodePoint(0x06f0 + Number(digit)))
        return [formatSlipCode(code), urdu, `\u200E${code.slice(0, 4)}-${code.slice(4)} `].every(
          (typed) => readSlipCode(typed) === code,
        )
      }),
    )
  })

  test('print in groups of four', () => {
    expect(formatSlipCode('012600014242')).toBe('0126 0001 4242')
  })

  test.each([
    { slot: 0, year: 26, serial: 1 },
    { slot: 100, year: 26, serial: 1 },
    { slot: 1, year: 26, serial: 0 },
    { slot: 1, year: 26, serial: 1_000_000 },
    { slot: 1, year: 2026, serial: 1 },
  ])('are refused for %o', (given) => {
    expect(() => makeSlipCode(given)).toThrow('INVALID_INPUT')
  })
})
