import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import type { Table } from '../../shared/domain/table.ts'
import { AppError, toErrorFrame, type ErrorFrame } from '../../shared/errors.ts'
import { readCsv } from './csvTable.ts'
import { tableLimits } from './tableLimits.ts'
import { isZip, readXlsx } from './xlsxTable.ts'

/** What the worker answers, once. */
export type TableAnswer = { table: Table } | { error: ErrorFrame }

/** What the worker is given. */
const request = z.object({ bytes: z.instanceof(Uint8Array), sheet: z.string().nullable() })
export type TableRequest = { bytes: Uint8Array; sheet: string | null }

async function read({ bytes, sheet }: TableRequest): Promise<Table> {
  const isWorkbook = isZip(bytes)
  if (!isWorkbook && sheet !== null) throw new AppError('SHEET_UNKNOWN', { sheet, sheets: [] })
  const table = isWorkbook ? await readXlsx(bytes, sheet) : readCsv(bytes)
  const tooBig = table.columns.length > tableLimits.columns || table.rows.length > tableLimits.rows
  const tooLong = table.rows.some(({ cells }) => cells.some((cell) => cell.length > tableLimits.cell))
  if (tooBig || tooLong) throw new AppError('TABLE_TOO_LARGE')
  if (table.rows.length === 0) throw new AppError('TABLE_EMPTY')
  return table
}

async function answer(): Promise<TableAnswer> {
  try {
    return { table: await read(request.parse(workerData)) }
  } catch (thrown) {
    return { error: toErrorFrame(thrown, () => String(thrown)) }
  }
}

parentPort?.postMessage(await answer())
