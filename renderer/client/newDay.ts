import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { dateInZone } from '../../shared/domain/dates.ts'

/** How often the clock is looked at; a PC that slept over midnight is told as soon after it wakes. */
const lookMs = 30_000

/** Calls back each time another day has begun in the time zone; the answer ends it. */
export function watchDay(zone: string, onNewDay: () => void): () => void {
  // The zone's days are first counted at the first look: to load them takes 10 ms, which the start shall not wait.
  let seen = Date.now()
  const timer = setInterval(() => {
    const now = Date.now()
    if (dateInZone(now, zone) !== dateInZone(seen, zone)) onNewDay()
    seen = now
  }, lookMs)
  return () => clearInterval(timer)
}

/** Asks for everything anew when a day begins: the window may be left open overnight, and much is late by then. */
export function useNewDay(zone: string): void {
  const client = useQueryClient()
  useEffect(() => watchDay(zone, () => void client.invalidateQueries()), [zone, client])
}
