import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'

import { civilDate, showDate } from '../../shared/domain/dates.ts'
import { tableNotes, tableOf, type Table, type TableNote } from '../../shared/domain/table.ts'
import { AppError } from '../../shared/errors.ts'
import { mendedXlsx } from './mendedXlsx.ts'
import { withMergedCells } from './mergedCells.ts'
import { attribute, plainOf } from './sheetXml.ts'
import { tableLimits } from './tableLimits.ts'

/** Whether the bytes begin as an XLSX (a zip archive) does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/**
 * Reads a sheet of an XLSX, by its name or (null) the first that has a table; numbers as they are shown, dates
 * DD-MM-YYYY.
 *
 * Hidden sheets are not looked at, and a cover page is passed over. Errors: TABLE_UNREADABLE, TABLE_TOO_LARGE,
 * SHEET_UNKNOWN {sheet, sheets}.
 */
export async function readXlsx(bytes: Uint8Array, wantedSheet: string | null): Promise<Table> {
  checkSize(bytes)
  const shown = unpacked(() => mendedXlsx(bytes))
  const { notes, sheets } = contentOf(shown)
  const names = sheets.filter(({ xml }) => hasCells(xml)).map(({ name }) => name)
  const sought = sheets.filter(({ name }) => wantedSheet === null || name === wantedSheet)
  if (sheets.length > 0 && sought.length === 0)
    throw new AppError('SHEET_UNKNOWN', { sheet: wantedSheet, sheets: names })
  let first: Table | undefined
  for (const sheet of sought.slice(0, mostSheets)) {
    const rows = withMergedCells(await readRows(shown, sheet.number), sheet.xml)
    const read = tableOf(
      rows.map((row) => row.map(cellText)),
      'xlsx',
      { strict: false },
    )
    const table = { ...read, notes, sheets: names, sheet: sheet.name }
    if (table.rows.length > 0 && table.columns.length > 1) return table
    if (first === undefined || first.rows.length === 0) first = table
  }
  if (first === undefined) throw new AppError('TABLE_UNREADABLE')
  return first
}

/** The parts of a workbook that say what is in it. */
const wanted = /^xl\/(?:(?:workbook|worksheets\/[^/]+)\.xml|_rels\/workbook\.xml\.rels)$/

/** Sheets that are looked through for a table, where none is named. */
const mostSheets = 8

/** A sheet as the reader counts it, from 1, its name as a user reads it, and its XML. */
type Sheet = { number: number; name: string; xml: string }

function hasCells(xml: string): boolean {
  return /<(?:v|is)>/.test(xml)
}

/** The sheets that a user sees; all of them where none is shown. */
function visibleSheets(workbook: string, relations: string, xmlOf: (part: string) => string): Sheet[] {
  const targets = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target')?.replace(/^\/xl\//, ''),
    ]),
  )
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag], index) => ({
    number: index + 1,
    name: plainOf(attribute(tag, 'name') ?? ''),
    xml: xmlOf(`xl/${targets.get(attribute(tag, String.raw`\w+:id`)) ?? ''}`),
    isHidden: /hidden/i.test(attribute(tag, 'state') ?? ''),
  }))
  const visible = sheets.filter(({ isHidden }) => !isHidden)
  return visible.length > 0 ? visible : sheets
}

/**
 * Refuses what would not fit into memory before it is unpacked as a whole: a zip bomb, by the sizes in its
 * directory.
 */
function checkSize(bytes: Uint8Array): void {
  let total = 0
  unpacked(() =>
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize ?? 0
        return false
      },
    }),
  )
  if (total > tableLimits.unpacked) throw new AppError('TABLE_TOO_LARGE')
}

/** Its sheets that can be seen, and what it has beside values. */
function contentOf(bytes: Uint8Array): { notes: TableNote[]; sheets: Sheet[] } {
  let macros = false
  const parts = unzipSync(bytes, {
    filter: ({ name }) => {
      macros ||= /vbaProject\.bin$/i.test(name)
      return wanted.test(name)
    },
  })
  const texts = new Map(Object.entries(parts).map(([name, part]) => [name, strFromU8(part, true)]))
  const xmlOf = (name: string) => texts.get(name) ?? ''
  const sheets = [...texts].flatMap(([name, text]) => (name.startsWith('xl/worksheets/') ? [text] : []))
  const filled = sheets.filter(hasCells).length
  const has: Readonly<Partial<Record<TableNote, boolean>>> = {
    formulas: sheets.some((sheet) => /<f[\s>/]/.test(sheet)),
    macros,
    sheets: filled > 1,
  }
  return {
    notes: tableNotes.filter((note) => has[note]),
    sheets: visibleSheets(xmlOf('xl/workbook.xml'), xmlOf('xl/_rels/workbook.xml.rels'), xmlOf),
  }
}

function unpacked<T>(unpack: () => T): T {
  try {
    return unpack()
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('TABLE_UNREADABLE')
  }
}

async function readRows(bytes: Uint8Array, sheet: number): Promise<readonly (readonly unknown[])[]> {
  try {
    // A copy of its own: the reader takes no view into a larger buffer.
    return await readSheet(Uint8Array.from(bytes).buffer, sheet)
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
