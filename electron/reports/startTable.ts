import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { AppError } from '../../shared/errors.ts'
import { threadLimits } from '../typeset/threadLimits.ts'
import type { TableFile } from './makeTable.ts'
import type { TableEnd, TableHead, TableRow } from './table.ts'
import type { FromTable, Task, ToTable } from './workerMessages.ts'

/** A table as it is handed over: its rows part by part, its end when they are all there. */
export type TableSource = {
  readonly head: TableHead
  /** How many rows there are at most. */
  readonly total: number
  readonly parts: () => Iterable<readonly TableRow[]>
  readonly end: () => TableEnd
}

export type TableHooks = {
  readonly signal: AbortSignal
  /** `phase` reading: rows are read from the register; setting: they are put on paper. */
  readonly onProgress: (progress: { phase: 'reading' | 'setting'; done: number; total: number }) => void
}

export type MadeTable = { readonly rows: number; readonly bytes: Uint8Array<ArrayBuffer> }

/**
 * A table as a file, made in a worker thread of its own, so that the register stays free for receipts.
 *
 * Rows go over a part at a time, and the next part is read when the worker has taken the last; an abort ends
 * the thread at once. `worker` is the URL of worker.ts or of its bundle. Errors: CANCELLED, GLYPH_MISSING.
 */
export async function startTable(
  worker: URL,
  source: TableSource & { readonly file: TableFile },
  hooks: TableHooks,
): Promise<MadeTable> {
  const { signal, onProgress } = hooks
  if (signal.aborted) throw new AppError('CANCELLED')
  const { head, file, total } = source
  const workerData: Task = { kind: 'table', head, file }
  const thread = new Worker(worker, { workerData, resourceLimits: threadLimits })
  const tell = (message: ToTable): void => {
    thread.postMessage(message)
  }
  let rows = 0
  const feed = async (): Promise<void> => {
    for (const part of source.parts()) {
      const taken = once(thread, 'message', { signal })
      tell({ kind: 'rows', rows: part })
      rows += part.length
      onProgress({ phase: 'reading', done: rows, total })
      await taken
    }
    tell({ kind: 'end', end: source.end() })
  }
  try {
    const made = fileOf(thread, signal, (done) => {
      onProgress({ phase: 'setting', done, total: rows })
    })
    const [bytes] = await Promise.all([made, feed()])
    return { rows, bytes }
  } catch (error) {
    throw signal.aborted ? new AppError('CANCELLED') : error
  } finally {
    await thread.terminate()
  }
}

function fileOf(thread: Worker, signal: AbortSignal, onSet: (rows: number) => void) {
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new AppError('CANCELLED'))
    })
    thread.on('message', (message: FromTable) => {
      if (message.kind === 'file') resolve(message.bytes)
      else if (message.kind === 'set') onSet(message.rows)
      else if (message.kind === 'refused') reject(new AppError(message.error.code, message.error.data))
    })
    thread.on('error', reject)
    thread.on('exit', () => {
      reject(new Error('the reports ended without an answer'))
    })
  })
}
