import type { Database } from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { frozenDespatches } from '../../../electron/register/forwardings/despatches.ts'
import { entryAt, hashEntry, insertEntry, type Entry } from '../../../electron/register/journal/journal.ts'
import { logReceipt } from '../../../electron/register/receipts/receipts.ts'
import { verify, type Verified } from '../../../electron/register/journal/verify.ts'
import type { Register } from '../../../electron/register/register.ts'
import { issue, openAt, readyAt, today } from '../../helpers/register.ts'
import { tempFolders } from '../../helpers/tempFolders.ts'

const temp = tempFolders()

function check(register: Register): Promise<Verified> {
  return verify(register, { signal: new AbortController().signal, progress: () => undefined })
}

function worked() {
  const base = temp()
  const { register, circular } = readyAt(base)
  const forwarding = issue(register, circular, { offices: 5 })
  for (const { id } of frozenDespatches(register.db, forwarding).slice(0, 2)) {
    const input = { despatch: id, kind: 'complied', on: today, theirNumber: '', evidence: null } as const
    logReceipt(register, { ...input, onBehalfOf: '', note: 'by phone' }, today)
  }
  return { base, register, circular }
}

function lastEntry(register: Register): Entry {
  const [head] = register.heads()
  const last = head && entryAt(register.db, head.device, head.seq)
  if (!last) throw new Error('no entry')
  return last
}

/** As somebody with a database tool would do it: takes the guards off, changes, puts them back. */
function tamper(db: Database, sql: string): void {
  const guards = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all()
  for (const guard of guards) db.exec(`DROP TRIGGER ${text(guard, 'name')}`)
  db.exec(sql)
  for (const guard of guards) db.exec(text(guard, 'sql'))
}

function text(row: unknown, column: string): string {
  return String(Object.entries(row ?? {}).find(([name]) => name === column)?.[1])
}

describe('verify', () => {
  test('is content with a register that nobody touched, and says its heads', async () => {
    const { register } = worked()
    const heads = register.heads().map(({ device, seq, hash }) => ({ device, seq, hash }))
    const entries = heads[0]?.seq
    expect(await check(register)).toEqual({ ok: true, entries, heads })
    register.close()
  })

  test.each([
    [
      'a changed body',
      `UPDATE journal SET body = replace(body, 'by phone', 'by post') WHERE seq = :last`,
      0,
      'changed',
    ],
    ['a changed operator', `UPDATE journal SET operator = 'x' WHERE seq = :last - 3`, -3, 'changed'],
    ['a deleted row', `DELETE FROM journal WHERE seq = :last - 2`, -2, 'missing'],
    [
      'two rows swapped',
      `UPDATE journal SET seq = 999 WHERE seq = :last - 4; UPDATE journal SET seq = :last - 4 WHERE seq = :last - 1;
       UPDATE journal SET seq = :last - 1 WHERE seq = 999`,
      -4,
      'changed',
    ],
    [
      'two rows in each other’s place',
      `UPDATE journal SET row = 9999 WHERE seq = :last - 4; UPDATE journal SET row = row - 3 WHERE seq = :last - 1;
       UPDATE journal SET row = (SELECT max(row) FROM journal WHERE row < 9999) - 1 WHERE row = 9999`,
      -4,
      'missing',
    ],
    ['a cut tail', `DELETE FROM journal WHERE seq > :last - 2`, -1, 'cut'],
  ])('names the first wrong entry after %s', async (_what, sql, offset, reason) => {
    const { register } = worked()
    const last = register.heads()[0]?.seq ?? 0
    tamper(register.db, sql.replaceAll(':last', String(last)))
    const found = await check(register)
    expect(found).toEqual({ ok: false, wrong: { device: register.device.id, seq: last + offset, reason } })
    register.close()
  })

  test('finds a tail that was written anew with right hashes, by the head kept outside', async () => {
    const { base, register, circular } = worked()
    const { db } = register
    const last = lastEntry(register)
    const forged = { ...last, body: last.body.replace('by phone', 'by post') }
    const hash = hashEntry(forged)
    tamper(db, `UPDATE journal SET body = '${forged.body}', hash = '${hash}' WHERE seq = ${last.seq}`)
    db.exec(`UPDATE receipts SET note = 'by post' WHERE hlc = ${last.hlc}`)
    const wrong = { device: last.device, seq: last.seq, reason: 'changed' }
    expect(await check(register)).toEqual({ ok: false, wrong })
    register.close()
    // Neither opening it again nor the next entry makes the forgery good.
    const again = openAt(base)
    issue(again, circular, { offices: 1 })
    expect(await check(again)).toEqual({ ok: false, wrong })
    again.close()
    const third = openAt(base)
    expect(await check(third)).toEqual({ ok: false, wrong })
    third.close()
  })

  test.each(['no json', '{"some":"thing"}'])('names a forged entry that says %s', async (body) => {
    const { register } = worked()
    const { device, seq, hash: prev, hlc } = lastEntry(register)
    const forged = {
      device,
      seq: seq + 1,
      hlc: hlc + 1,
      operator: 'x',
      kind: 'circular.confirmed/1',
      body,
      prev,
    }
    insertEntry(register.db, { ...forged, hash: hashEntry(forged) })
    expect(await check(register)).toEqual({ ok: false, wrong: { device, seq: seq + 1, reason: 'body' } })
    register.close()
  })

  test.each([
    ['despatches', `UPDATE despatches SET complied = '2026-11-20' WHERE position = 4`],
    ['despatches', `DELETE FROM despatches WHERE position = 2`],
    ['counts', `UPDATE counts SET outstanding = 0`],
    ['offices', `UPDATE offices SET email = 'else@where.example' WHERE code = 'O1'`],
    [
      'receipts',
      `INSERT INTO receipts SELECT 'forged', despatch, kind, on_date, their_number, their_key, their_compact, their_date, evidence,
      on_behalf_of, note, attached, attached_kind, attached_name, struck, logged_on, hlc FROM receipts LIMIT 1`,
    ],
  ])('finds a row of %s that was edited by hand', async (book, sql) => {
    const { register } = worked()
    register.db.exec(sql)
    expect(await check(register)).toMatchObject({ ok: false, wrong: { reason: `book:${book}` } })
    register.close()
  })

  test('names the very entry of a despatch whose row was edited', async () => {
    const { register } = worked()
    register.db.exec(`UPDATE despatches SET number = '7/Admn' WHERE position = 3`)
    const seq = register.db.prepare('SELECT seq FROM despatches WHERE position = 3').pluck().get()
    expect(await check(register)).toMatchObject({ ok: false, wrong: { seq, reason: 'book:despatches' } })
    register.close()
  })

  test.each([
    'DROP TRIGGER journal_no_delete',
    'CREATE TRIGGER "sqlite-guard" AFTER INSERT ON receipts BEGIN SELECT 1; END',
    'CREATE VIEW sqlitex AS SELECT 1',
  ])('finds guards that were taken off or put on: %s', async (sql) => {
    const { register } = worked()
    register.db.exec(sql)
    expect(await check(register)).toMatchObject({ ok: false, wrong: { reason: 'schema' } })
    register.close()
  })

  test('goes on while letters are issued, and can be cancelled', async () => {
    const { register, circular } = worked()
    for (let n = 0; n < 4; n += 1) issue(register, circular, { offices: 500 })
    const running = check(register)
    issue(register, circular, { offices: 700 })
    expect(await running).toMatchObject({ ok: true })
    const stop = new AbortController()
    const hooks = { signal: stop.signal, progress: () => stop.abort() }
    await expect(verify(register, hooks)).rejects.toThrow('CANCELLED')
    register.close()
  })

  test('desk tables are nobody’s business', async () => {
    const { base, register } = worked()
    register.db.exec(`INSERT INTO desk VALUES ('choice/language', '"ur"', '')`)
    expect(await check(register)).toMatchObject({ ok: true })
    register.close()
    const again = openAt(base)
    expect(await check(again)).toMatchObject({ ok: true })
    again.close()
  })
})
