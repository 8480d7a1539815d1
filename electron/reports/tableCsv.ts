import { csvText } from '../../shared/domain/csv.ts'
import { cellText, type Table } from './table.ts'
import { flattened } from './tableXlsx.ts'

/** A table as CSV that Excel opens rightly: titles and rows, without sums; dates as people read them. */
export function tableCsv(table: Table): Uint8Array {
  const { grouped, columns, rows } = flattened(table)
  const lines = rows.map(({ cells, group }) => [
    ...cells.map((cell, at) => cellText(cell, table.columns[at])),
    ...(grouped ? [group ?? ''] : []),
  ])
  return new TextEncoder().encode(csvText([columns.map(({ title }) => title), ...lines]))
}
