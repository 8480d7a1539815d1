import { AppError } from '../../shared/errors.ts'
import { startPageThread } from '../typeset/pageThread.ts'
import type { PapersHooks, PapersInput } from './makePapers.ts'
import type { FromPapers, Task, ToPapers } from './workerMessages.ts'

/**
 * makePapers in a worker thread of its own, so that the register stays free for receipts.
 *
 * `worker` is the URL of worker.ts or of its bundle. Errors as makePapers.
 */
export async function startPapers(worker: URL, input: PapersInput, hooks: PapersHooks): Promise<void> {
  if (hooks.signal.aborted) throw new AppError('CANCELLED')
  const task: Task = { kind: 'papers', input }
  const thread = startPageThread<FromPapers, ToPapers>(worker, task)
  const stop = () => {
    thread.tell({ kind: 'stop' })
  }
  hooks.signal.addEventListener('abort', stop)
  try {
    await new Promise<void>((resolve, reject) => {
      thread.whenEnded(reject)
      thread.hear((message) => {
        if (message.kind === 'progress') hooks.onProgress(message.progress)
        else if (message.kind === 'done') resolve()
        else reject(new AppError(message.error.code, message.error.data))
      })
    })
  } finally {
    hooks.signal.removeEventListener('abort', stop)
    await thread.end()
  }
}
