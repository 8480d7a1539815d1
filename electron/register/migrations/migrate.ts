import { existsSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { AppError } from '../../../shared/errors.ts'
import { copyFileAtomic } from '../../files/atomic.ts'
import { remakeBooks } from '../books.ts'
import { schemaVersion, steps as shipped, type Step } from './steps.ts'

/** The version that the database says it has. */
export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/**
 * Brings an older register to this program's schema: one transaction a step, a copy of the file before the
 * first (`<file>.v1`), and a stop at the first that fails. Steps after one that makes the books anew share
 * its transaction.
 *
 * Error: REGISTER_NEWER {version, known} for a register from the future.
 */
export function migrate(
  db: Database,
  file: string,
  { steps, target }: { steps: readonly Step[]; target: number } = { steps: shipped, target: schemaVersion },
): void {
  const version = versionOf(db)
  if (version > target) throw new AppError('REGISTER_NEWER', { version, known: target })
  if (version === target) return
  db.pragma('wal_checkpoint(TRUNCATE)')
  const copy = `${file}.v${version}`
  if (!existsSync(copy)) copyFileAtomic(file, copy)
  const coming = steps.filter(({ to }) => to > version)
  // Books that are made anew are made as they are now, so the steps from there on belong together.
  const first = coming.findIndex(({ anew }) => anew === true)
  const alone = first < 0 ? coming : coming.slice(0, first)
  for (const step of alone) db.transaction(() => take(db, step)).immediate()
  if (first >= 0) {
    db.transaction(() => {
      for (const step of coming.slice(first)) take(db, step)
      remakeBooks(db)
    }).immediate()
  }
  if (versionOf(db) !== target) throw new Error(`no step to schema ${target}`)
}

function take(db: Database, { to, change }: Step): void {
  change?.(db)
  db.pragma(`user_version = ${to}`)
}
