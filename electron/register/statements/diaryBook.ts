import type { Database } from 'better-sqlite3'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import type { DiaryLine } from '../../../shared/domain/officeBooks.ts'
import { carriesOver, type Period } from '../../../shared/domain/periods.ts'
import { groupedBy, linesOf, type BookLines } from './bookParts.ts'
import { zoneSeconds } from './dayTimes.ts'
import { all } from '../sql.ts'

// A circular that nobody gave a day of receipt was received on the day it was entered.
const dayOf = `coalesce(c.received_on, date(c.since / 1024 / 1000 + ?, 'unixepoch'))`

/** Hidden from the books: nothing but a copy that was put away before anybody confirmed it. */
const shown = `(c.discarded = 0 OR c.state = 'confirmed')`

/**
 * What came in within the period, by the day it was received; a year's diary begins with the papers that
 * earlier years left without a forwarding to any office (DOMAIN.md §4).
 *
 * `zone` is the office's time zone.
 */
export function diaryLines(db: Database, period: Period, zone: string): BookLines<DiaryLine> {
  const ahead = zoneSeconds(period.from, zone)
  const carried = carriesOver(period) ? pendingBefore(db, period.from, ahead) : []
  const within = all<{ id: string }>(
    db,
    `SELECT c.id FROM circulars AS c WHERE ${shown} AND ${dayOf} BETWEEN ? AND ? ORDER BY ${dayOf}, c.since, c.id`,
    ahead,
    period.from,
    period.to,
    ahead,
  )
  const ids = [...carried, ...within.map(({ id }) => id)]
  return linesOf(ids, (part) => readPart(db, part, { ahead, from: period.from }))
}

function pendingBefore(db: Database, from: CivilDate, ahead: number): string[] {
  return all<{ id: string }>(
    db,
    `SELECT c.id FROM circulars AS c WHERE c.discarded = 0 AND ${dayOf} < ?
      AND NOT EXISTS (SELECT 1 FROM forwardings AS f JOIN counts AS n ON n.forwarding = f.id
        WHERE f.circular = c.id AND n.apart = 0 AND n.despatched > 0 AND f.date < ?)
     ORDER BY ${dayOf}, c.since, c.id`,
    ahead,
    from,
    from,
    ahead,
  ).map(({ id }) => id)
}

type Forwarded = Omit<DiaryLine['forwardings'][number], 'toSender'> & { circular: string; toSender: number }

type Row = Omit<DiaryLine, 'discarded' | 'unconfirmed' | 'forwardings' | 'carried'> & {
  id: string
  discarded: number
  state: string
}

function readPart(
  db: Database,
  ids: readonly string[],
  { ahead, from }: { ahead: number; from: CivilDate },
): DiaryLine[] {
  const wanted = JSON.stringify(ids)
  const rows = all<Row>(
    db,
    `SELECT c.id, c.diary_number AS diaryNumber, ${dayOf} AS "on", coalesce(c.reference, '') AS reference, c.date,
      coalesce(c.issuer, '') AS "from", coalesce(c.subject, '') AS subject, c.pages, c.discarded, c.state
     FROM json_each(?) AS wanted CROSS JOIN circulars AS c ON c.id = wanted.value ORDER BY wanted.key`,
    ahead,
    wanted,
  )
  const forwarded = groupedBy(
    all<Forwarded>(
      db,
      `SELECT f.circular, f.number, f.date, n.despatched AS offices, n.apart AS toSender
       FROM json_each(?) AS wanted CROSS JOIN forwardings AS f ON f.circular = wanted.value
       JOIN counts AS n ON n.forwarding = f.id WHERE f.step IS NULL ORDER BY f.hlc, f.id`,
      wanted,
    ),
    ({ circular }) => circular,
  )
  return rows.map(({ id, discarded, state, ...row }) => ({
    ...row,
    discarded: discarded === 1,
    unconfirmed: state === 'received',
    // Reminders were left out before; what else stands apart went to the sender.
    forwardings: (forwarded.get(id) ?? []).map((one) => ({ ...one, toSender: one.toSender === 1 })),
    carried: row.on < from,
  }))
}
