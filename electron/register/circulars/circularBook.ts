import type { Database } from 'better-sqlite3'
import type { Facts } from '../../../shared/contract/circulars.ts'
import { foldText } from '../../../shared/domain/fold.ts'
import { identityOf } from './circularDuplicates.ts'
import { circularRecord, factsOf } from './circulars.ts'
import { nameCircular } from '../search/names.ts'
import type { Projectors } from '../projector.ts'
import { orderedJson, run } from '../sql.ts'

/** Circulars as they came in and as the clerk confirmed them. */
export const circularsSchema = `
CREATE TABLE circulars (
  id TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  discarded INTEGER NOT NULL,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  pages INTEGER NOT NULL,
  scanned INTEGER NOT NULL,
  language TEXT,
  facts TEXT NOT NULL,
  reference TEXT,
  date TEXT,
  issuer TEXT,
  subject TEXT,
  identity TEXT,
  chain TEXT NOT NULL,
  route TEXT,
  diary_number TEXT NOT NULL,
  received_on TEXT,
  folded TEXT NOT NULL,
  since INTEGER NOT NULL
) STRICT;
CREATE INDEX circulars_sha256 ON circulars (sha256);
CREATE INDEX circulars_identity ON circulars (identity);
CREATE TABLE circular_decisions (
  circular TEXT NOT NULL,
  other TEXT NOT NULL,
  decision TEXT NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY (circular, other)
) STRICT, WITHOUT ROWID;
`

type CircularKinds =
  | 'circular.received/1'
  | 'circular.confirmed/1'
  | 'circular.decided/1'
  | 'circular.discarded/1'
  | 'circular.restored/1'

export const circularsProjectors: Projectors<CircularKinds> = {
  'circular.received/1': (db, body, { hlc }) => {
    run(
      db,
      `INSERT OR IGNORE INTO circulars VALUES
        (?, 'received', 0, ?, ?, ?, ?, ?, ?, '', NULL, NULL, NULL, NULL, NULL, ?, ?, '', NULL, '', ?)`,
      body.id,
      body.file,
      body.sha256,
      body.bytes,
      body.pages,
      Number(body.scanned),
      body.language,
      orderedJson(body.chain),
      body.route,
      hlc,
    )
    writeFacts(db, body.id, body.facts, '')
    return undefined
  },
  'circular.confirmed/1': (db, body) => {
    const row = circularRecord(db, body.id)
    if (!row) return { waitsFor: body.id }
    const read = factsOf(row)
    const said = (name: keyof Facts) => ({ ...read[name], value: body[name], confidence: 1, confirmed: true })
    run(
      db,
      `UPDATE circulars SET state = 'confirmed', diary_number = ?, received_on = ?, route = ?, chain = ?
       WHERE id = ?`,
      body.diaryNumber,
      body.receivedOn,
      body.route,
      orderedJson(body.chain),
      body.id,
    )
    const facts = {
      reference: said('reference'),
      date: said('date'),
      issuer: said('issuer'),
      subject: said('subject'),
    }
    writeFacts(db, body.id, facts, body.diaryNumber)
    return undefined
  },
  'circular.decided/1': (db, body, { hlc }) => {
    if (!circularRecord(db, body.id)) return { waitsFor: body.id }
    if (body.decision === 'same') return discard(db, body.id, 1)
    run(
      db,
      `INSERT INTO circular_decisions VALUES (?, ?, ?, ?)
       ON CONFLICT (circular, other) DO UPDATE SET decision = excluded.decision, since = excluded.since`,
      body.id,
      body.other,
      body.decision,
      hlc,
    )
    return undefined
  },
  'circular.discarded/1': (db, body) =>
    circularRecord(db, body.id) ? discard(db, body.id, 1) : { waitsFor: body.id },
  'circular.restored/1': (db, body) =>
    circularRecord(db, body.id) ? discard(db, body.id, 0) : { waitsFor: body.id },
}

function discard(db: Database, id: string, discarded: 0 | 1): undefined {
  run(db, 'UPDATE circulars SET discarded = ? WHERE id = ?', discarded, id)
  nameCircular(db, id)
}

function writeFacts(db: Database, id: string, facts: Facts, diaryNumber: string): void {
  const reference = facts.reference.value
  const date = facts.date.value
  const issuer = facts.issuer.value
  const subject = facts.subject.value
  run(
    db,
    `UPDATE circulars SET facts = ?, reference = ?, date = ?, issuer = ?, subject = ?, identity = ?,
      folded = ? WHERE id = ?`,
    orderedJson(facts),
    reference,
    date,
    issuer,
    subject,
    identityOf({ reference, date, issuer }),
    foldText([reference, date, issuer, subject, diaryNumber].join(' ')),
    id,
  )
  nameCircular(db, id)
}
