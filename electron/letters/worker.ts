import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '../../shared/errors.ts'
import { press } from './press.ts'
import type { PressInput } from './press.ts'
import type { FromPress, ToPress } from './workerMessages.ts'

// The entry of the press's worker thread; startPress.ts is the other end.
const port = parentPort
if (!port) throw new Error('the press worker runs in a worker thread only')

const stopped = new AbortController()
let recorded: () => void = () => undefined

const tell = (message: FromPress): void => {
  port.postMessage(message)
}

port.on('message', (message: ToPress) => {
  if (message.kind === 'stop') stopped.abort()
  else recorded()
})

try {
  // Checked where it is made: startPress takes a PressInput.
  const result = await press(workerData as PressInput, {
    signal: stopped.signal,
    onProgress: (progress) => {
      tell({ kind: 'progress', progress })
    },
    onMade: (batch, archive) =>
      new Promise((resolve) => {
        recorded = resolve
        tell({ kind: 'made', batch, archive })
      }),
  })
  tell({ kind: 'done', result })
} catch (error) {
  if (!(error instanceof AppError)) throw error
  tell({ kind: 'refused', error: { code: error.code, data: error.data } })
}
port.close()
