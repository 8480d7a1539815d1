import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cancelNumbers } from '../../../electron/register/forwardings/despatchCommands.ts'
import { listDespatches } from '../../../electron/register/forwardings/despatches.ts'
import { entriesAfter } from '../../../electron/register/journal/journal.ts'
import { outstandingMatrix } from '../../../electron/register/receipts/matrix.ts'
import { mergeEntries } from '../../../electron/register/journal/merge.ts'
import { despatchesToOffice, officeCounts } from '../../../electron/register/receipts/officeAnswers.ts'
import { listOffices } from '../../../electron/register/offices/offices.ts'
import { logReceipt, strikeReceipt } from '../../../electron/register/receipts/receipts.ts'
import type { Register } from '../../../electron/register/register.ts'
import type { Despatch } from '../../../shared/contract/letters.ts'
import { outstandingCalls } from '../../../shared/contract/outstanding.ts'
import type { CircularId, ReceiptId } from '../../../shared/contract/values.ts'
import { civilDate } from '../../../shared/domain/dates.ts'
import {
  clockAt,
  confirmedCircular,
  countingIds,
  issue,
  openAt,
  readyAt,
  today,
} from '../../helpers/register.ts'
import { tempFolders } from '../../helpers/tempFolders.ts'

const temp = tempFolders()
const areas = [['Lahore', 'Kasur'], ['Lahore', 'Lahore'], ['Multan', 'Vehari', 'Mailsi'], ['Multan'], []]
const fact = { theirNumber: '', evidence: null, onBehalfOf: '', note: '', on: today } as const

function matrix(register: Register, input: object = {}) {
  return outstandingMatrix(register.db, outstandingCalls['outstanding.matrix'].input.parse(input), today)
}

function allOf({ db }: Register): Despatch[] {
  return listDespatches(db, { text: '', only: 'all', offset: 0, limit: 1000 }, today).rows
}

/** Two circulars, three forwardings; offices of one code in five places. */
function worked(): { register: Register; circulars: [CircularId, CircularId] } {
  const { register, circular } = readyAt(temp(), { newId: countingIds('m'), offices: 5 })
  const other = confirmedCircular(register, 'SO(G)1-1/2026')
  issue(register, circular, {
    offices: 5,
    areas,
    date: civilDate('2026-11-02'),
    due: civilDate('2026-11-13'),
  })
  issue(register, circular, { offices: 2, areas })
  issue(register, other, { offices: 4, areas: areas.toReversed(), due: civilDate('2026-12-23') })
  return { register, circulars: [circular, other] }
}

type Counts = Record<string, number>

/** What the projected counts must be: every despatch counted, for its circular and for all. */
function counted(register: Register): Record<string, Counts> {
  const found: Record<string, Counts> = {}
  for (const { circular, due, areaPath, state, outcome } of allOf(register)) {
    const stands = state !== 'cancelled'
    const answered = outcome.complied !== null || outcome.nil !== null
    for (const one of [circular, '']) {
      const key = [one, due ?? '', areaPath[0] ?? '', areaPath[1] ?? ''].join('/')
      const sum = (found[key] ??= {
        despatched: 0,
        cancelled: 0,
        delivered: 0,
        acknowledged: 0,
        complied: 0,
        outstanding: 0,
      })
      const add = (name: string, is: boolean) => (sum[name] = (sum[name] ?? 0) + Number(is))
      add('despatched', stands)
      add('cancelled', !stands)
      add('delivered', stands && outcome.delivered !== null)
      add('acknowledged', stands && outcome.acknowledged !== null)
      add('complied', stands && outcome.complied !== null)
      add('outstanding', stands && !answered)
    }
  }
  return found
}

function projected({ db }: Register): Record<string, Counts> {
  const rows = db.prepare('SELECT * FROM area_counts WHERE despatched + cancelled > 0').all()
  return Object.fromEntries(
    rows.map((row) => {
      // SELECT * gives a record of columns.
      const { circular, due, area, within, ...counts } = row as Counts
      return [[circular, due, area, within].join('/'), counts]
    }),
  )
}

type Step = { at: number; what: 'complied' | 'delivered' | 'nil' | 'strike' | 'cancel' }

function take(register: Register, logged: ReceiptId[], { at, what }: Step): void {
  if (what === 'strike') {
    const id = logged[at % Math.max(1, logged.length)]
    if (id) strikeReceipt(register, id, 'wrong', today)
    return
  }
  const standing = allOf(register).filter(({ state }) => state !== 'cancelled')
  const despatch = standing[at % Math.max(1, standing.length)]?.id
  if (!despatch) return
  if (what === 'cancel') cancelNumbers(register, [despatch], 'not needed', today)
  else logged.push(logReceipt(register, { ...fact, despatch, kind: what }, today).receipt.id)
}

test('counts equal a naive recount after any work, and after its entries came in any order', () => {
  const what = fc.constantFrom('complied', 'delivered', 'nil', 'strike', 'cancel')
  const steps = fc.array(fc.record({ at: fc.nat(30), what }), { maxLength: 25 })
  fc.assert(
    fc.property(steps, fc.infiniteStream(fc.nat()), (work, random) => {
      const { register } = worked()
      const logged: ReceiptId[] = []
      for (const step of work) take(register, logged, step)
      expect(projected(register)).toEqual(counted(register))
      const entries = entriesAfter(register.db, register.device.id, 0, 1000)
      const shuffled = entries
        .map((entry) => ({ entry, key: Number(random.next().value) }))
        .toSorted((a, b) => a.key - b.key)
      const other = openAt(temp(), { newId: countingIds('o'), now: clockAt('2026-11-01').now })
      for (const { entry } of shuffled) mergeEntries(other, [entry])
      expect(projected(other)).toEqual(projected(register))
      register.close()
      other.close()
    }),
    { numRuns: 8 },
  )
})

test('the matrix has circulars against divisions, and the districts of one division', () => {
  const { register, circulars } = worked()
  const [kasur, lahore] = allOf(register)
  if (!kasur || !lahore) throw new Error('nothing issued')
  logReceipt(register, { ...fact, despatch: kasur.id, kind: 'complied' }, today)
  cancelNumbers(register, [lahore.id], 'closed', today)
  const whole = matrix(register)
  expect(whole.areas.map(({ name }) => name)).toEqual(['Lahore', 'Multan', ''])
  expect(whole.areas[0]?.nameUrdu).toBe('لاہور')
  expect(whole.rows.map(({ circular }) => circular)).toEqual(circulars.toReversed())
  const row = whole.rows[1]
  expect(row?.cells[0]).toMatchObject({ despatched: 3, answered: 1, outstanding: 2, overdue: 0 })
  expect(row?.cells[1]).toMatchObject({ despatched: 2, answered: 0, outstanding: 2, overdue: 2 })
  expect(whole.rows[0]?.cells[0]).toMatchObject({ despatched: 1 })
  expect(whole.sum).toMatchObject({ despatched: 10, answered: 1, outstanding: 9, overdue: 3 })
  expect(whole.sums.map(({ despatched }) => despatched)).toEqual([4, 4, 2])
  const within = matrix(register, { area: 'Lahore' })
  expect(within.areas.map(({ name }) => name)).toEqual(['Kasur', 'Lahore'])
  expect(within.sums.map(({ despatched }) => despatched)).toEqual([2, 2])
  register.close()
})

test('ages go by working days, and what is not due is not late', () => {
  const { register, circulars } = worked()
  expect(matrix(register).age).toEqual({ '0': 6, '1-7': 5, '8-30': 0, '31+': 0 })
  expect(matrix(register, { circular: circulars[1] }).age).toEqual({ '0': 4, '1-7': 0, '8-30': 0, '31+': 0 })
  register.close()
})

test('a circular that all have answered is left out, unless all are asked for', () => {
  const { register, circulars } = worked()
  const open = allOf(register).filter(({ circular }) => circular === circulars[1])
  for (const { id } of open) logReceipt(register, { ...fact, despatch: id, kind: 'nil' }, today)
  expect(matrix(register)).toMatchObject({ total: 1, rows: [{ circular: circulars[0] }] })
  expect(matrix(register, { open: false }).total).toBe(2)
  expect(() => matrix(register, { circular: 'none' })).toThrow('NOT_FOUND')
  register.close()
})

test('the despatches of one place are listed, and their number is the one of the matrix', () => {
  const { register, circulars } = worked()
  const list = (change: object) =>
    listDespatches(register.db, { text: '', only: 'outstanding', offset: 0, limit: 9, ...change }, today)
  expect(list({ area: 'Multan', within: 'Vehari' })).toMatchObject({
    total: 2,
    rows: [{ areaPath: ['Multan', 'Vehari', 'Mailsi'] }, { areaPath: ['Multan', 'Vehari', 'Mailsi'] }],
  })
  const lahore = list({ area: 'Lahore', circular: circulars[0] })
  expect([lahore.total, lahore.rows.length]).toEqual([4, 4])
  expect(list({ area: '', only: 'all' }).total).toBe(2)
  register.close()
})

test('an office has a history of its own: all it was sent, the newest first, and how it stands', () => {
  const { register } = worked()
  const [first] = allOf(register)
  const office = listOffices(register.db)[0]
  if (!first || !office) throw new Error('nothing issued')
  logReceipt(register, { ...fact, despatch: first.id, kind: 'complied' }, today)
  const { rows, total } = despatchesToOffice(
    register.db,
    { office: first.office, text: '', offset: 0, limit: 9 },
    today,
  )
  expect([total, rows.length, rows.at(-1)?.id]).toEqual([3, 3, first.id])
  const found = { office: first.office, text: 'social', offset: 0, limit: 9 }
  expect(despatchesToOffice(register.db, found, today).total).toBe(3)
  expect(officeCounts(register.db, office.id, today)).toMatchObject({
    code: 'O1',
    counts: { despatched: 0, outstanding: 0, overdue: 0 },
  })
  expect(() => officeCounts(register.db, first.office, today)).toThrow('OFFICE_UNKNOWN')
  register.close()
})
