import { columnLetters } from '../../shared/domain/table.ts'
import { AppError } from '../../shared/errors.ts'
import { columnNumber } from './mergedCells.ts'
import { tableLimits } from './tableLimits.ts'

/** The value of an attribute in a tag; quotation marks of either kind. */
export function attribute(tag: string, name: string): string | undefined {
  const [, , value] = new RegExp(`\\s${name}=(["'])(.*?)\\1`, 's').exec(tag) ?? []
  return value
}

const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** What an attribute says: bytes that were read one by one (latin1) as UTF-8, and entities as what they stand for. */
export function plainOf(value: string): string {
  return Buffer.from(value, 'latin1')
    .toString('utf8')
    .replace(
      /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
      (entity, hex?: string, decimal?: string, name = '') => {
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
        return marks[String(name)] ?? (code <= 0x10ffff ? String.fromCodePoint(code) : entity)
      },
    )
}

/** Tags of rows and cells: tag, its name, row or c, its attributes. */
const places = /<((?:\w+:)?(row|c))(?=[\s>/])([^>]*?)(?=\/?>)/g

/** `r` in the attributes of a row or cell: letters and number. */
const placeOf = /\sr=["']([A-Z]*)(\d+)["']/

/** The style of a cell. */
const styleOf = /\ss=["'](\d+)["']/

/**
 * A sheet whose rows and cells all say where they stand; `styles` is the number of cell styles of the workbook.
 *
 * `r` may be left out (ECMA-376, 18.3.1.4 and 18.3.1.73): a row or cell then follows the one before. A style that is
 * not there is left out too, as spreadsheets do. Error: TABLE_TOO_LARGE where a cell stands too far out: two cells
 * can span a million rows.
 */
export function placedSheet(xml: string, styles: number): string {
  let row = 0
  let column = 0
  return xml.replace(places, (tag, name: string, kind: string, attributes: string) => {
    const [, letters, number] = placeOf.exec(attributes) ?? []
    if (kind === 'row') {
      row = number === undefined ? row + 1 : Number(number)
      column = 0
    } else column = letters === undefined ? column + 1 : columnNumber(letters)
    if (row > tableLimits.rows + tableLimits.besides || column > tableLimits.columns) {
      throw new AppError('TABLE_TOO_LARGE')
    }
    const hasStyle = Number(styleOf.exec(attributes)?.[1] ?? 0) < styles
    if (number !== undefined && (hasStyle || kind === 'row')) return tag
    const rest = hasStyle || kind === 'row' ? attributes : attributes.replace(styleOf, '')
    const place = kind === 'row' ? row : `${columnLetters(column - 1)}${row}`
    return number === undefined ? `<${name}${rest} r="${place}"` : `<${name}${rest}`
  })
}

/** Some writers name the namespace of every tag (`x:row`); the reader of sheets knows them without. */
export function withoutPrefix(xml: string): string {
  const [, prefix] = /<(\w+):(?:worksheet|workbook|sst|styleSheet)\b/.exec(xml) ?? []
  return prefix === undefined ? xml : xml.replace(new RegExp(`(</?)${prefix}:`, 'g'), '$1')
}
