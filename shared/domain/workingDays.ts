import { addDays, civilDate, daysBetween, type CivilDate } from './dates.ts'

/** Working days of a week: 5 (Monday to Friday) or 6 (Monday to Saturday); Punjab runs both (DOMAIN.md §9). */
export type Week = 5 | 6

/** When an office works: its week, less its holidays (in order, each once; one on a weekend takes nothing off). */
export type WorkingDays = { readonly week: Week; readonly holidays: readonly CivilDate[] }

// Any Monday serves; the dates before it count back from it.
const monday = civilDate('2024-01-01')

/** Working days from the Monday up to and including the day `days` after it. */
function workingDaysUpTo(days: number, week: Week): number {
  const weeks = Math.floor(days / 7)
  return weeks * week + Math.min(days - weeks * 7 + 1, week)
}

function isInWeek(day: CivilDate, week: Week): boolean {
  const weekday = daysBetween(monday, day) % 7
  return (weekday < 0 ? weekday + 7 : weekday) < week
}

/** Whether an office works on a day: neither its weekend nor a holiday. */
export function isWorkingDay(day: CivilDate, { week, holidays }: WorkingDays): boolean {
  return isInWeek(day, week) && !holidays.includes(day)
}

/** The day itself where an office works on it, else the next one on which it does. */
export function onWorkingDay(day: CivilDate, days: WorkingDays): CivilDate {
  let next = day
  while (!isWorkingDay(next, days)) next = addDays(next, 1)
  return next
}

/** The working day that is `count` working days after a day; the day itself does not count. */
export function addWorkingDays(day: CivilDate, count: number, days: WorkingDays): CivilDate {
  let next = day
  for (let left = count; left > 0; left -= 1) next = onWorkingDay(addDays(next, 1), days)
  return next
}

/**
 * Working days by which `today` is past the due date: those after `due` up to and including `today`.
 *
 * 0 on the due date and before it, and on a weekend or a holiday right after it.
 */
export function workingDaysLate(due: CivilDate, today: CivilDate, { week, holidays }: WorkingDays): number {
  if (today <= due) return 0
  const inWeeks =
    workingDaysUpTo(daysBetween(monday, today), week) - workingDaysUpTo(daysBetween(monday, due), week)
  const off = holidays.filter((day) => day > due && day <= today && isInWeek(day, week))
  return inWeeks - off.length
}

/**
 * The deadline after a day became a holiday, by the days of the office without it and with it.
 *
 * A date moves where it falls on the holiday, to the next working day; one on a weekend was so when it was
 * printed. A count of working days (`isCounted`) also moves a day on for a holiday before it.
 */
export function afterHoliday(
  deadline: CivilDate,
  holiday: CivilDate,
  { before, after, isCounted }: { before: WorkingDays; after: WorkingDays; isCounted: boolean },
): CivilDate {
  if (holiday === deadline) return isInWeek(deadline, after.week) ? onWorkingDay(deadline, after) : deadline
  const isTaken = isCounted && holiday < deadline && isWorkingDay(holiday, before)
  return isTaken && !isWorkingDay(holiday, after) ? addWorkingDays(deadline, 1, after) : deadline
}
