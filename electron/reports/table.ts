import { isCivilDate, showDate } from '../../shared/domain/dates.ts'
import type { Tongue } from './setting.ts'

/** A column; `share` is its part of the width beside those of the others. */
export type Column = {
  readonly title: string
  readonly share: number
  readonly align?: 'centre'
  /** What its cells are, for a spreadsheet: words unless told; a date is a civil date or empty. */
  readonly kind?: 'number' | 'date'
}

/** Words, a number, or a civil date in a column of dates. */
export type Cell = string | number

export type TableRow = {
  /** One for each column; empty ones are left to be filled in by hand. */
  readonly cells: readonly Cell[]
  /** Struck through, as a cancelled number; its last cell, which says why, is not. */
  readonly struck?: boolean
  /** The heading it stands under; the rows of a group follow one another. */
  readonly group?: string
}

/** Rows under a heading of their own; an empty title has none. */
export type RowGroup = { readonly title: string; readonly rows: readonly TableRow[] }

/** What stands around the rows of a book or statement. */
export type TableHead = Tongue & {
  readonly title: string
  readonly office: string
  /** What else stands above the table, a line each. */
  readonly about: readonly string[]
  readonly paper: 'portrait' | 'landscape'
  readonly columns: readonly Column[]
  /** The least height of a row in points, such as the room for a signature. */
  readonly rowHeight: number
  /** Points of the Latin letters in it; 9 unless told. */
  readonly textSize?: number
}

/** What stands under the rows, known when all of them are. */
export type TableEnd = {
  /** The line under the table. */
  readonly total: string
  /** The row of sums, one cell for each column. */
  readonly sums?: readonly Cell[]
  /** Further lines, such as who signs. */
  readonly below?: readonly string[]
}

/** A book or statement, before it is paper: pages, lines and colours are the printer's. */
export type Table = TableHead & TableEnd & { readonly groups: readonly RowGroup[] }

/** A cell as people read it: a date day first. */
export function cellText(cell: Cell, column: Column | undefined): string {
  if (typeof cell === 'number') return String(cell)
  return column?.kind === 'date' && isCivilDate(cell) ? showDate(cell) : cell
}

/** Rows in their groups, in the order they came. */
export function groupsOf(rows: readonly TableRow[]): RowGroup[] {
  const groups: { title: string; rows: TableRow[] }[] = []
  for (const row of rows) {
    const title = row.group ?? ''
    const last = groups.at(-1)
    if (last?.title === title) last.rows.push(row)
    else groups.push({ title, rows: [row] })
  }
  return groups
}
