import { showDate } from '../../shared/domain/dates.ts'
import type { LetterParts } from '../../shared/domain/letter.ts'
import type { Mark, Sheet } from '../typeset/content.ts'
import {
  breakPages,
  keptWithNext,
  lastKept,
  paragraphRows,
  rowOf,
  ruleRow,
  spaceRow,
} from '../typeset/flow.ts'
import type { Frame, Row } from '../typeset/flow.ts'
import { setLine, setParagraph } from '../typeset/paragraph.ts'
import type { Style } from '../typeset/paragraph.ts'
import { a4, body, ragged, strong } from '../typeset/styles.ts'

const frame: Frame = { left: 72, top: 789, bottom: 62 }
const markedFrame: Frame = { ...frame, top: 771 }
const indent = 42
const numberWidth = 26
const signature = { left: 226, width: 225, room: 40 }

const centred: Style = { ...ragged, align: 'centre' }
const small: Style = { ...centred, size: 9.5 }
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
  const copies = parts.copy.list.length > 0 ? copyRows(parts) : []
  return [
    ...numberRows('No. ', parts),
    ...addresseeRows(parts),
    ...subjectRows(parts),
    ...paragraphsRows(parts),
    ...closingRows(parts),
    ...copies,
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
  return [...numberRows('Endst. No. ', parts), ...line, ...bound, ...paragraphs, ...closingRows(parts)]
}

function letterheadRows({ letterhead }: LetterParts): Row[] {
  const name: Style = { ...strong, size: 14, align: 'centre' }
  const set = (text: string, style: Style) => keptWithNext(paragraphRows(setParagraph(text, style), 0, 1))
  return [
    ...letterhead.above.flatMap((text) => set(text, { ...centred, size: 11 })),
    ...set(letterhead.name.toUpperCase(), name),
    ...letterhead.below.flatMap((text) => set(text, small)),
    ruleRow(body.width, 0.8, 5),
  ]
}

/** Number at the left margin, place and date at the right; under each other when they are too long. */
function numberRows(label: string, parts: LetterParts): Row[] {
  const own = /^(?:endst|no)\b/iu.test(parts.number) ? '' : label
  const number = setLine(own + parts.number, strong)
  const date = setLine(dateline(parts), strong)
  const dateX = body.width - date.width
  if (number.width + 24 <= dateX) {
    return [
      rowOf(
        [
          { line: number, x: 0 },
          { line: date, x: dateX },
        ],
        10,
        true,
      ),
    ]
  }
  const lines = setParagraph(own + parts.number, strong, parts.keep)
  return keptWithNext([...paragraphRows(lines, 0, 10), rowOf([{ line: date, x: dateX }], 2)])
}

function dateline({ place, date }: LetterParts): string {
  return place === '' ? `Dated: ${showDate(date)}` : `Dated ${place}, the ${showDate(date)}`
}

function addresseeRows(parts: LetterParts): Row[] {
  const label = rowOf([{ line: setLine('To', ragged), x: 0 }], 10, true)
  if (parts.to.length === 1) {
    const lines = setParagraph(parts.to[0] ?? '', { ...ragged, width: body.width - indent }, parts.keep)
    return [label, ...paragraphRows(lines, indent, 2)]
  }
  return [label, ...listRows(parts.to, parts.keep)]
}

function subjectRows(parts: LetterParts): Row[] {
  const label = setLine('Subject:-', strong)
  const x = label.width + 10
  const style: Style = { ...strong, width: body.width - x, underline: true }
  const lines = setParagraph(parts.subject, style, parts.keep)
  const rows = lines.map((line, index) => {
    const beside = index === 0 ? [{ line: label, x: 0 }] : []
    return rowOf([...beside, { line, x }], index === 0 ? 12 : 1.5, true)
  })
  return rows
}

/** The first paragraph has no number; the others begin "2.", "3." at the margin. */
function paragraphsRows(parts: LetterParts): Row[] {
  const last = parts.paragraphs.length - 1
  return parts.paragraphs.flatMap((text, index) => {
    const lines = setParagraph(text, { ...body, indent }, parts.keep)
    const rows = paragraphRows(lines, 0, index === 0 ? 12 : 8)
    const [first] = rows
    if (first && index > 0) {
      const number = { line: setLine(`${index + 1}.`, ragged), x: 0 }
      rows[0] = { ...first, parts: [number, ...first.parts] }
    }
    return index === last ? lastKept(rows, 2) : rows
  })
}

/** Enclosure line and signature, bound together and to the last lines before them. */
function closingRows(parts: LetterParts): Row[] {
  const lines = setParagraph(parts.enclosureLine, ragged, parts.keep)
  return [...keptWithNext(paragraphRows(lines, 0, 10)), ...signatureRows(parts)]
}

function signatureRows({ signatory }: LetterParts): Row[] {
  const style: Style = { ...strong, align: 'centre', width: signature.width }
  const name = signatory.name === '' ? '' : `(${signatory.name.toUpperCase()})`
  const set = (text: string) => paragraphRows(setParagraph(text, style), signature.left)
  const rows = [...set(name), ...set(signatory.designation.toUpperCase())]
  const bound = keptWithNext(rows.slice(0, -1))
  return [spaceRow(signature.room, true), ...bound, ...rows.slice(-1)]
}

function copyRows(parts: LetterParts): Row[] {
  const { heading, line, list } = parts.copy
  const headingLines = setParagraph(heading, { ...strong, underline: true }, parts.keep)
  const words = setParagraph(line, { ...body, indent }, parts.keep)
  const items = lastKept(listRows(list, parts.keep), 2)
  const head = [...paragraphRows(headingLines, 0, 16), ...paragraphRows(words, 0, 4)]
  return [...keptWithNext(head), ...items, ...signatureRows(parts)]
}

/** A list with hanging numbers. */
function listRows(list: readonly string[], keep: readonly string[]): Row[] {
  const x = indent + numberWidth
  const style: Style = { ...ragged, width: body.width - x }
  return list.flatMap((text, index) => {
    const rows = paragraphRows(setParagraph(text, style, keep), x, 2)
    const [first] = rows
    const number = { line: setLine(`${index + 1}.`, ragged), x: indent }
    if (first) rows[0] = { ...first, parts: [number, ...first.parts] }
    return rows
  })
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
