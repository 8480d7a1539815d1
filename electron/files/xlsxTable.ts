import { unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'

import { civilDate, showDate } from '../../shared/domain/dates.ts'
import { tableOf, type Table } from '../../shared/domain/table.ts'
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
  checkUnpackedSize(bytes)
  const sheet = await readFirstSheet(bytes)
  if (sheet.length > tableLimits.rows + 1) throw new AppError('TABLE_TOO_LARGE', { rows: tableLimits.rows })
  return tableOf(
    sheet.map((row) => row.map(cellText)),
    'xlsx',
    { strict: false },
  )
}

function checkUnpackedSize(bytes: Uint8Array): void {
  let total = 0
  try {
    unzipSync(bytes, {
      filter: (file) => {
        total += file.originalSize
        return false
      },
    })
  } catch {
    throw new AppError('TABLE_UNREADABLE')
  }
  if (total > tableLimits.unpacked) throw new AppError('TABLE_TOO_LARGE', { rows: tableLimits.rows })
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
