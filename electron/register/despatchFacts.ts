import type { Database } from 'better-sqlite3'
import type { ReceiptKind } from '../../shared/contract/receipts.ts'
import type { CivilDate } from '../../shared/domain/dates.ts'
import { isOutstanding } from '../../shared/domain/states.ts'
import { recountAt } from './areaCounts.ts'
import { countsOf, recount, type Counted } from './counts.ts'
import { all, one, run } from './sql.ts'

/** What changes on a despatch after it was issued. */
export type DespatchFacts = Counted & {
  forwarding: string
  circular: string
  due: CivilDate | null
  /** Names of areas as JSON, the largest first. */
  area_path: string
  file: string | null
  pages: number | null
  /** The document with the letter's own pages, and the first of them, from 0. */
  archive: string | null
  archive_page: number | null
  delivered: CivilDate | null
  acknowledged: CivilDate | null
  complied: CivilDate | null
  nil: CivilDate | null
  query: CivilDate | null
  returned: CivilDate | null
}

export function despatchFacts(db: Database, id: string): DespatchFacts | undefined {
  return one<DespatchFacts>(
    db,
    `SELECT forwarding, circular, due, area_path, outstanding, cancelled, file, sha256, pages, archive, archive_page, delivered, acknowledged,
      complied, nil, query, returned FROM despatches WHERE id = ?`,
    id,
  )
}

/** Writes the change, what follows from it, and the counts; an unknown despatch is left alone. */
export function changeDespatch(db: Database, id: string, change: Partial<DespatchFacts>): void {
  const before = despatchFacts(db, id)
  if (!before) return
  const changed = { ...before, ...change }
  const after = { ...changed, outstanding: Number(isOutstanding(changed, changed.cancelled !== null)) }
  run(
    db,
    `UPDATE despatches SET outstanding = ?, cancelled = ?, file = ?, sha256 = ?, pages = ?, archive = ?, archive_page = ?,
      delivered = ?, acknowledged = ?, complied = ?, nil = ?, query = ?, returned = ? WHERE id = ?`,
    after.outstanding,
    after.cancelled,
    after.file,
    after.sha256,
    after.pages,
    after.archive,
    after.archive_page,
    after.delivered,
    after.acknowledged,
    after.complied,
    after.nil,
    after.query,
    after.returned,
    id,
  )
  recount(db, before.forwarding, before, after)
  // An array of names is all that is ever written there.
  const at = { ...before, areaPath: JSON.parse(before.area_path) as string[] }
  recountAt(db, at, countsOf(before), countsOf(after))
}

/** Writes the first date of every fact that stands against a despatch. */
export function refreshOutcome(db: Database, despatch: string): void {
  const rows = all<{ kind: ReceiptKind; first: CivilDate }>(
    db,
    `SELECT kind, min(on_date) AS first FROM receipts WHERE despatch = ? AND struck IS NULL GROUP BY kind`,
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
  })
}
