import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '../../shared/errors.ts'
import { makePapers } from './makePapers.ts'
import type { PapersInput } from './makePapers.ts'
import type { FromPapers } from './workerMessages.ts'

// The entry of the reports' worker thread; startPapers.ts is the other end, and tells it only to stop.
const port = parentPort
if (!port) throw new Error('the reports worker runs in a worker thread only')

const stopped = new AbortController()
const tell = (message: FromPapers): void => {
  port.postMessage(message)
}

port.on('message', () => {
  stopped.abort()
})

try {
  // Checked where it is made: startPapers takes a PapersInput.
  await makePapers(workerData as PapersInput, {
    signal: stopped.signal,
    onProgress: (progress) => {
      tell({ kind: 'progress', progress })
    },
  })
  tell({ kind: 'done' })
} catch (error) {
  if (!(error instanceof AppError)) throw error
  tell({ kind: 'refused', error: { code: error.code, data: error.data } })
}
port.close()
