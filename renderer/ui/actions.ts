import { useEffect, useSyncExternalStore } from 'react'
import { useKeys, type KeyMap } from './keys.ts'

/** Something a person can do on a screen: it has words, perhaps keys, and Ctrl+K finds it. */
export type Action = { label: string; keys?: string; run: () => void; disabled?: boolean }

let shown: readonly (readonly Action[])[] = []
const listeners = new Set<() => void>()

function change(next: readonly (readonly Action[])[]): void {
  shown = next
  for (const listener of listeners) listener()
}

/** Offers actions of the screen that is shown: their keys work, and Ctrl+K lists them. */
export function useActions(actions: readonly Action[]): void {
  const usable = actions.filter((action) => !action.disabled)
  const map: Record<string, KeyMap[string]> = {}
  for (const action of usable) if (action.keys) map[action.keys] = () => action.run()
  useKeys(map)
  useEffect(() => {
    change([...shown, usable])
    return () => change(shown.filter((group) => group !== usable))
    // A new list of words is a new offer; `run` is read when it is used.
  })
}

/** All actions that are offered now, of every part of the screen. */
export function useOfferedActions(): readonly Action[] {
  const groups = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    () => shown,
  )
  return groups.flat()
}
