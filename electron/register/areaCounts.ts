import type { Database } from 'better-sqlite3'
import { run } from './sql.ts'

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
