import { dateInZone, daysBetween, type CivilDate } from '../../shared/domain/dates.ts'
import type { Wiring } from './context.ts'

const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs

/** The service's clock: milliseconds since 1970, and the office's date. */
export type Clock = { readonly now: () => number; readonly today: () => CivilDate }

/**
 * The clock as it is, or moved by whole days to the day that stands in for its date: entries are then of that
 * day too, so that day-end sheet and diary agree with what letters say. `zone` is the office's time zone.
 */
export function openClock({ now, today }: Pick<Wiring, 'now' | 'today'>, zone: () => string): Clock {
  const day = () => dateInZone(now(), zone())
  if (today === undefined) return { now, today: day }
  const moved = () => {
    const ms = now() + daysBetween(day(), today) * dayMs
    // Where summer time lies between the two days, the time of day is an hour off, which can be another day.
    return ms + daysBetween(dateInZone(ms, zone()), today) * hourMs
  }
  return { now: moved, today: () => today }
}
