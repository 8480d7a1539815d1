import type { Database } from 'better-sqlite3'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { moveId, type DespatchId, type MoveId } from '../../../shared/contract/values.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { AppError } from '../../../shared/errors.ts'
import { standingOf } from '../forwardings/despatchRows.ts'
import type { Register } from '../register.ts'
import { all, one } from '../sql.ts'

/**
 * Gives despatches until a later day, with a reason; the printed due date stays.
 *
 * Errors: REASON_MISSING, NOT_FOUND, DEADLINE_NOT_LATER {number, deadline} (also where none was printed).
 */
export function extendDeadline(
  register: Register,
  { despatches, due, reason }: { despatches: readonly DespatchId[]; due: CivilDate; reason: string },
  today: CivilDate,
): { id: MoveId; moved: number } {
  if (reason.trim() === '') throw new AppError('REASON_MISSING')
  return register.write(() => {
    const moves = [...new Set(despatches)].map((id) => {
      const { number, deadline } = standingOf(register.db, id)
      if (deadline === null || due <= deadline)
        throw new AppError('DEADLINE_NOT_LATER', { number, deadline, due })
      return { despatch: id, from: deadline, to: due }
    })
    const id = moveId.parse(register.newId())
    register.append('deadline.moved/1', { id, cause: 'extended', holiday: null, reason, on: today, moves })
    return { id, moved: moves.length }
  })
}

/** Takes a move back; the deadline is again what else stands. Errors: REASON_MISSING, NOT_FOUND. */
export function withdrawMove(register: Register, id: MoveId, reason: string): void {
  if (reason.trim() === '') throw new AppError('REASON_MISSING')
  register.write(() => {
    if (!one(register.db, 'SELECT 1 FROM moves WHERE id = ?', id))
      throw new AppError('NOT_FOUND', { move: id })
    register.append('deadline.withdrawn/1', { id, reason })
  })
}

/** What moved the deadline of a despatch, the newest first; moves that were taken back too. */
export function deadlineHistory(db: Database, despatch: DespatchId): CallOutput<'deadline.history'>['moves'] {
  return all<CallOutput<'deadline.history'>['moves'][number]>(
    db,
    `SELECT m.id, m.cause, d.from_date AS "from", d.to_date AS "to", m.reason, m.on_date AS "on", m.withdrawn
     FROM moved AS d JOIN moves AS m ON m.id = d.move WHERE d.despatch = ? ORDER BY m.hlc DESC, m.id`,
    despatch,
  )
}
