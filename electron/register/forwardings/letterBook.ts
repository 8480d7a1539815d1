import type { Database } from 'better-sqlite3'
import { foldText } from '../../../shared/domain/fold.ts'
import { numberKey } from '../../../shared/domain/numbering.ts'
import { countIssuedAt } from './areaCounts.ts'
import { countIssued, openCounts } from './counts.ts'
import { changeDespatch, despatchFacts, owesAnswer } from './despatchFacts.ts'
import type { Body } from '../journal/kinds/kinds.ts'
import { nameLetter } from '../search/names.ts'
import type { Projectors, Stamp } from '../projector.ts'
import { raiseSerial, raiseSlipSerial } from './series.ts'
import { one, run } from '../sql.ts'

/**
 * Forwardings and their despatches. What is printed and frozen stays in the journal entry, found by device
 * and seq; the rows hold what lists show and search.
 */
export const lettersSchema = `
CREATE TABLE forwardings (
  id TEXT PRIMARY KEY,
  job TEXT NOT NULL,
  circular TEXT NOT NULL,
  number TEXT NOT NULL,
  number_key TEXT NOT NULL,
  date TEXT NOT NULL,
  due TEXT,
  form TEXT NOT NULL,
  form_title TEXT NOT NULL,
  step INTEGER,
  numbering TEXT NOT NULL,
  subject TEXT NOT NULL,
  reference TEXT NOT NULL,
  signatory TEXT NOT NULL,
  copy_to TEXT NOT NULL,
  device TEXT NOT NULL,
  seq INTEGER NOT NULL,
  hlc INTEGER NOT NULL
) STRICT;
CREATE INDEX forwardings_job ON forwardings (job);
CREATE INDEX forwardings_circular ON forwardings (circular);
CREATE INDEX forwardings_number ON forwardings (number_key);
CREATE TABLE despatches (
  id TEXT PRIMARY KEY,
  forwarding TEXT NOT NULL,
  position INTEGER NOT NULL,
  circular TEXT NOT NULL,
  of TEXT,
  step INTEGER,
  office TEXT NOT NULL,
  office_code TEXT NOT NULL,
  office_name TEXT NOT NULL,
  office_name_urdu TEXT NOT NULL,
  designation TEXT NOT NULL,
  area_path TEXT NOT NULL,
  delivery TEXT NOT NULL,
  date TEXT NOT NULL,
  due TEXT,
  number TEXT NOT NULL,
  number_key TEXT NOT NULL,
  serial INTEGER,
  slip_code TEXT NOT NULL,
  folded TEXT NOT NULL,
  outstanding INTEGER NOT NULL,
  cancelled TEXT,
  file TEXT,
  sha256 TEXT,
  pages INTEGER,
  archive TEXT,
  delivered TEXT,
  acknowledged TEXT,
  complied TEXT,
  nil TEXT,
  query TEXT,
  returned TEXT,
  exempt TEXT,
  device TEXT NOT NULL,
  seq INTEGER NOT NULL
) STRICT;
CREATE INDEX despatches_forwarding ON despatches (forwarding, position);
CREATE INDEX despatches_slip ON despatches (slip_code);
CREATE INDEX despatches_number ON despatches (number_key);
CREATE INDEX despatches_serial ON despatches (serial);
CREATE INDEX despatches_office ON despatches (office);
CREATE INDEX despatches_outstanding ON despatches (outstanding) WHERE outstanding = 1;
CREATE INDEX despatches_of ON despatches (of) WHERE of IS NOT NULL;
`

type LetterKinds = 'forwarding.issued/1' | 'despatch.issued/1' | 'letters.made/1' | 'number.cancelled/1'

export const lettersProjectors: Projectors<LetterKinds> = {
  'forwarding.issued/1': (db, body, stamp) => {
    if (!writeForwarding(db, body, stamp)) return undefined
    openCounts(db, body.id, { ...body, apart: body.step !== undefined || body.toSender === true })
    nameLetter(db, body)
    if (body.serials) raiseSerial(db, body.series, { year: body.seriesYear, last: body.serials.last })
    raiseSlipSerial(db, body.slips)
    return undefined
  },
  'despatch.issued/1': (db, body, stamp) => {
    if (body.of && !isDespatch(db, body.of.despatch)) return { waitsFor: body.of.despatch }
    if (writeDespatch(db, body, stamp)) {
      const owes = owed(body)
      countIssued(db, body.forwarding, owes)
      if (owes) countIssuedAt(db, body.forwarding, body.to.areaPath)
    } else if (!isForwarding(db, body.forwarding)) return { waitsFor: body.forwarding }
    return undefined
  },
  'letters.made/1': (db, body) => {
    const unknown = body.letters.find(({ despatch }) => !despatchFacts(db, despatch))
    if (unknown) return { waitsFor: unknown.despatch }
    for (const { despatch, file, sha256, pages } of body.letters) {
      changeDespatch(db, despatch, { file, sha256, pages, archive: body.archive })
    }
    return undefined
  },
  'number.cancelled/1': (db, body) => {
    const before = despatchFacts(db, body.despatch)
    if (!before) return { waitsFor: body.despatch }
    if (before.cancelled === null) changeDespatch(db, body.despatch, { cancelled: body.reason })
    return undefined
  },
}

function writeForwarding(db: Database, body: Body<'forwarding.issued/1'>, stamp: Stamp): boolean {
  const written = run(
    db,
    'INSERT OR IGNORE INTO forwardings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    body.id,
    body.job,
    body.circular,
    body.number,
    numberKey(body.number),
    body.date,
    body.due,
    body.form,
    body.formTitle,
    body.step ?? null,
    body.numbering,
    body.letter.circular.subject,
    body.letter.circular.reference,
    body.letter.signatory.name,
    JSON.stringify(body.letter.copyTo),
    stamp.device,
    stamp.seq,
    stamp.hlc,
  )
  return written === 1
}

// One statement looks the forwarding up and writes: 50,000 of them are issued in one go.
const insertDespatch = `INSERT OR IGNORE INTO despatches
  SELECT ?, id, ?, circular, ?, step, ?, ?, ?, ?, ?, ?, ?, date, due, ?, ?, ?, ?, ?, ?,
    NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, ?, ?
  FROM forwardings WHERE id = ?`

/** False when it is there already, or its forwarding is not. */
function writeDespatch(db: Database, body: Body<'despatch.issued/1'>, { device, seq }: Stamp): boolean {
  const { to } = body
  const written = run(
    db,
    insertDespatch,
    body.id,
    body.position,
    body.of?.despatch ?? null,
    to.office,
    to.code,
    to.name,
    to.nameUrdu,
    to.designation,
    JSON.stringify(to.areaPath),
    to.delivery,
    body.number,
    numberKey(body.number),
    body.serial,
    body.slipCode,
    `${foldText(`${body.number} ${to.code} ${to.name}`)} ${foldText(to.nameUrdu)}`,
    // What is owed is owed on the letter that the reminder is about.
    Number(owed(body)),
    device,
    seq,
    body.forwarding,
  )
  return written === 1
}

function owed({ of, to }: Body<'despatch.issued/1'>): boolean {
  return owesAnswer({ of: of?.despatch ?? null, office: to.office })
}

function isForwarding(db: Database, id: string): boolean {
  return one(db, 'SELECT 1 FROM forwardings WHERE id = ?', id) !== undefined
}

function isDespatch(db: Database, id: string): boolean {
  return one(db, 'SELECT 1 FROM despatches WHERE id = ?', id) !== undefined
}
