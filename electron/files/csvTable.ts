import Papa from 'papaparse'
import { tableOf, type Table } from '../../shared/domain/table.ts'
import { AppError } from '../../shared/errors.ts'
import { decodeText } from './decodeText.ts'
import { tableLimits } from './tableLimits.ts'

const delimiters = [',', '\t', ';', '|']

/**
 * Reads CSV, TSV and their like; the delimiter is guessed.
 *
 * Errors: TABLE_UNREADABLE (no text, or a quotation mark that is never closed), TABLE_TOO_LARGE.
 */
export function readCsv(bytes: Uint8Array): Table {
  const decoded = decodeText(bytes)
  if (!decoded) throw new AppError('TABLE_UNREADABLE')
  const parsed = Papa.parse<string[]>(decoded.text, {
    delimiter: delimiterOf(decoded.text),
    preview: tableLimits.rows + 2,
  })
  if (parsed.data.length > tableLimits.rows + 1)
    throw new AppError('TABLE_TOO_LARGE', { rows: tableLimits.rows })
  const broken = new Set<number>()
  for (const error of parsed.errors) {
    // Everything after an unclosed quotation mark was swallowed by one cell: no row of it can be trusted.
    if (error.code === 'MissingQuotes') throw new AppError('TABLE_UNREADABLE', { row: (error.row ?? 0) + 1 })
    if (error.type === 'Quotes' && error.row !== undefined) broken.add(error.row)
  }
  return tableOf(parsed.data, decoded.encoding, { strict: true, broken })
}

/** Empty lines count as rows of one cell in Papa's guess: in a short file they outvote the rest. */
function delimiterOf(text: string): string {
  const { meta } = Papa.parse(text, { delimitersToGuess: delimiters, preview: 10, skipEmptyLines: true })
  return meta.delimiter
}
