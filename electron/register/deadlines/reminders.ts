import type { Database } from 'better-sqlite3'
import type { Pause, Step } from '../../../shared/contract/reminders.ts'
import { pauseId, type CircularId, type OfficeId, type PauseId } from '../../../shared/contract/values.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { defaultLadder } from '../../../shared/domain/ladder.ts'
import { AppError } from '../../../shared/errors.ts'
import { getCircular } from '../circulars/circulars.ts'
import { getOffice } from '../offices/offices.ts'
import type { Register } from '../register.ts'
import { all, one } from '../sql.ts'

/** The steps of the ladder in order, and whether the office changed them. */
export function readLadder(db: Database): { steps: Step[]; changed: boolean } {
  const row = one<{ steps: string }>(db, 'SELECT steps FROM ladder')
  // Parsed before it was journaled.
  return row
    ? { steps: JSON.parse(row.steps) as Step[], changed: true }
    : { steps: [...defaultLadder], changed: false }
}

/** Keeps the office's own ladder; null: as proposed. Error: INVALID_INPUT where steps aren't in order, each once. */
export function saveLadder(register: Register, steps: Step[] | null): Step[] {
  const inOrder = (steps ?? []).every(({ step }, index, all) => step > (all[index - 1]?.step ?? 0))
  if (!inOrder) throw new AppError('INVALID_INPUT', { field: 'steps' })
  register.write(() => register.append('ladder.set/1', { steps }))
  return readLadder(register.db).steps
}

const selectPauses = `SELECT p.id, p.circular, p.office, p.until, p.reason, p.on_date AS "on",
  coalesce(c.reference, '') AS reference, coalesce(o.name, '') AS officeName,
  coalesce(o.name_urdu, '') AS officeNameUrdu
 FROM pauses AS p LEFT JOIN circulars AS c ON c.id = p.circular LEFT JOIN offices AS o ON o.id = p.office`

/** Pauses that hold today, the newest first. */
export function listPauses(db: Database, today: CivilDate): Pause[] {
  return all<Pause>(
    db,
    `${selectPauses} WHERE p.resumed IS NULL AND (p.until IS NULL OR p.until >= ?) ORDER BY p.hlc DESC, p.id`,
    today,
  )
}

/** Whether one of the pauses holds a despatch back. */
export function isPaused(
  pauses: readonly Pause[],
  { circular, office }: { circular: CircularId; office: OfficeId },
): boolean {
  return pauses.some(
    (pause) =>
      (pause.circular === null || pause.circular === circular) &&
      (pause.office === null || pause.office === office),
  )
}

export type NewPause = Pick<Pause, 'circular' | 'office' | 'until' | 'reason'>

/**
 * Holds reminders back of a circular, an office, or an office in a circular.
 *
 * Errors: REASON_MISSING, NOT_FOUND (circular), OFFICE_UNKNOWN, INVALID_INPUT where it names neither.
 */
export function pauseReminders(register: Register, pause: NewPause, today: CivilDate): Pause {
  const { db } = register
  const { circular, office, reason } = pause
  if (reason.trim() === '') throw new AppError('REASON_MISSING')
  if (circular === null && office === null) throw new AppError('INVALID_INPUT', { field: 'circular' })
  if (circular !== null) getCircular(db, circular)
  if (office !== null) getOffice(db, office)
  const id = pauseId.parse(register.newId())
  register.write(() => register.append('reminders.paused/1', { ...pause, id, on: today }))
  const made = one<Pause>(db, `${selectPauses} WHERE p.id = ?`, id)
  if (!made) throw new AppError('NOT_FOUND', { pause: id })
  return made
}

/** Ends a pause. Errors: REASON_MISSING, NOT_FOUND. */
export function resumeReminders(register: Register, id: PauseId, reason: string): void {
  if (reason.trim() === '') throw new AppError('REASON_MISSING')
  register.write(() => {
    if (!one(register.db, 'SELECT 1 FROM pauses WHERE id = ?', id))
      throw new AppError('NOT_FOUND', { pause: id })
    register.append('reminders.resumed/1', { id, reason })
  })
}
