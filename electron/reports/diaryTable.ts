import { showDate } from '../../shared/domain/dates.ts'
import type { DiaryLine } from '../../shared/domain/officeBooks.ts'
import {
  carriedGroup,
  columnsOf,
  countedEnd,
  date,
  headOf,
  number,
  type BookFacts,
  type Register,
} from './registerHead.ts'
import { registerWords, type RegisterWords } from './registerWords.ts'

/** The diary register: what came in, from whom, and what became of it (DOMAIN.md §4). */
export function diaryTable(facts: BookFacts): Register<DiaryLine> {
  const words = registerWords(facts.language)
  const columns = columnsOf(words, [
    ['serial', 28, number],
    ['diaryNumber', 50],
    ['receivedOn', 56, date],
    ['theirNumber', 104],
    ['itsDate', 56, date],
    ['fromWhom', 106],
    ['subject', 150],
    ['pages', 38, number],
    ['markedTo', 56],
    ['fileNumber', 48],
    ['disposal', 130],
  ])
  let rows = 0
  let carriedAny = false
  return {
    head: headOf(facts, { book: 'diary', columns }),
    row: (line, serial) => {
      rows = serial
      carriedAny ||= line.carried
      return {
        ...carriedGroup(words, line.carried, carriedAny),
        struck: line.discarded,
        cells: [
          serial,
          line.diaryNumber,
          line.on,
          line.reference,
          line.date ?? '',
          line.from,
          line.subject,
          line.pages,
          '',
          '',
          disposal(line, words),
        ],
      }
    },
    end: () => countedEnd(words, rows),
  }
}

function disposal(line: DiaryLine, words: RegisterWords): string {
  const said = [
    ...(line.discarded ? [words.discarded] : []),
    ...(line.unconfirmed && !line.discarded ? [words.unconfirmed] : []),
    ...line.forwardings.map(({ number, date, offices, toSender }) =>
      toSender
        ? words.acknowledged(number, showDate(date))
        : words.forwarded(number, showDate(date), offices),
    ),
  ]
  return said.join(words.between)
}
