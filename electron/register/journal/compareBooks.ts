import type { Database } from 'better-sqlite3'
import { bookTables } from '../books.ts'
import { all, statement } from '../sql.ts'
import type { Wrong } from './verify.ts'

type Cells = Record<string, unknown>

/**
 * The first row of a book, or the first table, trigger or index, that is not as a replay makes it.
 *
 * It is named by the entry that made the row where the row knows it, else by the last entry.
 */
export function differences(
  db: Database,
  replay: Database,
  last: { device: string; seq: number },
): Wrong | undefined {
  if (schemaOf(db) !== schemaOf(replay)) return { ...last, reason: 'schema' }
  for (const [table, order] of Object.entries(bookTables)) {
    const wrong = firstDifference(db, replay, `SELECT * FROM ${table} ORDER BY ${order}`)
    if (wrong) return { ...entryOf(wrong, last), reason: `book:${table}` }
  }
  return undefined
}

/** All that is defined in the database, in order of name; whatever its name is, so that nothing hides. */
export function schemaOf(db: Database): string {
  return all<{ sql: string }>(db, 'SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name')
    .map(({ sql }) => sql)
    .join('\n')
}

function firstDifference(db: Database, replay: Database, query: string): Cells | undefined {
  const wanted = rowsOf(replay, query)
  try {
    for (const row of rowsOf(db, query)) {
      const next = wanted.next()
      if (next.done || !sameCells(row, next.value)) return row
    }
    const missing = wanted.next()
    return missing.done ? undefined : missing.value
  } finally {
    // A query that is not read to its end keeps its database busy.
    wanted.return?.()
  }
}

function rowsOf(db: Database, query: string): IterableIterator<Cells> {
  // SELECT * gives a record of columns.
  return statement(db, query).iterate() as IterableIterator<Cells>
}

function sameCells(row: Cells, wanted: Cells): boolean {
  return Object.entries(wanted).every(([column, value]) => row[column] === value)
}

function entryOf(row: Cells, last: { device: string; seq: number }): { device: string; seq: number } {
  const { device, seq } = row
  return typeof device === 'string' && typeof seq === 'number' ? { device, seq } : last
}
