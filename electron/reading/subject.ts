import { findReferences, subjectOfLine } from '../../shared/domain/references.ts'
import { boxAround, cellsOf } from './rows.ts'
import type { Row } from './rows.ts'
import type { Fact } from './types.ts'

/** How the text of a letter begins; a subject never does. */
const opening =
  /^(?:\(?0?[12][.)]|reference (?:is|the|to|your|this)|with reference|kindly|please|find enclosed|i (?=[a-z])|we |you are|you were|your |all (?:the )?concerned|attention|in (?:continuation|exercise|pursuance|compliance|supersession|view|this connection|the light)|in partial|consequent|pursuant|further to|under |according|after |it (?:is|has|was)|the (?:undersigned|competent authority|governor|government of|following|above|subject|captioned)|enclosed|herewith|sir\b|r\/sir|dear |my dear|madam|respected|assalam|memo\b|whereas|this (?:is|office|department|directorate|ministry|refers|has)|as (?:per|you) |on the (?:subject|above)|apropos|refer to|through this|applications are|a copy|copy of|\*{3}|general scheme|جناب|مندرجہ|بحوالہ|گزارش|السلام|آپ )/i

/** Rows under a subject that are no part of it: the letters it refers to, enclosures, the addressee. */
const afterSubject =
  /^(?:ref(?:erence)?s?\b\s?[:.-]|ref(?:erence)?s?$|encl|to\W*$|through\W|no\b\s?[.:]|dated?\b|حوالہ)/i

/** The kind of paper alone on a row begins what follows, or is the last word of a subject. */
const kindAlone =
  /^(?:memo(?:randum)?|circular|notification|(?:office )?order|agenda|minutes|note)\W*$|^attention\b/i

/** A subject goes on where its row ends in such a word. */
const openEnd =
  /(?:[,&-]|\b(?:and|or|of|the|for|to|in|by|on|with|from|at|under|regarding|during|who|which))$/i

const arabic = /\p{Script=Arabic}/u

const mostRows = 6

/** Whether a text begins as the text of a letter does. */
export function isOpening(text: string): boolean {
  return opening.test(text)
}

const labelAlone = /^(?:subject|subj|sub|عنوان|موضوع|مضمون)$/i

/** The subject that a row labels; a label in a column of its own needs no colon. */
export function subjectIn(row: Row): string | null {
  const labelled = subjectOfLine(row.text)
  if (labelled !== null) return labelled
  const [label, ...rest] = cellsOf(row)
  const alone = labelAlone.test(label?.text ?? '')
  return alone && rest.length > 0 ? rest.map((cell) => cell.text).join(' ') : null
}

/** Capitals throughout, but for a word or two (`w.e.f.`, `No.`). */
export function isInCapitals(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  const small = text.match(/\p{Ll}/gu)?.length ?? 0
  return capitals > 3 * small
}

/** Where the words of a subject begin (Urdu from the right), points: after the label, which may share their part of the row. */
function columnOf(row: Row, words: string): number {
  const part = row.parts.find((other) => row.text.slice(other.from, other.to) === words)
  const before = ((row.text.length - words.length) / row.text.length) * (row.box[2] - row.box[0])
  if (arabic.test(words)) return part ? part.box[2] : row.box[2] - before
  return part ? part.box[0] : row.box[0] + before
}

/** Most words of four letters or more begin with a capital, of so many at least. */
function isInTitleCase(text: string, fewest: number): boolean {
  const words = text.match(/(?<!\p{L})\p{L}{4,}/gu) ?? []
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length
  return words.length >= fewest && capitals > 0.7 * words.length
}

/** `probably`: taken, and `perhaps`: left, but neither is sure. */
type Going = 'on' | 'probably' | 'perhaps' | 'over'

/** Points: where the words of the subject begin, and how far the rows of the page reach. */
type Place = { column: number; right: number }

/** No capitals tell in Urdu; a row that hangs under the words is theirs, one from the margin may not be. */
function goingInUrdu(row: Row, { column }: Place): Going {
  return row.box[2] < column + row.box[3] - row.box[1] ? 'probably' : 'perhaps'
}

/** Words that open a letter and may as well go on with its subject: `… REGULARISED` / `UNDER ACT XV OF 2018`. */
const inEither = /^(?:in|under|as per|after|according|on the|the|general scheme) /i

/** Where a row begins as a letter does, only capitals under capitals are the subject's; a row in line with it may be. */
function goingThrough(text: string, last: Row, row: Row, { column, right }: Place): Going {
  if (!inEither.test(row.text)) return 'over'
  if (isInCapitals(text) && isInCapitals(row.text)) return 'on'
  const full = last.box[2] > column + 0.8 * (right - column)
  const aligned = Math.abs(row.box[0] - column) < last.box[3] - last.box[1]
  return full && aligned ? 'perhaps' : 'over'
}

/** Whether a subject goes on in the next row. Over full rows it does; after a short row only its case tells. */
function going(text: string, last: Row, row: Row, place: Place): Going {
  const height = last.box[3] - last.box[1]
  if (row.box[1] - last.box[3] >= 0.9 * height) return 'over'
  if (isOpening(row.text) || afterSubject.test(row.text)) return goingThrough(text, last, row, place)
  if (arabic.test(row.text)) return goingInUrdu(row, place)
  const full = last.box[2] > place.column + 0.8 * (place.right - place.column)
  const aligned = Math.abs(row.box[0] - place.column) < 2 * height
  // `… FOR THE YEAR` / `2026-27`
  if (/^[\d(]/.test(row.text) && aligned && !isInCapitals(row.text))
    return full || openEnd.test(text) ? 'on' : 'perhaps'
  if (kindAlone.test(row.text) && !openEnd.test(text)) return full ? 'perhaps' : 'over'
  if (isInCapitals(text)) {
    if (!isInCapitals(row.text)) return 'over'
    // From the margin of the page only a full row goes on: what follows a short one is another line.
    return full || openEnd.test(text) || row.box[0] > place.column - 2 * height ? 'on' : 'perhaps'
  }
  if (/\breg(?:arding)?\b[.-]*$|\.$/i.test(text) && !openEnd.test(text)) return 'over'
  if (openEnd.test(text) || /^\p{Ll}/u.test(row.text)) return 'on'
  if (isInTitleCase(text, 3)) return isInTitleCase(row.text, 1) ? 'on' : 'over'
  if (full) return aligned ? 'on' : 'perhaps'
  return aligned && !/^\p{Lu}/u.test(row.text) ? 'perhaps' : 'over'
}

/** The words beside a label that stands alone between two rows of them, as in a cell of a table. */
function raised(rows: readonly Row[], at: number): Row[] {
  const [label, above] = [rows[at], rows[at - 1]]
  if (!label || !above || findReferences(above.text).length > 0) return []
  return above.box[3] > label.box[1] && above.box[0] > label.box[2] ? [above] : []
}

/** Whether nothing else stands in the row of a subject, as a marking does at its end (`TIME LIMIT`). */
function standsAlone(first: Row): boolean {
  const cells = cellsOf(first).filter(({ text }) => /[\p{L}\d]/u.test(text))
  const label = cells[0]?.text ?? ''
  const alone = subjectOfLine(label) === '' || labelAlone.test(label)
  return cells.length < (alone ? 3 : 2)
}

/**
 * A labelled subject: it goes on until a gap, an opening, or a row that can't be its own (DOMAIN.md §6).
 *
 * Where it may or may not end there, it is not sure.
 */
export function labelledSubject(
  rows: readonly Row[],
  at: number,
): Pick<Fact, 'value' | 'confidence' | 'box'> | null {
  const first = rows[at]
  const words = first ? subjectIn(first) : null
  if (!first || words === null) return null
  const taken = [...(words === '' ? raised(rows, at) : []), first]
  let text = taken.length > 1 ? (taken[0]?.text ?? '') : words
  let confidence = standsAlone(first) ? 0.9 : 0.7
  const right = rows.reduce((most, row) => Math.max(most, row.box[2]), 0)
  let column = columnOf(first, words)
  for (const row of rows.slice(at + 1, at + 1 + mostRows)) {
    if (text === '') column = row.box[0]
    const next = text === '' ? 'on' : going(text, taken.at(-1) ?? first, row, { column, right })
    if (next === 'perhaps' || next === 'probably') confidence = 0.7
    if (next === 'perhaps' || next === 'over' || (text === '' && isOpening(row.text))) break
    taken.push(row)
    text = `${text} ${row.text}`.trim()
  }
  const value = text.replace(/[\s*]+$/, '')
  return /\p{L}/u.test(value) ? { value, confidence, box: boxAround(taken) } : null
}
