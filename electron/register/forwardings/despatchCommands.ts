import type { Despatch } from '../../../shared/contract/letters.ts'
import { despatchId, type DespatchId, type ForwardingId } from '../../../shared/contract/values.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { AppError } from '../../../shared/errors.ts'
import { selectDespatches, standingOf } from './despatchRows.ts'
import type { Register } from '../register.ts'
import { all } from '../sql.ts'

/** A letter whose file is durable, as the press hands it over. */
export type MadeFile = { id: string; fileName: string; sha256: string; pages: number; letterPages: number }

/** Letters of one entry: a batch has 16, one letter to many has them all. */
const mostLetters = 1000

/**
 * Writes a group of made letters into the register, one entry for the group.
 *
 * `archive`: the stored document of their own pages, in the same order; `together`: of the one letter that all are.
 */
export function recordMade(
  register: Register,
  forwarding: ForwardingId,
  made: readonly MadeFile[],
  archive: string | null = null,
  together: boolean | undefined = false,
): void {
  if (made.length === 0) return
  const letters = made.map(({ id, fileName, sha256, pages, letterPages }) => ({
    despatch: despatchId.parse(id),
    file: fileName,
    sha256,
    pages,
    letterPages,
  }))
  register.write(() => {
    for (let from = 0; from < letters.length; from += mostLetters) {
      const some = letters.slice(from, from + mostLetters)
      const body = { forwarding, archive, letters: some }
      register.append('letters.made/1', together ? { ...body, together } : body)
    }
  })
}

/**
 * Strikes numbers through, made or not, in one transaction; they stay visible and are never used again.
 *
 * Errors: REASON_MISSING, NOT_FOUND, ALREADY_CANCELLED {number}.
 */
export function cancelNumbers(
  register: Register,
  despatches: readonly DespatchId[],
  reason: string,
  today: CivilDate,
): Despatch[] {
  if (reason.trim() === '') throw new AppError('REASON_MISSING')
  return register.write(() => {
    const ids = [...new Set(despatches)]
    for (const despatch of ids) {
      const { cancelled, number } = standingOf(register.db, despatch)
      if (cancelled !== null) throw new AppError('ALREADY_CANCELLED', { number })
      register.append('number.cancelled/1', { despatch, reason })
    }
    const isOne = 'WHERE d.id IN (SELECT value FROM json_each(?))'
    const rows = selectDespatches(register.db, today, isOne, JSON.stringify(ids))
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.flatMap((id) => byId.get(id) ?? [])
  })
}

/** Strikes through every number of a forwarding that has no letter; says how many. Error: REASON_MISSING. */
export function cancelRest(register: Register, forwarding: ForwardingId, reason: string): number {
  if (reason.trim() === '') throw new AppError('REASON_MISSING')
  return register.write(() => {
    const rest = all<{ id: DespatchId }>(
      register.db,
      `SELECT id FROM despatches WHERE forwarding = ? AND cancelled IS NULL AND sha256 IS NULL ORDER BY position`,
      forwarding,
    )
    for (const { id } of rest) register.append('number.cancelled/1', { despatch: id, reason })
    return rest.length
  })
}
