import canonicalize from 'canonicalize'
import type { Database, Statement } from 'better-sqlite3'

/** What SQLite can hold in a STRICT table of ours. */
export type Value = string | number | bigint | Buffer | null

const prepared = new WeakMap<Database, Map<string, Statement<unknown[], unknown>>>()

/** The prepared statement of this text, kept for the next time. */
export function statement(db: Database, text: string): Statement<unknown[], unknown> {
  let texts = prepared.get(db)
  if (!texts) prepared.set(db, (texts = new Map()))
  let found = texts.get(text)
  if (!found) texts.set(text, (found = db.prepare(text)))
  return found
}

/** Runs a statement; returns how many rows it changed. */
export function run(db: Database, text: string, ...values: Value[]): number {
  return statement(db, text).run(...values).changes
}

/** The first row, or undefined. `Row` must be what the statement selects. */
export function one<Row>(db: Database, text: string, ...values: Value[]): Row | undefined {
  // The columns of a statement are known only to SQLite; the books' tests read every one of them.
  return statement(db, text).get(...values) as Row | undefined
}

/** All rows. `Row` must be what the statement selects. */
export function all<Row>(db: Database, text: string, ...values: Value[]): Row[] {
  // As above.
  return statement(db, text).all(...values) as Row[]
}

/** The first column of the first row as a number; 0 where there is no row or it is null. */
export function count(db: Database, text: string, ...values: Value[]): number {
  const row = one<Record<string, number | null>>(db, text, ...values)
  return (row && Object.values(row)[0]) ?? 0
}

/** A LIKE pattern that finds the words anywhere; `\` is the escape character. */
export function anywhere(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}

/**
 * Canonical JSON (RFC 8785), so that a replay of the journal writes the same text.
 *
 * Where the keys are in order already, the engine's own JSON is the same text, and twice as fast.
 */
export function orderedJson(value: unknown): string {
  const text = isOrdered(value) ? JSON.stringify(value) : undefined
  // A lone surrogate comes out escaped; canonicalize refuses it, as RFC 8785 says.
  if (text !== undefined && !text.includes(String.raw`\ud`)) return text
  const canonical = canonicalize(value)
  if (canonical === undefined) throw new Error('a value that is no JSON')
  return canonical
}

/** Whether every object in it has its keys in order, and every number is finite. */
function isOrdered(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isOrdered)
  let last = ''
  for (const [key, member] of Object.entries(value)) {
    if (key < last || !isOrdered(member)) return false
    last = key
  }
  return true
}
