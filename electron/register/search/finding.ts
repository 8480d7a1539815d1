import type { Database } from 'better-sqlite3'
import { foldReference, foldText } from '../../../shared/domain/fold.ts'
import { one, run } from '../sql.ts'

/** What can be found by words that are indexed. */
export type IndexedKind = 'circular' | 'letter' | 'office'

/**
 * One letter a kind, thrice before the text: a trigram of its own, so that the index itself tells kinds apart.
 *
 * They are of the private area of Unicode, which no keyboard types.
 */
const marks: Readonly<Record<IndexedKind, string>> = {
  circular: '\uE001\uE001\uE001',
  letter: '\uE002\uE002\uE002',
  office: '\uE003\uE003\uE003',
}

/** The trigram that stands for a kind in the index. */
export function markOf(kind: IndexedKind): string {
  return marks[kind]
}

/**
 * A table of texts and its trigram index, which holds no text itself (`detail=none`: a tenth of its size).
 *
 * The index only proposes; whether the words stand there is read from `folded`.
 */
const tables = (name: string) => `
CREATE TABLE ${name} (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  ref TEXT NOT NULL,
  year INTEGER,
  text TEXT NOT NULL,
  folded TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX ${name}_ref ON ${name} (kind, ref);
CREATE VIRTUAL TABLE ${name}_words USING fts5(folded, content='${name}', content_rowid='id',
  tokenize='trigram case_sensitive 1', detail='none', columnsize=0);
`

/** The index beside the book of names. */
export const namesIndex = 'names_words'

/** What circulars, letters and offices are called: a book. */
export const namesSchema = tables('names')

/**
 * What circulars and letters say. No book: it is read from documents, which the journal knows by their SHA-256,
 * by a reader that may get better; no screen shows it as a fact.
 */
export const textsSchema = tables('texts')

export type Findable = {
  kind: IndexedKind
  ref: string
  year: number | null
  /** As a person reads it; snippets are pieces of it. */
  text: string
  /** References and numbers, found in any spelling. */
  keys?: readonly string[]
}

/** Writes what something is found by, in place of what it was found by before. */
export function writeFindable(db: Database, table: 'names' | 'texts', findable: Findable): void {
  const { kind, ref, year, text, keys = [] } = findable
  const compact = keys.map(foldReference).filter((key) => key !== '')
  const folded = [`${marks[kind]}${foldText(text)}`, ...compact].join('\n')
  const before = read(db, table, kind, ref)
  if (!before) {
    run(db, `INSERT INTO ${table} VALUES (NULL, ?, ?, ?, ?, ?)`, kind, ref, year, text, folded)
    run(
      db,
      `INSERT INTO ${table}_words (rowid, folded) SELECT id, folded FROM ${table} WHERE kind = ? AND ref = ?`,
      kind,
      ref,
    )
    return
  }
  run(db, `UPDATE ${table} SET year = ?, text = ?, folded = ? WHERE id = ?`, year, text, folded, before.id)
  if (before.folded === folded) return
  unindex(db, table, before)
  run(db, `INSERT INTO ${table}_words (rowid, folded) VALUES (?, ?)`, before.id, folded)
}

/** Nothing is found by it any more. */
export function dropFindable(db: Database, table: 'names' | 'texts', kind: IndexedKind, ref: string): void {
  const before = read(db, table, kind, ref)
  if (!before) return
  unindex(db, table, before)
  run(db, `DELETE FROM ${table} WHERE id = ?`, before.id)
}

/** Empties the index of the names, whose rows are deleted as those of other books are. */
export function emptyNamesIndex(db: Database): void {
  run(db, `INSERT INTO names_words (names_words) VALUES ('delete-all')`)
}

type Written = { id: number; folded: string }

function read(db: Database, table: string, kind: string, ref: string): Written | undefined {
  return one<Written>(db, `SELECT id, folded FROM ${table} WHERE kind = ? AND ref = ?`, kind, ref)
}

/** The index must be told the very text that it was given. */
function unindex(db: Database, table: string, { id, folded }: Written): void {
  run(db, `INSERT INTO ${table}_words (${table}_words, rowid, folded) VALUES ('delete', ?, ?)`, id, folded)
}
