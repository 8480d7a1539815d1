import type { Database } from 'better-sqlite3'
import { all, one, run } from '../sql.ts'

/**
 * Counts of every forwarding, so that no screen has to count despatches. Those of reminders, and of
 * letters to a circular's sender, stand by themselves: sums over a circular, or over all, leave them out.
 */
export const countsSchema = `
CREATE TABLE counts (
  forwarding TEXT PRIMARY KEY,
  circular TEXT NOT NULL,
  due TEXT,
  apart INTEGER NOT NULL,
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

/** Begins the counts of a forwarding at nothing; `apart`: a reminder, or a letter to the circular's sender. */
export function openCounts(
  db: Database,
  forwarding: string,
  { circular, due, apart }: { circular: string; due: string | null; apart: boolean },
): void {
  run(
    db,
    'INSERT INTO counts (forwarding, circular, due, apart) VALUES (?, ?, ?, ?)',
    forwarding,
    circular,
    due,
    Number(apart),
  )
}

/** A new despatch: one more, and it is outstanding unless it is a reminder. */
export function countIssued(db: Database, forwarding: string, outstanding: boolean): void {
  run(
    db,
    'UPDATE counts SET despatched = despatched + 1, outstanding = outstanding + ? WHERE forwarding = ?',
    Number(outstanding),
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

/** Counts with what depends on the day. */
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
  const where = circular === null ? '' : 'AND circular = ?'
  const values = circular === null ? [] : [circular]
  const printed = one<CountsToday>(
    db,
    `SELECT ${sums} FROM counts WHERE apart = 0 ${where}`,
    today,
    today,
    ...values,
  )
  const moved = one<Moved>(
    db,
    `SELECT ${movedSums} ${circular === null ? '' : 'AND m.circular = ?'}`,
    today,
    today,
    today,
    today,
    ...values,
  )
  return withMoved(printed ?? none, moved)
}

/** The counts of every circular that letters went out with: two questions, not two for each. */
export function countsByCircular(db: Database, today: string): (circular: string) => CountsToday {
  type Of = { circular: string }
  const printed = all<CountsToday & Of>(
    db,
    `SELECT circular, ${sums} FROM counts WHERE apart = 0 GROUP BY circular`,
    today,
    today,
  )
  const moved = all<Moved & Of>(
    db,
    `SELECT m.circular, ${movedSums} GROUP BY m.circular`,
    today,
    today,
    today,
    today,
  )
  const changes = new Map(moved.map((row) => [row.circular, row]))
  const counts = new Map(
    printed.map(({ circular, ...row }) => [circular, withMoved(row, changes.get(circular))]),
  )
  return (circular) => counts.get(circular) ?? none
}

/** What deadlines that were moved change on the counts by the printed due date. */
type Moved = { overdue: number; dueToday: number }

const movedSums = `-coalesce(sum(m.due < ?), 0) AS overdue,
   coalesce(sum((m.deadline = ?) - (m.due = ?)), 0) AS dueToday
  FROM deadlines AS m JOIN despatches AS d ON d.id = m.despatch WHERE m.deadline >= ? AND d.outstanding = 1`

function withMoved(counts: CountsToday, moved: Moved | undefined): CountsToday {
  const { overdue, dueToday } = moved ?? { overdue: 0, dueToday: 0 }
  return { ...counts, overdue: counts.overdue + overdue, dueToday: counts.dueToday + dueToday }
}
