import type { Database } from 'better-sqlite3'
import type { CivilDate } from '../../shared/domain/dates.ts'
import { deliveryModes } from '../../shared/domain/directory.ts'
import type { DespatchLine } from '../../shared/domain/officeBooks.ts'
import { carriesOver, type Period } from '../../shared/domain/periods.ts'
import type { ForwardingId } from '../../shared/contract/values.ts'
import { groupedBy, linesOf, type BookLines } from './bookParts.ts'
import { frozenForwarding } from './forwardings.ts'
import { all } from './sql.ts'

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

/** Letters whose answer falls due within the period, by that day; a year begins with those that were late. */
export function reminderLines(db: Database, wanted: DespatchWanted): BookLines<DespatchLine> {
  const due = [...carriedIds(db, wanted, 'd.due'), ...idsWithin(db, wanted, 'd.due')]
  return linesOf(due, (ids) => readDespatches(db, ids, wanted.from))
}

type By = 'd.date' | 'd.due'

function idsWithin(db: Database, { from, to, circular }: DespatchWanted, by: By, before = ''): string[] {
  return all<{ id: string }>(
    db,
    `SELECT d.id FROM despatches AS d JOIN forwardings AS f ON f.id = d.forwarding
     WHERE ${by} BETWEEN ? AND ? AND (? IS NULL OR d.circular = ?) ${by === 'd.due' ? 'AND d.cancelled IS NULL' : ''}
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
    `SELECT d.id FROM despatches AS d JOIN forwardings AS f ON f.id = d.forwarding
     WHERE ${by} < ? AND (? IS NULL OR d.circular = ?) AND d.cancelled IS NULL
      AND coalesce(d.complied, '9999') >= ? AND coalesce(d.nil, '9999') >= ?
     ORDER BY ${by}, f.hlc, f.id, d.position`,
    from,
    circular,
    circular,
    from,
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
  | 'pages'
  | 'cancelled'
> & { id: string; forwarding: ForwardingId; outstanding: number }

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
): DespatchLine[] {
  const wanted = JSON.stringify(ids)
  const rows = all<Row>(
    db,
    `SELECT d.id, d.forwarding, d.number, d.date, d.office_code AS officeCode, d.office_name AS officeName,
      d.office_name_urdu AS officeNameUrdu, d.designation, f.subject, d.delivery, d.due,
      coalesce(d.pages, 0) AS pages, d.cancelled, d.outstanding
     FROM json_each(?) AS wanted CROSS JOIN despatches AS d ON d.id = wanted.value
     JOIN forwardings AS f ON f.id = d.forwarding ORDER BY wanted.key`,
    wanted,
  )
  const facts = groupedBy(receiptsOfAll(db, wanted, until), ({ despatch }) => despatch)
  const frozen = new Map<string, Pick<DespatchLine, 'enclosedPages' | 'subjectUrdu'>>()
  return rows.map(({ id, forwarding, outstanding, ...row }) => {
    const shared = frozen.get(forwarding) ?? sharedOf(db, forwarding)
    frozen.set(forwarding, shared)
    return {
      ...row,
      ...shared,
      ...outcomeOf(facts.get(id) ?? []),
      outstanding: outstanding === 1,
      reminders: [],
      carried: row.date < from,
    }
  })
}

function sharedOf(db: Database, forwarding: ForwardingId) {
  const { enclosurePages, letter } = frozenForwarding(db, forwarding)
  return { enclosedPages: enclosurePages, subjectUrdu: letter.urdu?.subject ?? '' }
}

type Fact = { despatch: string; kind: string; on: CivilDate; number: string; by: string }

/** What stands against the letters, the earliest first. */
function receiptsOfAll(db: Database, wanted: string, until: CivilDate | null): Fact[] {
  return all<Fact>(
    db,
    `SELECT r.despatch, r.kind, r.on_date AS "on", r.their_number AS number, r.on_behalf_of AS "by"
     FROM json_each(?) AS wanted CROSS JOIN receipts AS r ON r.despatch = wanted.value
     WHERE r.struck IS NULL AND (? IS NULL OR r.on_date <= ?) ORDER BY r.on_date, r.hlc, r.id`,
    wanted,
    until,
    until,
  )
}

function outcomeOf(facts: readonly Fact[]): Pick<DespatchLine, 'delivered' | 'acknowledged' | 'reply'> {
  const first = (...kinds: string[]) => {
    const fact = facts.find(({ kind }) => kinds.includes(kind))
    return fact ? { on: fact.on, number: fact.number, by: fact.by, nil: fact.kind === 'nil' } : null
  }
  return {
    delivered: withoutNil(first('delivered')),
    acknowledged: withoutNil(first('acknowledged')),
    // A report that came after a nil report is what counts in the end.
    reply: first('complied') ?? first('nil'),
  }
}

function withoutNil(fact: DespatchLine['reply']): DespatchLine['delivered'] {
  return fact && { on: fact.on, number: fact.number, by: fact.by }
}
