import Papa from 'papaparse'
import { tableOf, type Table } from '../../shared/domain/table.ts'
import { AppError } from '../../shared/errors.ts'
import { decodeText } from './decodeText.ts'
import { tableLimits } from './tableLimits.ts'

const delimiters = [',', '\t', ';', '|']

/**
 * Reads CSV, TSV and their like; the delimiter is guessed.
 *
 * Errors: TABLE_UNREADABLE (no text, or a web page), TABLE_QUOTE_OPEN {row}, TABLE_TOO_LARGE.
 */
export function readCsv(bytes: Uint8Array): Table {
  const decoded = decodeText(bytes)
  if (!decoded || isMarkup(decoded.text)) throw new AppError('TABLE_UNREADABLE')
  // Excel's own first line of a CSV that says what stands between cells.
  const [told = '', mark] = /^sep=(.)\r?\n/u.exec(decoded.text) ?? []
  const text = oneLineEnd(decoded.text.slice(told.length))
  const delimiter = mark ?? delimiterOf(text)
  const most = tableLimits.rows + tableLimits.besides
  const parsed = Papa.parse<string[]>(text, { delimiter, preview: most })
  // There may be more: what was not read can't be told from what is not there.
  if (parsed.data.length === most) throw new AppError('TABLE_TOO_LARGE')
  const lines = told === '' ? parsed.data : [[], ...parsed.data]
  const shift = lines.length - parsed.data.length
  const broken = new Set<number>()
  for (const error of parsed.errors) {
    const index = (error.row ?? 0) + shift
    // Everything after an unclosed quotation mark was swallowed by one cell: no row of it can be trusted.
    if (error.code === 'MissingQuotes') throw new AppError('TABLE_QUOTE_OPEN', { row: index + 1 })
    if (error.type === 'Quotes' && error.row !== undefined) broken.add(index)
  }
  return tableOf(lines, decoded.encoding, { strict: true, broken })
}

/** Lists that were joined have line ends of several kinds, of which Papa knows one a file. */
function oneLineEnd(text: string): string {
  const kinds = [/\r\n/, /\r(?!\n)/, /(?<!\r)\n/].filter((kind) => kind.test(text))
  return kinds.length > 1 ? text.replace(/\r\n?/g, '\n') : text
}

/** A web page or XML under the name of a table: many programs save it so, as .xls. */
function isMarkup(text: string): boolean {
  return /^\s*<(?:!doctype|!--|\?xml|html|head|meta|style|table)\b/i.test(text)
}

/** Empty lines count as rows of one cell in Papa's guess: in a short file they outvote the rest. */
function delimiterOf(text: string): string {
  const { meta } = Papa.parse(text, { delimitersToGuess: delimiters, preview: 50, skipEmptyLines: true })
  return meta.delimiter
}
