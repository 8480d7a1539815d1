import type { ChainHead, DayLine } from '../../shared/domain/officeBooks.ts'
import { columnsOf, headOf, number, type BookFacts, type Register } from './registerHead.ts'
import { registerWords } from './registerWords.ts'

/** So much of a head is signed for: enough that no other register has it. */
const shortHash = 16

/**
 * The day-end sheet: what was entered, and the code of the last entry that the superintendent signs for
 * (DESIGN.md §1, account).
 */
export function dayTable(facts: BookFacts, heads: readonly ChainHead[]): Register<DayLine> {
  const words = registerWords(facts.language)
  const columns = columnsOf(words, [
    ['what', 250],
    ['count', 70, number],
    ['detail', 200],
  ])
  let rows = 0
  return {
    head: headOf(facts, { book: 'day-end', columns, paper: 'portrait' }),
    row: ({ kind, count, detail }) => {
      rows += 1
      return { cells: [words.kinds[kind] ?? words.kinds['other'] ?? kind, count, detail] }
    },
    end: () => ({
      total: rows === 0 ? words.none : '',
      below: [
        ...heads.map(({ seq, hash }) => words.chain(seq, spaced(hash.slice(0, shortHash)))),
        words.signed,
      ],
    }),
  }
}

/** The lines in the order of the words, what has no words of its own together in the last. */
export function dayKinds(lines: readonly DayLine[]): DayLine[] {
  const known = Object.keys(registerWords('en').kinds)
  return known.flatMap((kind) => {
    const mine = lines.filter(
      (line) => line.kind === kind || (kind === 'other' && !known.includes(line.kind)),
    )
    if (mine.length === 0) return []
    const count = mine.reduce((sum, line) => sum + line.count, 0)
    return [{ kind, count, detail: mine.map(({ detail }) => detail).join('') }]
  })
}

function spaced(hash: string): string {
  return hash.replace(/.{4}(?=.)/gu, '$& ')
}
