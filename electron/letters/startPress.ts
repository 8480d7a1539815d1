import { Worker } from 'node:worker_threads'
import { AppError } from '../../shared/errors.ts'
import type { Press, PressHooks, PressResult } from './press.ts'
import type { FromPress, ToPress } from './workerMessages.ts'

/**
 * The press in a worker thread of its own, so that the register stays free for receipts.
 *
 * `worker` is the URL of worker.ts or of its bundle. Errors as press; when `onMade` fails, the press
 * stops and its error is thrown.
 */
export function startPress(worker: URL): Press {
  return (input, hooks) =>
    new Promise((resolve, reject) => {
      if (hooks.signal.aborted) {
        reject(new AppError('CANCELLED'))
        return
      }
      const thread = new Worker(worker, { workerData: input })
      const onAbort = () => {
        tell(thread, { kind: 'stop' })
      }
      const settle = (end: () => void) => {
        hooks.signal.removeEventListener('abort', onAbort)
        void thread.terminate()
        end()
      }
      hooks.signal.addEventListener('abort', onAbort)
      const ends = {
        done: (result: PressResult) => {
          settle(() => {
            resolve(result)
          })
        },
        failed: (error: unknown) => {
          settle(() => {
            reject(error instanceof Error ? error : new Error(String(error)))
          })
        },
      }
      thread.on('message', (message: FromPress) => {
        hear(thread, message, hooks, ends)
      })
      thread.on('error', ends.failed)
      thread.on('exit', () => {
        ends.failed(new Error('the press ended without an answer'))
      })
    })
}

type Ends = { done: (result: PressResult) => void; failed: (error: unknown) => void }

function hear(thread: Worker, message: FromPress, hooks: PressHooks, ends: Ends): void {
  if (message.kind === 'progress') hooks.onProgress(message.progress)
  else if (message.kind === 'done') ends.done(message.result)
  else if (message.kind === 'refused') ends.failed(new AppError(message.error.code, message.error.data))
  else record(thread, message.batch, hooks, ends)
}

function record(
  thread: Worker,
  batch: Parameters<PressHooks['onMade']>[0],
  hooks: PressHooks,
  ends: Ends,
): void {
  const recorded = async () => {
    await hooks.onMade(batch)
    tell(thread, { kind: 'recorded' })
  }
  recorded().catch(ends.failed)
}

function tell(thread: Worker, message: ToPress): void {
  thread.postMessage(message)
}
