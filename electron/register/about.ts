import type { Database } from 'better-sqlite3'
import type { Projectors } from './projector.ts'
import { count, one, run } from './sql.ts'

/** Which register this is, and the PCs that write in it. */
export const aboutSchema = `
CREATE TABLE about (
  id TEXT PRIMARY KEY,
  operator TEXT NOT NULL,
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE devices (
  id TEXT PRIMARY KEY,
  slot INTEGER NOT NULL,
  name TEXT NOT NULL,
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`

export const aboutProjectors: Projectors<'register.created/1' | 'device.enrolled/1'> = {
  'register.created/1': (db, body, { hlc }) => {
    run(db, 'INSERT OR IGNORE INTO about VALUES (?, ?, ?)', body.id, body.operator, hlc)
    return undefined
  },
  'device.enrolled/1': (db, body, { hlc }) => {
    run(db, 'INSERT OR IGNORE INTO devices VALUES (?, ?, ?, ?)', body.id, body.slot, body.name, hlc)
    return undefined
  },
}

/** Which register this is and who signs its entries; undefined before its first entry. */
export function readAbout(db: Database): { id: string; operator: string } | undefined {
  return one(db, 'SELECT id, operator FROM about ORDER BY since, id LIMIT 1')
}

/** The slot of a device, or null where it was not enrolled. */
export function slotOf(db: Database, device: string): number | null {
  return one<{ slot: number }>(db, 'SELECT slot FROM devices WHERE id = ?', device)?.slot ?? null
}

/** The first slot that no device had; slots of devices that are gone are not given again. */
export function nextSlot(db: Database): number {
  return count(db, 'SELECT max(slot) FROM devices') + 1
}
