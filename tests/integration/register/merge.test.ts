import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bookTables } from '../../../electron/register/books.ts'
import { listHolidays } from '../../../electron/register/deadlines/calendar.ts'
import { enterHolidays, removeHoliday } from '../../../electron/register/deadlines/holidays.ts'
import {
  decideCirculars,
  confirmCircular,
  discardCircular,
} from '../../../electron/register/circulars/circularCommands.ts'
import { cancelNumbers, recordMade } from '../../../electron/register/forwardings/despatchCommands.ts'
import { extendDeadline, withdrawMove } from '../../../electron/register/deadlines/deadlines.ts'
import { frozenDespatches, listDespatches } from '../../../electron/register/forwardings/despatches.ts'
import { saveForm } from '../../../electron/register/forwardings/forms.ts'
import { entriesAfter, hashEntry, type Entry } from '../../../electron/register/journal/journal.ts'
import { saveList } from '../../../electron/register/offices/lists.ts'
import { mergeEntries } from '../../../electron/register/journal/merge.ts'
import { saveOffice } from '../../../electron/register/offices/officeCommands.ts'
import { listOffices } from '../../../electron/register/offices/offices.ts'
import { logReceipt, strikeReceipt } from '../../../electron/register/receipts/receipts.ts'
import type { Register } from '../../../electron/register/register.ts'
import { pauseReminders, resumeReminders } from '../../../electron/register/deadlines/reminders.ts'
import { listSeries } from '../../../electron/register/forwardings/series.ts'
import { enrolDevice } from '../../../electron/register/setupCommands.ts'
import { verify } from '../../../electron/register/journal/verify.ts'
import { circularId, moveId, pauseId, receiptId, type CircularId } from '../../../shared/contract/values.ts'
import { civilDate } from '../../../shared/domain/dates.ts'
import { formWords } from '../../helpers/letters.ts'
import {
  clockAt,
  confirmedCircular,
  countingIds,
  issue,
  openAt,
  readyAt,
  today,
} from '../../helpers/register.ts'
import { defaultersOf, remind } from '../../helpers/reminders.ts'
import { tempFolders } from '../../helpers/tempFolders.ts'

const temp = tempFolders()

function entriesOf(register: Register): Entry[] {
  return register.heads().flatMap(({ device }) => entriesAfter(register.db, device, 0, 100_000))
}

function booksOf({ db }: Register): unknown[] {
  return Object.entries(bookTables).map(([table, order]) =>
    db.prepare(`SELECT * FROM ${table} ORDER BY ${order}`).all(),
  )
}

/** A desk of its own beside the first: it got the entries so far, and enrolled. */
function desk(from: readonly Entry[], name: string, day: string): Register {
  const register = openAt(temp(), { device: name, newId: countingIds(name), now: clockAt(day).now })
  mergeEntries(register, from)
  if (register.device.slot === null) enrolDevice(register, [], today)
  return register
}

/** The desk that owns the series reminds, and one office answers to the reminder's number. */
function remindAndAnswer(register: Register, circular: CircularId): void {
  const defaulters = defaultersOf(register, circular, today)
  const reminder = remind(register, circular, { step: 1, date: today, defaulters })
  const [reminded] = frozenDespatches(register.db, reminder)
  if (!reminded) throw new Error('nobody was reminded')
  const fact = { theirNumber: '', evidence: null, onBehalfOf: '', note: '', on: today } as const
  logReceipt(register, { ...fact, despatch: reminded.id, kind: 'acknowledged' }, today)
}

/** Three desks that worked on the same circular without hearing of one another. */
function threeDesks(): Entry[] {
  const { register: a, circular } = readyAt(temp(), {
    newId: countingIds('a'),
    now: clockAt('2026-11-20').now,
  })
  const forwarding = issue(a, circular, { offices: 4, due: civilDate('2026-12-07') })
  const ids = frozenDespatches(a.db, forwarding).map(({ id }) => id)
  const start = entriesOf(a)
  const b = desk(start, 'b', '2026-11-19')
  const c = desk(start, 'c', '2026-11-25')
  for (const [index, one] of [a, b, c].entries()) {
    const [office] = listOffices(one.db)
    if (office) saveOffice(one, { ...office, name: `Renamed ${index}` }, civilDate(`2026-11-2${index + 3}`))
    const [first, second, third] = ids
    if (!first || !second || !third) throw new Error('nothing issued')
    const fact = { theirNumber: '', evidence: null, onBehalfOf: '', note: String(index), on: today } as const
    const { receipt } = logReceipt(one, { ...fact, despatch: first, kind: 'complied' }, today)
    logReceipt(one, { ...fact, despatch: second, kind: index === 0 ? 'delivered' : 'nil' }, today)
    if (index === 1) strikeReceipt(one, receipt.id, 'another office', today)
    if (index === 2) cancelNumbers(one, [third], 'closed', today)
    recordMade(one, forwarding, [
      { id: first, fileName: `${index}.pdf`, sha256: String(index).repeat(64), pages: index, letterPages: 1 },
    ])
    saveList(
      one,
      'North',
      listOffices(one.db)
        .slice(0, index + 1)
        .map(({ id }) => id),
    )
    confirmCircular(one, { id: circular, subject: `Subject ${index}` })
    const day = civilDate(`2026-12-0${7 + index}`)
    enterHolidays(one, [{ date: day, name: `Holiday ${index}`, nameUrdu: '', area: null }], today)
    extendDeadline(one, { despatches: [second], due: civilDate(`2026-12-2${index}`), reason: 'flood' }, today)
    pauseReminders(one, { circular, office: null, until: null, reason: 'census' }, today)
    if (index === 0) remindAndAnswer(one, circular)
    const again = confirmedCircular(one)
    decideCirculars(one, { id: again, other: circular, decision: 'supersedes' })
    saveForm(one, 'covering', { ...formWords('covering'), paragraphs: [`Words of ${index}`] })
  }
  mergeEntries(c, [a, b].flatMap(entriesOf))
  undoAll(c)
  const entries = [a, b, c].flatMap(entriesOf)
  for (const one of [a, b, c]) one.close()
  return [...new Map(entries.map((entry) => [`${entry.device}/${entry.seq}`, entry])).values()]
}

/** One desk heard of all, and takes back what every desk did. */
function undoAll(register: Register): void {
  const { db } = register
  const idsIn = (table: string) => db.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all().map(String)
  for (const { id } of listHolidays(db).slice(1)) removeHoliday(register, id, 'no holiday')
  for (const id of idsIn('moves').slice(1)) withdrawMove(register, moveId.parse(id), 'no flood')
  for (const id of idsIn('pauses')) resumeReminders(register, pauseId.parse(id), 'over')
  for (const id of idsIn('receipts').slice(1)) strikeReceipt(register, receiptId.parse(id), 'wrong', today)
  for (const id of idsIn('circulars').slice(1)) discardCircular(register, circularId.parse(id), 'a copy')
  saveForm(register, 'covering', { ...formWords('covering'), paragraphs: ['Words of all'] })
}

function empty(): Register {
  return openAt(temp(), { device: 'reader', newId: countingIds('r'), now: clockAt('2026-11-01').now })
}

/** Books of a register that only received, without what it wrote of itself. */
function received(
  entries: readonly Entry[],
  cuts: readonly number[],
): { register: Register; books: unknown[] } {
  const register = empty()
  let from = 0
  for (const cut of [...cuts, entries.length]) {
    if (cut <= from) continue
    mergeEntries(register, entries.slice(from, cut))
    from = cut
  }
  return { register, books: booksOf(register) }
}

describe('entries of other desks', () => {
  const entries = threeDesks()

  test('give the same books in any order of arrival', () => {
    const straight = received(entries, [])
    straight.register.close()
    const order = fc.shuffledSubarray([...entries], { minLength: entries.length })
    const cuts = fc
      .array(fc.nat(entries.length), { maxLength: 12 })
      .map((list) => list.toSorted((x, y) => x - y))
    fc.assert(
      fc.property(order, cuts, (shuffled, at) => {
        const { register, books } = received(shuffled, at)
        register.close()
        expect(books).toEqual(straight.books)
      }),
      { numRuns: 25 },
    )
  })

  test('that came twice, or all over again, change nothing', () => {
    const { register, books } = received(entries, [40])
    expect(mergeEntries(register, entries)).toBe(0)
    expect(booksOf(register)).toEqual(books)
    register.close()
  })

  test('are verified like our own, and our own chain goes on after them', async () => {
    const { register } = received(entries.toReversed(), [7, 30])
    enrolDevice(register, [], today)
    const [office] = listOffices(register.db)
    if (office) saveOffice(register, { ...office, phone: '042' }, today)
    expect(listSeries(register.db, today)).toHaveLength(3)
    const hooks = { signal: new AbortController().signal, progress: () => undefined }
    expect(await verify(register, hooks)).toMatchObject({ ok: true, heads: expect.arrayContaining([]) })
    register.close()
  })

  test('wait for their cause, and count when it has come', () => {
    const register = empty()
    const first = entries.find(({ kind }) => kind === 'forwarding.issued/1')?.device ?? ''
    const others = entries.filter(({ device }) => device !== first)
    mergeEntries(register, others)
    const pending = register.db.prepare('SELECT count(*) FROM pending').pluck()
    expect(pending.get()).toBeGreaterThan(5)
    expect(listDespatches(register.db, { text: '', only: 'all', offset: 0, limit: 9 }, today).total).toBe(0)
    mergeEntries(register, entries)
    expect(pending.get()).toBe(0)
    expect(
      listDespatches(register.db, { text: '', only: 'complied', offset: 0, limit: 9 }, today).total,
    ).toBe(1)
    register.close()
  })

  test('that were changed, or contradict what we have, write nothing', () => {
    const { register, books } = received(entries, [])
    const last = entries.at(-1)
    if (!last) throw new Error('no entries')
    const rehash = (entry: Entry): Entry => ({ ...entry, hash: hashEntry(entry) })
    const next = rehash({ ...last, seq: last.seq + 1, prev: last.hash, hlc: last.hlc + 1 })
    for (const bad of [
      { ...next, body: next.body.replace('Words', 'Lies') },
      rehash({ ...last, body: last.body.replace('Words', 'Lies') }),
      rehash({ ...next, prev: '0'.repeat(64) }),
      rehash({ ...next, kind: 'form.saved/9' }),
      rehash({ ...next, body: '{"name":"covering"}' }),
      rehash({ ...next, body: 'no json' }),
    ]) {
      expect(() => mergeEntries(register, [bad])).toThrow('INVALID_INPUT')
      expect(booksOf(register)).toEqual(books)
    }
    expect(register.db.prepare('SELECT count(*) FROM arrivals').pluck().get()).toBe(0)
    expect(mergeEntries(register, [next])).toBe(1)
    register.close()
  })
})
