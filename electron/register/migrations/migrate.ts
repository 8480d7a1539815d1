import { copyFileSync, existsSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { AppError } from '../../../shared/errors.ts'
import { rebuildBooks } from '../books.ts'
import { schemaVersion, steps as shipped, type Step } from './steps.ts'

/** The version that the database says it has. */
export function versionOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/**
 * Brings an older register to this program's schema: one transaction a step, a copy of the file before the
 * first (`<file>.v1`), and a stop at the first that fails.
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
  if (!existsSync(copy)) copyFileSync(file, copy)
  const wanted = steps.filter(({ to }) => to > version)
  const anew = wanted.some((step) => step.anew)
  for (const step of wanted) {
    db.transaction(() => {
      step.change(db)
      // Projectors write the tables of today, which are all there only after the last step.
      if (anew && step.to === target) rebuildBooks(db)
      db.pragma(`user_version = ${step.to}`)
    }).immediate()
  }
  if (versionOf(db) !== target) throw new Error(`no step to schema ${target}`)
}
