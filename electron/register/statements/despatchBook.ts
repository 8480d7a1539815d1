import type { Database } from 'better-sqlite3'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { deliveryModes } from '../../../shared/domain/directory.ts'
import type { DespatchLine, Numbered, Reminder } from '../../../shared/domain/officeBooks.ts'
import { carriesOver, type Period } from '../../../shared/domain/periods.ts'
import type { ForwardingId, OfficeId } from '../../../shared/contract/values.ts'
import { groupedBy, linesOf, type BookLines } from './bookParts.ts'
import { owes } from '../forwardings/despatchFacts.ts'
import { frozenForwarding } from '../forwardings/forwardings.ts'
import { all } from '../sql.ts'

/** A line with the office that it is about, for its calendar. */
export type DespatchOf = DespatchLine & { readonly office: OfficeId }

export type DespatchWanted = Period & { readonly circular: string | null }

/** Letters by the day they went out, cancelled numbers too; a year begins with those still owed an answer. */
export function despatchLines(db: Database, wanted: DespatchWanted): BookLines<DespatchLine> {
  return linesOf([...carriedIds(db, wanted, 'd.date'), ...idsWithin(db, wanted, 'd.date')], (ids) =>
    readDespatches(db, ids, wanted.from),
  )
}

/** Letters by mode of delivery, then by day: the order in which they are carried and signed for. */
export function peonLines(db: Database, wanted: DespatchWanted): BookLines<DespatchLine> {
  const mode = `CASE d.delivery ${deliveryModes.map((name, at) => `WHEN '${name}' THEN ${at}`).join(' ')} END`
  return linesOf(idsWithin(db, wanted, 'd.date', `${mode}, `), (ids) => readDespatches(db, ids, wanted.from))
}

/** Ids of letters whose answer falls due within the period, by that day; a year begins with those that were late. */
export function dueIds(db: Database, wanted: DespatchWanted): string[] {
  return [...carriedIds(db, wanted, deadline), ...idsWithin(db, wanted, deadline)]
}

type By = 'd.date' | 'coalesce(m.deadline, d.due)'
const deadline: By = 'coalesce(m.deadline, d.due)'

const selectIds = `SELECT d.id FROM despatches AS d JOIN forwardings AS f ON f.id = d.forwarding
     LEFT JOIN deadlines AS m ON m.despatch = d.id`

function idsWithin(db: Database, { from, to, circular }: DespatchWanted, by: By, before = ''): string[] {
  return all<{ id: string }>(
    db,
    `${selectIds} WHERE ${by} BETWEEN ? AND ? AND (? IS NULL OR d.circular = ?)
      ${by === deadline ? `AND d.cancelled IS NULL AND ${owes}` : ''}
     ORDER BY ${before}${by}, f.hlc, f.id, d.position`,
    from,
    to,
    circular,
    circular,
  ).map(({ id }) => id)
}

/** What no answer had come to before the period began. */
function carriedIds(db: Database, wanted: DespatchWanted, by: By): string[] {
  if (!carriesOver(wanted)) return []
  const { from, circular } = wanted
  return all<{ id: string }>(
    db,
    `${selectIds} WHERE ${by} < ? AND (? IS NULL OR d.circular = ?) AND d.cancelled IS NULL AND ${owes}
      AND min(coalesce(d.complied, '9999'), coalesce(d.nil, '9999'), coalesce(d.exempt, '9999')) >= ?
     ORDER BY ${by}, f.hlc, f.id, d.position`,
    from,
    circular,
    circular,
    from,
  ).map(({ id }) => id)
}

type Row = Pick<
  DespatchLine,
  | 'number'
  | 'date'
  | 'officeCode'
  | 'officeName'
  | 'officeNameUrdu'
  | 'designation'
  | 'subject'
  | 'delivery'
  | 'due'
  | 'deadline'
  | 'pages'
  | 'cancelled'
> & {
  id: string
  office: OfficeId
  forwarding: ForwardingId
  outstanding: number
  exempt: CivilDate | null
  ofNumber: string | null
  ofDate: CivilDate | null
}

/**
 * Letters as the books show them, in the order of their ids.
 *
 * What is dated before `from` is carried over; facts later than `until` are not known yet.
 */
export function readDespatches(
  db: Database,
  ids: readonly string[],
  from: CivilDate,
  until: CivilDate | null = null,
): DespatchOf[] {
  const wanted = JSON.stringify(ids)
  const rows = all<Row>(
    db,
    `SELECT d.id, d.forwarding, d.number, d.date, d.office_code AS officeCode, d.office_name AS officeName,
      d.office_name_urdu AS officeNameUrdu, d.designation, f.subject, d.delivery, d.due,
      coalesce(m.deadline, d.due) AS deadline, d.office, coalesce(d.pages, 0) AS pages, d.cancelled,
      d.outstanding, d.exempt, o.number AS ofNumber, o.date AS ofDate
     FROM json_each(?) AS wanted CROSS JOIN despatches AS d ON d.id = wanted.value
     JOIN forwardings AS f ON f.id = d.forwarding LEFT JOIN deadlines AS m ON m.despatch = d.id
     LEFT JOIN despatches AS o ON o.id = d.of ORDER BY wanted.key`,
    wanted,
  )
  const facts = groupedBy(receiptsOfAll(db, wanted, until), ({ despatch }) => despatch)
  const reminders = groupedBy(remindersOf(db, wanted, until), ({ of }) => of)
  const frozen = new Map<string, Pick<DespatchLine, 'enclosedPages' | 'subjectUrdu'>>()
  return rows.map(({ id, forwarding, outstanding, exempt, ofNumber, ofDate, ...row }) => {
    const shared = frozen.get(forwarding) ?? sharedOf(db, forwarding)
    frozen.set(forwarding, shared)
    return {
      ...row,
      ...shared,
      ...outcomeOf(facts.get(id) ?? []),
      outstanding: outstanding === 1,
      exempt: exempt !== null && (until === null || exempt <= until),
      of: numbered(ofNumber, ofDate),
      reminders: reminders.get(id) ?? [],
      carried: row.date < from,
    }
  })
}

function sharedOf(db: Database, forwarding: ForwardingId) {
  const { enclosurePages, letter } = frozenForwarding(db, forwarding)
  return { enclosedPages: enclosurePages, subjectUrdu: letter.urdu?.subject ?? '' }
}

type Fact = { despatch: string; kind: string; on: CivilDate; number: string; by: string }

function numbered(number: string | null, date: CivilDate | null): Numbered | null {
  return number === null || date === null ? null : { number, date }
}

/** The reminders of the letters, the earliest first. */
function remindersOf(db: Database, wanted: string, until: CivilDate | null): (Reminder & { of: string })[] {
  return all(
    db,
    `SELECT r.of, r.number, r.date, coalesce(r.step, 1) AS step
     FROM json_each(?) AS wanted CROSS JOIN despatches AS r ON r.of = wanted.value
     WHERE r.cancelled IS NULL AND (? IS NULL OR r.date <= ?) ORDER BY r.date, r.rowid`,
    wanted,
    until,
    until,
  )
}

/** What stands against the letters and, but for facts about the paper itself, against their reminders. */
function receiptsOfAll(db: Database, wanted: string, until: CivilDate | null): Fact[] {
  return all<Fact>(
    db,
    `SELECT s.despatch, r.kind, r.on_date AS "on", r.their_number AS number, r.on_behalf_of AS "by" FROM (
      SELECT wanted.value AS despatch, wanted.value AS source, 1 AS own FROM json_each(?) AS wanted UNION ALL
      SELECT d.of, d.id, 0 FROM json_each(?) AS wanted CROSS JOIN despatches AS d ON d.of = wanted.value) AS s
     CROSS JOIN receipts AS r ON r.despatch = s.source
     WHERE r.struck IS NULL AND (s.own = 1 OR r.kind NOT IN ('delivered', 'returned'))
      AND (? IS NULL OR r.on_date <= ?) ORDER BY r.on_date, r.hlc, r.id`,
    wanted,
    wanted,
    until,
    until,
  )
}

type Outcome = Pick<DespatchLine, 'delivered' | 'acknowledged' | 'reply' | 'query' | 'returned'>

function outcomeOf(facts: readonly Fact[]): Outcome {
  const first = (...kinds: string[]) => {
    const fact = facts.find(({ kind }) => kinds.includes(kind))
    return fact ? { on: fact.on, number: fact.number, by: fact.by, nil: fact.kind === 'nil' } : null
  }
  return {
    delivered: withoutNil(first('delivered')),
    acknowledged: withoutNil(first('acknowledged')),
    query: withoutNil(first('query')),
    returned: withoutNil(first('returned')),
    // A report that came after a nil report is what counts in the end.
    reply: first('complied') ?? first('nil'),
  }
}

function withoutNil(fact: DespatchLine['reply']): DespatchLine['delivered'] {
  return fact && { on: fact.on, number: fact.number, by: fact.by }
}
