import { hash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { all, one, run } from '../sql.ts'

/** One fact as it stands in the journal; `body` is the exact canonical JSON. */
export type Entry = {
  readonly device: string
  readonly seq: number
  /** Hybrid time: milliseconds × 1024 + a count; never goes back, whatever the clock does. */
  readonly hlc: number
  readonly operator: string
  /** Name and version: `receipt.logged/1`. */
  readonly kind: string
  readonly body: string
  /** Hash of the entry before in the same chain (64 hex digits). */
  readonly prev: string
  readonly hash: string
}

/** The last entry of one device's chain. */
export type Head = {
  readonly device: string
  readonly seq: number
  readonly hash: string
  readonly hlc: number
}

/** What stands before the first entry of a chain. */
export const noHash = '0'.repeat(64)

export const journalSchema = `
CREATE TABLE journal (
  row INTEGER PRIMARY KEY,
  device TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  hlc INTEGER NOT NULL,
  operator TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX journal_chain ON journal (device, seq);
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_no_second BEFORE INSERT ON journal
WHEN EXISTS (SELECT 1 FROM journal WHERE device = NEW.device AND seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'the journal has this entry'); END;
CREATE TABLE arrivals (
  device TEXT NOT NULL,
  seq INTEGER NOT NULL,
  hlc INTEGER NOT NULL,
  operator TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID;
`

const domain = '17:tarseel.journal.1'

/** SHA-256 over a domain string and every other column, each with its length in bytes before it. */
export function hashEntry(entry: Omit<Entry, 'hash'>): string {
  const { device, operator, kind, body, prev } = entry
  const numbers = sized(String(entry.seq)) + sized(String(entry.hlc))
  const text = domain + sized(device) + numbers + sized(operator) + sized(kind) + sized(prev) + sized(body)
  return hash('sha256', text, 'hex')
}

function sized(text: string): string {
  return `${Buffer.byteLength(text)}:${text}`
}

const columns = 'device, seq, hlc, operator, kind, body, prev, hash'

/** Writes one entry; the chain is the caller's care. */
export function insertEntry(db: Database, entry: Entry): void {
  const { device, seq, hlc, operator, kind, body, prev } = entry
  run(
    db,
    `INSERT INTO journal (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    device,
    seq,
    hlc,
    operator,
    kind,
    body,
    prev,
    entry.hash,
  )
}

/** One entry of a chain; undefined where it is not there. */
export function entryAt(db: Database, device: string, seq: number): Entry | undefined {
  return one<Entry>(db, `SELECT ${columns} FROM journal WHERE device = ? AND seq = ?`, device, seq)
}

/** Entries of one device after `seq`, at most `limit`, in order. */
export function entriesAfter(db: Database, device: string, seq: number, limit: number): Entry[] {
  return all<Entry>(
    db,
    `SELECT ${columns} FROM journal WHERE device = ? AND seq > ? ORDER BY seq LIMIT ?`,
    device,
    seq,
    limit,
  )
}

/** The head of every device's chain, by device. */
export function headsOf(db: Database): Head[] {
  const heads: Head[] = []
  let device: string | undefined = ''
  while (device !== undefined) {
    const next: { device: string } | undefined = one<{ device: string }>(
      db,
      'SELECT device FROM journal WHERE device > ? ORDER BY device LIMIT 1',
      device,
    )
    device = next?.device
    if (device === undefined) break
    const head = one<Head>(
      db,
      'SELECT device, seq, hash, hlc FROM journal WHERE device = ? ORDER BY seq DESC LIMIT 1',
      device,
    )
    if (head) heads.push(head)
  }
  return heads
}
