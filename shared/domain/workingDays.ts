import { civilDate, daysBetween, type CivilDate } from './dates.ts'

/** Working days of a week: 5 (Monday to Friday) or 6 (Monday to Saturday); Punjab runs both (DOMAIN.md §9). */
export type Week = 5 | 6

// Any Monday serves; the dates before it count back from it.
const monday = civilDate('2024-01-01')

/** Working days from the Monday up to and including the day `days` after it. */
function workingDaysUpTo(days: number, week: Week): number {
  const weeks = Math.floor(days / 7)
  return weeks * week + Math.min(days - weeks * 7 + 1, week)
}

/**
 * Working days by which `today` is past the due date: those after `due` up to and including `today`.
 *
 * 0 on the due date and before it, and on a weekend right after it. Holidays are not taken off yet.
 */
export function workingDaysLate(due: CivilDate, today: CivilDate, week: Week): number {
  if (today <= due) return 0
  return workingDaysUpTo(daysBetween(monday, today), week) - workingDaysUpTo(daysBetween(monday, due), week)
}
