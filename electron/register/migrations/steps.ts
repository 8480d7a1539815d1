import type { Database } from 'better-sqlite3'

/**
 * One change of books or desk tables, from the version before to `to`; the journal's own table never changes.
 *
 * A shipped step is never edited. Books may be dropped and made anew: they are written again from the journal.
 */
export type Step = { readonly to: number; readonly change: (db: Database) => void }

/** Every step that shipped, in order. Version 1 is the first schema, so there is none yet. */
export const steps: readonly Step[] = []

/** The schema that this program writes. */
export const schemaVersion = 1
