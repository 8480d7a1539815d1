import { fetchLater } from './later.tsx'

const key = 'opened'

/** What comes later is left alone until a person has had a look at the first screen. */
const quietMs = 1000

/** Whether the register showed its screens the last time: then their frame is drawn before it answers. */
export function wasOpened(): boolean {
  return localStorage.getItem(key) !== null
}

/** Remembers whether there is an office and a known PC, and loads what comes later while nobody waits. */
export function rememberOpened(isOpen: boolean): void {
  if (isOpen) localStorage.setItem(key, '1')
  else localStorage.removeItem(key)
  setTimeout(() => requestIdleCallback(() => void fetchLater()), quietMs)
}
