import writeXlsxFile, { type Cell as SheetCell, type Row, type SheetOptions } from 'write-excel-file/node'
import { defuseCell } from '../../shared/domain/csv.ts'
import { isCivilDate } from '../../shared/domain/dates.ts'
import { registerWords } from './registerWords.ts'
import type { Cell, Column, Table, TableHead, TableRow } from './table.ts'

/** Points of a column's share to one of Excel's characters, so that a row is as wide as on paper. */
const pointsPerCharacter = 5

/**
 * A table as XLSX: one sheet, titles of the columns in its first row and frozen, right to left in Urdu;
 * dates and numbers are real ones, and no cell can run as a formula.
 *
 * A heading of a group stands in a last column of its own; sums are the last row.
 */
export async function tableXlsx(table: Table): Promise<Uint8Array> {
  const { grouped, columns, rows } = flattened(table)
  const heading: Row = columns.map(({ title }) => ({ value: title, fontWeight: 'bold', wrap: true }))
  const data: Row[] = [heading]
  for (const row of rows) data.push(sheetRow(row, table, grouped))
  if (table.sums) {
    data.push(
      table.sums.map((cell, at) => ({ value: sheetCell(cell, table.columns[at]) ?? '', fontWeight: 'bold' })),
    )
  }
  const file = await writeXlsxFile(data, optionsOf(table, columns)).toBuffer()
  return new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
}

/** Rows with the group that each stands in, and whether there are groups at all. */
export function flattened(table: Table): {
  grouped: boolean
  columns: readonly Column[]
  rows: TableRow[]
} {
  const grouped = table.groups.some(({ title }) => title !== '')
  const part = { title: registerWords(table.language).group, share: 120 }
  const rows: TableRow[] = []
  for (const group of table.groups) {
    for (const row of group.rows) rows.push(group.title === '' ? row : { ...row, group: group.title })
  }
  return { grouped, columns: grouped ? [...table.columns, part] : table.columns, rows }
}

function optionsOf({ title, language }: TableHead, columns: readonly Column[]): SheetOptions<never> {
  return {
    sheet: title.replace(/[[\]/\\:*?]+/gu, ' ').slice(0, 31),
    orientation: 'landscape',
    rightToLeft: language === 'ur',
    stickyRowsCount: 1,
    dateFormat: 'dd-mm-yyyy',
    columns: columns.map(({ share }) => ({ width: Math.max(7, Math.round(share / pointsPerCharacter)) })),
  }
}

function sheetRow(row: TableRow, { columns }: Table, grouped: boolean): Row {
  const last = row.cells.length - 1
  const cells = row.cells.map((cell, at): SheetCell | null => {
    const value = sheetCell(cell, columns[at])
    if (row.struck !== true || at === last || typeof value !== 'string') return value
    return { value, textDecoration: { strikethrough: true } }
  })
  return grouped ? [...cells, wordsCell(row.group ?? '')] : cells
}

function sheetCell(cell: Cell, column: Column | undefined): string | number | Date | null {
  if (typeof cell === 'number') return cell
  if (column?.kind === 'date' && isCivilDate(cell)) return new Date(`${cell}T00:00:00Z`)
  return wordsCell(cell)
}

/** The writer looks strings up in a plain object, where names such as `constructor` are there already. */
function wordsCell(text: string): string | null {
  if (text === '') return null
  return text in {} ? `${text} ` : defuseCell(text)
}
