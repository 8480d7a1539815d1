import type { PageText, TextLine } from '../../../electron/pages/types.ts'
import { rowsOf } from '../../../electron/reading/rows.ts'
import type { Row } from '../../../electron/reading/rows.ts'

/** Points of a column and of a line of a drawn page, and the height of its letters. */
const column = 6
const line = 16
const height = 12

/**
 * The rows of a page drawn as text: a column is six points, a line sixteen.
 *
 * Three spaces or more part a line, as the gap between number and date does in PDFium's text.
 */
export function drawnRows(art: string): Row[] {
  const lines = art.split('\n').flatMap((text, at): TextLine[] =>
    [...text.matchAll(/\S(?:\S| {1,2}(?=\S))*/g)].map((part) => {
      const [left, top] = [36 + part.index * column, 24 + at * line]
      return {
        text: part[0],
        box: [left, top, left + part[0].length * column, top + height],
        fontSize: height,
      }
    }),
  )
  const counts = { chars: 100, hidden: 0, unmapped: 0, images: 0, imageShare: 0, cut: false }
  const page: PageText = { text: '', lines, ...counts }
  return rowsOf(page, 612, 842)
}

/** A letter as drawn, and what a person reads in it; null where it has none. */
export type DrawnLetter = {
  name: string
  art: string
  reference: string | null
  date: string | null
  issuer: string | null
  subject: string | null
}
