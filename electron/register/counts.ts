import type { Database } from 'better-sqlite3'
import { one, run } from './sql.ts'

/** Counts of every forwarding, so that no screen has to count despatches. */
export const countsSchema = `
CREATE TABLE counts (
  forwarding TEXT PRIMARY KEY,
  circular TEXT NOT NULL,
  due TEXT,
  despatched INTEGER NOT NULL DEFAULT 0,
  made INTEGER NOT NULL DEFAULT 0,
  cancelled INTEGER NOT NULL DEFAULT 0,
  delivered INTEGER NOT NULL DEFAULT 0,
  acknowledged INTEGER NOT NULL DEFAULT 0,
  complied INTEGER NOT NULL DEFAULT 0,
  nil INTEGER NOT NULL DEFAULT 0,
  outstanding INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX counts_circular ON counts (circular);
`

/** Numbers of despatches; all but `cancelled` leave cancelled numbers out. */
export type Counts = {
  despatched: number
  made: number
  cancelled: number
  delivered: number
  acknowledged: number
  complied: number
  nil: number
  outstanding: number
}

/** A despatch as the counts see it. */
export type Counted = {
  cancelled: string | null
  sha256: string | null
  delivered: string | null
  acknowledged: string | null
  complied: string | null
  nil: string | null
  outstanding: number
}

/** What one despatch adds to the counts. */
export function countsOf(row: Counted): Counts {
  const stands = row.cancelled === null
  const given = (value: string | null): number => Number(stands && value !== null)
  return {
    despatched: Number(stands),
    made: given(row.sha256),
    cancelled: Number(!stands),
    delivered: given(row.delivered),
    acknowledged: given(row.acknowledged),
    complied: given(row.complied),
    nil: given(row.nil),
    outstanding: Number(stands) * row.outstanding,
  }
}

export function openCounts(
  db: Database,
  forwarding: string,
  { circular, due }: { circular: string; due: string | null },
): void {
  run(db, 'INSERT INTO counts (forwarding, circular, due) VALUES (?, ?, ?)', forwarding, circular, due)
}

/** A new despatch: one more, and it is outstanding. */
export function countIssued(db: Database, forwarding: string): void {
  run(
    db,
    'UPDATE counts SET despatched = despatched + 1, outstanding = outstanding + 1 WHERE forwarding = ?',
    forwarding,
  )
}

/** Moves the counts from what a despatch was to what it is now. */
export function recount(db: Database, forwarding: string, before: Counted, after: Counted): void {
  const was = countsOf(before)
  const is = countsOf(after)
  run(
    db,
    `UPDATE counts SET despatched = despatched + ?, made = made + ?, cancelled = cancelled + ?,
      delivered = delivered + ?, acknowledged = acknowledged + ?, complied = complied + ?, nil = nil + ?,
      outstanding = outstanding + ? WHERE forwarding = ?`,
    is.despatched - was.despatched,
    is.made - was.made,
    is.cancelled - was.cancelled,
    is.delivered - was.delivered,
    is.acknowledged - was.acknowledged,
    is.complied - was.complied,
    is.nil - was.nil,
    is.outstanding - was.outstanding,
    forwarding,
  )
}

const sums = `
  coalesce(sum(despatched), 0) AS despatched, coalesce(sum(made), 0) AS made,
  coalesce(sum(cancelled), 0) AS cancelled, coalesce(sum(delivered), 0) AS delivered,
  coalesce(sum(acknowledged), 0) AS acknowledged, coalesce(sum(complied), 0) AS complied,
  coalesce(sum(nil), 0) AS nil, coalesce(sum(outstanding), 0) AS outstanding,
  coalesce(sum(CASE WHEN due < ? THEN outstanding END), 0) AS overdue,
  coalesce(sum(CASE WHEN due = ? THEN outstanding END), 0) AS dueToday`

export type CountsToday = Counts & { overdue: number; dueToday: number }

const none: CountsToday = {
  despatched: 0,
  made: 0,
  cancelled: 0,
  delivered: 0,
  acknowledged: 0,
  complied: 0,
  nil: 0,
  outstanding: 0,
  overdue: 0,
  dueToday: 0,
}

/** Counts over one circular, or over all where it is null. */
export function countsToday(db: Database, today: string, circular: string | null): CountsToday {
  const where = circular === null ? '' : 'WHERE circular = ?'
  const values = circular === null ? [] : [circular]
  return one<CountsToday>(db, `SELECT ${sums} FROM counts ${where}`, today, today, ...values) ?? none
}
