import type { Database } from 'better-sqlite3'

/**
 * One change of books or desk tables, from the version before to `to`; the journal's own table never changes.
 *
 * A shipped step is never edited. Books may be dropped and made anew: they are written again from the journal.
 */
export type Step = {
  readonly to: number
  readonly change?: (db: Database) => void
  /** Books changed, or what projectors write: after the last step all books are made and written anew. */
  readonly anew?: true
}

const signatures = `CREATE TABLE signatures (
  signatory TEXT PRIMARY KEY,
  signature TEXT,
  for_line TEXT NOT NULL,
  for_line_urdu TEXT NOT NULL
) STRICT, WITHOUT ROWID;`

const findables = ['names', 'texts'].map(
  (name) => `CREATE TABLE ${name} (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  ref TEXT NOT NULL,
  year INTEGER,
  text TEXT NOT NULL,
  folded TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX ${name}_ref ON ${name} (kind, ref);
CREATE VIRTUAL TABLE ${name}_words USING fts5(folded, content='${name}', content_rowid='id',
  tokenize='trigram case_sensitive 1', detail='none', columnsize=0);`,
)

const areaCounts = `CREATE TABLE area_counts (
  circular TEXT NOT NULL,
  due TEXT NOT NULL,
  area TEXT NOT NULL,
  within TEXT NOT NULL,
  despatched INTEGER NOT NULL,
  cancelled INTEGER NOT NULL,
  delivered INTEGER NOT NULL,
  acknowledged INTEGER NOT NULL,
  complied INTEGER NOT NULL,
  outstanding INTEGER NOT NULL,
  PRIMARY KEY (circular, due, area, within)
) STRICT, WITHOUT ROWID;
CREATE INDEX despatches_outstanding ON despatches (outstanding) WHERE outstanding = 1;`

/** Every step that shipped, in order; version 1 is the first schema. */
export const steps: readonly Step[] = [
  // No entry before it speaks of a signature, so the new book begins empty.
  { to: 2, change: (db) => void db.exec(signatures) },
  { to: 3, anew: true, change: (db) => void db.exec(findables.join('') + areaCounts) },
  // Despatches know the despatch they remind of, and that an office was exempt; deadlines can move.
  { to: 4, anew: true },
  // Receipts have the date of their letter and the paper that proves them.
  { to: 5, anew: true },
  // Receipts are found by their number in any spelling.
  { to: 6, anew: true },
  // Counts that stand apart are called so; a letter is found in its archive by its digest, not by a page.
  { to: 7, anew: true },
]

/** The schema that this program writes. */
export const schemaVersion = 7
