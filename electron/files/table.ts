import { Worker } from 'node:worker_threads'
import type { Table } from '../../shared/domain/table.ts'
import { AppError } from '../../shared/errors.ts'
import { tableLimits } from './tableLimits.ts'
import type { TableAnswer, TableRequest } from './tableWorker.ts'

export type ReadTable = {
  /** The entry of the worker, `tableWorker.ts` or what it was built to. */
  worker: URL
  /** The name of the sheet of a workbook; null: the first with a table. */
  sheet?: string | null
  signal?: AbortSignal
}

/**
 * Reads a CSV, TSV or XLSX file into columns and rows, in a worker with its own memory and time limits.
 *
 * The content decides what it is, not the file's name. Errors: TABLE_EMPTY (nothing under the heading),
 * SHEET_UNKNOWN {sheet, sheets}, TABLE_UNREADABLE, TABLE_QUOTE_OPEN, TABLE_TOO_LARGE (also when a limit was hit while reading), CANCELLED; all name the file.
 */
export async function readTable(name: string, bytes: Uint8Array, options: ReadTable): Promise<Table> {
  if (bytes.length === 0) throw new AppError('TABLE_EMPTY', { file: name })
  if (bytes.length > tableLimits.bytes) throw tooLarge(name)
  if (options.signal?.aborted) throw new AppError('CANCELLED')
  const request: TableRequest = { bytes, sheet: options.sheet ?? null }
  const worker = new Worker(options.worker, {
    workerData: request,
    resourceLimits: { maxOldGenerationSizeMb: tableLimits.heapMb },
  })
  try {
    const answer = await answerOf(worker, name, options.signal)
    if ('table' in answer) return answer.table
    if (answer.error.code === 'TABLE_TOO_LARGE') throw tooLarge(name)
    throw new AppError(answer.error.code, { ...answer.error.data, file: name })
  } finally {
    await worker.terminate()
  }
}

function tooLarge(file: string): AppError {
  const { rows, columns, cell, bytes } = tableLimits
  return new AppError('TABLE_TOO_LARGE', { file, rows, columns, cell, megabytes: bytes / 1024 / 1024 })
}

function answerOf(worker: Worker, name: string, signal: AbortSignal | undefined): Promise<TableAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(tooLarge(name)), tableLimits.time)
    const cancel = () => reject(new AppError('CANCELLED'))
    signal?.addEventListener('abort', cancel, { once: true })
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
    }
    // Our own worker posts one answer of this type and nothing else.
    worker.once('message', (answer: TableAnswer) => resolve(answer))
    worker.once('error', (error: Error & { code?: string }) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge(name) : error),
    )
    worker.once('exit', () => {
      end()
      reject(new AppError('TABLE_UNREADABLE', { file: name }))
    })
  })
}
