import type { LetterParts } from '../../shared/domain/letter.ts'
import { keptWithNext, lastKept, paragraphRows, rowOf, ruleRow, spaceRow } from '../typeset/flow.ts'
import type { Row } from '../typeset/flow.ts'
import { setLine, setParagraph } from '../typeset/paragraph.ts'
import type { Style } from '../typeset/paragraph.ts'
import { body, ragged, strong } from '../typeset/styles.ts'

/** How far the first line of a paragraph, and lists, are set in; points. */
export const indent = 42
const numberWidth = 26
const signature = { left: 226, width: 225, room: 40 }

export const centred: Style = { ...ragged, align: 'centre' }
export const small: Style = { ...centred, size: 9.5 }

/** The office's lines, centred, over a rule. */
export function letterheadRows({ letterhead }: Pick<LetterParts, 'letterhead'>): Row[] {
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
export function numberRows(number: string, dateline: string, keep: readonly string[]): Row[] {
  const left = setLine(number, strong)
  const date = setLine(dateline, strong)
  const dateX = body.width - date.width
  if (left.width + 24 <= dateX) {
    const sides = [
      { line: left, x: 0 },
      { line: date, x: dateX },
    ]
    return [rowOf(sides, 10, true)]
  }
  const lines = setParagraph(number, strong, keep)
  return keptWithNext([...paragraphRows(lines, 0, 10), rowOf([{ line: date, x: dateX }], 2)])
}

/** "To" and under it one office, or a numbered list of them. */
export function addresseeRows(parts: Pick<LetterParts, 'to' | 'keep'>): Row[] {
  const label = rowOf([{ line: setLine('To', ragged), x: 0 }], 10, true)
  if (parts.to.length === 1) {
    const lines = setParagraph(parts.to[0] ?? '', { ...ragged, width: body.width - indent }, parts.keep)
    return [label, ...paragraphRows(lines, indent, 2)]
  }
  return [label, ...listRows(parts.to, parts.keep)]
}

/** The subject, bold and underlined, beside its label. */
export function subjectRows(parts: Pick<LetterParts, 'subject' | 'keep'>): Row[] {
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
export function paragraphsRows(parts: Pick<LetterParts, 'paragraphs' | 'keep'>): Row[] {
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
export function closingRows(parts: Pick<LetterParts, 'enclosureLine' | 'signatory' | 'keep'>): Row[] {
  const lines = setParagraph(parts.enclosureLine, ragged, parts.keep)
  return [...keptWithNext(paragraphRows(lines, 0, 10)), ...signatureRows(parts)]
}

function signatureRows({ signatory }: Pick<LetterParts, 'signatory'>): Row[] {
  const style: Style = { ...strong, align: 'centre', width: signature.width }
  const name = signatory.name === '' ? '' : `(${signatory.name.toUpperCase()})`
  const set = (text: string) => paragraphRows(setParagraph(text, style), signature.left)
  const rows = [...set(name), ...set(signatory.designation.toUpperCase())]
  const bound = keptWithNext(rows.slice(0, -1))
  return [spaceRow(signature.room, true), ...bound, ...rows.slice(-1)]
}

/** The endorsement under a letter: heading, line, list, and the signature again; nothing without a list. */
export function copyRows(parts: Pick<LetterParts, 'copy' | 'signatory' | 'keep'>): Row[] {
  const { heading, line, list } = parts.copy
  if (list.length === 0) return []
  const headingLines = setParagraph(heading, { ...strong, underline: true }, parts.keep)
  const words = setParagraph(line, { ...body, indent }, parts.keep)
  const items = lastKept(listRows(list, parts.keep), 2)
  const head = [...paragraphRows(headingLines, 0, 16), ...paragraphRows(words, 0, 4)]
  return [...keptWithNext(head), ...items, ...signatureRows(parts)]
}

/** A list with hanging numbers. */
export function listRows(list: readonly string[], keep: readonly string[]): Row[] {
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
