import { AppError, toErrorFrame } from '../errors.ts'
import { clientFrame, type ProgressFrame, type ServerFrame } from './frames.ts'
import type { Port } from './port.ts'
import { throttleProgress } from './throttle.ts'

/** What a handler gets beside its input: S is the platform's AbortSignal. */
export type CallContext<S> = { signal: S; progress: (progress: ProgressFrame) => void }

/** Parses the input, does the work, and names what it changed. */
export type Dispatch<S> = (
  name: string,
  input: unknown,
  context: CallContext<S>,
) => Promise<{ output: unknown; topics: readonly string[] }>

/** What differs between platforms, or must be still in tests. */
export type ServerPlatform<S> = {
  /** `() => new AbortController()` everywhere. */
  newAborter: () => { readonly signal: S; abort(): void }
  /** Milliseconds that only go forward. */
  now: () => number
  /** Writes a fault of ours to the log; returns the id under which it stands there. */
  logFault: (thrown: unknown) => string
  /** What a call of this name may have changed although it failed. */
  touched: (name: string) => readonly string[]
}

/** The answering end of ports. */
export type Server = {
  /** Serves one more client until its port ends; what it had asked for is then aborted. */
  attach(port: Port): void
}

/** Serves any number of clients with one dispatch; each hears of what the others changed. */
export function createServer<S>(dispatch: Dispatch<S>, platform: ServerPlatform<S>): Server {
  const ports = new Set<Port>()

  const announce = (topics: readonly string[], except?: Port) => {
    if (topics.length === 0) return
    for (const port of ports) if (port !== except) send(port, { frame: 'topics', topics: [...topics] })
  }

  return {
    attach(port) {
      const running = new Map<number, { abort(): void }>()
      ports.add(port)
      port.onClose(() => {
        ports.delete(port)
        for (const aborter of running.values()) aborter.abort()
      })
      port.listen((raw) => {
        const { data: frame } = clientFrame.safeParse(raw)
        if (frame?.frame === 'cancel') running.get(frame.id)?.abort()
        if (frame?.frame !== 'call' || running.has(frame.id)) return
        const aborter = platform.newAborter()
        running.set(frame.id, aborter)
        void answer(frame, aborter.signal).finally(() => running.delete(frame.id))
      })

      async function answer(call: { id: number; name: string; input: unknown }, signal: S) {
        const id = call.id
        const progress = throttleProgress(platform.now, (p) =>
          send(port, { frame: 'progress', id, progress: p }),
        )
        try {
          const { output, topics } = await dispatch(call.name, call.input, {
            signal,
            progress: progress.report,
          })
          progress.flush()
          announce(topics, port)
          send(port, { frame: 'result', id, output, topics: [...topics] })
        } catch (thrown) {
          const expected = isAbort(thrown) ? new AppError('CANCELLED') : thrown
          progress.flush()
          announce(platform.touched(call.name))
          send(port, { frame: 'error', id, error: toErrorFrame(expected, () => platform.logFault(thrown)) })
        }
      }
    },
  }
}

function send(port: Port, frame: ServerFrame): void {
  port.post(frame)
}

function isAbort(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === 'AbortError'
}
