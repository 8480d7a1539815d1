import type { Database } from 'better-sqlite3'
import type { ArrearsLine } from '../../../shared/domain/officeBooks.ts'
import { monthsBefore } from '../../../shared/domain/periods.ts'
import { linesOf, type BookLines } from './bookParts.ts'
import type { DespatchWanted } from './despatchBook.ts'
import { owes } from '../forwardings/despatchFacts.ts'
import { all, one } from '../sql.ts'

/**
 * The arrears of each circular that had any, the oldest first (DOMAIN.md §5): opening + issued − answered =
 * pending, whatever was logged when.
 *
 * An answer counts on the civil day it came, never before its letter; cancelled numbers never were, reminders and
 * letters to the circular's sender owe nothing.
 * Circulars that owed nothing have no line, so `total` is the most there can be.
 */
export function arrearsLines(db: Database, wanted: DespatchWanted): BookLines<ArrearsLine> {
  const { circular, to } = wanted
  const ids = all<{ id: string }>(
    db,
    `SELECT c.id FROM circulars AS c WHERE (? IS NULL OR c.id = ?)
      AND EXISTS (SELECT 1 FROM forwardings AS f WHERE f.circular = c.id AND f.step IS NULL AND f.date <= ?) ORDER BY c.since, c.id`,
    circular,
    circular,
    to,
  ).map(({ id }) => id)
  return linesOf(ids, (part) => part.flatMap((id) => lineOf(db, id, wanted) ?? []))
}

// An answer that is dated before its letter came with it; no answer yet comes after all days.
const answered = `max(d.date, min(coalesce(d.complied, '9999'), coalesce(d.nil, '9999'),
  coalesce(d.exempt, '9999')))`

function lineOf(db: Database, circular: string, { from, to }: DespatchWanted): ArrearsLine | undefined {
  const line = one<ArrearsLine>(
    db,
    `SELECT coalesce(c.reference, '') AS reference, c.date, coalesce(c.subject, '') AS subject,
      coalesce(sum(l.date < ? AND l.answered >= ?), 0) AS opening,
      coalesce(sum(l.date >= ?), 0) AS issued,
      coalesce(sum(l.answered BETWEEN ? AND ?), 0) AS answered,
      coalesce(sum(l.answered > ?), 0) AS pending,
      coalesce(sum(l.answered > ? AND l.date > ?), 0) AS underMonth,
      coalesce(sum(l.answered > ? AND l.date <= ? AND l.date > ?), 0) AS toThreeMonths,
      coalesce(sum(l.answered > ? AND l.date <= ?), 0) AS overThreeMonths
     FROM circulars AS c LEFT JOIN (
      SELECT d.date, ${answered} AS answered FROM forwardings AS f JOIN despatches AS d ON d.forwarding = f.id
      WHERE f.circular = ? AND ${owes} AND d.cancelled IS NULL AND d.date <= ?) AS l ON 1
     WHERE c.id = ?`,
    from,
    from,
    from,
    from,
    to,
    to,
    to,
    monthsBefore(to, 1),
    to,
    monthsBefore(to, 1),
    monthsBefore(to, 3),
    to,
    monthsBefore(to, 3),
    circular,
    to,
    circular,
  )
  return line && line.opening + line.issued > 0 ? line : undefined
}
