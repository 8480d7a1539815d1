import { fetchLater } from './later.tsx'

const key = 'opened'

/** Whether the register showed its screens the last time: then their frame is drawn before it answers. */
export function wasOpened(): boolean {
  return localStorage.getItem(key) !== null
}

/** Remembers whether there is an office and a known PC, and loads what comes later while nobody waits. */
export function rememberOpened(isOpen: boolean): void {
  if (isOpen) localStorage.setItem(key, '1')
  else localStorage.removeItem(key)
  requestIdleCallback(() => void fetchLater())
}
