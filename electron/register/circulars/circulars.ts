import type { Database } from 'better-sqlite3'
import type { ChainLink, Circular, CircularRow, Facts } from '../../../shared/contract/circulars.ts'
import type { ParsedInput } from '../../../shared/contract/contract.ts'
import type { CircularId } from '../../../shared/contract/values.ts'
import { foldText } from '../../../shared/domain/fold.ts'
import { AppError } from '../../../shared/errors.ts'
import { duplicatesOf } from './circularDuplicates.ts'
import { all, anywhere, count, one } from '../sql.ts'

/** The row of a circular as it stands in its book. */
export type CircularRecord = {
  id: CircularId
  state: Circular['state']
  discarded: number
  file: string
  sha256: string
  bytes: number
  pages: number
  scanned: number
  facts: string
  chain: string
  route: Circular['route']
  diary_number: string
  received_on: Circular['receivedOn']
  identity: string | null
}

/** The circular's own row; discarded is a mark beside the state it had. */
export function circularRecord(db: Database, id: CircularId): CircularRecord | undefined {
  return one<CircularRecord>(
    db,
    `SELECT id, state, discarded, file, sha256, bytes, pages, scanned, facts, chain, route, diary_number,
      received_on, identity FROM circulars WHERE id = ?`,
    id,
  )
}

/** A circular with what stands beside it. Error: NOT_FOUND. */
export function getCircular(db: Database, id: CircularId): Circular {
  const row = circularRecord(db, id)
  if (!row) throw new AppError('NOT_FOUND', { circular: id })
  return {
    id,
    state: row.discarded === 1 ? 'discarded' : row.state,
    file: row.file,
    sha256: row.sha256,
    pages: row.pages,
    scanned: row.scanned === 1,
    facts: factsOf(row),
    diaryNumber: row.diary_number,
    receivedOn: row.received_on,
    route: row.route,
    // Parsed before it was journaled.
    chain: JSON.parse(row.chain) as ChainLink[],
    duplicates: duplicatesOf(db, row),
  }
}

/** What was read of a circular, or said by a person. */
export function factsOf(row: Pick<CircularRecord, 'facts'>): Facts {
  // Parsed before it was journaled.
  return JSON.parse(row.facts) as Facts
}

const shownState = `CASE WHEN discarded = 1 THEN 'discarded' ELSE state END`

/** Circulars, the newest first; discarded ones only where they are asked for. */
export function listCirculars(
  db: Database,
  { text, state, offset, limit }: ParsedInput<'circular.list'>,
): { rows: CircularRow[]; total: number } {
  const like = anywhere(foldText(text))
  const where = String.raw`(folded LIKE ? ESCAPE '\') AND
    CASE WHEN ? IS NULL THEN discarded = 0 ELSE ${shownState} = ? END`
  const values = [like, state, state]
  const rows = all<Omit<CircularRow, 'scanned'> & { scanned: number }>(
    db,
    `SELECT id, ${shownState} AS state, file, pages, scanned, reference, date, issuer, subject,
      diary_number AS diaryNumber, received_on AS receivedOn,
      (SELECT count(*) FROM counts WHERE circular = circulars.id) AS forwardings,
      (SELECT coalesce(sum(despatched), 0) FROM counts WHERE circular = circulars.id AND apart = 0) AS despatched,
      (SELECT coalesce(sum(outstanding), 0) FROM counts WHERE circular = circulars.id) AS outstanding
     FROM circulars WHERE ${where} ORDER BY since DESC, id LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  )
  return {
    rows: rows.map((row) => ({ ...row, scanned: row.scanned === 1 })),
    total: count(db, `SELECT count(*) FROM circulars WHERE ${where}`, ...values),
  }
}

/** Circulars that wait for the clerk: to be confirmed, and confirmed but not forwarded to any office. */
export function waitingCirculars(db: Database): { toConfirm: number; toForward: number } {
  const live = 'SELECT count(*) FROM circulars WHERE discarded = 0 AND state = ?'
  return {
    toConfirm: count(db, live, 'received'),
    toForward: count(
      db,
      `${live} AND NOT EXISTS
        (SELECT 1 FROM counts WHERE circular = circulars.id AND apart = 0 AND despatched > 0)`,
      'confirmed',
    ),
  }
}
