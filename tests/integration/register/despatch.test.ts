import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { discardCircular } from '../../../electron/register/circulars/circularCommands.ts'
import {
  cancelNumbers,
  cancelRest,
  recordMade,
} from '../../../electron/register/forwardings/despatchCommands.ts'
import {
  frozenDespatches,
  listDespatches,
  madeDespatches,
} from '../../../electron/register/forwardings/despatches.ts'
import {
  frozenForwarding,
  getForwarding,
  listForwardings,
  numbersToCome,
} from '../../../electron/register/forwardings/forwardings.ts'
import { pickSeries } from '../../../electron/register/forwardings/series.ts'
import type { Register } from '../../../electron/register/register.ts'
import type { ForwardingId } from '../../../shared/contract/values.ts'
import { civilDate } from '../../../shared/domain/dates.ts'
import { clockAt, confirmedCircular, issue, readyAt, today } from '../../helpers/register.ts'
import { tempFolders } from '../../helpers/tempFolders.ts'

const temp = tempFolders()
const everything = { text: '', only: 'all', offset: 0, limit: 1000 } as const

function numbersOf(register: Register, forwarding: ForwardingId): string[] {
  return listDespatches(register.db, { ...everything, forwarding }, today).rows.map(({ number }) => number)
}

function makeAll(register: Register, forwarding: ForwardingId, most = 1000): void {
  const files = frozenDespatches(register.db, forwarding)
    .slice(0, most)
    .map(({ id }) => ({ id, fileName: `${id}.pdf`, sha256: 'f'.repeat(64), pages: 3, letterPages: 1 }))
  recordMade(register, forwarding, files)
}

describe('issuing', () => {
  test('takes a number each, one for all, or none, and shows beforehand which', () => {
    const { register, circular } = readyAt(temp())
    const series = pickSeries(register.db, 'each', null).id
    expect(numbersToCome(register.db, { series, date: today, count: 3 }).printed).toBe('1201-1203/Admn')
    const each = issue(register, circular)
    expect(numbersOf(register, each)).toEqual(['1201/Admn', '1202/Admn', '1203/Admn'])
    const single = issue(register, circular, { numbering: 'single' })
    expect(numbersOf(register, single)).toEqual(Array(3).fill('41/Circ/2026-27'))
    const file = issue(register, circular, { numbering: 'file' })
    expect(numbersOf(register, file)).toEqual(Array(3).fill('DPI 1-2/2026'))
    expect(getForwarding(register.db, each, today)).toMatchObject({ number: '1201-1203/Admn', despatched: 3 })
    register.close()
  })

  test('gives every despatch a slip code of its own, whatever the numbers are', () => {
    const { register, circular } = readyAt(temp())
    for (const numbering of ['each', 'single', 'file'] as const) issue(register, circular, { numbering })
    const codes = listDespatches(register.db, everything, today).rows.map(({ slipCode }) => slipCode)
    expect(new Set(codes).size).toBe(9)
    expect(codes.map((code) => Number(code.slice(4, 10)))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    register.close()
  })

  test('of the same job happens once', () => {
    const { register, circular } = readyAt(temp())
    const first = issue(register, circular, { job: 'j1' })
    expect(issue(register, circular, { job: 'j1', offices: 2 })).toBe(first)
    expect(
      listForwardings(
        register.db,
        { circular: null, unfinished: false, text: '', offset: 0, limit: 9 },
        today,
      ).total,
    ).toBe(1)
    register.close()
  })

  test('leaves no gap and no double, whatever batches, dates and failures come between', () => {
    const step = fc.record({
      offices: fc.integer({ min: 1, max: 6 }),
      date: fc.constantFrom('2025-06-30', '2025-12-31', '2026-01-01', '2026-07-01'),
      numbering: fc.constantFrom('each' as const, 'single' as const),
      fails: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (stepsTaken) => {
        const { register, circular } = readyAt(temp())
        for (const { fails, date, ...rest } of stepsTaken) {
          const go = () => issue(register, circular, { ...rest, date: civilDate(date) })
          if (fails) undone(register, go)
          else go()
        }
        type Row = { numbering: 'each' | 'single'; serial: number; date: string }
        const rows = register.db
          .prepare(
            `SELECT f.numbering, f.date, d.serial FROM forwardings f JOIN despatches d ON d.forwarding = f.id
             GROUP BY f.id, d.serial ORDER BY f.hlc, d.serial`,
          )
          .all() as Row[]
        for (const [name, first] of runs) {
          const run = rows.filter(({ numbering, date }) => `${numbering} ${yearOf(numbering, date)}` === name)
          expect(run.map(({ serial }) => serial)).toEqual(run.map((_, index) => first + index))
        }
        const slips = register.db
          .prepare('SELECT count(*), count(DISTINCT slip_code) FROM despatches')
          .raw()
          .get()
        expect(Array.isArray(slips) && slips[0] === slips[1]).toBe(true)
        register.close()
      }),
      { numRuns: 15 },
    )
  })

  test('is refused without offices, without a confirmed circular, or with a due date before its own', () => {
    const { register, circular } = readyAt(temp())
    expect(() => issue(register, circular, { offices: 0 })).toThrow('NO_OFFICES')
    expect(() => issue(register, circular, { due: civilDate('2026-11-22') })).toThrow('DUE_BEFORE_DATE')
    const other = confirmedCircular(register, 'SO(X)1-1/2026')
    discardCircular(register, other, 'not for us')
    expect(() => issue(register, other)).toThrow('CIRCULAR_NOT_CONFIRMED')
    expect(() => discardCircular(register, issueAnd(register, circular), 'late')).toThrow('CIRCULAR_IN_USE')
    expect(register.db.prepare('SELECT count(*) FROM forwardings').pluck().get()).toBe(1)
    register.close()
  })

  test('freezes what is printed: a later change of the office changes nothing', () => {
    const { register, circular } = readyAt(temp())
    const id = issue(register, circular, { due: civilDate('2026-12-07') })
    expect(frozenForwarding(register.db, id)).toMatchObject({
      number: '1201-1203/Admn',
      enclosurePages: 2,
      due: '2026-12-07',
    })
    expect(frozenDespatches(register.db, id)[1]).toMatchObject({
      number: '1202/Admn',
      state: 'numbered',
      to: { code: 'O2', district: 'Kasur' },
    })
    register.close()
  })
})

describe('made and cancelled', () => {
  test('are counted apart, and a cancelled number stays visible', () => {
    const { register, circular } = readyAt(temp())
    const id = issue(register, circular, { offices: 5 })
    makeAll(register, id, 2)
    expect(getForwarding(register.db, id, today)).toMatchObject({ despatched: 5, made: 2, cancelled: 0 })
    expect(
      listForwardings(register.db, { circular, unfinished: true, text: '', offset: 0, limit: 9 }, today)
        .total,
    ).toBe(1)
    const [first] = frozenDespatches(register.db, id)
    const cancelled = cancelNumbers(register, first ? [first.id] : [], 'wrong office', today)
    expect(cancelled[0]).toMatchObject({
      state: 'cancelled',
      cancelledReason: 'wrong office',
      number: '1201/Admn',
    })
    expect(cancelRest(register, id, 'printer broke')).toBe(3)
    expect(getForwarding(register.db, id, today)).toMatchObject({
      despatched: 1,
      made: 1,
      cancelled: 4,
      outstanding: 1,
    })
    expect(numbersOf(register, id)).toHaveLength(5)
    expect(madeDespatches(register.db, id).map(({ number }) => number)).toEqual(['1202/Admn'])
    expect(numbersOf(register, issue(register, circular, { offices: 1 }))).toEqual(['1206/Admn'])
    register.close()
  })

  test('a number is cancelled once, and with a reason', () => {
    const { register, circular } = readyAt(temp())
    const ids = frozenDespatches(register.db, issue(register, circular)).map(({ id }) => id)
    expect(() => cancelNumbers(register, ids, ' ', today)).toThrow('REASON_MISSING')
    cancelNumbers(register, ids.slice(0, 1), 'twice', today)
    expect(() => cancelNumbers(register, ids, 'twice', today)).toThrow('ALREADY_CANCELLED')
    expect(listDespatches(register.db, { ...everything, only: 'cancelled' }, today).total).toBe(1)
    register.close()
  })
})

describe('a clock', () => {
  test('that is set back 400 days neither reorders nor renumbers', () => {
    const clock = clockAt('2026-11-23')
    const { register, circular } = readyAt(temp(), { now: clock.now })
    const first = issue(register, circular)
    clock.set('2025-10-19')
    const second = issue(register, circular)
    clock.set('1999-12-31')
    const third = issue(register, circular)
    expect([first, second, third].map((id) => numbersOf(register, id)[0])).toEqual([
      '1201/Admn',
      '1204/Admn',
      '1207/Admn',
    ])
    const order = listForwardings(
      register.db,
      { circular, unfinished: false, text: '', offset: 0, limit: 9 },
      today,
    ).rows
    expect(order.map(({ id }) => id)).toEqual([third, second, first])
    register.close()
  })

  test('past a year end begins the serials anew, and coming back goes on with the old year', () => {
    const { register, circular } = readyAt(temp())
    const on = (date: string) =>
      numbersOf(register, issue(register, circular, { offices: 1, date: civilDate(date) }))[0]
    expect([on('2026-12-31'), on('2027-01-01'), on('2026-12-31'), on('2027-01-02')]).toEqual([
      '1201/Admn',
      '1/Admn',
      '1202/Admn',
      '2/Admn',
    ])
    register.close()
  })
})

function issueAnd(register: Register, circular: Parameters<typeof issue>[1]) {
  issue(register, circular)
  return circular
}

/** The first serial of each run: the series in use began at 1201 and at 41 in the year of today. */
const runs = new Map([
  ['each 2025', 1],
  ['each 2026', 1201],
  ['single 2024', 1],
  ['single 2025', 1],
  ['single 2026', 41],
])

/** The calendar year, or for a single number the financial year that begins on 1 July. */
function yearOf(numbering: 'each' | 'single', date: string): number {
  const year = Number(date.slice(0, 4))
  return numbering === 'single' && date.slice(5) < '07-01' ? year - 1 : year
}

/** Issues, and then something goes wrong before the transaction is over. */
function undone(register: Register, go: () => unknown): void {
  try {
    register.write(() => {
      go()
      throw new Error('failed')
    })
  } catch (error) {
    if (!(error instanceof Error) || error.message !== 'failed') throw error
  }
}
