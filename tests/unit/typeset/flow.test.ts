import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mark } from '../../../electron/typeset/content.ts'
import { breakPages, keptWithNext, paragraphRows, spaceRow } from '../../../electron/typeset/flow.ts'
import type { Frame } from '../../../electron/typeset/flow.ts'
import { setParagraph } from '../../../electron/typeset/paragraph.ts'
import { ragged } from '../../../electron/typeset/styles.ts'

const frame: Frame = { left: 0, top: 200, bottom: 20 }

function rowsOf(lines: number, name: string, gap: number) {
  const set = Array.from({ length: lines }, (_, index) => setParagraph(`${name}${index}`, ragged)[0])
  return paragraphRows(
    set.filter((line) => line !== undefined),
    0,
    gap,
  )
}

function textsOf(marks: readonly Mark[]): string[] {
  return marks.flatMap((mark) => (mark.kind === 'line' ? [mark.line.text] : []))
}

describe('pages', () => {
  it('hold every line once, in order, inside the frame', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 12 })
    fc.assert(
      fc.property(counts, (paragraphs) => {
        const rows = paragraphs.flatMap((count, index) => rowsOf(count, `p${index}l`, 8))
        const sheets = breakPages(rows, frame)
        const expected = paragraphs.flatMap((count, index) =>
          Array.from({ length: count }, (_, line) => `p${index}l${line}`),
        )
        expect(sheets.flatMap((sheet) => textsOf(sheet.marks))).toEqual(expected)
        for (const mark of sheets.flatMap((sheet) => sheet.marks)) {
          if (mark.kind !== 'line') continue
          expect(mark.baseline - mark.line.below).toBeGreaterThanOrEqual(frame.bottom - 0.001)
          expect(mark.baseline + mark.line.above).toBeLessThanOrEqual(frame.top + 0.001)
        }
      }),
    )
  })

  it('never begin or end with one line of a longer paragraph', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 4, max: 8 }), (before, count) => {
        const rows = [...rowsOf(before, 'a', 0), ...rowsOf(count, 'b', 8)]
        for (const sheet of breakPages(rows, frame)) {
          const texts = textsOf(sheet.marks).filter((text) => text.startsWith('b'))
          expect(texts).not.toHaveLength(1)
        }
      }),
    )
  })

  it('never show a signature alone', () => {
    for (let before = 1; before < 30; before++) {
      const text = rowsOf(before, 'line', 0)
      const bound = [...text.slice(0, -2), ...keptWithNext(text.slice(-2))]
      const rows = [...bound, spaceRow(40, true), ...rowsOf(2, 'sign', 0)]
      const signed = breakPages(rows, frame).map((sheet) => textsOf(sheet.marks).join(' '))
      expect(signed.filter((texts) => texts.includes('sign1'))).toEqual([expect.stringContaining('line')])
    }
  })
})
