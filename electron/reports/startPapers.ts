import { Worker } from 'node:worker_threads'
import { AppError } from '../../shared/errors.ts'
import { threadLimits } from '../typeset/threadLimits.ts'
import type { PapersHooks, PapersInput } from './makePapers.ts'
import type { FromPapers, Task, ToPapers } from './workerMessages.ts'

/**
 * makePapers in a worker thread of its own, so that the register stays free for receipts.
 *
 * `worker` is the URL of worker.ts or of its bundle. Errors as makePapers.
 */
export async function startPapers(worker: URL, input: PapersInput, hooks: PapersHooks): Promise<void> {
  if (hooks.signal.aborted) throw new AppError('CANCELLED')
  const thread = new Worker(worker, {
    workerData: { kind: 'papers', input } satisfies Task,
    resourceLimits: threadLimits,
  })
  const stop = () => {
    thread.postMessage({ kind: 'stop' } satisfies ToPapers)
  }
  hooks.signal.addEventListener('abort', stop)
  try {
    await new Promise<void>((resolve, reject) => {
      thread.on('message', (message: FromPapers) => {
        if (message.kind === 'progress') hooks.onProgress(message.progress)
        else if (message.kind === 'done') resolve()
        else reject(new AppError(message.error.code, message.error.data))
      })
      thread.on('error', reject)
      thread.on('exit', () => {
        reject(new Error('the reports ended without an answer'))
      })
    })
  } finally {
    hooks.signal.removeEventListener('abort', stop)
    await thread.terminate()
  }
}
