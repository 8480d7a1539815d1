import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldReference, foldText, plainText, toLatinDigits } from '../../../shared/domain/fold.ts'

const anyText = fc.string({ unit: 'grapheme' })

describe('folding for search', () => {
  it.each([
    ['كراچي', 'کراچی'],
    ['لاہور', 'لاهور'],
    ['ضِلع', 'ضلع'],
    ['۱۳ نومبر', '13 نومبر'],
    ['٢٠٢٣', '2023'],
    ['8009–14', '8009-14'],
    ['Ｌahore', 'lahore'],
    ['a\u200Fb\u00A0 c', 'ab c'],
    ['Élève', 'eleve'],
  ])('%s finds %s', (one, other) => {
    expect(foldText(one)).toBe(foldText(other))
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
      { numRuns: 1000 },
    )
  })

  it('finds the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text))
      }),
    )
  })
})

describe('folding a reference', () => {
  it('sees through OCR and spacing', () => {
    expect(foldReference('SO (G) 11-2/GD/2021')).toBe(foldReference('S0(G)I1-2/GD/2O2l.'))
    expect(foldReference('SO(G)11-2/GD/2021')).not.toBe(foldReference('SO(G)11-3/GD/2021'))
  })

  it('leaves only letters and digits', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldReference(text)).toMatch(/^[\p{L}\p{N}]*$/u)
      }),
    )
  })
})

describe('plain text', () => {
  it('removes what hides or reorders a name', () => {
    expect(plainText('a\u202Efdp.exe')).toBe('afdp.exe')
    expect(plainText('one\r\n two\u0000')).toBe('one two')
  })

  it('keeps Urdu as it is written', () => {
    expect(plainText('دفترِ ضلع\u200Cدار')).toBe('دفترِ ضلع\u200Cدار')
  })
})

it('turns digits of any script into ASCII', () => {
  expect(toLatinDigits('۱۲٣४৫੬7')).toBe('1234567')
})
