import type { Database } from 'better-sqlite3'
import type { ChainHead, DayLine } from '../../../shared/domain/officeBooks.ts'
import type { Period } from '../../../shared/domain/periods.ts'
import { timesOf } from './dayTimes.ts'
import { headsOf } from '../journal/journal.ts'
import { all, one } from '../sql.ts'

/** What was entered in the days, by kind, and the last entry of each chain at their end. */
export type DayBook = { readonly lines: readonly DayLine[]; readonly heads: readonly ChainHead[] }

/**
 * The day-end sheet: how many entries of each kind, the numbers that were issued, and the chains' heads.
 *
 * The same days always have the same sheet, unless entries of another desk came later. `zone` is the
 * office's time zone.
 */
export function dayBook(db: Database, period: Period, zone: string): DayBook {
  const { first, end } = timesOf(period, zone)
  const counts = new Map<string, number>()
  const heads: ChainHead[] = []
  for (const { device } of headsOf(db)) {
    const last = lastBefore(db, device, end)
    if (!last) continue
    heads.push({ device, seq: last.seq, hash: last.hash })
    const after = lastBefore(db, device, first)?.seq ?? 0
    for (const { kind, count } of kindsBetween(db, device, after, last.seq)) {
      counts.set(kind, (counts.get(kind) ?? 0) + count)
    }
  }
  const numbers = numbersIssued(db, first, end)
  const lines = [...counts].map(([kind, count]) => ({
    kind,
    count,
    detail: kind === 'forwarding.issued' ? numbers : '',
  }))
  return { lines, heads }
}

/** Times of a chain only go up, so its last entry before a moment is found from the end. */
function lastBefore(db: Database, device: string, time: number): { seq: number; hash: string } | undefined {
  return one(
    db,
    'SELECT seq, hash FROM journal WHERE device = ? AND hlc < ? ORDER BY seq DESC LIMIT 1',
    device,
    time,
  )
}

function kindsBetween(
  db: Database,
  device: string,
  after: number,
  last: number,
): { kind: string; count: number }[] {
  return all(
    db,
    `SELECT CASE WHEN kind LIKE 'receipt.logged/%' THEN 'receipt.' || json_extract(body, '$.kind')
        ELSE substr(kind, 1, instr(kind, '/') - 1) END AS kind, count(*) AS count
     FROM journal WHERE device = ? AND seq > ? AND seq <= ? GROUP BY 1`,
    device,
    after,
    last,
  )
}

function numbersIssued(db: Database, first: number, end: number): string {
  return all<{ number: string }>(
    db,
    'SELECT number FROM forwardings WHERE hlc >= ? AND hlc < ? ORDER BY hlc, id',
    first,
    end,
  )
    .map(({ number }) => number)
    .join(', ')
}
