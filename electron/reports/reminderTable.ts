import type { CivilDate } from '../../shared/domain/dates.ts'
import type { DespatchLine } from '../../shared/domain/officeBooks.ts'
import {
  carriedGroup,
  columnsOf,
  countedEnd,
  date,
  headOf,
  number,
  numberedList,
  officeText,
  type BookFacts,
  type Register,
} from './registerHead.ts'
import { registerWords } from './registerWords.ts'
import { shortened } from './shortened.ts'

/** What the calendar says of a letter that owes an answer. */
export type Deadline = {
  /** The first working day after the due date: the reminder is fixed when the letter goes out (DOMAIN.md §4). */
  readonly remindOn: CivilDate | null
  /** Working days by which it is late; 0 when it is not. */
  readonly daysLate: number
}

/** The reminder (suspense) diary: what falls due when, and who was reminded (DOMAIN.md §4). */
export function reminderTable(
  facts: BookFacts,
  deadlineOf: (line: DespatchLine) => Deadline,
): Register<DespatchLine> {
  const words = registerWords(facts.language)
  const columns = columnsOf(words, [
    ['serial', 28, number],
    ['letter', 66],
    ['date', 56, date],
    ['toWhom', 148],
    ['subject', 100],
    ['due', 56, date],
    ['remindOn', 56, date],
    ['reminders', 86],
    ['replyNumber', 60],
    ['replyDate', 56, date],
    ['remarks', 70],
  ])
  let rows = 0
  let carriedAny = false
  return {
    head: headOf(facts, { book: 'reminders', columns }),
    row: (line, serial) => {
      rows = serial
      const carried = line.due !== null && line.due < facts.period.from
      carriedAny ||= carried
      const { remindOn, daysLate } = deadlineOf(line)
      const late = daysLate > 0 ? words.daysLate(daysLate) : ''
      return {
        ...carriedGroup(words, carried, carriedAny),
        cells: [
          serial,
          line.number,
          line.date,
          officeText(line, facts.language),
          shortened((facts.language === 'ur' && line.subjectUrdu) || line.subject, 48),
          line.due ?? '',
          remindOn ?? '',
          numberedList(words, line.reminders),
          line.reply?.number ?? '',
          line.reply?.on ?? '',
          line.reply?.nil ? words.nilReport : late,
        ],
      }
    },
    end: () => countedEnd(words, rows),
  }
}
