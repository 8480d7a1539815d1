import { Worker } from 'node:worker_threads'
import { AppError } from '../../shared/errors.ts'
import type { LetterJob, MadeLetter, Press, PressHooks, PressResult, PressSetting } from './press.ts'
import type { FromPress, ToPress } from './workerMessages.ts'

// Room for a group's objects to die young, for what grows old is freed late; and a limit far above what letters need:
// from 2 GB on V8 lets garbage grow fourfold before it is collected (10,000 letters took 353 MB, and now 259).
const resourceLimits = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 1900 }

/**
 * The press in a worker thread of its own, so that the register stays free for receipts.
 *
 * `worker` is the URL of worker.ts or of its bundle. Letters are read as the press asks for them. Errors as
 * press; when they can't be read, or `onMade` fails, the press stops as if it was aborted, and that error is
 * thrown.
 */
export function startPress(worker: URL): Press {
  return async ({ groups, ...setting }, hooks) => {
    if (hooks.signal.aborted) throw new AppError('CANCELLED')
    const thread = new Worker(worker, { workerData: setting satisfies PressSetting, resourceLimits })
    const stop = () => {
      tell(thread, { kind: 'stop' })
    }
    hooks.signal.addEventListener('abort', stop)
    try {
      return await hear(thread, reader(groups), hooks)
    } finally {
      hooks.signal.removeEventListener('abort', stop)
      await thread.terminate()
    }
  }
}

type Groups = Parameters<Press>[0]['groups']

/** Reads one group after another; null at the end. */
function reader(groups: Groups): () => Promise<readonly LetterJob[] | null> {
  const from = Symbol.asyncIterator in groups ? groups[Symbol.asyncIterator]() : groups[Symbol.iterator]()
  return async () => {
    const next = await from.next()
    return next.done === true ? null : next.value
  }
}

/** Answers the thread until it has ended. */
function hear(
  thread: Worker,
  read: () => Promise<readonly LetterJob[] | null>,
  hooks: PressHooks,
): Promise<PressResult> {
  return new Promise((resolve, reject) => {
    let failure: Error | null = null
    const failed = (error: unknown) => {
      failure ??= error instanceof Error ? error : new Error(String(error))
      tell(thread, { kind: 'stop' })
    }
    const give = async () => {
      try {
        tell(thread, { kind: 'letters', group: await read() })
      } catch (error) {
        failed(error)
        tell(thread, { kind: 'unread' })
      }
    }
    const record = async (batch: MadeLetter[], archive: string | null) => {
      try {
        await hooks.onMade(batch, archive)
      } catch (error) {
        failed(error)
      }
      tell(thread, { kind: 'recorded' })
    }
    thread.on('message', (message: FromPress) => {
      if (message.kind === 'more') void give()
      else if (message.kind === 'made') void record(message.batch, message.archive)
      else if (message.kind === 'progress') hooks.onProgress(message.progress)
      else if (message.kind === 'refused') {
        reject(failure ?? new AppError(message.error.code, message.error.data))
      } else if (failure) reject(failure)
      else resolve(message.result)
    })
    thread.on('error', reject)
    thread.on('exit', () => {
      reject(new Error('the press ended without an answer'))
    })
  })
}

function tell(thread: Worker, message: ToPress): void {
  thread.postMessage(message)
}
