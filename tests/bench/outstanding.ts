import type { Database } from 'better-sqlite3'
import { outstandingMatrix } from '../../electron/register/receipts/matrix.ts'
import { search } from '../../electron/register/search/search.ts'
import { outstandingCalls } from '../../shared/contract/outstanding.ts'
import { searchCalls } from '../../shared/contract/search.ts'
import { today, tempFolder } from '../helpers/register.ts'
import { bigRegisters } from './bigRegister.ts'
import { median, type Figure } from './result.ts'

const few = 100_000
const many = 1_000_000
const rounds = 15

/** A subject, a text, an office in both languages, numbers in odd spellings, and what is nowhere. */
const sought = [
  'scholarship',
  'winter uniform',
  'polio staff and census',
  'so (g) 4321-1/2026',
  'authority 1234',
  'ضلعي تعليمي',
  '70123/Admn',
  '7',
  'zebra crossing',
]

/** What a clerk waits for in a register of ten times the despatches, turn about with the smaller one. */
export async function bench(): Promise<Figure[]> {
  const { folder, remove } = tempFolder()
  try {
    const registers = bigRegisters(folder, few, many)
    const matrix = compare(registers, (db) => {
      for (const area of [null, 'Division 3']) {
        outstandingMatrix(db, outstandingCalls['outstanding.matrix'].input.parse({ area }), today)
      }
    })
    const words = compare(registers, (db) => {
      for (const text of sought) search(db, searchCalls['search.find'].input.parse({ text }), today)
    })
    registers.close()
    const against = 'the same at 100,000'
    return [
      {
        what: 'Outstanding matrix at 1,000,000 despatches',
        against,
        ratio: matrix.many / matrix.few,
        goal: 3,
        detail: `${shown(matrix, 2)} a matrix of 200 circulars`,
      },
      {
        what: 'Search at 1,000,000 despatches and 20,000 texts',
        against,
        ratio: words.many / words.few,
        goal: 2,
        detail: `${shown(words, sought.length)} a search, of ${sought.length} kinds`,
      },
    ]
  } finally {
    remove()
  }
}

type Times = { few: number; many: number }

function compare(registers: { few: Database; many: Database }, work: (db: Database) => void): Times {
  const time = (db: Database): number => {
    const started = performance.now()
    work(db)
    return performance.now() - started
  }
  // Both are warm before anything is measured.
  for (const db of [registers.few, registers.many]) time(db)
  const times = Array.from({ length: rounds }, () => ({
    few: time(registers.few),
    many: time(registers.many),
  }))
  return { few: median(times.map((one) => one.few)), many: median(times.map((one) => one.many)) }
}

function shown({ few: small, many: large }: Times, parts: number): string {
  return `${(large / parts).toFixed(1)} ms and ${(small / parts).toFixed(1)} ms`
}
