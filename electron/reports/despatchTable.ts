import type { DespatchLine } from '../../shared/domain/officeBooks.ts'
import { millimetre } from '../typeset/styles.ts'
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
import { registerWords, type RegisterWords } from './registerWords.ts'
import { shortened } from './shortened.ts'
import { reportWords } from './words.ts'

/** A subject is terse in a book (DOMAIN.md §4); the whole of it stands in the letter. */
const subjectInRow = 40

/**
 * The despatch register: what went out, and beside it what came back; a mere acknowledgement is noted
 * against the issued row (DOMAIN.md §4).
 */
export function despatchTable(facts: BookFacts): Register<DespatchLine> {
  const words = registerWords(facts.language)
  const { modes } = reportWords(facts.language)
  const columns = columnsOf(words, [
    ['serial', 24, number],
    ['date', 52, date],
    ['letter', 58],
    ['toWhom', 106],
    ['subject', 68],
    ['enclosed', 32, number],
    ['mode', 50],
    ['due', 52, date],
    ['acknowledged', 52, date],
    ['replyNumber', 66],
    ['replyDate', 52, date],
    ['reminders', 56],
    ['stamps', 37],
    ['remarks', 69],
  ])
  let rows = 0
  let carriedAny = false
  return {
    head: headOf(facts, { book: 'despatch', columns }),
    row: (line, serial) => {
      rows = serial
      carriedAny ||= line.carried
      return {
        ...carriedGroup(words, line.carried, carriedAny),
        struck: line.cancelled !== null,
        cells: [
          serial,
          line.date,
          line.number,
          officeText(line, facts.language),
          subjectOf(line, facts),
          line.enclosedPages === 0 ? '' : line.enclosedPages,
          modes[line.delivery],
          line.due ?? '',
          line.acknowledged?.on ?? '',
          line.reply?.number ?? '',
          line.reply?.on ?? '',
          numberedList(words, line.reminders),
          '',
          remarks(line, words),
        ],
      }
    },
    end: () => countedEnd(words, rows),
  }
}

/** The peon book of many letters: by mode of delivery, with room to sign in each row (DOMAIN.md §4). */
export function peonTable(facts: BookFacts): Register<DespatchLine> {
  const words = registerWords(facts.language)
  const { modes } = reportWords(facts.language)
  const columns = columnsOf(words, [
    ['serial', 32, number],
    ['date', 60, date],
    ['letter', 90],
    ['toWhom', 240],
    ['papers', 52, number],
    ['receivedBy', 300],
  ])
  let rows = 0
  return {
    head: headOf(facts, { book: 'peon', columns, rowHeight: 15 * millimetre }),
    row: (line, serial) => {
      rows = serial
      const { cancelled } = line
      return {
        group: modes[line.delivery],
        struck: cancelled !== null,
        cells: [
          serial,
          line.date,
          line.number,
          officeText(line, facts.language),
          line.pages === 0 ? '' : line.pages,
          cancelled === null ? receivedBy(line, words) : words.cancelled(cancelled),
        ],
      }
    },
    end: () => countedEnd(words, rows),
  }
}

function receivedBy({ delivered, returned }: DespatchLine, words: RegisterWords): string {
  if (delivered) return words.delivered(dayText(delivered.on), delivered.by)
  return returned ? words.returned(dayText(returned.on)) : ''
}

function subjectOf(line: DespatchLine, { language }: BookFacts): string {
  return shortened((language === 'ur' && line.subjectUrdu) || line.subject, subjectInRow)
}

function remarks(line: DespatchLine, words: RegisterWords): string {
  const { cancelled, reply, exempt, of, query, returned } = line
  if (cancelled !== null) return words.cancelled(cancelled)
  const said = [
    ...(of ? [words.reminderOf(of.number)] : []),
    ...(returned ? [words.returned(dayText(returned.on))] : []),
    ...(query ? [words.query(dayText(query.on))] : []),
    ...(exempt ? [words.exempt] : reply?.nil ? [words.nilReport] : []),
  ]
  return said.join(words.between)
}
