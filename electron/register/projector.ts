import type { Database } from 'better-sqlite3'
import type { Entry } from './journal/journal.ts'
import type { Body, Kind } from './journal/kinds/kinds.ts'

/** The id that an entry needs and that has not come yet. */
export type Missing = { readonly waitsFor: string }

/** Who wrote an entry and when: what a projector may know beside the body. */
export type Stamp = Pick<Entry, 'device' | 'seq' | 'hlc'>

/**
 * Writes one entry into the books, in the transaction of the entry.
 *
 * It may look only at the entry and at the books, so that a replay gives the same rows. When its cause is
 * not there it changes nothing and says what it waits for.
 */
export type Projector<K extends Kind> = (db: Database, body: Body<K>, stamp: Stamp) => Missing | undefined

/** The projectors of one book. */
export type Projectors<K extends Kind> = { readonly [P in K]: Projector<P> }
