import type { Database } from 'better-sqlite3'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import type {
  ComplianceLine,
  ComplianceOffice,
  Numbered,
  OfficeStanding,
} from '../../../shared/domain/officeBooks.ts'
import type { Period } from '../../../shared/domain/periods.ts'
import { groupedBy, linesOf, type BookLines } from './bookParts.ts'
import { readDespatches } from './despatchBook.ts'
import { owes } from '../forwardings/despatchFacts.ts'
import { all, one } from '../sql.ts'

/** So many missing offices are named in the line of a circular. */
const mostNamed = 8

/** How an office stands at the end of a day; cancelled numbers are left out before. */
const standingAt = `CASE WHEN d.complied <= ? THEN 'complied' WHEN d.nil <= ? THEN 'nil'
  WHEN d.exempt <= ? THEN 'exempt' ELSE 'missing' END`

/** Counts of one circular at the end of a day. */
export type CircularCompliance = Omit<ComplianceLine, 'missingNames'>

/** How every circular stands whose letters went out within the period, at its end, the oldest first. */
export function complianceLines(db: Database, period: Period): BookLines<ComplianceLine> {
  const ids = all<{ id: string }>(
    db,
    `SELECT c.id FROM circulars AS c WHERE EXISTS
      (SELECT 1 FROM forwardings AS f WHERE f.circular = c.id AND f.step IS NULL AND f.date BETWEEN ? AND ?) ORDER BY c.since, c.id`,
    period.from,
    period.to,
  ).map(({ id }) => id)
  return linesOf(ids, (part) => part.flatMap((id) => lineOfCircular(db, id, period.to) ?? []))
}

/** How one circular stands at the end of a day; undefined where no letter of it had gone out. */
export function lineOfCircular(db: Database, circular: string, to: CivilDate): ComplianceLine | undefined {
  const found = circularCompliance(db, circular, to)
  if (!found || found.offices === 0) return undefined
  const missingNames = all<{ name: string; nameUrdu: string }>(
    db,
    `SELECT d.office_name AS name, d.office_name_urdu AS nameUrdu
     FROM forwardings AS f JOIN despatches AS d ON d.forwarding = f.id
     WHERE f.circular = ? AND ${owes} AND d.cancelled IS NULL AND d.date <= ? AND ${standingAt} = 'missing'
     ORDER BY f.hlc, f.id, d.position LIMIT ?`,
    circular,
    to,
    to,
    to,
    to,
    mostNamed,
  )
  return { ...found, missingNames }
}

/** The counts of one circular at the end of a day; undefined where there is none of that id. */
export function circularCompliance(
  db: Database,
  circular: string,
  to: CivilDate,
): CircularCompliance | undefined {
  const named = one<Pick<ComplianceLine, 'reference' | 'date' | 'from' | 'subject'>>(
    db,
    `SELECT coalesce(reference, '') AS reference, date, coalesce(issuer, '') AS "from",
      coalesce(subject, '') AS subject FROM circulars WHERE id = ?`,
    circular,
  )
  if (!named) return undefined
  const letters = all<Numbered>(
    db,
    `SELECT f.number, f.date FROM forwardings AS f JOIN counts AS n ON n.forwarding = f.id
     WHERE f.circular = ? AND n.apart = 0 AND f.date <= ? ORDER BY f.hlc, f.id`,
    circular,
    to,
  )
  type Counts = Pick<ComplianceLine, 'offices' | 'acknowledged' | 'complied' | 'nil' | 'exempt' | 'missing'>
  const counts = one<Counts>(
    db,
    `SELECT count(*) AS offices, coalesce(sum(acknowledged <= ?), 0) AS acknowledged,
      coalesce(sum(standing = 'complied'), 0) AS complied, coalesce(sum(standing = 'nil'), 0) AS nil,
      coalesce(sum(standing = 'exempt'), 0) AS exempt, coalesce(sum(standing = 'missing'), 0) AS missing
     FROM (SELECT d.acknowledged, ${standingAt} AS standing
      FROM forwardings AS f JOIN despatches AS d ON d.forwarding = f.id
      WHERE f.circular = ? AND ${owes} AND d.cancelled IS NULL AND d.date <= ?)`,
    to,
    to,
    to,
    to,
    circular,
    to,
  )
  return counts && { ...named, letters, ...counts }
}

/**
 * The offices of one circular at the end of a day: those that are missing first, then nil reports, those
 * that need not answer, and the others.
 */
export function complianceOffices(
  db: Database,
  circular: string,
  to: CivilDate,
): BookLines<ComplianceOffice> {
  const rows = all<{ id: string; standing: OfficeStanding }>(
    db,
    `SELECT d.id, ${standingAt} AS standing FROM forwardings AS f JOIN despatches AS d ON d.forwarding = f.id
     WHERE f.circular = ? AND ${owes} AND d.cancelled IS NULL AND d.date <= ? ORDER BY f.hlc, f.id, d.position`,
    to,
    to,
    to,
    circular,
    to,
  )
  const groups = groupedBy(rows, ({ standing }) => standing)
  const ordered = (['missing', 'nil', 'exempt', 'complied'] as const).flatMap(
    (standing) => groups.get(standing) ?? [],
  )
  const standings = new Map(ordered.map(({ id, standing }) => [id, standing]))
  return linesOf([...standings.keys()], (ids) =>
    readDespatches(db, ids, to, to).map((line, at) => ({
      ...line,
      standing: standings.get(ids[at] ?? '') ?? 'missing',
    })),
  )
}
