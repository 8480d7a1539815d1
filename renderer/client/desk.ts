import { useCallback, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'
import type { Service } from './service.ts'
import { useService } from './context.ts'

const debounceMs = 300

type Json = z.infer<ReturnType<typeof z.json>>
type Stored = { saved: boolean; loaded: boolean; clear: () => void }

/**
 * A value of a screen that survives a restart, kept under `draft/<key>` on this PC.
 *
 * Until it was read from the desk (`loaded`), the value is `initial`. What is set is saved after 300 ms of
 * rest, when the screen is left, and when the window closes; `saved` says that nothing waits.
 * `clear` forgets it. T must be plain JSON; a schema refuses what an older version left behind.
 */
export function useDraft<T>(key: string, initial: T, schema?: z.ZodType<T>) {
  return useDesk(`draft/${key}`, initial, schema)
}

/** The same for a remembered choice, under `choice/<key>`. */
export function useChoice<T>(key: string, initial: T, schema?: z.ZodType<T>) {
  return useDesk(`choice/${key}`, initial, schema)
}

function useDesk<T>(key: string, initial: T, schema?: z.ZodType<T>) {
  const service = useService()
  const [held, setHeld] = useState<{ key: string; value: T; loaded: boolean }>({
    key,
    value: initial,
    loaded: false,
  })
  const [saved, setSaved] = useState(true)
  const first = useRef({ initial, schema })
  const writer = useWriter(service, key, setSaved)
  const mine = held.key === key
  const value = mine ? held.value : initial

  useEffect(() => {
    let gone = false
    const { initial: before, schema: check } = first.current
    void read(service, key, check).then((found) => {
      if (gone) return
      setHeld((now) =>
        now.key === key && now.loaded ? now : { key, value: found === null ? before : found, loaded: true },
      )
    })
    return () => {
      gone = true
    }
  }, [service, key])

  const set = useCallback(
    (next: T | ((value: T) => T)) => {
      setHeld((now) => {
        const from = now.key === key ? now.value : first.current.initial
        // A draft is data, never a function, so a function is always the updater.
        const value = typeof next === 'function' ? (next as (value: T) => T)(from) : next
        writer.put(value)
        return { key, value, loaded: true }
      })
    },
    [key, writer],
  )
  const clear = useCallback(() => {
    writer.put(null)
    writer.flush()
    setHeld({ key, value: first.current.initial, loaded: true })
  }, [key, writer])
  const stored: Stored = { saved, loaded: mine && held.loaded, clear }
  return [value, set, stored] as const
}

async function read<T>(service: Service, key: string, schema: z.ZodType<T> | undefined): Promise<T | null> {
  try {
    const { value } = await service.call('desk.get', { key })
    if (value === null) return null
    // Without a schema the value is what this same hook wrote.
    return schema ? (schema.safeParse(value).data ?? null) : (value as T)
  } catch {
    return null
  }
}

/** Saves the last value put, after a rest, on leaving, and before the window closes. */
function useWriter(service: Service, key: string, setSaved: (saved: boolean) => void) {
  const state = useRef<{ writer: ReturnType<typeof createWriter>; key: string } | null>(null)
  if (state.current?.key !== key) {
    state.current?.writer.flush()
    state.current = { key, writer: createWriter(service, key, setSaved) }
  }
  const { writer } = state.current
  useEffect(() => {
    window.addEventListener('pagehide', writer.flush)
    return () => {
      window.removeEventListener('pagehide', writer.flush)
      writer.flush()
    }
  }, [writer])
  return writer
}

function createWriter(service: Service, key: string, setSaved: (saved: boolean) => void) {
  let waiting: { value: unknown } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    clearTimeout(timer)
    if (!waiting) return
    // Drafts are plain JSON by their callers' promise; the service checks it.
    const value = waiting.value as Json | null
    waiting = null
    service.call('desk.save', { key, value }).then(
      () => setSaved(!waiting),
      () => undefined,
    )
  }
  return {
    flush,
    put(value: unknown) {
      waiting = { value }
      setSaved(false)
      clearTimeout(timer)
      timer = setTimeout(flush, debounceMs)
    },
  }
}
