import { describe, expect, test } from 'vitest'
import { despatchLines } from '../../../electron/register/statements/despatchBook.ts'
import { cancelNumbers } from '../../../electron/register/forwardings/despatchCommands.ts'
import { frozenDespatches } from '../../../electron/register/forwardings/despatches.ts'
import { diaryLines } from '../../../electron/register/statements/diaryBook.ts'
import { waitingCirculars } from '../../../electron/register/circulars/circulars.ts'
import { logReceipt } from '../../../electron/register/receipts/receipts.ts'
import { dayBook } from '../../../electron/register/statements/dayBook.ts'
import { enterHolidays } from '../../../electron/register/deadlines/holidays.ts'
import { pauseReminders } from '../../../electron/register/deadlines/reminders.ts'
import { dayKinds, dayTable } from '../../../electron/reports/dayTable.ts'
import { despatchTable } from '../../../electron/reports/despatchTable.ts'
import { diaryTable } from '../../../electron/reports/diaryTable.ts'
import type { BookFacts } from '../../../electron/reports/registerHead.ts'
import { civilDate } from '../../../shared/domain/dates.ts'
import { clockAt, issue, readyAt, today } from '../../helpers/register.ts'
import { tempFolders } from '../../helpers/tempFolders.ts'

const temp = tempFolders()
const yearOf = (year: number) => ({ from: civilDate(`${year}-01-01`), to: civilDate(`${year}-12-31`) })
const [thisYear, nextYear] = [yearOf(2026), yearOf(2027)]
const facts: BookFacts = {
  language: 'en',
  script: 'nastaliq',
  office: 'Directorate',
  period: thisYear,
  today,
  circular: null,
}

describe('the diary', () => {
  test('tells an acknowledgement to the sender from a forwarding; the paper stays pending', () => {
    const { register, circular } = readyAt(temp(), { now: clockAt('2026-11-20').now })
    const pending = () => [...diaryLines(register.db, nextYear, 'Asia/Karachi').parts()].flat().length
    issue(register, circular, { toSender: true })
    expect([pending(), waitingCirculars(register.db).toForward]).toEqual([1, 1])
    const forwarding = issue(register, circular, { offices: 2 })
    expect([pending(), waitingCirculars(register.db).toForward]).toEqual([0, 0])
    const [line = expect.fail()] = [...diaryLines(register.db, thisYear, 'Asia/Karachi').parts()].flat()
    expect(diaryTable(facts).row(line, 1).cells.at(-1)).toBe(
      'Acknowledged to the sender: No. 1201/Admn, 23-11-2026; Forwarded: No. 1202-1203/Admn, 23-11-2026 (2 offices)',
    )
    const ids = frozenDespatches(register.db, forwarding).map(({ id }) => id)
    cancelNumbers(register, ids, 'withdrawn', today)
    expect([pending(), waitingCirculars(register.db).toForward]).toEqual([1, 1])
    register.close()
  })
})

describe('the despatch register', () => {
  test('says that a letter came back undelivered, and that an office asked', () => {
    const { register, circular } = readyAt(temp())
    const [first = expect.fail(), second = expect.fail()] = frozenDespatches(
      register.db,
      issue(register, circular, { offices: 2 }),
    )
    const fact = { on: today, theirNumber: '', evidence: null, onBehalfOf: '', note: '' }
    logReceipt(register, { ...fact, despatch: first.id, kind: 'returned' }, today)
    logReceipt(register, { ...fact, despatch: second.id, kind: 'query' }, today)
    logReceipt(register, { ...fact, despatch: second.id, kind: 'nil' }, today)
    const lines = [...despatchLines(register.db, { ...thisYear, circular: null }).parts()].flat()
    const table = despatchTable(facts)
    expect(lines.map((line, at) => table.row(line, at + 1).cells.at(-1))).toEqual([
      'Returned undelivered 23-11-2026',
      'Query 23-11-2026; Nil report',
    ])
    register.close()
  })
})

describe('the day-end sheet', () => {
  test('counts every entry of the day once, and names what moved a due date or held reminders', () => {
    const { register, circular } = readyAt(temp())
    const due = civilDate('2026-12-10')
    issue(register, circular, { due })
    enterHolidays(register, [{ date: due, name: 'Strike', nameUrdu: '', area: null }], today)
    pauseReminders(register, { circular, office: null, until: null, reason: 'census' }, today)
    const { lines, heads } = dayBook(register.db, { from: today, to: today }, 'Asia/Karachi')
    const table = dayTable(facts, heads)
    const rows = dayKinds(lines).map((line, at) => table.row(line, at + 1).cells.slice(0, 2))
    expect(rows).toEqual(
      expect.arrayContaining([
        ['Due dates moved', 1],
        ['Reminders held back', 1],
        ['Holidays entered or changed', 1],
      ]),
    )
    const counted = rows.reduce((sum, [, count]) => sum + Number(count), 0)
    expect(counted).toBe(register.heads()[0]?.seq)
    register.close()
  })
})
