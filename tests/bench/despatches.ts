import path from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { writeSchema } from '../../electron/register/database.ts'
import { issue, readyAt, tempFolder } from '../helpers/register.ts'
import { median, type Figure } from './result.ts'

const offices = 50_000
const tables = [
  'journal',
  'forwardings',
  'despatches',
  'counts',
  'area_counts',
  'series_years',
  'slip_years',
] as const

const rounds = 3

/** Issuing in the register (journal, chain, books) against the same rows by bare better-sqlite3, turn about. */
export async function bench(): Promise<Figure[]> {
  const times = Array.from({ length: rounds }, round)
  const ours = median(times.map((time) => time.ours))
  const bare = median(times.map((time) => time.bare))
  return [
    {
      what: '50,000 despatches issued in the register',
      against: 'the same rows by bare better-sqlite3',
      ratio: ours / bare,
      goal: 3,
      detail: `${(ours / 1000).toFixed(2)} s and ${(bare / 1000).toFixed(2)} s, one transaction each`,
    },
  ]
}

function round(): { ours: number; bare: number } {
  const { folder, remove } = tempFolder()
  try {
    const { register, circular } = readyAt(folder)
    issue(register, circular, { offices: 5000 })
    const before = lastRow(register.db)
    const started = performance.now()
    issue(register, circular, { offices })
    const ours = performance.now() - started
    const rows = tables.map((table) => ({ table, rows: rowsAfter(register.db, table, before) }))
    register.close()
    return { ours, bare: insertBare(path.join(folder, 'bare'), rows) }
  } finally {
    remove()
  }
}

type Rows = { table: string; rows: Record<string, unknown>[] }

function lastRow(db: Database): number {
  return Number(db.prepare('SELECT max(row) FROM journal').pluck().get())
}

/** The rows that the issue wrote; the counters, which it moved, are few. */
function rowsAfter(db: Database, table: (typeof tables)[number], before: number): Rows['rows'] {
  const where = { journal: 'row > ?', forwardings: 'seq > ?', despatches: 'seq > ?' }
  const condition = table in where ? Object.entries(where).find(([name]) => name === table)?.[1] : '? > 0'
  // SELECT * gives records.
  return db.prepare(`SELECT * FROM ${table} WHERE ${condition}`).all(before) as Rows['rows']
}

/** The same tables and indexes with the same promises to the disk, and no work but the inserts. */
function insertBare(folder: string, tablesRows: Rows[]): number {
  const db = new Sqlite(folder)
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  writeSchema(db)
  for (const name of ['journal_no_update', 'journal_no_delete', 'journal_no_second'])
    db.exec(`DROP TRIGGER ${name}`)
  const inserts = tablesRows.map(({ table, rows }) => {
    const columns = Object.keys(rows[0] ?? {})
    const text = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
    return { statement: db.prepare(text), values: rows.map((row) => Object.values(row)) }
  })
  const started = performance.now()
  db.transaction(() => {
    for (const { statement, values } of inserts) for (const row of values) statement.run(...row)
  }).immediate()
  const taken = performance.now() - started
  db.close()
  return taken
}
