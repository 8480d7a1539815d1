import type { Database } from 'better-sqlite3'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { countAnew } from '../forwardings/despatchFacts.ts'
import type { Projectors } from '../projector.ts'
import { all, one, run } from '../sql.ts'

/**
 * Holidays, the weeks of offices, and what moved deadlines. A printed due date stays with its despatch;
 * `deadlines` has those that stand elsewhere now: the latest day that any move which stands gave.
 */
export const calendarSchema = `
CREATE TABLE holidays (
  id TEXT PRIMARY KEY,
  date TEXT NOT NULL,
  name TEXT NOT NULL,
  name_urdu TEXT NOT NULL,
  area TEXT,
  removed TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE office_weeks (
  office TEXT PRIMARY KEY,
  week INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE moves (
  id TEXT PRIMARY KEY,
  cause TEXT NOT NULL,
  holiday TEXT,
  reason TEXT NOT NULL,
  on_date TEXT NOT NULL,
  withdrawn TEXT,
  hlc INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX moves_holiday ON moves (holiday);
CREATE TABLE moved (
  move TEXT NOT NULL,
  despatch TEXT NOT NULL,
  from_date TEXT NOT NULL,
  to_date TEXT NOT NULL,
  PRIMARY KEY (move, despatch)
) STRICT, WITHOUT ROWID;
CREATE INDEX moved_despatch ON moved (despatch);
CREATE TABLE deadlines (
  despatch TEXT PRIMARY KEY,
  forwarding TEXT NOT NULL,
  circular TEXT NOT NULL,
  due TEXT NOT NULL,
  deadline TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX deadlines_day ON deadlines (deadline);
CREATE INDEX deadlines_forwarding ON deadlines (forwarding, deadline);
`

type CalendarKinds =
  'holiday.saved/1' | 'holiday.removed/1' | 'week.set/1' | 'deadline.moved/1' | 'deadline.withdrawn/1'

export const calendarProjectors: Projectors<CalendarKinds> = {
  'holiday.saved/1': (db, body) => {
    run(
      db,
      `INSERT INTO holidays VALUES (?, ?, ?, ?, ?, NULL) ON CONFLICT (id) DO UPDATE SET
        date = excluded.date, name = excluded.name, name_urdu = excluded.name_urdu, area = excluded.area,
        removed = NULL`,
      body.id,
      body.date,
      body.name,
      body.nameUrdu,
      body.area,
    )
    return undefined
  },
  'holiday.removed/1': (db, body) => {
    if (!one(db, 'SELECT 1 FROM holidays WHERE id = ?', body.id)) return { waitsFor: body.id }
    run(db, 'UPDATE holidays SET removed = ? WHERE id = ?', body.reason, body.id)
    const moves = all<{ id: string }>(
      db,
      'SELECT id FROM moves WHERE holiday = ? AND withdrawn IS NULL',
      body.id,
    )
    for (const { id } of moves) withdraw(db, id, body.reason)
    return undefined
  },
  'week.set/1': (db, { office, week }) => {
    run(db, 'DELETE FROM office_weeks WHERE office = ?', office ?? '')
    if (week !== null) run(db, 'INSERT INTO office_weeks VALUES (?, ?)', office ?? '', week)
    return undefined
  },
  'deadline.moved/1': (db, body, { hlc }) => {
    const unknown = body.moves.find(
      ({ despatch }) => !one(db, 'SELECT 1 FROM despatches WHERE id = ?', despatch),
    )
    if (unknown) return { waitsFor: unknown.despatch }
    run(
      db,
      'INSERT OR IGNORE INTO moves VALUES (?, ?, ?, ?, ?, NULL, ?)',
      body.id,
      body.cause,
      body.holiday,
      body.reason,
      body.on,
      hlc,
    )
    for (const { despatch, from, to } of body.moves) {
      run(db, 'INSERT OR IGNORE INTO moved VALUES (?, ?, ?, ?)', body.id, despatch, from, to)
      refreshDeadline(db, despatch)
    }
    return undefined
  },
  'deadline.withdrawn/1': (db, body) => {
    if (!one(db, 'SELECT 1 FROM moves WHERE id = ?', body.id)) return { waitsFor: body.id }
    withdraw(db, body.id, body.reason)
    return undefined
  },
}

function withdraw(db: Database, move: string, reason: string): void {
  run(db, 'UPDATE moves SET withdrawn = ? WHERE id = ? AND withdrawn IS NULL', reason, move)
  const rows = all<{ despatch: string }>(db, 'SELECT despatch FROM moved WHERE move = ?', move)
  for (const { despatch } of rows) refreshDeadline(db, despatch)
}

function refreshDeadline(db: Database, despatch: string): void {
  const row = one<{ deadline: CivilDate | null }>(
    db,
    `SELECT max(to_date) AS deadline FROM moved JOIN moves ON moves.id = moved.move
     WHERE despatch = ? AND withdrawn IS NULL`,
    despatch,
  )
  countAnew(db, despatch, () => {
    run(db, 'DELETE FROM deadlines WHERE despatch = ?', despatch)
    if (!row?.deadline) return
    run(
      db,
      `INSERT INTO deadlines SELECT id, forwarding, circular, due, ? FROM despatches
       WHERE id = ? AND due IS NOT NULL`,
      row.deadline,
      despatch,
    )
  })
}
