import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { enterHolidays } from '../../../electron/register/deadlines/holidays.ts'
import { cancelNumbers } from '../../../electron/register/forwardings/despatchCommands.ts'
import { countsToday } from '../../../electron/register/forwardings/counts.ts'
import { extendDeadline, withdrawMove } from '../../../electron/register/deadlines/deadlines.ts'
import {
  frozenDespatches,
  getDespatch,
  listDespatches,
} from '../../../electron/register/forwardings/despatches.ts'
import { logReceipt, receiptsOf, strikeReceipt } from '../../../electron/register/receipts/receipts.ts'
import type { Register } from '../../../electron/register/register.ts'
import {
  listPauses,
  pauseReminders,
  resumeReminders,
} from '../../../electron/register/deadlines/reminders.ts'
import { verify } from '../../../electron/register/journal/verify.ts'
import type { ReceiptKind } from '../../../shared/contract/receipts.ts'
import type { DespatchId } from '../../../shared/contract/values.ts'
import { addDays, civilDate, type CivilDate } from '../../../shared/domain/dates.ts'
import { issue, readyAt } from '../../helpers/register.ts'
import { defaultersOf, remind } from '../../helpers/reminders.ts'
import { tempFolders } from '../../helpers/tempFolders.ts'

const temp = tempFolders()
const due = civilDate('2026-12-10')
const [friday, monday] = [civilDate('2026-12-11'), civilDate('2026-12-14')]

function started(offices = 3) {
  const { register, circular } = readyAt(temp(), { offices })
  const forwarding = issue(register, circular, { offices, due })
  const ids = frozenDespatches(register.db, forwarding).map(({ id }) => id)
  return { register, circular, forwarding, ids }
}

function log(register: Register, despatch: DespatchId | undefined, kind: ReceiptKind, on = friday) {
  if (despatch === undefined) throw new Error('no despatch')
  const input = { despatch, kind, on, theirNumber: '', evidence: null, onBehalfOf: '', note: 'why' }
  return logReceipt(register, input, on)
}

const holiday = (date: CivilDate) => ({ date, name: 'Local holiday', nameUrdu: '', area: null })

async function isWhole(register: Register): Promise<unknown> {
  return verify(register, { signal: new AbortController().signal, progress: () => undefined })
}

describe('a reminder', () => {
  test('leaves the counts alone, and an answer to its number counts on the original until it is struck', async () => {
    const { register, circular, ids } = started()
    const { db } = register
    const before = countsToday(db, friday, circular)
    const reminder = remind(register, circular, {
      step: 1,
      date: friday,
      defaulters: defaultersOf(register, circular, friday),
    })
    expect(countsToday(db, friday, circular)).toEqual(before)
    const query = { circular, text: '', only: 'outstanding', offset: 0, limit: 100 } as const
    expect(listDespatches(db, query, friday).rows.map(({ id }) => id)).toEqual(ids)
    const [first] = frozenDespatches(db, reminder)
    const { receipt } = log(register, first?.id, 'complied')
    const [original = expect.fail()] = ids
    expect(getDespatch(db, original, friday).outcome.complied).toBe(friday)
    expect(countsToday(db, friday, circular)).toMatchObject({ outstanding: 2, complied: 1 })
    expect(defaultersOf(register, circular, monday).map(({ id }) => id)).toEqual(ids.slice(1))
    expect(receiptsOf(db, original)).toHaveLength(1)
    strikeReceipt(register, receipt.id, 'another office', friday)
    expect(defaultersOf(register, circular, monday).map(({ id }) => id)).toEqual(ids)
    log(register, first?.id, 'delivered')
    expect(getDespatch(db, original, friday).outcome.delivered).toBeNull()
    expect(await isWhole(register)).toMatchObject({ ok: true })
  })

  test('comes a step at a time after working days; a cancelled one was never sent', () => {
    const { register, circular } = started(1)
    const next = (today: CivilDate) => defaultersOf(register, circular, today)[0]
    expect(next(due)).toMatchObject({ step: 1, stepOn: friday, isDue: false })
    expect(next(friday)).toMatchObject({ step: 1, isDue: true, daysLate: 1 })
    const days = [friday, civilDate('2026-12-22'), civilDate('2026-12-29'), civilDate('2027-01-01')]
    let last
    for (const [index, date] of days.entries()) {
      expect(next(addDays(date, -1))).toMatchObject({ step: index + 1, isDue: false })
      expect(next(date)).toMatchObject({ step: index + 1, stepOn: date, isDue: true })
      last = remind(register, circular, {
        step: index + 1,
        date,
        defaulters: defaultersOf(register, circular, date),
      })
    }
    expect(next(civilDate('2027-03-01'))).toMatchObject({ step: null, isDue: false })
    const numbers = last ? frozenDespatches(register.db, last).map(({ id }) => id) : []
    cancelNumbers(register, numbers, 'spoiled', civilDate('2027-01-04'))
    expect(next(civilDate('2027-03-01'))).toMatchObject({ step: 4, isDue: true })
  })

  test('waits for an extension, a pause and for ever for the exempt; each can be taken back', () => {
    const { register, circular, ids } = started()
    const [a = expect.fail(), b = expect.fail()] = ids
    const isDue = (day: CivilDate) =>
      defaultersOf(register, circular, day)
        .filter((one) => one.isDue)
        .map(({ id }) => ids.indexOf(id))
    const extended = extendDeadline(
      register,
      { despatches: [a], due: civilDate('2026-12-17'), reason: 'flood' },
      friday,
    )
    expect(isDue(friday)).toEqual([1, 2])
    expect(isDue(civilDate('2026-12-18'))).toEqual([0, 1, 2])
    expect(() => extendDeadline(register, { despatches: [a], due, reason: 'flood' }, friday)).toThrow(
      'DEADLINE_NOT_LATER',
    )
    const { receipt } = log(register, b, 'exempt')
    expect(isDue(friday)).toEqual([2])
    const pause = pauseReminders(
      register,
      { circular, office: null, until: monday, reason: 'census' },
      friday,
    )
    expect(isDue(friday)).toEqual([])
    expect(isDue(civilDate('2026-12-15'))).toEqual([2])
    resumeReminders(register, pause.id, 'over')
    withdrawMove(register, extended.id, 'no flood')
    strikeReceipt(register, receipt.id, 'not exempt', friday)
    expect(isDue(friday)).toEqual([0, 1, 2])
    expect(listPauses(register.db, friday)).toEqual([])
  })

  test('an exemption needs its reason', () => {
    const { register, ids } = started(1)
    const [despatch = expect.fail()] = ids
    const bare = {
      despatch,
      kind: 'exempt',
      on: friday,
      theirNumber: '',
      evidence: null,
      onBehalfOf: '',
      note: '',
    } as const
    expect(() => logReceipt(register, bare, friday)).toThrow('REASON_MISSING')
  })
})

describe('the new books', () => {
  const act = fc.record({
    what: fc.constantFrom('answer', 'remind', 'holiday', 'extend', 'strike', 'cancel' as const),
    which: fc.nat(5),
    day: fc.nat(30),
  })

  test('never remind who answered, and agree with a count of every row and with the journal, whatever happens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
        const { register, circular, ids } = started(6)
        const { db } = register
        const answered = new Map<DespatchId, ReturnType<typeof log>>()
        for (const { what, which, day } of acts) {
          const date = addDays(due, day + 1)
          const id = ids[which]
          if (id === undefined) continue
          const isCancelled = getDespatch(db, id, date).state === 'cancelled'
          if (what === 'holiday') enterHolidays(register, [holiday(addDays(due, day))], date)
          if (what === 'extend' && !isCancelled) {
            const { deadline } = getDespatch(db, id, date)
            extendDeadline(
              register,
              { despatches: [id], due: addDays(deadline ?? due, day + 1), reason: 'x' },
              date,
            )
          }
          if (what === 'answer' && !isCancelled) answered.set(id, log(register, id, 'complied', date))
          const receipt = answered.get(id)?.receipt
          if (what === 'strike' && receipt && answered.delete(id))
            strikeReceipt(register, receipt.id, 'x', date)
          if (what === 'cancel' && !isCancelled) cancelNumbers(register, [id], 'x', date)
          const defaulters = defaultersOf(register, circular, date)
          expect(defaulters.filter((one) => answered.has(one.id))).toEqual([])
          if (what === 'remind' && defaulters.length > 0)
            remind(register, circular, { step: 1, date, defaulters })
          expect(countsToday(db, date, circular)).toMatchObject(naiveCounts(register, ids, date))
        }
        expect(await isWhole(register)).toMatchObject({ ok: true })
        register.close()
      }),
      { numRuns: 25 },
    )
  })

  test.each([
    [`UPDATE deadlines SET deadline = '2026-12-31'`, 'book:deadlines'],
    [`UPDATE moved SET to_date = '2026-12-31'`, 'book:moved'],
    [`UPDATE holidays SET date = '2026-12-31'`, 'book:holidays'],
    [`DELETE FROM pauses`, 'book:pauses'],
    [`UPDATE despatches SET step = 2 WHERE of IS NOT NULL`, 'book:despatches'],
  ])('are compared with the journal: %s', async (sql, reason) => {
    const { register, circular } = started()
    enterHolidays(register, [holiday(due)], due)
    pauseReminders(register, { circular, office: null, until: null, reason: 'census' }, due)
    remind(register, circular, {
      step: 1,
      date: monday,
      defaulters: defaultersOf(register, circular, monday),
    })
    register.db.exec(sql)
    expect(await isWhole(register)).toMatchObject({ ok: false, wrong: { reason } })
  })
})

/** The counts of the original despatches, one by one. */
function naiveCounts({ db }: Register, ids: readonly DespatchId[], today: CivilDate) {
  const rows = ids.map((id) => getDespatch(db, id, today)).filter(({ state }) => state !== 'cancelled')
  const open = rows.filter(({ outcome: { complied, nil, exempt } }) => !complied && !nil && !exempt)
  return {
    despatched: rows.length,
    outstanding: open.length,
    overdue: open.filter(({ deadline }) => deadline !== null && deadline < today).length,
    dueToday: open.filter(({ deadline }) => deadline === today).length,
  }
}
