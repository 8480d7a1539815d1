import { toLatinDigits } from './fold.ts'

/** Rows among which the heading is looked for. */
const shown = 50

/** A row with something in it: its cells that are not empty, and where they stand. */
type Filled = { index: number; cells: string[]; places: number[] }

/** Headings are words: the first of them, and most of them, have no figures; rows of data mostly do. */
function isWords({ cells: [first = '', ...rest] }: Filled): boolean {
  const figured = rest.filter((cell) => /\p{N}/u.test(cell)).length
  return !/\p{N}/u.test(first) && figured * 2 <= rest.length
}

/**
 * The index of the heading: the first row with something in it, or the one under the title of the list; -1 for
 * none at all.
 *
 * Offices print their name and "List of … as on …" over a table, in one merged cell or with the date at its end.
 * A row is such a title when it fills one cell, or two that stand apart in a wide table; it is only passed over
 * where words follow that can be headings, so that no row of a list without headings is lost.
 */
export function headingIndex(rows: readonly (readonly string[])[]): number {
  const first = rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ''))
  if (first < 0) return -1
  const filled = rows.slice(first, first + shown).flatMap((row, i) => {
    const places = row.flatMap((cell, place) => (cell.trim() === '' ? [] : [place]))
    const cells = places.map((place) => row[place] ?? '')
    return cells.length === 0 ? [] : [{ index: first + i, cells, places }]
  })
  const widest = Math.max(...filled.map(({ cells }) => cells.length))
  const isTitle = ({ places: [left = 0, right = left, ...more] }: Filled) =>
    right === left || (more.length === 0 && right > left + 1 && widest > 4)
  const heading = widest === 1 ? undefined : filled.find((row) => !isTitle(row))
  return heading && isWords(heading) ? heading.index : first
}

/**
 * The headings of columns under a heading that stands over several: `Contact` over `Phone` and `Email`; null where
 * the row under the heading is one of data.
 *
 * Such a row leaves the first column to the heading above it, has words only, and fills a gap in the heading.
 */
export function subHeading(heading: readonly string[], below: readonly string[]): readonly string[] | null {
  const has = (cells: readonly string[], place: number) => (cells[place] ?? '').trim() !== ''
  const filled = below.flatMap((_, place) => (has(below, place) ? [place] : []))
  const isUnder = !has(below, 0) && has(heading, 0) && filled.length > 1
  const areWords = filled.every((place) => !/[\p{N}@]/u.test(below[place] ?? ''))
  const fillsGap = filled.some((place) => !has(heading, place))
  // Where the heading has a word of its own, this row must be empty or divide what stands over a gap beside it.
  const divides = filled.every((place) => !has(heading, place) || !has(heading, place + 1))
  if (!isUnder || !areWords || !fillsGap || !divides) return null
  const width = Math.max(heading.length, below.length)
  return Array.from(
    { length: width },
    (_, place) => (has(below, place) ? below[place] : heading[place]) ?? '',
  )
}

/** The numbers of the columns, (1) (2) (3) or five and more without brackets, as printed tables have them. */
export function isRuler(cells: readonly string[]): boolean {
  const numbers = cells.map((cell) => /^\s*(?:\((\d+)\)|(\d+))\.?\s*$/.exec(toLatinDigits(cell)))
  const inBrackets = numbers.every((number) => number?.[1] !== undefined)
  if (cells.length < (inBrackets ? 2 : 5)) return false
  return numbers.every((number, index) => (number?.[1] ?? number?.[2]) === String(index + 1))
}
