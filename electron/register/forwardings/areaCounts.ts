import type { Database } from 'better-sqlite3'
import { one, run } from '../sql.ts'

/**
 * Counts of every circular by due date and by the area of the addressee as it was named at issue; the circular
 * '' stands for all of them. So the matrix counts no despatches, however many there are.
 *
 * `area` is the largest area (a division), `within` the next (a district); '' where there is none, and the due
 * date '' where none was given.
 */
export const areaCountsSchema = `
CREATE TABLE area_counts (
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
`

/** Numbers of despatches; all but `cancelled` leave cancelled numbers out. */
export type AreaCounts = {
  despatched: number
  cancelled: number
  delivered: number
  acknowledged: number
  complied: number
  outstanding: number
}

/** Where a despatch is counted. */
export type CountedAt = { circular: string; due: string | null; areaPath: readonly string[] }

const add = `
  ON CONFLICT DO UPDATE SET despatched = despatched + excluded.despatched,
    cancelled = cancelled + excluded.cancelled, delivered = delivered + excluded.delivered,
    acknowledged = acknowledged + excluded.acknowledged, complied = complied + excluded.complied,
    outstanding = outstanding + excluded.outstanding`

const countOne = `WITH f AS (
    SELECT circular, coalesce(due, '') AS due, ? AS area, ? AS within FROM forwardings WHERE id = ?
  )
  INSERT INTO area_counts
    SELECT circular, due, area, within, 1, 0, 0, 0, 0, 1 FROM f
    UNION ALL SELECT '', due, area, within, 1, 0, 0, 0, 0, 1 FROM f WHERE true
  ${add}`

/** A new despatch of a forwarding: one more, and it is outstanding. */
export function countIssuedAt(db: Database, forwarding: string, areaPath: readonly string[]): void {
  const [area = '', within = ''] = areaPath
  run(db, countOne, area, within, forwarding)
}

/** Moves the counts from what a despatch was to what it is now. */
export function recountAt(db: Database, at: CountedAt, was: AreaCounts, is: AreaCounts): void {
  const changes = [
    is.despatched - was.despatched,
    is.cancelled - was.cancelled,
    is.delivered - was.delivered,
    is.acknowledged - was.acknowledged,
    is.complied - was.complied,
    is.outstanding - was.outstanding,
  ]
  if (changes.every((change) => change === 0)) return
  const [area = '', within = ''] = at.areaPath
  for (const circular of [at.circular, '']) {
    run(
      db,
      `INSERT INTO area_counts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ${add}`,
      circular,
      at.due ?? '',
      area,
      within,
      ...changes,
    )
  }
}

/** An area as the matrix has it; `within` null: all of it, `area` null: everywhere. */
export type Place = { area: string | null; within: string | null }

/** What is counted of a circular (null: of all) in a place; `overdue` on the day `today`. */
export function countsAt(
  db: Database,
  circular: string | null,
  { area, within }: Place,
  today: string,
): AreaCounts & { overdue: number } {
  const counts = one<AreaCounts & { overdue: number }>(
    db,
    `SELECT coalesce(sum(despatched), 0) AS despatched, coalesce(sum(cancelled), 0) AS cancelled,
      coalesce(sum(delivered), 0) AS delivered, coalesce(sum(acknowledged), 0) AS acknowledged,
      coalesce(sum(complied), 0) AS complied, coalesce(sum(outstanding), 0) AS outstanding,
      coalesce(sum(CASE WHEN due <> '' AND due < ? THEN outstanding END), 0) AS overdue
     FROM area_counts WHERE circular = ? AND coalesce(area = ?, 1) AND coalesce(within = ?, 1)`,
    today,
    circular ?? '',
    area,
    within,
  )
  // An aggregate without GROUP BY always has one row.
  return counts as AreaCounts & { overdue: number }
}
