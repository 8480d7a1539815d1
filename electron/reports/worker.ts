import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { AppError } from '../../shared/errors.ts'
import { whenLoaded } from '../typeset/pageThread.ts'
import { makePapers, type PapersInput } from './makePapers.ts'
import { takeTable } from './takeTable.ts'
import type { FromPapers, Task } from './workerMessages.ts'

// The entry of the reports' worker thread; startPapers.ts and startTable.ts are its other ends.
const port = parentPort
if (!port) throw new Error('the reports worker runs in a worker thread only')

// Checked where it is made: both starters take their input by type.
const task = workerData as Task
whenLoaded(port, () => void run(port))

async function run(to: MessagePort): Promise<void> {
  try {
    if (task.kind === 'papers') await papers(to, task.input)
    else await takeTable(to, task)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    to.postMessage({ kind: 'refused', error: { code: error.code, data: error.data } })
  }
  to.close()
}

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
