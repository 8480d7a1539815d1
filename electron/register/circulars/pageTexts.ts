import type { Database } from 'better-sqlite3'
import type { CircularId } from '../../../shared/contract/values.ts'
import { writeFindable } from '../search/finding.ts'
import type { Register } from '../register.ts'
import { all } from '../sql.ts'

/** A circular whose pages have not been read for the search. */
export type Unread = { id: CircularId; sha256: string }

/** The circulars whose pages have not been read for the search, the newest first. */
export function unreadCirculars(db: Database): Unread[] {
  return all<Unread>(
    db,
    `SELECT id, sha256 FROM circulars WHERE NOT EXISTS (
       SELECT 1 FROM texts WHERE kind = 'circular' AND ref = circulars.id) ORDER BY since DESC, id`,
  )
}

/** Keeps what the pages of a circular say, so that it is found by it; '' where they have no text. */
export function keepPageText(register: Register, circular: CircularId, text: string): void {
  register.write(() =>
    writeFindable(register.db, 'texts', { kind: 'circular', ref: circular, year: null, text }),
  )
}
