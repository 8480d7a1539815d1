import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrearsLines } from '../../../electron/register/statements/arrearsBook.ts'
import {
  circularCompliance,
  complianceOffices,
} from '../../../electron/register/statements/complianceBook.ts'
import { cancelNumbers } from '../../../electron/register/forwardings/despatchCommands.ts'
import { selectDespatches } from '../../../electron/register/forwardings/despatchRows.ts'
import { listDespatches } from '../../../electron/register/forwardings/despatches.ts'
import { circularStatuses } from '../../../electron/register/receipts/outstanding.ts'
import { logReceipt, strikeReceipt } from '../../../electron/register/receipts/receipts.ts'
import type { Register } from '../../../electron/register/register.ts'
import type { BookLines } from '../../../electron/register/statements/bookParts.ts'
import { receiptKinds } from '../../../shared/contract/receipts.ts'
import type { Despatch } from '../../../shared/contract/letters.ts'
import type { CircularId } from '../../../shared/contract/values.ts'
import { addDays, civilDate, type CivilDate } from '../../../shared/domain/dates.ts'
import { issue, readyAt, tempFolder } from '../../helpers/register.ts'
import { defaultersOf, remind } from '../../helpers/reminders.ts'

const start = civilDate('2025-10-01')
const today = civilDate('2026-11-23')
const days = 418

/** What happened: letters issued, and then a fact, a struck fact or a cancellation against one of them. */
type Deed = {
  on: number
  letter: number
  kind: 'cancel' | 'strike' | 'remind' | (typeof receiptKinds)[number]
}

const issues = fc.array(
  fc.record({
    on: fc.integer({ min: 0, max: days }),
    offices: fc.integer({ min: 1, max: 4 }),
    toSender: fc.boolean(),
  }),
  {
    minLength: 1,
    maxLength: 4,
  },
)
const deeds = fc.array(
  fc.record({
    on: fc.integer({ min: 0, max: days }),
    letter: fc.nat({ max: 15 }),
    kind: fc.constantFrom('cancel' as const, 'strike' as const, 'remind' as const, ...receiptKinds),
  }),
  { maxLength: 25 },
)

function act(register: Register, { on, letter, kind }: Deed): void {
  // Reminders too: an answer to one counts on the letter that it is about.
  const rows = selectDespatches(register.db, today, 'ORDER BY d.rowid')
  const despatch = rows[letter % rows.length]
  if (!despatch || despatch.state === 'cancelled') return
  if (kind === 'remind') return remindOf(register, despatch, addDays(start, on))
  if (kind === 'cancel') return void cancelNumbers(register, [despatch.id], 'spoiled', today)
  const day = addDays(start, on)
  const fact = {
    despatch: despatch.id,
    kind: kind === 'strike' ? ('complied' as const) : kind,
    on: day < despatch.date ? despatch.date : day,
    theirNumber: '',
    evidence: null,
    onBehalfOf: '',
    note: 'as said by telephone',
  }
  const { receipt, already } = logReceipt(register, fact, today)
  if (kind === 'strike' && !already) strikeReceipt(register, receipt.id, 'a mistake', today)
}

function remindOf(register: Register, { id, circular, date }: Despatch, day: CivilDate): void {
  const defaulters = defaultersOf(register, circular, today).filter((one) => one.id === id)
  if (defaulters.length > 0)
    remind(register, circular, { step: 1, date: day < date ? date : day, defaulters })
}

function linesOf<Line>({ parts }: BookLines<Line>): Line[] {
  return [...parts()].flat()
}

/** Letters owed at the end of a day, from the entries of the journal alone. */
function owedInJournal({ db }: Register, day: CivilDate): number {
  type Entry = { kind: string; body: string }
  // These two columns are what is selected.
  const entries = db.prepare('SELECT kind, body FROM journal ORDER BY row').all() as Entry[]
  const dates = new Map<string, string>()
  const letters = new Map<string, { date: string; answers: Map<string, string>; cancelled: boolean }>()
  const originals = new Map<string, string>()
  for (const { kind, body } of entries) {
    // Bodies were checked when they were written.
    const said = JSON.parse(body) as Record<string, string>
    const of: unknown = said['of']
    if (typeof of === 'object' && of !== null && 'despatch' in of) {
      originals.set(said['id'] ?? '', String(of.despatch))
      continue
    }
    const [id = '', despatch = '', on = ''] = [said['id'], said['despatch'], said['on']]
    if (kind === 'forwarding.issued/1') dates.set(id, said['date'] ?? '')
    if (kind === 'despatch.issued/1' && !body.includes('"office":"sender"')) {
      letters.set(id, {
        date: dates.get(said['forwarding'] ?? '') ?? '',
        answers: new Map(),
        cancelled: false,
      })
    }
    const letter = letters.get(despatch)
    if (kind === 'number.cancelled/1' && letter) letter.cancelled = true
    const answers = ['complied', 'nil', 'exempt'].includes(said['kind'] ?? '')
    const answered = letters.get(originals.get(despatch) ?? despatch)
    if (kind === 'receipt.logged/2' && answers) answered?.answers.set(id, on)
    if (kind === 'receipt.struck/1') for (const { answers } of letters.values()) answers.delete(id)
  }
  return [...letters.values()].filter(
    ({ date, answers, cancelled }) =>
      !cancelled && date <= day && [...answers.values()].every((on) => on > day),
  ).length
}

function withDesk(check: (register: Register, circular: CircularId) => void): void {
  const { folder, remove } = tempFolder()
  const { register, circular } = readyAt(folder, { offices: 4 })
  try {
    check(register, circular)
  } finally {
    register.close()
    remove()
  }
}

describe('the arrears statement', () => {
  it('adds up on any days, agrees with the journal, with the next statement and with what is outstanding', () => {
    fc.assert(
      fc.property(
        issues,
        deeds,
        fc.nat({ max: days }),
        fc.nat({ max: days }),
        (letters, done, one, other) => {
          withDesk((register, circular) => {
            for (const { on, ...letter } of letters)
              issue(register, circular, { ...letter, date: addDays(start, on) })
            for (const deed of done) act(register, deed)
            const [from, to] = [addDays(start, Math.min(one, other)), addDays(start, Math.max(one, other))]
            const { db } = register
            const sum = (name: 'opening' | 'pending', period: { from: CivilDate; to: CivilDate }) =>
              linesOf(arrearsLines(db, { ...period, circular: null })).reduce(
                (all, line) => all + line[name],
                0,
              )
            for (const line of linesOf(arrearsLines(db, { from, to, circular }))) {
              expect(line.opening + line.issued - line.answered).toBe(line.pending)
              expect(line.underMonth + line.toThreeMonths + line.overThreeMonths).toBe(line.pending)
            }
            expect(sum('pending', { from, to })).toBe(owedInJournal(register, to))
            expect(sum('opening', { from: addDays(to, 1), to: today })).toBe(owedInJournal(register, to))
            const [status] = circularStatuses(db, { circular, listed: 0 }, today)
            expect(sum('pending', { from, to: today })).toBe(status?.outstandingCount)
            const list = { circular, text: '', only: 'all' as const, offset: 0, limit: 100 }
            const { rows, total } = listDespatches(db, list, today)
            expect(rows).toHaveLength(total)
          })
        },
      ),
      { numRuns: 25 },
    )
  })

  it('puts a letter under the age it has at the end of the days', () => {
    withDesk((register, circular) => {
      for (const date of ['2026-11-01', '2026-10-23', '2026-08-24', '2026-08-23', '2025-12-01']) {
        issue(register, circular, { offices: 1, date: civilDate(date) })
      }
      const [line] = linesOf(
        arrearsLines(register.db, { from: civilDate('2026-11-01'), to: today, circular }),
      )
      expect(line).toMatchObject({
        opening: 4,
        issued: 1,
        answered: 0,
        pending: 5,
        underMonth: 1,
        toThreeMonths: 2,
        overThreeMonths: 2,
      })
    })
  })
})

describe('the compliance statement', () => {
  it('has every letter that stands once, and as many missing as are outstanding', () => {
    fc.assert(
      fc.property(issues, deeds, (letters, done) => {
        withDesk((register, circular) => {
          for (const { on, ...letter } of letters)
            issue(register, circular, { ...letter, date: addDays(start, on) })
          for (const deed of done) act(register, deed)
          const counts = circularCompliance(register.db, circular, today)
          const offices = linesOf(complianceOffices(register.db, circular, today))
          const standing = (name: string) => offices.filter((line) => line.standing === name).length
          const [status] = circularStatuses(register.db, { circular, listed: 0 }, today)
          expect(offices).toHaveLength(status?.despatched ?? -1)
          expect(counts).toMatchObject({
            offices: offices.length,
            missing: status?.outstandingCount,
            complied: standing('complied'),
            nil: standing('nil'),
            exempt: standing('exempt'),
          })
          expect(standing('missing')).toBe(status?.outstandingCount)
        })
      }),
      { numRuns: 15 },
    )
  })

  it('says what was known at the end of a day, not what came later', () => {
    withDesk((register, circular) => {
      issue(register, circular, { offices: 2, date: civilDate('2026-10-01') })
      act(register, { on: 380, letter: 0, kind: 'complied' })
      const early = linesOf(complianceOffices(register.db, circular, civilDate('2026-10-10')))
      expect(early.map(({ standing, reply }) => [standing, reply])).toEqual([
        ['missing', null],
        ['missing', null],
      ])
      expect(circularCompliance(register.db, circular, today)).toMatchObject({ complied: 1, missing: 1 })
    })
  })
})
