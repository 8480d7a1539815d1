import type { Database } from 'better-sqlite3'
import type { CircularStatus } from '../../../shared/contract/receipts.ts'
import type { CircularId } from '../../../shared/contract/values.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { AppError } from '../../../shared/errors.ts'
import { countsByCircular, countsToday, type CountsToday } from '../forwardings/counts.ts'
import { listDespatches } from '../forwardings/despatches.ts'
import { all } from '../sql.ts'

type Named = { id: CircularId; reference: string; subject: string }

/**
 * Counts of one circular, or of all that are not discarded (the newest first), with at most `listed`
 * offices each that have not answered. Error: NOT_FOUND.
 */
export function circularStatuses(
  db: Database,
  { circular, listed }: { circular: CircularId | null; listed: number },
  today: CivilDate,
): CircularStatus[] {
  const named = all<Named>(
    db,
    `SELECT id, coalesce(reference, '') AS reference, coalesce(subject, '') AS subject FROM circulars
     WHERE CASE WHEN ? IS NULL THEN discarded = 0 ELSE id = ? END ORDER BY since DESC, id`,
    circular,
    circular,
  )
  if (circular !== null && named.length === 0) throw new AppError('NOT_FOUND', { circular })
  const countsOf =
    circular === null ? countsByCircular(db, today) : (id: string) => countsToday(db, today, id)
  return named.map((one) => statusOf(db, one, countsOf(one.id), { listed, today }))
}

function statusOf(
  db: Database,
  named: Named,
  counts: CountsToday,
  { listed, today }: { listed: number; today: CivilDate },
): CircularStatus {
  const query = { circular: named.id, text: '', only: 'outstanding', offset: 0, limit: listed } as const
  const rows = listed === 0 || counts.outstanding === 0 ? [] : listDespatches(db, query, today).rows
  return {
    ...named,
    despatched: counts.despatched,
    made: counts.made,
    delivered: counts.delivered,
    acknowledged: counts.acknowledged,
    complied: counts.complied,
    overdue: counts.overdue,
    outstandingCount: counts.outstanding,
    outstanding: rows.map(({ number, slipCode, officeCode, officeName, daysLate }) => ({
      number,
      slipCode,
      officeCode,
      officeName,
      daysLate,
    })),
  }
}
