import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openClock } from '../../../electron/service/clock.ts'
import { addDays, civilDate, dateInZone } from '../../../shared/domain/dates.ts'

const zone = 'Asia/Karachi'

it('is moved to the day that stands in, at the same time of day, so that entries are of that day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: -9000, max: 9000 }), (ms, days) => {
      const today = addDays(civilDate('2026-11-23'), days)
      const clock = openClock({ now: () => ms, today }, () => zone)
      expect(clock.today()).toBe(today)
      expect(dateInZone(clock.now(), zone)).toBe(today)
      const hours = (clock.now() - ms) / (60 * 60 * 1000)
      expect([0, 1, 23]).toContain(Math.abs(hours % 24))
    }),
    // Karachi had summer time in 2008: half past midnight then is half past eleven of the day before now.
    { examples: [[Date.parse('2008-07-01T18:30:00Z'), 0]] },
  )
})

it('is the clock itself where no day stands in, in the zone that the office has by then', () => {
  let now = Date.parse('2026-11-23T20:00:00Z')
  let at = 'UTC'
  const clock = openClock({ now: () => now }, () => at)
  expect([clock.now(), clock.today()]).toEqual([now, '2026-11-23'])
  at = zone
  expect(clock.today()).toBe('2026-11-24')
  now += 1
  expect(clock.now()).toBe(now)
})
