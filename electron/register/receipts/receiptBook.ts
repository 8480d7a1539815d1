import type { Database } from 'better-sqlite3'
import { foldReference, foldText } from '../../../shared/domain/fold.ts'
import { despatchFacts, refreshOutcome } from '../forwardings/despatchFacts.ts'
import type { Body } from '../journal/kinds/kinds.ts'
import type { Missing, Projectors, Stamp } from '../projector.ts'
import { one, run } from '../sql.ts'

/**
 * Facts against despatches, as they were logged; a struck one stays visible. `their_key` is their number as it
 * is compared, `their_compact` its letters and digits alone, by which any spelling finds it.
 */
export const receiptsSchema = `
CREATE TABLE receipts (
  id TEXT PRIMARY KEY,
  despatch TEXT NOT NULL,
  kind TEXT NOT NULL,
  on_date TEXT NOT NULL,
  their_number TEXT NOT NULL,
  their_key TEXT NOT NULL,
  their_compact TEXT NOT NULL,
  their_date TEXT,
  evidence TEXT,
  on_behalf_of TEXT NOT NULL,
  note TEXT NOT NULL,
  attached TEXT,
  attached_kind TEXT,
  attached_name TEXT,
  struck TEXT,
  logged_on TEXT NOT NULL,
  hlc INTEGER NOT NULL
) STRICT;
CREATE INDEX receipts_despatch ON receipts (despatch);
CREATE INDEX receipts_logged ON receipts (logged_on);
CREATE INDEX receipts_time ON receipts (hlc);
CREATE INDEX receipts_their ON receipts (their_compact) WHERE their_compact <> '';
`

type ReceiptEntries = 'receipt.logged/1' | 'receipt.logged/2' | 'receipt.attached/1' | 'receipt.struck/1'

export const receiptsProjectors: Projectors<ReceiptEntries> = {
  'receipt.logged/1': (db, body, stamp) =>
    writeReceipt(db, { ...body, theirDate: null, attachment: null }, stamp),
  'receipt.logged/2': writeReceipt,
  'receipt.attached/1': (db, { id, attachment: { sha256, kind, name } }) => {
    if (!despatchOf(db, id)) return { waitsFor: id }
    run(
      db,
      'UPDATE receipts SET attached = ?, attached_kind = ?, attached_name = ? WHERE id = ? AND attached IS NULL',
      sha256,
      kind,
      name,
      id,
    )
    return undefined
  },
  'receipt.struck/1': (db, { id, reason }) => {
    const despatch = despatchOf(db, id)
    if (!despatch) return { waitsFor: id }
    run(db, 'UPDATE receipts SET struck = ? WHERE id = ? AND struck IS NULL', reason, id)
    refreshOutcome(db, despatch)
    return undefined
  },
}

function despatchOf(db: Database, receipt: string): string | undefined {
  return one<{ despatch: string }>(db, 'SELECT despatch FROM receipts WHERE id = ?', receipt)?.despatch
}

function writeReceipt(db: Database, body: Body<'receipt.logged/2'>, { hlc }: Stamp): Missing | undefined {
  if (!despatchFacts(db, body.despatch)) return { waitsFor: body.despatch }
  run(
    db,
    `INSERT OR IGNORE INTO receipts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?)`,
    body.id,
    body.despatch,
    body.kind,
    body.on,
    body.theirNumber,
    foldText(body.theirNumber),
    foldReference(body.theirNumber),
    body.theirDate,
    body.evidence,
    body.onBehalfOf,
    body.note,
    body.attachment?.sha256 ?? null,
    body.attachment?.kind ?? null,
    body.attachment?.name ?? null,
    body.loggedOn,
    hlc,
  )
  refreshOutcome(db, body.despatch)
  return undefined
}
