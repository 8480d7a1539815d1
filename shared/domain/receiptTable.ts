import { bestMap, checkColumns, columnNumbers, headingScore, type Headings, type MapOf } from './columnMap.ts'
import type { CivilDate } from './dates.ts'
import { plainText } from './fold.ts'
import { cellsByLook, splitLine } from './receiptLine.ts'
import { receiptFields, type ReceiptField } from './receipts.ts'
import type { TableRow } from './table.ts'

/** What one row says, cleaned; a field that is not there is ''. */
export type ReceiptCells = Readonly<Record<ReceiptField, string>>

/** A row of a list of receipts with its fields, and as it was read. */
export type ReceiptRow = { row: number; raw: string[]; cells: ReceiptCells; ragged: boolean }

/** A list of receipts; `map` null: there are no headings, and every cell is read by what it looks like. */
export type ReceiptList = { columns: string[]; map: MapOf<ReceiptField> | null; rows: ReceiptRow[] }

/** Fields of which one must have a column: without them no row says which letter it is about. */
export const keyFields: readonly ReceiptField[] = ['slipCode', 'number', 'office']

/** Our own lists of who has not answered come back too, with columns added. */
const headings: Headings<ReceiptField> = {
  slipCode: [/^slip( code| no| number)?$/, /^(سلپ|پرچی)( کوڈ| نمبر)?$/, /^(bar|qr) ?code$/],
  number: [
    /^(our|despatch|dispatch|letter|issue|endst|endorsement)( ref(erence)?)?( no| number)?$/,
    /^(ہمارا|ڈسپیچ|ترسیل|مراسلہ|خط|اجرا)( کا)? نمبر$/,
    /^(no|number|ref( no)?)( or slip( code)?)?$/,
    /^نمبر$/,
  ],
  office: [
    /^(office|dea|school|college|institution)( code)?$/,
    /^(کوڈ )?دفتر( کا)?( کوڈ)?$/,
    /^(office|addressee|institution|school|college)( name)?$/,
    /^(name of )?office$|^دفتر کا نام$/,
    /^code$|^emis( code)?$|^کوڈ$/,
    /^from( whom)?$|^addressee$|^name$|^نام$/,
  ],
  circular: [
    /^circular( no| number| ref(erence)?)?$/,
    /^(سرکلر|گشتی مراسلہ)( نمبر)?$/,
    /^reference$/,
    /^حوالہ$/,
  ],
  year: [
    /^year( of (our )?letter)?$/,
    /^سال$/,
    /^(our|letter|despatch|dispatch) date$|^date of (our )?letter$/,
  ],
  kind: [
    /^(kind|what came( back)?)$/,
    /^(receipt |answer )?(kind|type)$/,
    /^(status|response|answer|fact)$/,
    /^قسم$|^کیا آیا$|^حالت$|^کیا موصول ہوا$/,
  ],
  on: [
    /^(received|receipt|logged|answered|came)( on| date)$|^date (of receipt|received)$|^on$/,
    /^تاریخ (وصولی|موصولی)$|^بتاریخ$|^موصولہ$/,
    /^date$/,
    /^تاریخ$|^مورخہ$/,
  ],
  theirNumber: [
    /^their( letter| ref(erence)?)?( no| number)?$/,
    /^(reply|diary|dy|ack(nowledgement)?)( no| number)$/,
    /^ان کا نمبر$|^(جواب|جوابی|ڈائری)( کا)? نمبر$/,
  ],
  theirDate: [
    /^their( letter)? date$/,
    /^(reply|diary) date$|^date of (reply|their letter)$/,
    /^ان کی تاریخ$|^جواب کی تاریخ$/,
  ],
  evidence: [/^(evidence|proof|known from|source)$/, /^(mode|medium|through)$/, /^ثبوت$|^ذریعہ( اطلاع)?$/],
  onBehalfOf: [/^(on )?behalf( of)?$/, /^received by$|^(given )?by$|^for$/, /^منجانب$/],
  note: [/^(notes?|remarks?|comments?)$/, /^کیفیت$|^ریمارکس$|^نوٹ$/],
}

const scoreOf = headingScore(headings)

/** Which column fills which field, guessed from the headings (English or Urdu). */
export function guessReceiptColumns(columns: readonly string[]): MapOf<ReceiptField> {
  return bestMap(receiptFields, columns, (field, column) => scoreOf(field, columns[column] ?? ''))
}

/** Whether the map says which letter a row is about. */
export function isReceiptMap(map: MapOf<ReceiptField>): boolean {
  return keyFields.some((field) => map[field] !== undefined)
}

/**
 * A list of receipts out of a table. Where no heading says which letter, and the first row looks like the
 * others, it counts as one of them and all are read by what their cells look like.
 *
 * Whether the map says which letter (`isReceiptMap`) is for the caller to see. Error: COLUMN_MISSING where it
 * names a heading that is not there.
 */
export function receiptList(
  table: { readonly columns: readonly string[]; readonly rows: readonly TableRow[]; readonly first: number },
  given: MapOf<ReceiptField> | null,
  today: CivilDate,
): ReceiptList {
  const columns = [...table.columns]
  const map = given ?? guessReceiptColumns(columns)
  if (given === null && !isReceiptMap(map) && columns.some((cell) => /\p{N}/u.test(cell))) {
    const rows = [{ row: table.first, cells: columns, ragged: false }, ...table.rows]
    return { columns: [], map: null, rows: rows.map((row) => rowByLook(row, today)) }
  }
  checkColumns(map, columns, [])
  const columnOf = columnNumbers(receiptFields, map, columns)
  const read = (cells: readonly string[]): ReceiptCells => {
    const entries = receiptFields.map((field) => [field, plainText(cells[columnOf[field]] ?? '')])
    // Every field of the list is filled, so the record is whole.
    return Object.fromEntries(entries) as ReceiptCells
  }
  const rows = table.rows.map(({ row, cells, ragged }) => ({ row, raw: cells, cells: read(cells), ragged }))
  return { columns, map, rows }
}

/** A list out of pasted lines: with headings as a table, without them by what stands in each. */
export function pastedList(text: string, given: MapOf<ReceiptField> | null, today: CivilDate): ReceiptList {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ row: index + 1, cells: splitLine(line), ragged: false }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const [heading, ...rows] = lines
  if (heading && (given !== null || isHeading(heading.cells))) {
    const width = heading.cells.length
    const table = {
      columns: heading.cells,
      rows: rows.map((row) => ({ ...row, ragged: row.cells.length > width })),
      first: heading.row,
    }
    return receiptList(table, given, today)
  }
  return { columns: [], map: null, rows: lines.map((row) => rowByLook(row, today)) }
}

/** A heading names the letter's column and has no figures in it. */
function isHeading(cells: readonly string[]): boolean {
  return isReceiptMap(guessReceiptColumns(cells)) && !cells.some((cell) => /\p{N}/u.test(cell))
}

function rowByLook({ row, cells }: TableRow, today: CivilDate): ReceiptRow {
  return { row, raw: cells, cells: cellsByLook(cells.map(plainText), today), ragged: false }
}
