import { Worker, type MessagePort } from 'node:worker_threads'

/**
 * How much memory a thread that sets pages may take; megabytes.
 *
 * Room for the objects of a page to die young, for what grows old is freed late; and a limit far above what is needed:
 * from 2 GB on V8 lets garbage grow fourfold before it is collected (10,000 letters took 353 MB, and now 230).
 */
const resourceLimits = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 1900 } as const

type Loaded = { readonly kind: 'loaded' }

/** A thread that sets pages, and what it tells and is told. */
export type PageThread<From, To> = {
  readonly tell: (message: To) => void
  /** Gives all that it tells to `listener`. */
  readonly hear: (listener: (message: From) => void) => void
  /** Gives the fault that ended it; one of its own where it ended without. */
  readonly whenEnded: (listener: (error: Error) => void) => void
  /** Whether the program waits for it when all else is done; it does at first. */
  readonly hold: (held: boolean) => void
  /** Ends it, in the middle of its work too; resolves when it is gone. */
  readonly end: () => Promise<void>
}

/** Starts a thread that sets pages. `entry` is the URL of its module or of its bundle; `whenLoaded` is its end of it. */
export function startPageThread<From, To>(entry: URL, workerData?: unknown): PageThread<From, To> {
  const worker = new Worker(entry, { workerData, resourceLimits })
  const loaded = new Promise<unknown>((resolve) => {
    worker.once('message', resolve).once('exit', resolve)
  })
  return {
    tell: (message) => {
      worker.postMessage(message)
    },
    hear: (listener) => {
      worker.on('message', (message: From | Loaded) => {
        if (!isLoaded(message)) listener(message)
      })
    },
    whenEnded: (listener) => {
      worker.on('error', listener)
      worker.on('exit', () => {
        listener(new Error('the thread ended without an answer'))
      })
    },
    hold: (held) => {
      if (held) worker.ref()
      else worker.unref()
    },
    // V8 brings the whole process down when a thread is ended while modules run that waited for others, as all do
    // here that stand on HarfBuzz.
    end: async () => {
      worker.ref()
      await loaded
      await worker.terminate()
    },
  }
}

function isLoaded(message: unknown): message is Loaded {
  return typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'loaded'
}

/** In the thread: tells that its modules have all run, and begins `work`; called once, by the entry. */
export function whenLoaded(port: MessagePort, work: () => void = () => undefined): void {
  setImmediate(() => {
    port.postMessage({ kind: 'loaded' } satisfies Loaded)
    work()
  })
}
