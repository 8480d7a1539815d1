import type { Database } from 'better-sqlite3'

/**
 * One change of books or desk tables, from the version before to `to`; the journal's own table never changes.
 *
 * A shipped step is never edited. Books may be dropped and made anew: they are written again from the journal.
 */
export type Step = { readonly to: number; readonly change: (db: Database) => void }

const signatures = `CREATE TABLE signatures (
  signatory TEXT PRIMARY KEY,
  signature TEXT,
  for_line TEXT NOT NULL,
  for_line_urdu TEXT NOT NULL
) STRICT, WITHOUT ROWID;`

/** Every step that shipped, in order; version 1 is the first schema. */
export const steps: readonly Step[] = [
  // No entry before it speaks of a signature, so the new book begins empty.
  { to: 2, change: (db) => void db.exec(signatures) },
]

/** The schema that this program writes. */
export const schemaVersion = 2
