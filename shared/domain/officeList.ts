import type { ColumnMap } from './directory.ts'
import { guessByLook, guessColumns } from './officeColumns.ts'
import { withAreasBelow } from './areasBelow.ts'
import { columnLetters, type Table, type TableNote, type TableRow } from './table.ts'

/** A list of offices: its columns, what fills which field, its rows, and whether its first row was its headings. */
export type OfficeList = {
  columns: string[]
  map: ColumnMap
  rows: readonly TableRow[]
  headings: boolean
  notes: TableNote[]
} & Pick<Table, 'sheets' | 'sheet'>

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
  { sheets, sheet, ...table }: Pick<Table, 'columns' | 'rows' | 'head' | 'notes' | 'sheets' | 'sheet'>,
  { map, headings }: { map: ColumnMap | null; headings: boolean | null },
): OfficeList {
  const sample = table.rows.slice(0, looked).map(({ cells }) => cells)
  const guessed = guessColumns(table.columns, sample)
  const given = Object.values(map ?? {})
  const isNamed = given.length > 0 && given.every((heading) => table.columns.includes(heading))
  const hasData = table.head.some(({ cells }) => cells.some((cell) => data.test(cell.trim())))
  // A title over rows that are no headings was taken for the heading.
  const [title, ...more] = table.head.flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== ''))
  const isTitle = title !== undefined && more.length === 0 && table.columns.length > 1
  const isUnknown = guessed.code === undefined && guessed.name === undefined && !isNamed
  const hasNone = isUnknown && (hasData || isTitle)
  const isHeaded = headings ?? !hasNone
  const columns = isHeaded ? [...table.columns] : table.columns.map((_, index) => columnLetters(index))
  const read = isHeaded ? table.rows : [...table.head, ...table.rows]
  const used = map ?? (isHeaded ? guessed : guessByLook(columns, offices(read)))
  const rows = withAreasBelow(read, columns, used)
  const notes = rows === read ? table.notes : [...table.notes, 'areas-below' as const]
  return { columns, map: used, rows, headings: isHeaded, notes, sheets, sheet }
}

/** The cells of the first rows that are not lines of words. */
function offices(rows: readonly TableRow[]): string[][] {
  const filled = ({ cells }: TableRow) => cells.filter((cell) => cell.trim() !== '').length
  const widest = Math.max(...rows.slice(0, looked).map(filled))
  return rows
    .slice(0, looked)
    .filter((row) => filled(row) > 1 || widest === 1)
    .map(({ cells }) => cells)
}
