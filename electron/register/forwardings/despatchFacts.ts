import type { Database } from 'better-sqlite3'
import type { ReceiptKind } from '../../../shared/contract/receipts.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { senderOffice } from '../../../shared/contract/letterDraft.ts'
import { isOutstanding } from '../../../shared/domain/states.ts'
import { recountAt, type AreaCounts, type CountedAt } from './areaCounts.ts'
import { countsOf, recount, type Counted } from './counts.ts'
import { all, one, run } from '../sql.ts'

/** What changes on a despatch after it was issued. */
export type DespatchFacts = Counted & {
  forwarding: string
  circular: string
  /** As it stands now; counts by area go by it. */
  due: CivilDate | null
  /** Names of areas as JSON, the largest first. */
  area_path: string
  file: string | null
  pages: number | null
  /** The document with the letter's own pages. */
  archive: string | null
  delivered: CivilDate | null
  acknowledged: CivilDate | null
  complied: CivilDate | null
  nil: CivilDate | null
  query: CivilDate | null
  returned: CivilDate | null
  exempt: CivilDate | null
  /** The despatch that this one reminds of. */
  of: string | null
  office: string
}

/** Whether an answer can be owed on a letter: not on a reminder, not on a letter to the circular's sender. */
export function owesAnswer({ of, office }: { of: string | null; office: string }): boolean {
  return of === null && office !== senderOffice
}

/** The same as a condition on despatches `d`. */
export const owes = `(d.of IS NULL AND d.office <> '${senderOffice}')`

/** What stands against a despatch; undefined where there is none of that id. */
export function despatchFacts(db: Database, id: string): DespatchFacts | undefined {
  return one<DespatchFacts>(
    db,
    `SELECT forwarding, circular, coalesce((SELECT deadline FROM deadlines WHERE despatch = despatches.id), due) AS due,
      area_path, outstanding, cancelled, file, sha256, pages, archive, delivered, acknowledged, complied,
      nil, query, returned, exempt, of, office FROM despatches WHERE id = ?`,
    id,
  )
}

/** Writes the change, what follows from it, and the counts; an unknown despatch is left alone. */
export function changeDespatch(db: Database, id: string, change: Partial<DespatchFacts>): void {
  const before = despatchFacts(db, id)
  if (!before) return
  const changed = { ...before, ...change }
  const owed = owesAnswer(changed) && isOutstanding(changed, changed.cancelled !== null)
  const after = { ...changed, outstanding: Number(owed) }
  run(
    db,
    `UPDATE despatches SET outstanding = ?, cancelled = ?, file = ?, sha256 = ?, pages = ?, archive = ?, delivered = ?,
      acknowledged = ?, complied = ?, nil = ?, query = ?, returned = ?, exempt = ? WHERE id = ?`,
    after.outstanding,
    after.cancelled,
    after.file,
    after.sha256,
    after.pages,
    after.archive,
    after.delivered,
    after.acknowledged,
    after.complied,
    after.nil,
    after.query,
    after.returned,
    after.exempt,
    id,
  )
  recount(db, before.forwarding, before, after)
  if (owesAnswer(before)) recountAt(db, placeOf(before), countsOf(before), countsOf(after))
}

function placeOf(facts: DespatchFacts): CountedAt {
  // An array of names is all that is ever written there.
  return { ...facts, areaPath: JSON.parse(facts.area_path) as string[] }
}

const nowhere: AreaCounts = {
  despatched: 0,
  cancelled: 0,
  delivered: 0,
  acknowledged: 0,
  complied: 0,
  outstanding: 0,
}

/** Counts a despatch under another due date, around the change of its deadline. */
export function countAnew(db: Database, id: string, change: () => void): void {
  const before = despatchFacts(db, id)
  if (before && owesAnswer(before)) recountAt(db, placeOf(before), countsOf(before), nowhere)
  change()
  const after = despatchFacts(db, id)
  if (after && owesAnswer(after)) recountAt(db, placeOf(after), nowhere, countsOf(after))
}

/** Facts about a letter itself: what they say of a reminder says nothing of the letter it is about. */
const aboutPaper = "'delivered', 'returned'"

/**
 * Writes the first date of every fact that stands against a despatch. Answers to its reminders count too
 * (DESIGN.md §3), and answers to a reminder are written on both.
 */
export function refreshOutcome(db: Database, despatch: string): void {
  const rows = all<{ kind: ReceiptKind; first: CivilDate }>(
    db,
    `SELECT kind, min(on_date) AS first FROM receipts WHERE struck IS NULL AND (despatch = ? OR
      kind NOT IN (${aboutPaper}) AND despatch IN (SELECT id FROM despatches WHERE of = ?)) GROUP BY kind`,
    despatch,
    despatch,
  )
  const first = new Map(rows.map((row) => [row.kind, row.first]))
  changeDespatch(db, despatch, {
    delivered: first.get('delivered') ?? null,
    acknowledged: first.get('acknowledged') ?? null,
    complied: first.get('complied') ?? null,
    nil: first.get('nil') ?? null,
    query: first.get('query') ?? null,
    returned: first.get('returned') ?? null,
    exempt: first.get('exempt') ?? null,
  })
  const original = despatchFacts(db, despatch)?.of
  if (original) refreshOutcome(db, original)
}
