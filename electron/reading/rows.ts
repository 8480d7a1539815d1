import { letterText } from '../../shared/domain/references.ts'
import type { Box, PageText, TextLine } from '../pages/types.ts'

/** What stands on one height of the page, in reading order, in the spelling of `letterText`. */
export type Row = { text: string; box: Box; parts: Part[] }

/** A stretch of a row's text, from–to, and its place. */
type Part = { from: number; to: number; box: Box }

/** Arabic script runs from the right, and so do the parts of its rows. */
const rightToLeft = /\p{Script=Arabic}/u

function union(boxes: readonly Box[]): Box {
  return boxes.reduce(
    (whole, box): Box => [
      Math.min(whole[0], box[0]),
      Math.min(whole[1], box[1]),
      Math.max(whole[2], box[2]),
      Math.max(whole[3], box[3]),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  )
}

/**
 * Two boxes are on one row when they share more than half the height of the lower of the two.
 *
 * Nastaliq lines are three times as high as their letters and reach into the next row: a small box is on their
 * row in their middle half only.
 */
function sameRow(one: Box, other: Box): boolean {
  const shared = Math.min(one[3], other[3]) - Math.max(one[1], other[1])
  const [low = 0, high = 0] = [one[3] - one[1], other[3] - other[1]].sort((a, b) => a - b)
  if (shared <= 0.5 * low) return false
  return Math.abs(one[1] + one[3] - other[1] - other[3]) < (high < 2 * low ? 0.8 : 0.5) * high
}

/** A number or date whose letters are s p a c e d out, as a text layer gives wide print; words stay as they are. */
function closedUp(text: string): string {
  const letters = text.split(' ')
  const single = letters.filter((letter) => letter.length === 1).length
  const spaced = letters.length > 7 && single > 0.8 * letters.length
  return spaced && /^(?:n o|d a t e)/i.test(text) ? letters.join('') : text
}

/** Bold that is made by printing twice, a hair apart. */
function isTwice(one: TextLine, other: TextLine | undefined): boolean {
  return one.text === other?.text && Math.abs(one.box[0] - other.box[0]) < 0.3 * (one.box[3] - one.box[1])
}

function rowOf(parts: readonly TextLine[]): Row {
  const direction = parts.some((part) => rightToLeft.test(part.text)) ? -1 : 1
  const ordered = [...parts].sort((one, other) => direction * (one.box[0] - other.box[0]))
  const sorted = ordered.filter((part, at) => !isTwice(part, ordered[at - 1]))
  const row: Row = { text: '', box: union(sorted.map((part) => part.box)), parts: [] }
  for (const part of sorted) {
    const text = closedUp(letterText(part.text).trim())
    const from = row.text === '' ? 0 : row.text.length + 1
    row.text = row.text === '' ? text : `${row.text} ${text}`
    row.parts.push({ from, to: from + text.length, box: part.box })
  }
  return row
}

/** The place of a stretch of a row: that of the parts it touches. */
export function boxOf(row: Row, from: number, to: number): Box {
  const touched = row.parts.filter((part) => part.from < to && part.to > from)
  return touched.length === 0 ? row.box : union(touched.map((part) => part.box))
}

/** The beginning of a row, up to a place of its text. */
export function beginningOf(row: Row, to: number): Row {
  const parts = row.parts.filter((part) => part.from < to)
  const last = parts.map((part) => ({ ...part, to: Math.min(part.to, to) }))
  return { text: row.text.slice(0, to), box: boxOf(row, 0, to), parts: last }
}

/** Parts nearer than so many heights are one cell: PDFium parts a line also where its font changes. */
const cellGap = 1.5

/** The columns of a row (letterhead and number, number and date), each as a row of its own. */
export function cellsOf(row: Row): Row[] {
  const height = row.box[3] - row.box[1]
  const cells: Part[][] = []
  for (const part of row.parts) {
    const last = cells.at(-1)?.at(-1)
    const gap = last ? Math.max(part.box[0] - last.box[2], last.box[0] - part.box[2]) : Infinity
    if (gap < cellGap * height) cells.at(-1)?.push(part)
    else cells.push([part])
  }
  return cells.map((parts): Row => {
    const from = parts[0]?.from ?? 0
    const moved = parts.map((part) => ({ ...part, from: part.from - from, to: part.to - from }))
    return {
      text: row.text.slice(from, parts.at(-1)?.to),
      box: union(parts.map((part) => part.box)),
      parts: moved,
    }
  })
}

/** The rows of a page from the top, whatever the order in the file; text off the page is left out. */
export function rowsOf(page: PageText, width: number, height: number): Row[] {
  const onPage = page.lines.filter(({ box: [left, top, right, bottom] }) => {
    return right > 0 && bottom > 0 && left < width && top < height && bottom > top
  })
  const sorted = onPage.sort((one, other) => one.box[1] + one.box[3] - other.box[1] - other.box[3])
  const rows: TextLine[][] = []
  for (const line of sorted) {
    const row = rows.at(-1)
    if (row?.[0] && sameRow(row[0].box, line.box)) row.push(line)
    else rows.push([line])
  }
  return rows.map(rowOf).filter((row) => row.text !== '')
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length * share)] ?? 0
}

/** Rows that stand together: a wider gap than the page's usual one begins a new block. */
export function blocksOf(rows: readonly Row[]): Row[][] {
  const gaps = rows.slice(1).map((row, at) => row.box[1] - (rows[at]?.box[3] ?? 0))
  const height = quantile(
    rows.map((row) => row.box[3] - row.box[1]),
    0.5,
  )
  // Gaps within paragraphs are the small ones, and in a short letter fewer than half of all.
  const usual = quantile(
    gaps.filter((gap) => gap > -height / 2),
    0.3,
  )
  const widest = usual + 0.4 * height
  const blocks: Row[][] = []
  for (const [at, row] of rows.entries()) {
    const block = blocks.at(-1)
    if (block && (gaps[at - 1] ?? 0) <= widest) block.push(row)
    else blocks.push([row])
  }
  return blocks
}

/** One box around several rows. */
export function boxAround(rows: readonly Row[]): Box {
  return union(rows.map((row) => row.box))
}
