import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { expect, test } from 'vitest'
import { bookTables } from '../../../electron/register/books.ts'
import { schemaOf } from '../../../electron/register/journal/compareBooks.ts'
import { memoryDatabase, registerFile } from '../../../electron/register/database.ts'
import { frozenDespatches } from '../../../electron/register/forwardings/despatches.ts'
import { migrate, versionOf } from '../../../electron/register/migrations/migrate.ts'
import { schemaVersion, steps } from '../../../electron/register/migrations/steps.ts'
import { search } from '../../../electron/register/search/search.ts'
import { verify } from '../../../electron/register/journal/verify.ts'
import { searchCalls } from '../../../shared/contract/search.ts'
import { receiptId } from '../../../shared/contract/values.ts'
import { issue, openAt, readyAt, today } from '../../helpers/register.ts'
import { tempFolders } from '../../helpers/tempFolders.ts'

const temp = tempFolders()
const fixtures = path.join(import.meta.dirname, '../../fixtures/register')

function fileDatabase() {
  const file = path.join(temp(), 'old.db')
  const db = new Sqlite(file)
  db.exec('CREATE TABLE kept (a TEXT); INSERT INTO kept VALUES (1); PRAGMA user_version = 1')
  return { file, db }
}

test('the shipped steps follow one another up to the schema of the program', () => {
  expect(steps.map(({ to }) => to)).toEqual(
    Array.from({ length: schemaVersion - 1 }, (_, index) => index + 2),
  )
})

test('every schema that shipped becomes the one of a fresh register', () => {
  const fresh = memoryDatabase()
  for (let version = 1; version <= schemaVersion; version += 1) {
    const db = new Sqlite(path.join(temp(), 'shipped.db'))
    db.exec(readFileSync(path.join(fixtures, `v${version}.sql`), 'utf8'))
    db.pragma(`user_version = ${version}`)
    migrate(db, db.name)
    expect(schemaOf(db)).toBe(schemaOf(fresh))
    db.close()
  }
  fresh.close()
})

test('steps run one by one, after a copy of the file was made', () => {
  const { file, db } = fileDatabase()
  const change = [2, 3].map((to) => ({
    to,
    change: (to: typeof db) => to.exec(`INSERT INTO kept VALUES ('step')`),
  }))
  migrate(db, file, { steps: change, target: 3 })
  expect([versionOf(db), db.prepare('SELECT count(*) FROM kept').pluck().get()]).toEqual([3, 3])
  const copy = new Sqlite(`${file}.v1`, { readonly: true })
  expect([versionOf(copy), copy.prepare('SELECT count(*) FROM kept').pluck().get()]).toEqual([1, 1])
  copy.close()
  db.close()
})

test('a copy that was cut off by a power cut is made anew, whole', () => {
  const { file, db } = fileDatabase()
  writeFileSync(`${file}.v1.partial`, 'cut off')
  migrate(db, file, { steps: [{ to: 2 }], target: 2 })
  db.close()
  expect(existsSync(`${file}.v1.partial`)).toBe(false)
  const copy = new Sqlite(`${file}.v1`, { readonly: true })
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
  copy.close()
})

test('a step that fails changes nothing and stops those after it', () => {
  const { file, db } = fileDatabase()
  const bad = [
    { to: 2, change: () => void db.exec(`INSERT INTO kept VALUES ('two')`) },
    { to: 3, change: () => void db.exec(`INSERT INTO kept VALUES ('three'); SELECT no_such_function()`) },
    { to: 4, change: () => void db.exec(`INSERT INTO kept VALUES ('four')`) },
  ]
  expect(() => migrate(db, file, { steps: bad, target: 4 })).toThrow('no_such_function')
  expect([versionOf(db), db.prepare('SELECT count(*) FROM kept').pluck().get()]).toEqual([2, 2])
  expect([existsSync(`${file}.v1`), existsSync(`${file}.v1.partial`)]).toEqual([true, false])
  db.close()
})

test('a register from the future is refused before anything is copied', () => {
  const { file, db } = fileDatabase()
  db.pragma('user_version = 9')
  expect(() => migrate(db, file, { steps: [], target: 1 })).toThrow('REGISTER_NEWER')
  expect(existsSync(`${file}.v9`)).toBe(false)
  db.close()
})

test('books that are new are filled from the journal that was there before them', () => {
  const base = temp()
  const { register, circular } = readyAt(base)
  issue(register, circular)
  const before = { names: rowsOf(register.db, 'names'), counts: rowsOf(register.db, 'area_counts') }
  // As the second schema was: the same journal without the books of the third.
  register.db.exec(`DROP TABLE names_words; DROP TABLE texts_words; DROP TABLE names; DROP TABLE texts;
    DROP TABLE area_counts; DROP INDEX despatches_outstanding; PRAGMA user_version = 2`)
  register.close()
  const again = openAt(base)
  expect({ names: rowsOf(again.db, 'names'), counts: rowsOf(again.db, 'area_counts') }).toEqual(before)
  const input = searchCalls['search.find'].input.parse({ text: 'social media' })
  expect(search(again.db, input, today).hits).toHaveLength(2)
  again.close()
})

test.each([1, 2, 3, 4, 5, 6])(
  'a register of schema %i opens with all its entries, old kinds too',
  async (version) => {
    const base = temp()
    const { register, circular } = readyAt(base)
    const [first = expect.fail(), second = expect.fail()] = frozenDespatches(
      register.db,
      issue(register, circular),
    )
    const fact = {
      on: today,
      theirNumber: 'DEO/7',
      evidence: null,
      onBehalfOf: '',
      note: '',
      loggedOn: today,
    }
    register.write(() => {
      const old = { ...fact, id: receiptId.parse('old'), despatch: first.id, kind: 'complied' as const }
      register.append('receipt.logged/1', old)
      const both = { ...fact, id: receiptId.parse('new'), despatch: second.id, kind: 'nil' as const }
      register.append('receipt.logged/2', { ...both, theirDate: today, attachment: null })
    })
    const books = booksOf(register.db)
    register.close()
    // The journal never changes, so an old register is its entries in the tables of that time.
    const file = registerFile(path.join(base, 'register'))
    const now = path.join(temp(), 'now.db')
    renameSync(file, now)
    for (const rest of ['-wal', '-shm']) rmSync(file + rest, { force: true })
    const old = new Sqlite(file)
    old.exec(readFileSync(path.join(fixtures, `v${version}.sql`), 'utf8'))
    old.pragma(`application_id = ${0x5452534c}`)
    old.pragma(`user_version = ${version}`)
    old.prepare('ATTACH ? AS now').run(now)
    old.exec(
      'INSERT INTO journal SELECT row, device, seq, hlc, operator, kind, body, prev, hash FROM now.journal',
    )
    old.close()
    const again = openAt(base)
    expect(booksOf(again.db)).toEqual(books)
    const hooks = { signal: new AbortController().signal, progress: () => undefined }
    expect(await verify(again, hooks)).toMatchObject({ ok: true })
    expect(again.device.slot).toBe(1)
    again.close()
  },
)

function booksOf(db: Database): unknown[] {
  return Object.entries(bookTables).map(([table, order]) =>
    db.prepare(`SELECT * FROM ${table} ORDER BY ${order}`).all(),
  )
}

function rowsOf(db: Database, table: string): unknown[] {
  return db.prepare(`SELECT * FROM ${table}`).all()
}
