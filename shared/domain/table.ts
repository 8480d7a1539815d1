import { headingIndex, isRuler, subHeading } from './tableHeading.ts'

/** Encodings that tables come in; the last is what Excel writes as "CSV" on an Urdu Windows. */
export const tableEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'xlsx'] as const
export type TableEncoding = (typeof tableEncodings)[number]

/** One row under the heading that has something in it. */
export type TableRow = {
  /** As a spreadsheet counts: the heading of a file that starts with it is row 1. */
  row: number
  /** As many cells as there are columns, what is missing is empty; a ragged row may have more. */
  cells: string[]
  /** The row had too few or too many cells, so they may stand in the wrong columns. */
  ragged: boolean
}

/**
 * What is to be said of a table: formulas (their last values are read), macros (never run), other sheets that were not
 * read, cells that are read as the area above them.
 */
export const tableNotes = ['formulas', 'macros', 'sheets', 'areas-below'] as const
export type TableNote = (typeof tableNotes)[number]

/** A file of rows and columns as it was read; headings are unique. */
export type Table = {
  columns: string[]
  /** The row of the headings, as a spreadsheet counts. */
  first: number
  /** The rows of the headings as they were read, one or two: offices, in a list without headings. */
  head: TableRow[]
  rows: TableRow[]
  encoding: TableEncoding
  notes: TableNote[]
  /** The sheets of a workbook that can be chosen, and the one that this is; none of a CSV file. */
  sheets: string[]
  sheet: string | null
}

/** A column's letters in a spreadsheet (0 is A, 26 is AA): the heading of one that has none. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}

function uniqueHeadings(cells: readonly string[]): string[] {
  const seen = new Set<string>()
  return cells.map((cell, index) => {
    const heading = cell.replace(/\s+/g, ' ').trim() || columnLetters(index)
    let name = heading
    for (let copy = 2; seen.has(name); copy++) name = `${heading} (${copy})`
    seen.add(name)
    return name
  })
}

function trimEnd(cells: readonly string[]): string[] {
  let length = cells.length
  while (length > 0 && (cells[length - 1] ?? '').trim() === '') length--
  return cells.slice(0, length)
}

/**
 * A table out of raw rows: the heading stands under title rows, if there are any; empty rows are left out but
 * counted, and so is a row of column numbers under the heading.
 *
 * A row is ragged when it has more cells than the row of the heading, or fewer (`strict`, for text files: a
 * spreadsheet does not store its empty cells). `broken` are indexes of rows that could not be read as they stand.
 */
export function tableOf(
  raw: readonly (readonly string[])[],
  encoding: TableEncoding,
  { strict, broken = new Set<number>() }: { strict: boolean; broken?: ReadonlySet<number> },
): Table {
  const used = raw.map(trimEnd)
  const start = headingIndex(used)
  const over = used[start] ?? []
  const under = subHeading(over, used[start + 1] ?? [])
  const heading = under ?? over
  const last = under ? start + 1 : start
  const least = Math.max(1, over.length)
  const widest = used.slice(Math.max(0, start)).reduce((most, { length }) => Math.max(most, length), least)
  // A spreadsheet has no word on its width: columns without a heading count as far as cells go.
  const width = strict ? Math.min(widest, Math.max(least, raw[start]?.length ?? 0)) : widest
  const columns = uniqueHeadings(Array.from({ length: width }, (_, i) => heading[i] ?? ''))
  const rows: TableRow[] = []
  for (const [index, cells] of used.entries()) {
    if (index <= last || start < 0 || cells.length === 0) continue
    if (rows.length === 0 && isRuler(cells)) continue
    const short = strict && (raw[index]?.length ?? 0) < least
    rows.push({
      row: index + 1,
      cells: cells.length > width ? cells : columns.map((_, i) => cells[i] ?? ''),
      ragged: short || cells.length > width || broken.has(index),
    })
  }
  const head = [start, ...(under ? [last] : [])].map((index) => ({
    row: index + 1,
    cells: columns.map((_, i) => used[index]?.[i] ?? ''),
    ragged: false,
  }))
  return {
    columns: start < 0 ? [] : columns,
    first: start + 1,
    head,
    rows,
    encoding,
    notes: [],
    sheets: [],
    sheet: null,
  }
}
