import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openCalendar, ownDays, saveWeek } from '../../../electron/register/deadlines/calendar.ts'
import { enterHolidays, removeHoliday } from '../../../electron/register/deadlines/holidays.ts'
import { countsToday } from '../../../electron/register/forwardings/counts.ts'
import { deadlineHistory, extendDeadline } from '../../../electron/register/deadlines/deadlines.ts'
import {
  frozenDespatches,
  getDespatch,
  listDespatches,
} from '../../../electron/register/forwardings/despatches.ts'
import { getForwarding } from '../../../electron/register/forwardings/forwardings.ts'
import { circularStatuses } from '../../../electron/register/receipts/outstanding.ts'
import { saveOffice } from '../../../electron/register/offices/officeCommands.ts'
import { listOffices } from '../../../electron/register/offices/offices.ts'
import type { Register } from '../../../electron/register/register.ts'
import { verify } from '../../../electron/register/journal/verify.ts'
import type { DespatchId, ForwardingId } from '../../../shared/contract/values.ts'
import { addDays, civilDate, type CivilDate } from '../../../shared/domain/dates.ts'
import { addWorkingDays } from '../../../shared/domain/workingDays.ts'
import { issue, readyAt } from '../../helpers/register.ts'
import { defaultersOf } from '../../helpers/reminders.ts'
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

const holiday = (date: CivilDate) => ({ date, name: 'Local holiday', nameUrdu: '', area: null })

function one(register: Register, forwarding: ForwardingId): DespatchId {
  const [despatch] = frozenDespatches(register.db, forwarding)
  if (!despatch) throw new Error('nothing was issued')
  return despatch.id
}

/** How many the list of what is due on a day has; with a part of the number it is counted row by row. */
function dueOn({ db }: Register, day: CivilDate): number {
  const query = { only: 'due-today', offset: 0, limit: 10 } as const
  const { rows, total } = listDespatches(db, { ...query, text: '' }, day)
  expect([rows.length, listDespatches(db, { ...query, text: 'Admn' }, day).total]).toEqual([total, total])
  return total
}

async function isWhole(register: Register): Promise<unknown> {
  return verify(register, { signal: new AbortController().signal, progress: () => undefined })
}

describe('a holiday that is notified late', () => {
  test('moves the deadline to the next working day; the printed date stays, and it can be taken back', async () => {
    const { register, circular, forwarding, ids } = started()
    const { db } = register
    const { holidays, moved } = enterHolidays(register, [holiday(due)], civilDate('2026-12-02'))
    expect(moved.map(({ from, to }) => [from, to])).toEqual(Array(3).fill([due, friday]))
    const [id = expect.fail()] = ids
    expect(getDespatch(db, id, friday)).toMatchObject({ due, deadline: friday, overdue: false, daysLate: 0 })
    expect(countsToday(db, friday, circular)).toMatchObject({ overdue: 0, dueToday: 3 })
    for (const day of [due, friday, monday]) {
      const [own] = circularStatuses(db, { circular, listed: 9 }, day)
      expect(circularStatuses(db, { circular: null, listed: 9 }, day)).toEqual([own])
      expect(own?.overdue).toBe(day === monday ? 3 : 0)
    }
    expect([dueOn(register, due), dueOn(register, friday), dueOn(register, monday)]).toEqual([0, 3, 0])
    expect(getForwarding(db, forwarding, friday).overdue).toBe(0)
    expect(getForwarding(db, forwarding, monday).overdue).toBe(3)
    expect(defaultersOf(register, circular, friday)[0]).toMatchObject({ stepOn: monday, isDue: false })
    expect(deadlineHistory(db, id)).toMatchObject([
      { cause: 'holiday', reason: 'Local holiday', withdrawn: null },
    ])
    const [entered = expect.fail()] = holidays
    removeHoliday(register, entered.id, 'wrong day')
    expect(getDespatch(db, id, friday)).toMatchObject({ deadline: due, overdue: true, daysLate: 1 })
    expect(await isWhole(register)).toMatchObject({ ok: true })
  })

  test('moves nothing when the due date was a weekend anyway, and is known the second time', () => {
    const { register, circular } = readyAt(temp())
    issue(register, circular, { due: civilDate('2026-12-12') })
    expect(enterHolidays(register, [holiday(civilDate('2026-12-12'))], due)).toMatchObject({
      added: 1,
      moved: [],
    })
    expect(enterHolidays(register, [holiday(civilDate('2026-12-12'))], due)).toMatchObject({
      added: 0,
      known: 1,
    })
  })

  test('before the deadline moves what was given as working days, and no date that was named', async () => {
    const { register, circular } = readyAt(temp(), { offices: 1 })
    const day = civilDate('2026-12-03')
    const given = addWorkingDays(day, 5, { week: 5, holidays: [] })
    const named = one(register, issue(register, circular, { offices: 1, date: day, due: given }))
    const counted = one(
      register,
      issue(register, circular, { offices: 1, date: day, due: given, dueRule: '+5' }),
    )
    const longer = one(
      register,
      issue(register, circular, { offices: 1, date: day, due: given, dueRule: '+5' }),
    )
    extendDeadline(register, { despatches: [longer], due: monday, reason: 'asked' }, day)
    const { holidays } = enterHolidays(register, [holiday(civilDate('2026-12-08'))], civilDate('2026-12-08'))
    const stands = (id: DespatchId) => getDespatch(register.db, id, friday).deadline
    expect([stands(named), stands(counted), stands(longer)]).toEqual([given, friday, monday])
    // What came on the day itself, and what was in the list already, takes no day away.
    const again = enterHolidays(register, [holiday(day), ...holidays], friday)
    expect(again).toMatchObject({ known: 1, moved: [] })
    expect(deadlineHistory(register.db, counted)).toMatchObject([{ from: given, to: friday }])
    expect(await isWhole(register)).toMatchObject({ ok: true })
  })

  test('leaves as many working days as the letter gave, whatever days are off and in whatever order', () => {
    const { register, circular } = readyAt(temp(), { offices: 1 })
    const start = civilDate('2026-01-01')
    let year = 0
    fc.assert(
      fc.property(
        fc.record({
          from: fc.nat(20),
          days: fc.integer({ min: 1, max: 15 }),
          known: fc.array(fc.nat(60), { maxLength: 6 }),
          late: fc.array(fc.nat(60), { maxLength: 8 }),
        }),
        ({ from, days, known, late }) => {
          year += 400
          const on = (n: number) => addDays(start, year + n)
          const enter = (offsets: readonly number[]) =>
            enterHolidays(
              register,
              offsets.map((n) => holiday(on(n))),
              start,
            )
          enter(known)
          const date = on(from)
          const printed = addWorkingDays(date, days, ownDays(register.db))
          const dueRule = `+${days}`
          const id = one(register, issue(register, circular, { offices: 1, date, due: printed, dueRule }))
          enter(late)
          const whole = addWorkingDays(date, days, ownDays(register.db))
          expect(getDespatch(register.db, id, date).deadline).toBe(whole)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('is kept by offices of its area alone, each in its own week', () => {
    const { register } = readyAt(temp(), { offices: 2 })
    const [first = expect.fail()] = listOffices(register.db)
    const day = civilDate('2026-12-11')
    enterHolidays(register, [{ ...holiday(day), area: first.area }], due)
    saveOffice(register, { ...first, id: null, code: 'ELSE', area: null }, due)
    saveWeek(register, first.id, 6)
    const daysOf = openCalendar(register.db)
    const elsewhere = listOffices(register.db).at(-1)
    expect(daysOf(first.id)).toEqual({ week: 6, holidays: [day] })
    expect(daysOf((elsewhere ?? first).id)).toEqual({ week: 5, holidays: [] })
  })
})
