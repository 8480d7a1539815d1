import type { ColumnMap } from './directory.ts'
import { guessByLook, guessColumns } from './officeColumns.ts'
import { columnLetters, type Table, type TableRow } from './table.ts'

/** A list of offices: its columns, what fills which field, its rows, and whether its first row was its headings. */
export type OfficeList = { columns: string[]; map: ColumnMap; rows: TableRow[]; headings: boolean }

/** Rows that the columns are guessed from. */
const looked = 50

/** What stands in rows of data and not in headings: numbers, codes such as SCH-001, addresses. */
const data = /^[\p{N}+][\p{N}\-/. ]*\p{L}?$|^\p{L}{1,6}[-/ ]?\p{N}{2,}$|\S@\S/u

/**
 * A list of offices out of a table. `headings` false: it has none, and its columns are called A, B, C; null: it has
 * none where no heading is known and what stands there looks like data.
 *
 * Without a map it is guessed, from the headings or from what stands in the columns.
 */
export function officeList(
  table: Pick<Table, 'columns' | 'rows' | 'head'>,
  { map, headings }: { map: ColumnMap | null; headings: boolean | null },
): OfficeList {
  const sample = table.rows.slice(0, looked).map(({ cells }) => cells)
  const guessed = guessColumns(table.columns, sample)
  const isNamed = map !== null && Object.values(map).every((heading) => table.columns.includes(heading))
  const hasData = table.head.some(({ cells }) => cells.some((cell) => data.test(cell.trim())))
  const hasNone = guessed.code === undefined && guessed.name === undefined && hasData && !isNamed
  if (headings ?? !hasNone) {
    return { columns: [...table.columns], map: map ?? guessed, rows: table.rows, headings: true }
  }
  const columns = table.columns.map((_, index) => columnLetters(index))
  const rows = [...table.head, ...table.rows]
  const cells = rows.slice(0, looked).map((row) => row.cells)
  return { columns, map: map ?? guessByLook(columns, cells), rows, headings: false }
}
