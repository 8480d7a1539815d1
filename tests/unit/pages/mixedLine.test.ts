import { describe, expect, it } from 'vitest'
import { mixedLine } from '../../../electron/pages/mixedLine.ts'
import type { PlacedChar } from '../../../electron/pages/mixedLine.ts'

const width = 6

/** Runs in PDFium's order, each with the place of its left edge in letters; Urdu runs are drawn from the right. */
function placed(runs: readonly (readonly [string, number])[]): PlacedChar[] {
  return runs.flatMap(([text, left]) => {
    const fromRight = /\p{Script=Arabic}/u.test(text)
    const letters = [...text]
    return letters.map((char, at): PlacedChar => {
      const column = left + (fromRight ? letters.length - 1 - at : at)
      return { char, left: column * width, right: (column + 1) * width, height: 12 }
    })
  })
}

const space = ['\u0020', 0] as const

describe('a line of Urdu', () => {
  it('has its number as it is drawn, though PDFium turns its parts', () => {
    const chars = placed([['نمبر', 40], space, ['Admn', 34], ['1203', 29], ['/', 33], space, ['لاہور', 20]])
    expect(mixedLine(chars)).toBe('نمبر 1203/Admn لاہور')
  })

  it('has the brackets of its number by turns', () => {
    const chars = placed([['نمبر', 40], space, ['3-1/2024', 28], ['(', 27], ['G', 26], ['(', 25], ['SO', 23]])
    expect(mixedLine(chars)).toBe('نمبر SO(G)3-1/2024')
  })

  it('has its own brackets the right way round', () => {
    expect(
      mixedLine(
        placed([
          [')', 30],
          ['نمونہ', 25],
          ['(', 24],
        ]),
      ),
    ).toBe('(نمونہ)')
  })

  it('has its label first, where PDFium took the line for English', () => {
    const chars = placed([['SUMMER', 10], space, ['VACATION', 17], [':', 26], ['عنوان', 27]])
    expect(mixedLine(chars)).toBe('عنوان: SUMMER VACATION')
  })

  it('keeps the mark between a number and its Urdu part', () => {
    expect(
      mixedLine(
        placed([
          ['1203', 30],
          ['/', 29],
          ['ایڈمن', 24],
        ]),
      ),
    ).toBe('1203/ایڈمن')
  })

  it('keeps apart what stands in two columns', () => {
    expect(mixedLine(placed([['نمبر', 60], space, ['28-11-2026', 0], ['12/A', 50]]))).toBe(
      'نمبر 12/A 28-11-2026',
    )
  })
})
