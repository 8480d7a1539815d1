import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, civilDate } from '../../../shared/domain/dates.ts'
import {
  expandRange,
  isPatternFor,
  numberKey,
  printNumber,
  seriesYear,
  takeNumbers,
  typedNumberKeys,
  typedSerial,
  yearLabel,
} from '../../../shared/domain/numbering.ts'

const each = { mode: 'each', pattern: '{serial}/Admn', yearStart: 'calendar' } as const
const date = civilDate('2026-11-23')

describe('numbers of a forwarding', () => {
  test('print as a range, one per copy', () => {
    expect(takeNumbers(each, { date, last: 1200, count: 41 })).toEqual({
      year: 2026,
      first: 1201,
      last: 1241,
      printed: '1201-1241/Admn',
    })
  })

  test('print alone for one office, and once for a single number', () => {
    expect(takeNumbers(each, { date, last: 0, count: 1 }).printed).toBe('1/Admn')
    const single = { mode: 'single', pattern: 'GB/{serial}', yearStart: 'calendar' } as const
    expect(takeNumbers(single, { date, last: 7540, count: 41 })).toMatchObject({
      first: 7541,
      last: 7541,
      printed: 'GB/7541',
    })
  })

  test('have no serial in a file number', () => {
    const file = { mode: 'file', pattern: 'SO(CIR)1-2/{year}', yearStart: 'fiscal' } as const
    expect(takeNumbers(file, { date, last: 0, count: 3 })).toEqual({
      year: 2026,
      first: null,
      last: null,
      printed: 'SO(CIR)1-2/2026-27',
    })
  })

  test('follow one another without gap or double over any batches', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1 }), (batches) => {
        let last = 0
        for (const count of batches) {
          const taken = takeNumbers(each, { date, last, count })
          expect(taken.first).toBe(last + 1)
          expect(taken.last).toBe(last + count)
          last += count
        }
      }),
    )
  })

  test('are refused for a pattern that does not suit the mode', () => {
    expect(isPatternFor('{serial}/Admn', 'file')).toBe(false)
    expect(isPatternFor('Admn', 'each')).toBe(false)
    expect(isPatternFor('{serial}/{serial}', 'each')).toBe(false)
    expect(isPatternFor('{serial}/{month}', 'each')).toBe(false)
    expect(() => takeNumbers({ ...each, pattern: 'Admn' }, { date, last: 0, count: 1 })).toThrow(
      'INVALID_INPUT',
    )
  })

  test('print one by one', () => {
    expect(printNumber('{serial}/Admn/{year}', 'fiscal', { year: 2099, serial: 7 })).toBe('7/Admn/2099-00')
  })
})

describe('the year of a series', () => {
  test('begins on 1 January, or on 1 July', () => {
    expect(seriesYear(civilDate('2026-06-30'), 'fiscal')).toBe(2025)
    expect(seriesYear(civilDate('2026-07-01'), 'fiscal')).toBe(2026)
    expect(seriesYear(civilDate('2026-01-01'), 'calendar')).toBe(2026)
    expect(seriesYear(civilDate('2025-12-31'), 'calendar')).toBe(2025)
    expect(yearLabel(2026, 'calendar')).toBe('2026')
  })

  test('never goes back as days go on', () => {
    const start = civilDate('2020-01-01')
    fc.assert(
      fc.property(fc.nat(4000), fc.constantFrom('calendar' as const, 'fiscal' as const), (days, kind) => {
        const day = addDays(start, days)
        const step = seriesYear(addDays(day, 1), kind) - seriesYear(day, kind)
        expect([0, 1]).toContain(step)
      }),
    )
  })
})

describe('a typed number', () => {
  test.each([
    '1201/Admn',
    'No. 1201/Admn',
    'no 1201 / ADMN',
    'Endst. No. 1201/admn',
    '۱۲۰۱/Admn',
    'نمبر 1201/Admn',
    '1201 Admn',
  ])('%s finds 1201/Admn', (typed) => {
    expect(typedNumberKeys(typed)).toContain(numberKey('1201/Admn'))
  })

  test('finds a range by its abbreviated upper bound', () => {
    expect(expandRange('8009-14/G-I')).toBe('8009-8014/G-I')
    expect(typedNumberKeys('8009-14/G-I')).toContain(numberKey('8009-8014/G-I'))
    expect(typedNumberKeys('8009–8014/G-I')).toContain(numberKey('8009-8014/G-I'))
  })

  test('is not taken for a range where the bound would be smaller', () => {
    expect(expandRange('71-12/2021')).toBeNull()
    expect(expandRange('1201-1241/Admn')).toBeNull()
  })

  test('may be a bare serial', () => {
    expect(typedSerial(' ۱۲۰۱ ')).toBe(1201)
    expect(typedSerial('No. 1201')).toBe(1201)
    expect(typedSerial('1201/Admn')).toBeNull()
  })
})
