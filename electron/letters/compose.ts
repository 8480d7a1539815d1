import { showDate } from '../../shared/domain/dates.ts'
import type { LetterParts } from '../../shared/domain/letter.ts'
import type { Mark, Sheet } from '../typeset/content.ts'
import { breakPages, keptWithNext, lastKept, paragraphRows } from '../typeset/flow.ts'
import type { Frame, Row } from '../typeset/flow.ts'
import { setParagraph } from '../typeset/paragraph.ts'
import type { Style } from '../typeset/paragraph.ts'
import { a4, body, strong } from '../typeset/styles.ts'
import {
  addresseeRows,
  closingRows,
  copyRows,
  indent,
  letterheadRows,
  listRows,
  numberRows,
  paragraphsRows,
  small,
  subjectRows,
} from './rows.ts'

const frame: Frame = { left: 72, top: 789, bottom: 62 }
const markedFrame: Frame = { ...frame, top: 771 }
const markingStyle: Style = { ...strong, size: 12, align: 'centre', underline: true }

/**
 * Lays out a letter: the order of its parts is that of Punjab's specimens (DOMAIN.md §3).
 *
 * The same parts give the same sheets. Errors: GLYPH_MISSING {character, codepoint}.
 */
export function composeLetter(parts: LetterParts): Sheet[] {
  const rows = parts.layout === 'endorsement' ? endorsementRows(parts) : coveringRows(parts)
  const sheets = breakPages([...letterheadRows(parts), ...rows], parts.marking === '' ? frame : markedFrame)
  return sheets.map((sheet, index) => ({
    marks: [...sheet.marks, ...edgeMarks(parts, index + 1, sheets.length)],
  }))
}

/** The title that viewers show for the letter's file. */
export function letterTitle(parts: LetterParts): string {
  return [`No. ${parts.number}`, showDate(parts.date), parts.subject]
    .filter((text) => text !== '')
    .join(' – ')
}

function coveringRows(parts: LetterParts): Row[] {
  return [
    ...numberRows(labelled('No. ', parts.number), dateline(parts), parts.keep),
    ...addresseeRows(parts),
    ...subjectRows(parts),
    ...paragraphsRows(parts),
    ...closingRows(parts),
    ...copyRows(parts),
  ]
}

/** No "To" and no subject: the line of the form, the list, the words, the signature. */
function endorsementRows(parts: LetterParts): Row[] {
  const line = keptWithNext(
    paragraphRows(setParagraph(parts.copy.line, { ...body, indent }, parts.keep), 0, 8),
  )
  const list = listRows(parts.copy.list, parts.keep)
  const paragraphs = paragraphsRows(parts)
  const bound = paragraphs.length > 0 ? list : lastKept(list, 2)
  const number = numberRows(labelled('Endst. No. ', parts.number), dateline(parts), parts.keep)
  return [...number, ...line, ...bound, ...paragraphs, ...closingRows(parts)]
}

/** A number that brings its own label keeps it. */
function labelled(label: string, number: string): string {
  return /^(?:endst|no)\b/iu.test(number) ? number : label + number
}

function dateline({ place, date }: LetterParts): string {
  return place === '' ? `Dated: ${showDate(date)}` : `Dated ${place}, the ${showDate(date)}`
}

/** What stands outside the text: the marking above it, the page number below it. */
function edgeMarks(parts: LetterParts, page: number, pages: number): Mark[] {
  const marks: Mark[] = []
  const [marking] = setParagraph(parts.marking.toUpperCase(), markingStyle)
  if (marking) marks.push({ kind: 'line', line: marking, x: frame.left, baseline: a4.height - 50 })
  if (pages > 1) {
    const [number] = setParagraph(`Page ${page} of ${pages}`, small)
    if (number) marks.push({ kind: 'line', line: number, x: frame.left, baseline: 36 })
  }
  return marks
}
