import type { ArrearsLine } from '../../shared/domain/officeBooks.ts'
import { columnsOf, date, headOf, number, type BookFacts, type Register } from './registerHead.ts'
import { registerWords } from './registerWords.ts'

const counted = [
  'opening',
  'issued',
  'answered',
  'pending',
  'underMonth',
  'toThreeMonths',
  'overThreeMonths',
] as const

/** The arrears statement: opening balance, received, disposed of, pending by age (DOMAIN.md §5). */
export function arrearsTable(facts: BookFacts): Register<ArrearsLine> {
  const words = registerWords(facts.language)
  const columns = columnsOf(words, [
    ['serial', 28, number],
    ['circular', 104],
    ['itsDate', 56, date],
    ['subject', 186],
    ['opening', 54, number],
    ['issued', 54, number],
    ['answered', 56, number],
    ['pending', 52, number],
    ['underMonth', 48, number],
    ['toThree', 48, number],
    ['overThree', 50, number],
    ['reason', 80],
  ])
  const sums = counted.map(() => 0)
  let rows = 0
  return {
    head: headOf(facts, { book: 'arrears', columns }),
    row: (line, serial) => {
      rows = serial
      const counts = counted.map((name) => line[name])
      for (const [at, count] of counts.entries()) sums[at] = (sums[at] ?? 0) + count
      return { cells: [serial, line.reference, line.date ?? '', line.subject, ...counts, ''] }
    },
    end: () =>
      rows === 0
        ? { total: words.none }
        : { total: words.total(rows), sums: ['', words.totalRow, '', '', ...sums, ''] },
  }
}
