import { addDays, dateInZone, type CivilDate } from '../../../shared/domain/dates.ts'
import { timeOfMs } from '../journal/clock.ts'

const minuteMs = 60_000
const halfDay = 15 * 60

/** The moment (ms since 1970) at which a day begins in a zone, to the minute. */
export function startOfDay(day: CivilDate, zone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  let [before, at] = [-halfDay, halfDay]
  while (at - before > 1) {
    const middle = Math.floor((before + at) / 2)
    if (dateInZone(midnight + middle * minuteMs, zone) < day) before = middle
    else at = middle
  }
  return midnight + at * minuteMs
}

/** Hybrid times of the days: from the first of them up to, and not with, the last. */
export function timesOf({ from, to }: { from: CivilDate; to: CivilDate }, zone: string) {
  return { first: timeOfMs(startOfDay(from, zone)), end: timeOfMs(startOfDay(addDays(to, 1), zone)) }
}

/** Seconds by which a zone's clocks are ahead of UTC when the day begins. */
export function zoneSeconds(day: CivilDate, zone: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - startOfDay(day, zone)) / 1000
}
