import { unzipSync, type UnzipFileInfo } from 'fflate'
import { readSheet } from 'read-excel-file/universal'

import { civilDate, showDate } from '../../shared/domain/dates.ts'
import { tableOf, type Table, type TableNote } from '../../shared/domain/table.ts'
import { AppError } from '../../shared/errors.ts'
import { tableLimits } from './tableLimits.ts'

/** Whether the bytes begin as an XLSX (a zip archive) does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/**
 * Reads the first sheet of an XLSX; numbers as they were typed, dates DD-MM-YYYY.
 *
 * Errors: TABLE_UNREADABLE, TABLE_TOO_LARGE.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Table> {
  const notes = checkSize(bytes)
  const sheet = await readFirstSheet(bytes)
  if (sheet.length > tableLimits.rows + 1) throw new AppError('TABLE_TOO_LARGE', { rows: tableLimits.rows })
  const table = tableOf(
    sheet.map((row) => row.map(cellText)),
    'xlsx',
    { strict: false },
  )
  return { ...table, notes }
}

/**
 * Says what is in it beside values, and refuses what would not fit into memory before it is unpacked as a
 * whole: a zip bomb by the sizes in its directory, a sheet by its outermost cell (two cells can span a million
 * rows).
 */
function checkSize(bytes: Uint8Array): TableNote[] {
  let total = 0
  let macros = false
  const sheets = unpack(bytes, ({ name, originalSize }) => {
    total += originalSize ?? 0
    macros ||= /vbaProject\.bin$/i.test(name)
    return total <= tableLimits.unpacked && /^xl\/worksheets\/[^/]+\.xml$/.test(name)
  })
  const tooLarge = new AppError('TABLE_TOO_LARGE', { rows: tableLimits.rows })
  if (total > tableLimits.unpacked) throw tooLarge
  const texts = Object.values(sheets).map((sheet) => new TextDecoder('latin1').decode(sheet))
  if (texts.some(hasCellTooFar)) throw tooLarge
  const formulas = texts.some((text) => /<(?:\w+:)?f[\s>/]/.test(text))
  return [...(formulas ? (['formulas'] as const) : []), ...(macros ? (['macros'] as const) : [])]
}

function unpack(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter })
  } catch {
    throw new AppError('TABLE_UNREADABLE')
  }
}

function hasCellTooFar(sheet: string): boolean {
  const places = sheet.matchAll(/\br="([A-Z]*)(\d+)"/g)
  for (const [, letters = '', row] of places) {
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    if (column > tableLimits.columns || Number(row) > tableLimits.rows + 1) return true
  }
  return false
}

async function readFirstSheet(bytes: Uint8Array): Promise<readonly (readonly unknown[])[]> {
  try {
    // A copy of its own: the reader takes no view into a larger buffer.
    return await readSheet(Uint8Array.from(bytes).buffer)
  } catch {
    throw new AppError('TABLE_UNREADABLE')
  }
}

function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return numberText(cell)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (cell instanceof Date && !Number.isNaN(cell.getTime())) return dateText(cell)
  return ''
}

/** Excel keeps 15 digits; 0.1 + 0.2 is 0.3 there, and a phone number has no exponent. */
function numberText(number: number): string {
  if (Number.isSafeInteger(number)) return String(number)
  if (Math.abs(number) >= 1e15) return BigInt(Math.round(number)).toString()
  return String(Number(number.toPrecision(15)))
}

function dateText(date: Date): string {
  const iso = date.toISOString().slice(0, 10)
  return /^\d{4}-/.test(iso) ? showDate(civilDate(iso)) : iso
}
