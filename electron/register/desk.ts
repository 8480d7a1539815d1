import type { Database } from 'better-sqlite3'
import { anywhere, all, one, run } from './sql.ts'

/** What this PC remembers: drafts, choices, where files were written. Never journaled, verified or merged. */
export const deskSchema = `
CREATE TABLE desk (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  saved TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE folders (
  forwarding TEXT PRIMARY KEY,
  folder TEXT NOT NULL,
  print_file TEXT
) STRICT, WITHOUT ROWID;
`

/** Any JSON value. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** What is kept under a key; null where nothing is. */
export function readDesk(db: Database, key: string): Json {
  const row = one<{ value: string }>(db, 'SELECT value FROM desk WHERE key = ?', key)
  // Only JSON is ever written there.
  return row ? (JSON.parse(row.value) as Json) : null
}

/** Keeps a value under a key; null forgets it. `now`: milliseconds since 1970. */
export function saveDesk(db: Database, key: string, value: Json, now: number): void {
  if (value === null) {
    run(db, 'DELETE FROM desk WHERE key = ?', key)
    return
  }
  run(
    db,
    `INSERT INTO desk VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, saved = excluded.saved`,
    key,
    JSON.stringify(value),
    new Date(now).toISOString(),
  )
}

/** What is kept under keys that begin with the prefix, newest first. */
export function listDesk(db: Database, prefix: string): { key: string; value: Json; saved: string }[] {
  const pattern = anywhere(prefix).slice(1)
  const sql = String.raw`SELECT key, value, saved FROM desk WHERE key LIKE ? ESCAPE '\' ORDER BY saved DESC, key`
  const rows = all<{ key: string; value: string; saved: string }>(db, sql, pattern)
  // Only JSON is ever written there.
  return rows.map(({ key, value, saved }) => ({ key, value: JSON.parse(value) as Json, saved }))
}

/** Remembers where the files of a forwarding were last written on this PC. */
export function saveFolder(db: Database, forwarding: string, folder: string, printFile: string | null): void {
  run(
    db,
    `INSERT INTO folders VALUES (?, ?, ?)
     ON CONFLICT (forwarding) DO UPDATE SET folder = excluded.folder, print_file = excluded.print_file`,
    forwarding,
    folder,
    printFile,
  )
}
