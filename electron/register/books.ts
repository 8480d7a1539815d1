import type { Database } from 'better-sqlite3'
import { aboutProjectors, aboutSchema } from './about.ts'
import { areaCountsSchema } from './forwardings/areaCounts.ts'
import { areasProjectors, areasSchema } from './offices/areas.ts'
import { calendarProjectors, calendarSchema } from './deadlines/calendarBook.ts'
import { circularsProjectors, circularsSchema } from './circulars/circularBook.ts'
import { countsSchema } from './forwardings/counts.ts'
import { emptyNamesIndex, namesIndex, namesSchema } from './search/finding.ts'
import { formsProjectors, formsSchema } from './forwardings/forms.ts'
import type { Entry } from './journal/journal.ts'
import { isKind, type Body, type Kind } from './journal/kinds/kinds.ts'
import { lettersProjectors, lettersSchema } from './forwardings/letterBook.ts'
import { listsProjectors, listsSchema } from './offices/lists.ts'
import { officesProjectors, officesSchema } from './offices/offices.ts'
import { profileProjectors, profileSchema } from './profile.ts'
import type { Missing, Projectors, Stamp } from './projector.ts'
import { receiptsProjectors, receiptsSchema } from './receipts/receiptBook.ts'
import { remindersProjectors, remindersSchema } from './deadlines/reminderBook.ts'
import { seriesProjectors, seriesSchema } from './forwardings/series.ts'
import { all, count, orderedJson, run } from './sql.ts'

/** Entries whose cause has not come yet. */
const pendingSchema = `
CREATE TABLE pending (
  hlc INTEGER NOT NULL,
  device TEXT NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  waits_for TEXT NOT NULL,
  PRIMARY KEY (hlc, device, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX pending_cause ON pending (waits_for);
`

/** Every table that only projectors write. */
export const booksSchema = [
  aboutSchema,
  profileSchema,
  seriesSchema,
  areasSchema,
  officesSchema,
  listsSchema,
  formsSchema,
  circularsSchema,
  lettersSchema,
  countsSchema,
  areaCountsSchema,
  receiptsSchema,
  namesSchema,
  calendarSchema,
  remindersSchema,
  pendingSchema,
].join('')

/** The books and the columns that order their rows. */
export const bookTables: Readonly<Record<string, string>> = {
  about: 'id',
  devices: 'id',
  profile: 'own',
  signatories: 'id',
  signatures: 'signatory',
  series: 'id',
  series_years: 'series, year',
  slip_years: 'slot, year',
  areas: 'id',
  office_versions: 'id, valid_from',
  offices: 'id',
  lists: 'id',
  forms: 'name',
  circulars: 'id',
  circular_decisions: 'circular, other',
  forwardings: 'id',
  despatches: 'id',
  counts: 'forwarding',
  area_counts: 'circular, due, area, within',
  receipts: 'id',
  names: 'id',
  holidays: 'id',
  office_weeks: 'office',
  moves: 'id',
  moved: 'move, despatch',
  deadlines: 'despatch',
  ladder: 'own',
  pauses: 'id',
  pending: 'hlc, device, seq',
}

const projectors: Projectors<Kind> = {
  ...aboutProjectors,
  ...profileProjectors,
  ...seriesProjectors,
  ...areasProjectors,
  ...officesProjectors,
  ...listsProjectors,
  ...formsProjectors,
  ...circularsProjectors,
  ...lettersProjectors,
  ...receiptsProjectors,
  ...calendarProjectors,
  ...remindersProjectors,
}

function projectBody<K extends Kind>(
  db: Database,
  kind: K,
  body: unknown,
  stamp: Stamp,
): Missing | undefined {
  const project: Projectors<Kind>[K] = projectors[kind]
  // The body was made by our own command or parsed by the kind's schema when it came from elsewhere.
  return project(db, body as Body<K>, stamp)
}

/**
 * Writes an entry into the books; entries that waited for it follow.
 *
 * Entries must come in the order of (hlc, device, seq): then the books are a fold over the journal.
 */
export function project(db: Database, entry: Stamp & { kind: string }, body: unknown): void {
  if (!isKind(entry.kind)) throw new Error(`unknown kind ${entry.kind}`)
  const missing = projectBody(db, entry.kind, body, entry)
  if (missing) {
    mayWait.set(db, true)
    const { hlc, device, seq } = entry
    const text = orderedJson(body)
    run(
      db,
      'INSERT INTO pending VALUES (?, ?, ?, ?, ?, ?)',
      hlc,
      device,
      seq,
      entry.kind,
      text,
      missing.waitsFor,
    )
  } else if (typeof body === 'object' && body !== null && 'id' in body && typeof body.id === 'string') {
    projectWaiting(db, body.id)
  }
}

/** Databases in which something may wait; most never have such an entry, and need not look each time. */
const mayWait = new WeakMap<Database, boolean>()

function projectWaiting(db: Database, cause: string): void {
  if (!mayWait.has(db)) mayWait.set(db, count(db, 'SELECT EXISTS (SELECT 1 FROM pending)') > 0)
  if (mayWait.get(db) === false) return
  const waiting = all<Entry>(
    db,
    `SELECT hlc, device, seq, kind, body FROM pending WHERE waits_for = ? ORDER BY hlc, device, seq`,
    cause,
  )
  for (const entry of waiting) {
    const { hlc, device, seq } = entry
    run(db, 'DELETE FROM pending WHERE hlc = ? AND device = ? AND seq = ?', hlc, device, seq)
    project(db, entry, JSON.parse(entry.body))
  }
}

/** Drops the books, makes them as this program has them, and writes them from the journal. */
export function remakeBooks(db: Database): void {
  for (const table of [namesIndex, ...Object.keys(bookTables)]) db.exec(`DROP TABLE IF EXISTS ${table}`)
  db.exec(booksSchema)
  rebuildBooks(db)
}

/** Empties the books and writes them anew from the whole journal. */
export function rebuildBooks(db: Database): void {
  for (const table of Object.keys(bookTables)) run(db, `DELETE FROM ${table}`)
  emptyNamesIndex(db)
  const rows = all<{ row: number }>(db, 'SELECT row FROM journal ORDER BY hlc, device, seq')
  for (const { row } of rows) {
    const [entry] = all<Entry>(db, 'SELECT device, seq, hlc, kind, body FROM journal WHERE row = ?', row)
    if (entry) project(db, entry, JSON.parse(entry.body))
  }
}
