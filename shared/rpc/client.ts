import { AppError } from '../errors.ts'
import { serverFrame, type ClientFrame, type ProgressFrame, type ServerFrame } from './frames.ts'
import type { Port } from './port.ts'

/** As much of an AbortSignal as a caller needs; every platform's own one fits. */
export type CancelSignal = {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/** How a call is watched and stopped. */
export type CallOptions = {
  /** Asks the service to stop; the call still ends with what the service answers. */
  signal?: CancelSignal
  onProgress?: (progress: ProgressFrame) => void
}

/** The calling end of a port. */
export type Client = {
  /** Resolves with the output, not yet parsed; rejects with an AppError. */
  call(name: string, input: unknown, options?: CallOptions): Promise<unknown>
  /** Calls back with what a command changed, our own or another client's; returns the way to stop. */
  onTopics(callback: (topics: readonly string[]) => void): () => void
  /** Rejects everything that waits, and every later call. */
  failAll(error: AppError): void
}

type Pending = {
  resolve: (output: unknown) => void
  reject: (error: AppError) => void
  onProgress: ((progress: ProgressFrame) => void) | undefined
  release: () => void
}

/** A client of the service on one port. When the port ends, what waits is rejected with SERVICE_DOWN. */
export function createClient(port: Port): Client {
  const pending = new Map<number, Pending>()
  const listeners = new Set<(topics: readonly string[]) => void>()
  let lastId = 0
  let down: AppError | undefined

  const post = (frame: ClientFrame) => port.post(frame)
  const announce = (topics: readonly string[]) => {
    if (topics.length > 0) for (const listener of listeners) listener(topics)
  }
  const settle = (id: number, act: (call: Pending) => void) => {
    const call = pending.get(id)
    if (!call) return
    pending.delete(id)
    call.release()
    act(call)
  }
  const failAll = (error: AppError) => {
    down ??= error
    for (const id of pending.keys()) settle(id, (call) => call.reject(error))
  }

  port.onClose(() => failAll(new AppError('SERVICE_DOWN')))
  port.listen((raw) => {
    const parsed = serverFrame.safeParse(raw)
    if (parsed.success) take(parsed.data, pending, settle, announce)
  })

  return {
    failAll,
    onTopics(callback) {
      listeners.add(callback)
      return () => void listeners.delete(callback)
    },
    call(name, input, { signal, onProgress } = {}) {
      if (down) return Promise.reject(down)
      if (signal?.aborted) return Promise.reject(new AppError('CANCELLED'))
      const id = ++lastId
      const cancel = () => post({ frame: 'cancel', id })
      return new Promise((resolve, reject) => {
        post({ frame: 'call', id, name, input })
        signal?.addEventListener('abort', cancel)
        const release = () => signal?.removeEventListener('abort', cancel)
        pending.set(id, { resolve, reject, onProgress, release })
      })
    },
  }
}

function take(
  frame: ServerFrame,
  pending: ReadonlyMap<number, Pending>,
  settle: (id: number, act: (call: Pending) => void) => void,
  announce: (topics: readonly string[]) => void,
): void {
  switch (frame.frame) {
    case 'progress':
      return pending.get(frame.id)?.onProgress?.(frame.progress)
    case 'topics':
      return announce(frame.topics)
    case 'error':
      return settle(frame.id, (call) => call.reject(new AppError(frame.error.code, frame.error.data)))
    case 'result':
      settle(frame.id, (call) => call.resolve(frame.output))
      return announce(frame.topics)
  }
}
