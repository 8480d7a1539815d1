import type { ReminderLine } from '../../shared/domain/officeBooks.ts'
import {
  carriedGroup,
  columnsOf,
  countedEnd,
  date,
  dayText,
  headOf,
  number,
  numberedList,
  officeText,
  type BookFacts,
  type Register,
} from './registerHead.ts'
import { registerWords } from './registerWords.ts'
import { shortened } from './shortened.ts'

/** The reminder (suspense) diary: what falls due when, and who was reminded (DOMAIN.md §4). */
export function reminderTable(facts: BookFacts): Register<ReminderLine> {
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
      const carried = line.deadline !== null && line.deadline < facts.period.from
      carriedAny ||= carried
      const { remindOn, daysLate } = line
      const moved = line.deadline === line.due ? [] : [words.moved(dayText(line.due))]
      const late = daysLate > 0 ? [words.daysLate(daysLate)] : []
      return {
        ...carriedGroup(words, carried, carriedAny),
        cells: [
          serial,
          line.number,
          line.date,
          officeText(line, facts.language),
          shortened((facts.language === 'ur' && line.subjectUrdu) || line.subject, 48),
          line.deadline ?? '',
          remindOn ?? '',
          numberedList(words, line.reminders),
          line.reply?.number ?? '',
          line.reply?.on ?? '',
          [...(line.exempt ? [words.exempt] : line.reply?.nil ? [words.nilReport] : late), ...moved].join(
            words.between,
          ),
        ],
      }
    },
    end: () => countedEnd(words, rows),
  }
}
