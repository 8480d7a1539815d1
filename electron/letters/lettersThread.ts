import { AppError } from '../../shared/errors.ts'
import type { LetterParts } from '../../shared/domain/letter.ts'
import { startPageThread } from '../typeset/pageThread.ts'
import type { EnclosurePlan } from './enclosure.ts'
import type { ImageBytes } from './images.ts'
import type { LetterJob, MadeLetter, Press, PressHooks, PressInput, PressResult } from './press.ts'
import type { previewLetter, PreviewedLetter } from './preview.ts'
import type { FromPress, FromPreview, FromThread, ToThread } from './workerMessages.ts'

/** Letters in a thread of their own, so that the register stays free for receipts. */
export type LettersThread = {
  /**
   * The press. Letters are read as it asks for them. Errors as press; when they can't be read, or `onMade` fails,
   * the press stops as if it was aborted, and that error is thrown.
   */
  readonly press: Press
  /** As previewLetter. */
  readonly preview: (...asked: Parameters<typeof previewLetter>) => Promise<PreviewedLetter>
  /** Ends its threads; whatever they were at is CANCELLED. */
  readonly close: () => Promise<void>
}

/** A thread that nobody asked for so long is let go: fonts and what its compiler learnt fill some 80 MB. */
const idleMs = 10 * 60_000

/**
 * Letters in a thread that is started when it is first needed and stays: what a preview loaded and learnt is there
 * when the letters are issued. `worker` is the URL of worker.ts or of its bundle. A second batch at the same time
 * gets a thread of its own.
 */
export function openLettersThread(worker: URL): LettersThread {
  let standing: Thread | null = null
  const others = new Set<Thread>()
  const threadOf = (): Thread => {
    if (!standing || standing.hasEnded()) standing = startThread(worker)
    return standing
  }
  return {
    press: async (input, hooks) => {
      if (hooks.signal.aborted) throw new AppError('CANCELLED')
      const thread = threadOf()
      if (!thread.isPressing()) return thread.press(input, hooks)
      const own = startThread(worker)
      others.add(own)
      try {
        return await own.press(input, hooks)
      } finally {
        others.delete(own)
        await own.close()
      }
    },
    preview: (...asked) => threadOf().preview(...asked),
    close: async () => {
      const all = standing ? [standing, ...others] : [...others]
      await Promise.all(all.map((thread) => thread.close()))
    },
  }
}

type Thread = ReturnType<typeof startThread>
type Tell = (message: ToThread) => void

function startThread(url: URL) {
  const thread = startPageThread<FromThread, ToThread>(url)
  const previews = previewsOf(thread.tell)
  const batch = batchOf(thread.tell)
  let ended = false
  let idle: NodeJS.Timeout | undefined

  const fail = (error: Error) => {
    ended = true
    previews.fail(error)
    batch.fail(error)
  }
  const close = () => {
    clearTimeout(idle)
    fail(new AppError('CANCELLED'))
    return thread.end()
  }
  /** A thread without work keeps no program from ending, and ends by itself in time. */
  const rest = () => {
    clearTimeout(idle)
    // The program waits until it is gone.
    if (ended) return
    if (batch.isBusy() || previews.isBusy()) {
      thread.hold(true)
      return
    }
    thread.hold(false)
    idle = setTimeout(() => void close(), idleMs).unref()
  }
  const work = async <T>(begin: () => Promise<T>): Promise<T> => {
    const result = begin()
    rest()
    return result.finally(rest)
  }
  thread.whenEnded(fail)
  thread.hear((message) => {
    if ('call' in message) previews.hear(message)
    else batch.hear(message)
  })
  return {
    hasEnded: () => ended,
    isPressing: batch.isBusy,
    close,
    preview: (...asked: Parameters<typeof previewLetter>) => work(() => previews.ask(...asked)),
    press: (input: PressInput, hooks: PressHooks) => work(() => batch.press(input, hooks)),
  }
}

/** The previews that were asked for and not yet answered. */
function previewsOf(tell: Tell) {
  const waiting = new Map<
    number,
    { resolve: (letter: PreviewedLetter) => void; reject: (error: Error) => void }
  >()
  let calls = 0
  let enclosed: readonly EnclosurePlan[] | null = null
  return {
    isBusy: () => waiting.size > 0,
    fail: (error: Error) => {
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    },
    hear: (message: FromPreview) => {
      const asked = waiting.get(message.call)
      waiting.delete(message.call)
      if (message.kind === 'previewed') asked?.resolve(message.letter)
      else if (message.kind === 'previewFailed') asked?.reject(message.error)
      else asked?.reject(new AppError(message.error.code, message.error.data))
    },
    ask: (
      parts: LetterParts,
      enclosures: readonly EnclosurePlan[],
      shared: LetterParts | null = null,
      images: readonly ImageBytes[] = [],
    ): Promise<PreviewedLetter> => {
      // Many megabytes are sent once, not at each key.
      const same =
        enclosed?.length === enclosures.length && enclosures.every((one, at) => one === enclosed?.[at])
      enclosed = enclosures
      const call = (calls += 1)
      return new Promise((resolve, reject) => {
        waiting.set(call, { resolve, reject })
        tell({ kind: 'preview', call, parts, shared, images, enclosures: same ? null : enclosures })
      })
    },
  }
}

/** The batch that is being made. */
function batchOf(tell: Tell) {
  let now: { hear: (message: FromPress) => void; reject: (error: Error) => void } | null = null
  return {
    isBusy: () => now !== null,
    fail: (error: Error) => now?.reject(error),
    hear: (message: FromPress) => now?.hear(message),
    press: async ({ groups, ...setting }: PressInput, hooks: PressHooks): Promise<PressResult> => {
      const stop = () => {
        tell({ kind: 'stop' })
      }
      hooks.signal.addEventListener('abort', stop)
      try {
        return await new Promise((resolve, reject) => {
          now = { reject, hear: listener({ tell, read: reader(groups), hooks, resolve, reject }) }
          tell({ kind: 'press', setting })
        })
      } finally {
        hooks.signal.removeEventListener('abort', stop)
        now = null
      }
    },
  }
}

/** Reads one group after another; null at the end. */
function reader(groups: PressInput['groups']): () => Promise<readonly LetterJob[] | null> {
  const from = Symbol.asyncIterator in groups ? groups[Symbol.asyncIterator]() : groups[Symbol.iterator]()
  return async () => {
    const next = await from.next()
    return next.done === true ? null : next.value
  }
}

/** Answers the press until it has ended. */
function listener(ends: {
  tell: Tell
  read: () => Promise<readonly LetterJob[] | null>
  hooks: PressHooks
  resolve: (result: PressResult) => void
  reject: (error: Error) => void
}): (message: FromPress) => void {
  const { tell, read, hooks, resolve, reject } = ends
  let failure: Error | null = null
  let over = false
  const failed = (error: unknown) => {
    failure ??= error instanceof Error ? error : new Error(String(error))
    tell({ kind: 'stop' })
  }
  const give = async () => {
    try {
      const group = await read()
      // What comes too late must not reach the batch after this one.
      if (!over) tell({ kind: 'letters', group })
    } catch (error) {
      if (over) return
      failed(error)
      tell({ kind: 'unread' })
    }
  }
  const record = async (batch: MadeLetter[], archive: string | null) => {
    try {
      await hooks.onMade(batch, archive)
    } catch (error) {
      failed(error)
    }
    tell({ kind: 'recorded' })
  }
  return (message) => {
    if (message.kind === 'more') void give()
    else if (message.kind === 'made') void record(message.batch, message.archive)
    else if (message.kind === 'progress') hooks.onProgress(message.progress)
    else {
      over = true
      if (failure) reject(failure)
      else if (message.kind === 'done') resolve(message.result)
      else reject(new AppError(message.error.code, message.error.data))
    }
  }
}
