import type { BookFormat } from '../../shared/domain/officeBooks.ts'
import { groupsOf, type TableEnd, type TableHead, type TableRow } from './table.ts'
import { tableCsv } from './tableCsv.ts'
import { tablePdf } from './tablePdf.ts'
import { tableXlsx } from './tableXlsx.ts'

/** What is made of a table; `first-page` is the PDF's first page, for a look at it. */
export type TableFile = BookFormat | 'first-page'

/** A table as a file; `onRow` hears how many rows a PDF has. Error: GLYPH_MISSING. */
export async function makeTable(
  file: TableFile,
  { head, rows, end }: { head: TableHead; rows: readonly TableRow[]; end: TableEnd },
  onRow: (rows: number) => void,
): Promise<Uint8Array> {
  const table = { ...head, ...end, groups: groupsOf(rows) }
  if (file === 'csv') return tableCsv(table)
  if (file === 'xlsx') return tableXlsx(table)
  return tablePdf(table, { firstPage: file === 'first-page', onRow })
}
