import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { createClient, type CallOptions, type Client } from '../../shared/rpc/client.ts'
import type { Port } from '../../shared/rpc/port.ts'

/** How things stand with the service: it starts, answers, is being started again, or has failed for good. */
export type ServiceState = 'starting' | 'ready' | 'restarting' | 'stopped'

export type Service = {
  /**
   * Makes a call; rejects with an AppError. A call made while the service starts waits for it;
   * a call that was under way when it died is rejected with SERVICE_DOWN and never sent again.
   */
  call<N extends CallName>(name: N, input: CallInput<N>, options?: CallOptions): Promise<CallOutput<N>>
  /** Sends without waiting, for the last moment of a window; does nothing while no service answers. */
  send<N extends CallName>(name: N, input: CallInput<N>): void
  /** Calls back with the topics that commands of any window changed. */
  onTopics: (callback: (topics: readonly string[]) => void) => () => void
  state: () => ServiceState
  onState: (callback: () => void) => () => void
  /** A service answers on this port from now on. */
  attach(port: Port): void
  /** The service is being started (again). */
  begin(): void
  /** The service failed too often and is not started again. */
  stop(): void
}

/** The window's way to the service, over whatever port it has at the moment. */
export function createService(): Service {
  let client: Client | undefined
  let state: ServiceState = 'starting'
  let seen = false
  const stateListeners = new Set<() => void>()
  const topicListeners = new Set<(topics: readonly string[]) => void>()
  const waiting = new Set<{ go: (client: Client) => void; fail: (error: AppError) => void }>()

  const change = (next: ServiceState) => {
    state = next
    for (const listener of stateListeners) listener()
  }
  const current = (): Promise<Client> => {
    if (client) return Promise.resolve(client)
    if (state === 'stopped') return Promise.reject(new AppError('SERVICE_DOWN'))
    return new Promise((go, fail) => waiting.add({ go, fail }))
  }

  return {
    state: () => state,
    onState: (callback) => subscribe(stateListeners, callback),
    onTopics: (callback) => subscribe(topicListeners, callback),
    async call<N extends CallName>(name: N, input: CallInput<N>, options?: CallOptions) {
      const output = await (await current()).call(name, input, options)
      // The service is the other half of this same build, and the contract types its answers.
      return output as CallOutput<N>
    },
    send(name, input) {
      client?.call(name, input).catch(() => undefined)
    },
    attach(port) {
      const fresh = createClient(port)
      client?.failAll(new AppError('SERVICE_DOWN'))
      client = fresh
      fresh.onTopics((topics) => topicListeners.forEach((listener) => listener(topics)))
      port.onClose(() => {
        if (client !== fresh) return
        client = undefined
        if (state !== 'stopped') change('restarting')
      })
      seen = true
      change('ready')
      for (const waiter of waiting) waiter.go(fresh)
      waiting.clear()
    },
    begin() {
      if (!client) change(seen ? 'restarting' : 'starting')
    },
    stop() {
      client?.failAll(new AppError('SERVICE_DOWN'))
      client = undefined
      change('stopped')
      for (const waiter of waiting) waiter.fail(new AppError('SERVICE_DOWN'))
      waiting.clear()
    },
  }
}

function subscribe<F>(listeners: Set<F>, listener: F): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
