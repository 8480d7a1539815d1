import type { Database } from 'better-sqlite3'
import type { Numbering } from '../../../shared/contract/letters.ts'
import type { Series } from '../../../shared/contract/setup.ts'
import { seriesId, type SeriesId } from '../../../shared/contract/values.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { isPatternFor, seriesYear } from '../../../shared/domain/numbering.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Projectors } from '../projector.ts'
import type { Register } from '../register.ts'
import { all, count, one, run } from '../sql.ts'

/** Series of numbers, and the last serial and slip serial of every year. */
export const seriesSchema = `
CREATE TABLE series (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  mode TEXT NOT NULL,
  pattern TEXT NOT NULL,
  year_start TEXT NOT NULL,
  active INTEGER NOT NULL,
  owner TEXT NOT NULL,
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE series_years (
  series TEXT NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (series, year)
) STRICT, WITHOUT ROWID;
CREATE TABLE slip_years (
  slot INTEGER NOT NULL,
  year INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (slot, year)
) STRICT, WITHOUT ROWID;
`

export const seriesProjectors: Projectors<'series.saved/1' | 'series.taken/1'> = {
  'series.saved/1': (db, body, { hlc }) => {
    run(
      db,
      `INSERT INTO series VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
        name = excluded.name, mode = excluded.mode, pattern = excluded.pattern,
        year_start = excluded.year_start, active = excluded.active, owner = excluded.owner`,
      body.id,
      body.name,
      body.mode,
      body.pattern,
      body.yearStart,
      Number(body.active),
      body.owner,
      hlc,
    )
    if (body.start) raiseSerial(db, body.id, body.start)
    return undefined
  },
  'series.taken/1': (db, body) => {
    if (!findSeries(db, body.series)) return { waitsFor: body.series }
    run(db, 'UPDATE series SET owner = ? WHERE id = ?', body.device, body.series)
    raiseSerial(db, body.series, body)
    return undefined
  },
}

/** Moves the last serial of a year up; never down, so that no number is used twice. */
export function raiseSerial(
  db: Database,
  series: SeriesId,
  { year, last }: { year: number; last: number },
): void {
  run(
    db,
    `INSERT INTO series_years VALUES (?, ?, ?)
     ON CONFLICT (series, year) DO UPDATE SET last = max(last, excluded.last)`,
    series,
    year,
    last,
  )
}

/** As raiseSerial, for the slip serials of a desk. */
export function raiseSlipSerial(
  db: Database,
  { slot, year, last }: { slot: number; year: number; last: number },
): void {
  run(
    db,
    `INSERT INTO slip_years VALUES (?, ?, ?)
     ON CONFLICT (slot, year) DO UPDATE SET last = max(last, excluded.last)`,
    slot,
    year,
    last,
  )
}

/** The last serial that a series took in a year; 0 before the first. */
export function lastSerial(db: Database, series: SeriesId, year: number): number {
  return count(db, 'SELECT last FROM series_years WHERE series = ? AND year = ?', series, year)
}

/** The last slip serial of a desk in a year (its last two digits); 0 before the first. */
export function lastSlipSerialOf(db: Database, slot: number, year: number): number {
  return count(db, 'SELECT last FROM slip_years WHERE slot = ? AND year = ?', slot, year)
}

type SeriesRow = Omit<Series, 'active'> & { active: number; owner: string }
export type OwnedSeries = Series & { owner: string }

const columns = 'id, name, mode, pattern, year_start AS yearStart, active, owner'

/** The series of that id and the device that owns it. */
export function findSeries(db: Database, id: SeriesId): OwnedSeries | undefined {
  const row = one<SeriesRow>(db, `SELECT ${columns} FROM series WHERE id = ?`, id)
  return row && { ...row, active: row.active === 1 }
}

function ownedSeries(db: Database): OwnedSeries[] {
  const rows = all<SeriesRow>(db, `SELECT ${columns} FROM series ORDER BY since, id`)
  return rows.map((row) => ({ ...row, active: row.active === 1 }))
}

/** A series with the serial that the next letter dated `today` would take. */
export type SeriesState = Series & { next: number }

function stateOf(db: Database, { owner: _owner, ...series }: OwnedSeries, today: CivilDate): SeriesState {
  return { ...series, next: lastSerial(db, series.id, seriesYear(today, series.yearStart)) + 1 }
}

/** All series in the order they were entered. */
export function listSeries(db: Database, today: CivilDate): SeriesState[] {
  return ownedSeries(db).map((series) => stateOf(db, series, today))
}

/** The series asked for, or the first active one of the mode. Error: SERIES_MISSING {numbering}. */
export function pickSeries(db: Database, numbering: Numbering, id: SeriesId | null): OwnedSeries {
  const found = ownedSeries(db).find((series) =>
    id === null ? series.active && series.mode === numbering : series.id === id && series.mode === numbering,
  )
  if (!found) throw new AppError('SERIES_MISSING', { numbering })
  return found
}

export type SeriesInput = Omit<Series, 'id'> & { id: SeriesId | null; next?: number | undefined }

/**
 * Adds a series (`id` null) or changes one; `next` moves its count up, never down. Where its year begins on another
 * day than before, the count goes on.
 *
 * Errors: NOT_FOUND, INVALID_INPUT {field: 'pattern' | 'next'}.
 */
export function saveSeries(register: Register, input: SeriesInput, today: CivilDate): SeriesState {
  const { next, ...fields } = input
  if (!isPatternFor(fields.pattern, fields.mode)) throw new AppError('INVALID_INPUT', { field: 'pattern' })
  return register.write(() => {
    const before = input.id === null ? undefined : findSeries(register.db, input.id)
    if (input.id !== null && !before) throw new AppError('NOT_FOUND', { series: input.id })
    const id = input.id ?? seriesId.parse(register.newId())
    const year = seriesYear(today, fields.yearStart)
    const counted = lastSerial(register.db, id, year)
    // Another beginning of the year goes on from the count so far: its numbers are of this year too.
    const reached = before ? lastSerial(register.db, id, seriesYear(today, before.yearStart)) : 0
    const last = Math.max(counted, reached)
    if (next !== undefined && next - 1 < last) {
      throw new AppError('INVALID_INPUT', { field: 'next', least: last + 1 })
    }
    const wanted = next === undefined ? last : next - 1
    const start = wanted === counted ? null : { year, last: wanted }
    const saved = { ...fields, id, owner: before?.owner ?? register.device.id }
    register.append('series.saved/1', { ...saved, start })
    return stateOf(register.db, saved, today)
  })
}
