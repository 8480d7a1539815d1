import type { z } from 'zod'
import type { Service } from './service.ts'

const withinMs = 300

type Json = z.infer<ReturnType<typeof z.json>>

/** Saves the last value put under one key of the desk. */
export type DeskWriter = {
  /** Saves within 300 ms, also while more is typed; null forgets the key. */
  put: (value: unknown) => void
  /** Saves at once what waits. */
  flush: () => void
}

/** A writer of one key; `onSaved` hears whether everything put so far is safe with the service. */
export function createDeskWriter(
  service: Pick<Service, 'call'>,
  key: string,
  onSaved: (saved: boolean) => void,
): DeskWriter {
  let newest: { value: unknown } | null = null
  let waiting: { value: unknown } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (!waiting) return
    const sent = waiting
    waiting = null
    // Drafts are plain JSON by their callers' promise; the service checks it.
    service.call('desk.save', { key, value: sent.value as Json | null }).then(
      () => onSaved(waiting === null),
      // Kept for the next flush, such as after the service was started again, unless something newer was put.
      () => {
        if (sent === newest) waiting = sent
      },
    )
  }
  return {
    flush,
    put(value) {
      newest = { value }
      waiting = newest
      onSaved(false)
      timer ??= setTimeout(flush, withinMs)
    },
  }
}
