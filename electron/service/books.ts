import type { BookWanted } from '../../shared/contract/reports.ts'
import type { Profile } from '../../shared/contract/setup.ts'
import { booksOfCircular, type BookName } from '../../shared/domain/officeBooks.ts'
import { AppError } from '../../shared/errors.ts'
import { arrearsLines } from '../register/statements/arrearsBook.ts'
import type { BookLines } from '../register/statements/bookParts.ts'
import {
  circularCompliance,
  complianceLines,
  complianceOffices,
  lineOfCircular,
} from '../register/statements/complianceBook.ts'
import { dayBook } from '../register/statements/dayBook.ts'
import { despatchLines, peonLines } from '../register/statements/despatchBook.ts'
import { diaryLines } from '../register/statements/diaryBook.ts'
import { readProfile } from '../register/profile.ts'
import { reminderLines } from '../register/statements/reminderDiary.ts'
import { arrearsTable } from '../reports/arrearsTable.ts'
import { complianceOverview, complianceTable } from '../reports/complianceTable.ts'
import { dayKinds, dayTable } from '../reports/dayTable.ts'
import { despatchTable, peonTable } from '../reports/despatchTable.ts'
import { diaryTable } from '../reports/diaryTable.ts'
import type { BookFacts, Register } from '../reports/registerHead.ts'
import { reminderTable } from '../reports/reminderTable.ts'
import type { TableSource } from '../reports/startTable.ts'
import type { Context } from './context.ts'

type Wanted = {
  readonly db: Context['register']['db']
  readonly facts: BookFacts
  readonly profile: Profile
  readonly wanted: BookWanted
}

/**
 * A book of the office, to be read and printed part by part.
 *
 * Errors: PERIOD_BACKWARDS {from, to}, PROFILE_MISSING, NOT_FOUND {circular}.
 */
export function openBook({ register, today }: Context, asked: BookWanted): TableSource {
  const { db } = register
  const { from, to, language } = asked
  if (from > to) throw new AppError('PERIOD_BACKWARDS', { from, to })
  const profile = readProfile(db)
  if (!profile) throw new AppError('PROFILE_MISSING')
  const wanted = { ...asked, circular: booksOfCircular.has(asked.book) ? asked.circular : null }
  const circular = wanted.circular === null ? null : circularCompliance(db, wanted.circular, to)
  if (circular === undefined) throw new AppError('NOT_FOUND', { circular: wanted.circular })
  const facts: BookFacts = {
    language,
    script: 'nastaliq',
    office: (language === 'ur' && profile.nameUrdu) || profile.name,
    period: { from, to },
    today: today(),
    circular,
  }
  return books[asked.book]({ db, facts, profile, wanted })
}

const books: Readonly<Record<BookName, (wanted: Wanted) => TableSource>> = {
  diary: ({ db, facts, profile }) =>
    sourceOf(diaryTable(facts), diaryLines(db, facts.period, profile.timeZone)),
  despatch: ({ db, facts, wanted }) => sourceOf(despatchTable(facts), despatchLines(db, wanted)),
  peon: ({ db, facts, wanted }) => sourceOf(peonTable(facts), peonLines(db, wanted)),
  reminders: ({ db, facts, wanted }) =>
    sourceOf(reminderTable(facts), reminderLines(db, wanted, facts.today)),
  arrears: ({ db, facts, wanted }) => sourceOf(arrearsTable(facts), arrearsLines(db, wanted)),
  compliance: ({ db, facts, wanted }) => {
    const { circular, to } = wanted
    if (circular === null || !facts.circular) {
      return sourceOf(complianceOverview(facts), complianceLines(db, facts.period))
    }
    const counts = lineOfCircular(db, circular, to) ?? { ...facts.circular, ...noOffice }
    return sourceOf(complianceTable(facts, counts), complianceOffices(db, circular, to))
  },
  'day-end': ({ db, facts, profile }) => {
    const { lines: kinds, heads } = dayBook(db, facts.period, profile.timeZone)
    const lines = dayKinds(kinds)
    return sourceOf(dayTable(facts, heads), { total: lines.length, parts: () => [lines] })
  },
}

const noOffice = {
  letters: [],
  offices: 0,
  acknowledged: 0,
  complied: 0,
  nil: 0,
  exempt: 0,
  missing: 0,
  missingNames: [],
}

function sourceOf<Line>(table: Register<Line>, lines: BookLines<Line>): TableSource {
  let serial = 0
  return {
    head: table.head,
    total: lines.total,
    *parts() {
      for (const part of lines.parts()) yield part.map((line) => table.row(line, ++serial))
    },
    end: table.end,
  }
}
