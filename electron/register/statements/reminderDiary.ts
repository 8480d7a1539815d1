import type { Database } from 'better-sqlite3'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { nextStep, stepDay } from '../../../shared/domain/ladder.ts'
import type { ReminderLine } from '../../../shared/domain/officeBooks.ts'
import { workingDaysLate } from '../../../shared/domain/workingDays.ts'
import { linesOf, type BookLines } from './bookParts.ts'
import { openCalendar } from '../deadlines/calendar.ts'
import { dueIds, readDespatches, type DespatchOf, type DespatchWanted } from './despatchBook.ts'
import { readLadder } from '../deadlines/reminders.ts'

/**
 * Letters whose answer falls due within the period, by that day, with the day of the next step of the ladder;
 * a year begins with those that were late.
 */
export function reminderLines(
  db: Database,
  wanted: DespatchWanted,
  today: CivilDate,
): BookLines<ReminderLine> {
  const deadlineOf = openDeadlines(db, today)
  return linesOf(dueIds(db, wanted), (ids) =>
    readDespatches(db, ids, wanted.from).map((line) => ({ ...line, ...deadlineOf(line) })),
  )
}

type Deadline = Pick<ReminderLine, 'remindOn' | 'daysLate'>

function openDeadlines(db: Database, today: CivilDate): (line: DespatchOf) => Deadline {
  const daysOf = openCalendar(db)
  const { steps } = readLadder(db)
  return ({ deadline, outstanding, office, reminders }) => {
    if (deadline === null || !outstanding) return { remindOn: null, daysLate: 0 }
    const days = daysOf(office)
    const latest = reminders.at(-1)
    const last = latest ? { ...latest, step: Math.max(...reminders.map(({ step }) => step)) } : null
    const next = nextStep(steps, last)
    return {
      remindOn: next && stepDay(next, { deadline, last }, days),
      daysLate: workingDaysLate(deadline, today, days),
    }
  }
}
