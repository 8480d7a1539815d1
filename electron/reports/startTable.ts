import { AppError } from '../../shared/errors.ts'
import { startPageThread, type PageThread } from '../typeset/pageThread.ts'
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
 * the thread in the middle of it. `worker` is the URL of worker.ts or of its bundle. Errors: CANCELLED, GLYPH_MISSING.
 */
export async function startTable(
  worker: URL,
  source: TableSource & { readonly file: TableFile },
  hooks: TableHooks,
): Promise<MadeTable> {
  if (hooks.signal.aborted) throw new AppError('CANCELLED')
  const { head, file } = source
  const task: Task = { kind: 'table', head, file }
  const thread = startPageThread<FromTable, ToTable>(worker, task)
  const parts = source.parts()[Symbol.iterator]()
  try {
    return await feed(thread, { ...source, parts }, hooks)
  } finally {
    // As a loop would: the parts may hold something open.
    parts.return?.()
    await thread.end()
  }
}

type Parts = { readonly parts: Iterator<readonly TableRow[]> }

function feed(
  thread: PageThread<FromTable, ToTable>,
  { parts, end, total }: Parts & Pick<TableSource, 'end' | 'total'>,
  { signal, onProgress }: TableHooks,
) {
  let rows = 0
  const give = (): void => {
    const part = parts.next()
    if (part.done === true) {
      thread.tell({ kind: 'end', end: end() })
      return
    }
    thread.tell({ kind: 'rows', rows: part.value })
    rows += part.value.length
    onProgress({ phase: 'reading', done: rows, total })
  }
  return new Promise<MadeTable>((resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new AppError('CANCELLED'))
    })
    thread.whenEnded(reject)
    thread.hear((message) => {
      if (signal.aborted) return
      try {
        if (message.kind === 'more') give()
        else if (message.kind === 'set') onProgress({ phase: 'setting', done: message.rows, total: rows })
        else if (message.kind === 'file') resolve({ rows, bytes: message.bytes })
        else reject(new AppError(message.error.code, message.error.data))
      } catch (error) {
        reject(error)
      }
    })
  })
}
