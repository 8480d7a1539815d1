import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { useService } from './context.ts'
import { createDeskWriter } from './deskWriter.ts'
import type { Service } from './service.ts'

/**
 * A value of a screen that survives a restart, kept under `draft/<key>` on this PC.
 *
 * Until it was read from the desk (`loaded`), the value is `initial`. What is set is saved within
 * 300 ms, when the screen is left, and when the window closes; `saved` says that nothing waits.
 * `clear` forgets it. T must be plain JSON; a schema refuses what an older version left behind.
 */
export function useDraft<T>(key: string, initial: T, schema?: z.ZodType<T>) {
  return useDesk(`draft/${key}`, initial, schema)
}

/** The same for a remembered choice, under `choice/<key>`. */
export function useChoice<T>(key: string, initial: T, schema?: z.ZodType<T>) {
  return useDesk(`choice/${key}`, initial, schema)
}

type Held<T> = { key: string; value: T; loaded: boolean }

function useDesk<T>(key: string, initial: T, schema: z.ZodType<T> | undefined) {
  const service = useService()
  const [held, setHeld] = useState<Held<T>>({ key, value: initial, loaded: false })
  const [saved, setSaved] = useState(true)
  const first = useRef({ initial, schema })
  const latest = useRef(held)
  const writer = useMemo(() => createDeskWriter(service, key, setSaved), [service, key])
  const hold = useCallback((next: Held<T>) => {
    latest.current = next
    setHeld(next)
  }, [])

  useEffect(() => {
    let gone = false
    void read(service, key, first.current.schema).then((found) => {
      const touched = latest.current.key === key && latest.current.loaded
      if (gone || touched) return
      hold({ key, value: found === null ? first.current.initial : found, loaded: true })
    })
    return () => {
      gone = true
    }
  }, [service, key, hold])

  useEffect(() => {
    const stopState = service.onState(writer.flush)
    window.addEventListener('pagehide', writer.flush)
    return () => {
      stopState()
      window.removeEventListener('pagehide', writer.flush)
      writer.flush()
    }
  }, [service, writer])

  const set = useCallback(
    (next: T | ((value: T) => T)) => {
      const from = latest.current.key === key ? latest.current.value : first.current.initial
      // A draft is data, never a function, so a function is always the updater.
      const value = typeof next === 'function' ? (next as (value: T) => T)(from) : next
      writer.put(value)
      hold({ key, value, loaded: true })
    },
    [key, writer, hold],
  )
  const clear = useCallback(() => {
    writer.put(null)
    writer.flush()
    hold({ key, value: first.current.initial, loaded: true })
  }, [key, writer, hold])

  const mine = held.key === key
  const value = mine ? held.value : initial
  return [value, set, { saved, loaded: mine && held.loaded, clear }] as const
}

async function read<T>(service: Service, key: string, schema: z.ZodType<T> | undefined): Promise<T | null> {
  const value = await readDesk(service, key)
  if (value === null) return null
  // Without a schema the value is what this same hook wrote.
  return schema ? (schema.safeParse(value).data ?? null) : (value as T)
}

/**
 * What the desk has under a key; null when nothing. A service that dies meanwhile is asked again once it is
 * back: an empty screen in place of a draft would soon be saved over it.
 */
export async function readDesk(service: Pick<Service, 'call' | 'state'>, key: string): Promise<unknown> {
  for (;;) {
    try {
      return (await service.call('desk.get', { key })).value
    } catch (thrown) {
      const isDown = thrown instanceof AppError && thrown.code === 'SERVICE_DOWN'
      if (!isDown || service.state() === 'stopped') return null
    }
  }
}
