import type { MessagePort } from 'node:worker_threads'
import { makeTable } from './makeTable.ts'
import type { TableEnd, TableRow } from './table.ts'
import type { FromTable, Task, ToTable } from './workerMessages.ts'

const progressEveryMs = 100

/** Asks for the rows of a table part by part, makes its file and hands the bytes over. Error: GLYPH_MISSING. */
export async function takeTable(
  port: MessagePort,
  { head, file }: Extract<Task, { kind: 'table' }>,
): Promise<void> {
  const tell = (message: FromTable, transfer: ArrayBuffer[] = []): void => {
    port.postMessage(message, transfer)
  }
  const rows: TableRow[] = []
  const end = await new Promise<TableEnd>((resolve) => {
    port.on('message', (message: ToTable) => {
      if (message.kind === 'end') return resolve(message.end)
      for (const row of message.rows) rows.push(row)
      tell({ kind: 'more' })
    })
    tell({ kind: 'more' })
  })
  let toldAt = 0
  const bytes = await makeTable(file, { head, rows, end }, (done) => {
    if (performance.now() - toldAt < progressEveryMs) return
    toldAt = performance.now()
    tell({ kind: 'set', rows: done })
  })
  // A buffer of its own can be handed over without a copy.
  const whole = Uint8Array.from(bytes)
  tell({ kind: 'file', bytes: whole }, [whole.buffer])
}
