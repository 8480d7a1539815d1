import { z } from 'zod'
import type { BookWanted } from '../../../shared/contract/reports.ts'
import { circularId, date } from '../../../shared/contract/values.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { bookNames, booksOfCircular, type BookName } from '../../../shared/domain/officeBooks.ts'
import { namedPeriod, periodNames, type Period } from '../../../shared/domain/periods.ts'

/** What the clerk chose last, kept on this PC: a named period moves on with the days. */
export const choice = z.object({
  book: z.enum(bookNames),
  period: z.enum([...periodNames, 'typed']),
  from: date.nullable(),
  to: date.nullable(),
  circular: circularId.nullable(),
  /** Null: the language of the window. */
  language: z.enum(['en', 'ur']).nullable(),
})
export type Choice = z.infer<typeof choice>

export const firstChoice: Choice = {
  book: 'despatch',
  period: 'this-month',
  from: null,
  to: null,
  circular: null,
  language: null,
}

export type Wanted = BookWanted

/** The days that were chosen; typed ones may be missing. */
export function daysOf(
  { period, from, to }: Choice,
  today: CivilDate,
): { from: CivilDate | null; to: CivilDate | null } {
  return period === 'typed' ? { from, to } : namedPeriod(period, today)
}

/** What is asked of the service, or null while the days don't make a period. */
export function wantedOf(choice: Choice, language: 'en' | 'ur', today: CivilDate): Wanted | null {
  const days = daysOf(choice, today)
  if (!isPeriod(days)) return null
  return {
    book: choice.book,
    from: days.from,
    to: days.to,
    circular: booksOfCircular.has(choice.book) ? choice.circular : null,
    language: choice.language ?? language,
  }
}

function isPeriod(days: { from: CivilDate | null; to: CivilDate | null }): days is Period {
  return days.from !== null && days.to !== null && days.from <= days.to
}

/** The name that a file is offered under: `despatch-2026-11-01-2026-11-30.pdf`. */
export function fileName({ book, from, to }: { book: BookName } & Period, format: string): string {
  return `${book}-${from}-${to}.${format}`
}
