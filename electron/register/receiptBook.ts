import { foldText } from '../../shared/domain/fold.ts'
import { despatchFacts, refreshOutcome } from './despatchFacts.ts'
import type { Projectors } from './projector.ts'
import { one, run } from './sql.ts'

/** Facts against despatches, as they were logged; a struck one stays visible. */
export const receiptsSchema = `
CREATE TABLE receipts (
  id TEXT PRIMARY KEY,
  despatch TEXT NOT NULL,
  kind TEXT NOT NULL,
  on_date TEXT NOT NULL,
  their_number TEXT NOT NULL,
  their_key TEXT NOT NULL,
  evidence TEXT,
  on_behalf_of TEXT NOT NULL,
  note TEXT NOT NULL,
  struck TEXT,
  logged_on TEXT NOT NULL,
  hlc INTEGER NOT NULL
) STRICT;
CREATE INDEX receipts_despatch ON receipts (despatch);
CREATE INDEX receipts_logged ON receipts (logged_on);
CREATE INDEX receipts_time ON receipts (hlc);
`

export const receiptsProjectors: Projectors<'receipt.logged/1' | 'receipt.struck/1'> = {
  'receipt.logged/1': (db, body, { hlc }) => {
    if (!despatchFacts(db, body.despatch)) return { waitsFor: body.despatch }
    run(
      db,
      'INSERT OR IGNORE INTO receipts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?)',
      body.id,
      body.despatch,
      body.kind,
      body.on,
      body.theirNumber,
      foldText(body.theirNumber),
      body.evidence,
      body.onBehalfOf,
      body.note,
      body.loggedOn,
      hlc,
    )
    refreshOutcome(db, body.despatch)
    return undefined
  },
  'receipt.struck/1': (db, body) => {
    const row = one<{ despatch: string }>(db, 'SELECT despatch FROM receipts WHERE id = ?', body.id)
    if (!row) return { waitsFor: body.id }
    run(db, 'UPDATE receipts SET struck = ? WHERE id = ? AND struck IS NULL', body.reason, body.id)
    refreshOutcome(db, row.despatch)
    return undefined
  },
}
