import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { AppError } from '../../shared/errors.ts'
import { makePapers, type PapersInput } from './makePapers.ts'
import { takeTable } from './takeTable.ts'
import type { FromPapers, Task } from './workerMessages.ts'

// The entry of the reports' worker thread; startPapers.ts and startTable.ts are its other ends.
const port = parentPort
if (!port) throw new Error('the reports worker runs in a worker thread only')

// Checked where it is made: both starters take their input by type.
const task = workerData as Task
try {
  if (task.kind === 'papers') await papers(port, task.input)
  else await takeTable(port, task)
} catch (error) {
  if (!(error instanceof AppError)) throw error
  port.postMessage({ kind: 'refused', error: { code: error.code, data: error.data } })
}
port.close()

/** Makes papers until it is told to stop, the only message there is. */
async function papers(to: MessagePort, input: PapersInput): Promise<void> {
  const stopped = new AbortController()
  const tell = (message: FromPapers): void => {
    to.postMessage(message)
  }
  to.on('message', () => {
    stopped.abort()
  })
  await makePapers(input, {
    signal: stopped.signal,
    onProgress: (progress) => {
      tell({ kind: 'progress', progress })
    },
  })
  tell({ kind: 'done' })
}
