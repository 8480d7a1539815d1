import { addDays, civilFrom, type CivilDate } from './dates.ts'

/** From one day to another, both of them in it. */
export type Period = { from: CivilDate; to: CivilDate }

/** Periods that a clerk picks by name. */
export const periodNames = ['today', 'this-month', 'last-month', 'this-year', 'last-year'] as const
export type PeriodName = (typeof periodNames)[number]

function dateOf(year: number, month: number, day: number, otherwise: CivilDate): CivilDate {
  return civilFrom(year, month, day) ?? otherwise
}

function monthOf(year: number, month: number, otherwise: CivilDate): Period {
  const from = dateOf(year, month, 1, otherwise)
  const next = month === 12 ? dateOf(year + 1, 1, 1, otherwise) : dateOf(year, month + 1, 1, otherwise)
  return { from, to: addDays(next, -1) }
}

/** The days that a clerk means by a name; registers run by calendar year (DOMAIN.md §4). */
export function namedPeriod(name: PeriodName, today: CivilDate): Period {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  if (name === 'today') return { from: today, to: today }
  if (name === 'this-month') return monthOf(year, month, today)
  if (name === 'last-month')
    return month === 1 ? monthOf(year - 1, 12, today) : monthOf(year, month - 1, today)
  const of = name === 'this-year' ? year : year - 1
  return { from: dateOf(of, 1, 1, today), to: dateOf(of, 12, 31, today) }
}

/** The same day so many months earlier; the last day of that month where it has no such day. */
export function monthsBefore(date: CivilDate, months: number): CivilDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - months
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
  for (let day = Number(date.slice(8, 10)); day > 27; day--) {
    const found = civilFrom(year, month, day)
    if (found) return found
  }
  return dateOf(year, month, Number(date.slice(8, 10)), date)
}

/** Whether registers of this period begin with what earlier years left pending (DOMAIN.md §4). */
export function carriesOver({ from }: Period): boolean {
  return from.endsWith('-01-01')
}
