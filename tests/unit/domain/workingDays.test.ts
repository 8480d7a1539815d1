import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, civilDate, daysBetween } from '../../../shared/domain/dates.ts'
import { workingDaysLate } from '../../../shared/domain/workingDays.ts'

const monday = civilDate('2026-11-23')

test.each([
  ['2026-11-23', 5, 0],
  ['2026-11-24', 5, 1],
  ['2026-11-27', 5, 4],
  ['2026-11-28', 5, 4],
  ['2026-11-28', 6, 5],
  ['2026-11-29', 6, 5],
  ['2026-11-30', 5, 5],
  ['2026-11-30', 6, 6],
  ['2026-11-20', 5, 0],
] as const)('due on Monday 23-11-2026, on %s of a week of %d days: %d late', (today, week, late) => {
  expect(workingDaysLate(monday, civilDate(today), week)).toBe(late)
})

test('a weekend after a due Friday is not late in working days', () => {
  expect(workingDaysLate(civilDate('2026-11-27'), civilDate('2026-11-29'), 5)).toBe(0)
})

test('counts the same as walking day by day', () => {
  fc.assert(
    fc.property(fc.nat(800), fc.nat(60), fc.constantFrom(5 as const, 6 as const), (from, days, week) => {
      const due = addDays(civilDate('2023-06-01'), from)
      let walked = 0
      for (let n = 1; n <= days; n += 1) {
        const weekday = ((daysBetween(monday, addDays(due, n)) % 7) + 7) % 7
        if (weekday < week) walked += 1
      }
      expect(workingDaysLate(due, addDays(due, days), week)).toBe(walked)
    }),
  )
})
