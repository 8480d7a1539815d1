import { expect, test } from 'vitest'
import { frozenDespatches } from '../../../electron/register/forwardings/despatches.ts'
import { logReceipt } from '../../../electron/register/receipts/receipts.ts'
import { countRemindersDue } from '../../../electron/register/deadlines/remindersDue.ts'
import { listOffices } from '../../../electron/register/offices/offices.ts'
import type { Register } from '../../../electron/register/register.ts'
import { pauseId } from '../../../shared/contract/values.ts'
import { civilDate, type CivilDate } from '../../../shared/domain/dates.ts'
import { listDefaulters } from '../../../electron/register/deadlines/defaulters.ts'
import { issue, readyAt } from '../../helpers/register.ts'
import { defaultersOf, remind } from '../../helpers/reminders.ts'
import { tempFolders } from '../../helpers/tempFolders.ts'

const temp = tempFolders()
const due = civilDate('2026-12-10')
const [friday, monday] = [civilDate('2026-12-11'), civilDate('2026-12-14')]
const next = civilDate('2026-12-22')

const listed = ({ db }: Register, today: CivilDate) =>
  listDefaulters(db, { circular: null, dueOnly: true }, today).length

function answer(register: Register, despatch: Parameters<typeof logReceipt>[1]['despatch']): void {
  const said = { theirNumber: '', evidence: null, onBehalfOf: '', note: '' }
  logReceipt(register, { despatch, kind: 'complied', on: friday, ...said }, friday)
}

test('reminders due are counted right among 50,000 despatches', () => {
  const { register, circular } = readyAt(temp(), { offices: 3 })
  const { db } = register
  const ids = frozenDespatches(db, issue(register, circular, { offices: 50_000, due })).map(({ id }) => id)
  expect([due, friday].map((day) => countRemindersDue(db, day))).toEqual([0, 50_000])
  for (const id of ids.slice(0, 10)) answer(register, id)
  const defaulters = defaultersOf(register, circular, friday).slice(0, 1000)
  remind(register, circular, { step: 1, date: friday, defaulters })
  expect(countRemindersDue(db, monday)).toBe(48_990)
  expect(countRemindersDue(db, next)).toBe(49_990)
})

test('what is counted is what is listed, with a pause of one office, a week of another, and a third closed', () => {
  const { register, circular } = readyAt(temp(), { offices: 3 })
  const { db } = register
  issue(register, circular, { offices: 3, due })
  const [first, second, third] = defaultersOf(register, circular, friday)
  if (!first || !second || !third) throw new Error('nothing is late')
  const [known = expect.fail()] = listOffices(db)
  const pause = { id: pauseId.parse('p1'), circular: null, office: first.office, until: null }
  register.write(() => {
    register.append('reminders.paused/1', { ...pause, reason: 'flood', on: friday })
    register.append('week.set/1', { office: second.office, week: 6 })
    register.append('office.saved/1', { ...known, id: third.office, code: 'X', active: false, from: null })
  })
  remind(register, circular, { step: 1, date: friday, defaulters: [second] })
  const days = [due, friday, civilDate('2026-12-18'), civilDate('2026-12-19'), next]
  const counts = days.map((day) => countRemindersDue(db, day))
  expect(counts).toEqual(days.map((day) => listed(register, day)))
  expect(counts).toEqual([0, 0, 0, 1, 1])
})
