import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, civilDate, type CivilDate } from '../../../shared/domain/dates.ts'
import {
  addWorkingDays,
  isWorkingDay,
  onWorkingDay,
  workingDaysLate,
  type WorkingDays,
} from '../../../shared/domain/workingDays.ts'

const monday = civilDate('2026-11-23')
const five = { week: 5, holidays: [] } as const

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
  expect(workingDaysLate(monday, civilDate(today), { week, holidays: [] })).toBe(late)
})

test('a weekend after a due Friday is not late in working days', () => {
  expect(workingDaysLate(civilDate('2026-11-27'), civilDate('2026-11-29'), five)).toBe(0)
})

test('a holiday takes a day off lateness, and one on a weekend takes none', () => {
  const holidays = [civilDate('2026-11-25'), civilDate('2026-11-28')]
  expect(workingDaysLate(monday, civilDate('2026-11-30'), { week: 5, holidays })).toBe(4)
  expect(workingDaysLate(monday, civilDate('2026-11-30'), { week: 6, holidays })).toBe(4)
})

/** Working day by the calendar's own weekday, for comparison: 0 is Sunday. */
function isNaive(day: CivilDate, { week, holidays }: WorkingDays): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && (week === 6 || weekday !== 6) && !holidays.includes(day)
}

const start = civilDate('2023-06-01')
const office = fc
  .record({
    week: fc.constantFrom(5 as const, 6 as const),
    off: fc.uniqueArray(fc.nat(900), { maxLength: 40 }),
  })
  .map(({ week, off }) => ({ week, holidays: off.toSorted((a, b) => a - b).map((n) => addDays(start, n)) }))

test('counts the same as walking day by day, with holidays', () => {
  fc.assert(
    fc.property(fc.nat(800), fc.nat(60), office, (from, days, at) => {
      const due = addDays(start, from)
      let walked = 0
      for (let n = 1; n <= days; n += 1) if (isNaive(addDays(due, n), at)) walked += 1
      expect(workingDaysLate(due, addDays(due, days), at)).toBe(walked)
    }),
  )
})

test('the day N working days on is a working day that is N working days late', () => {
  fc.assert(
    fc.property(fc.nat(800), fc.integer({ min: 1, max: 40 }), office, (from, count, at) => {
      const day = addWorkingDays(addDays(start, from), count, at)
      expect(isWorkingDay(day, at)).toBe(true)
      expect(isNaive(day, at)).toBe(true)
      expect(workingDaysLate(addDays(start, from), day, at)).toBe(count)
    }),
  )
})

test('a day off moves to the next day on, and a working day stays', () => {
  const eid = ['2026-05-27', '2026-05-28', '2026-05-29'].map(civilDate)
  expect(onWorkingDay(civilDate('2026-05-27'), { week: 5, holidays: eid })).toBe('2026-06-01')
  expect(onWorkingDay(civilDate('2026-05-27'), { week: 6, holidays: eid })).toBe('2026-05-30')
  expect(onWorkingDay(civilDate('2026-05-26'), { week: 5, holidays: eid })).toBe('2026-05-26')
})
