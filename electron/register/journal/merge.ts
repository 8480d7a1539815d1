import type { Database } from 'better-sqlite3'
import { AppError } from '../../../shared/errors.ts'
import { project, rebuildBooks } from '../books.ts'
import { entryAt, hashEntry, headsOf, insertEntry, noHash, type Entry, type Head } from './journal.ts'
import { isKind, kinds } from './kinds/kinds.ts'
import type { Register } from '../register.ts'
import { all, one, run } from '../sql.ts'

type Place = Pick<Entry, 'hlc' | 'device' | 'seq'>

/** The order in which the books are a fold over the journal. */
export function inOrder(a: Place, b: Place): number {
  if (a.hlc !== b.hlc) return a.hlc - b.hlc
  if (a.device !== b.device) return a.device < b.device ? -1 : 1
  return a.seq - b.seq
}

/**
 * Takes entries of other desks in, whatever order they come in; how many entered the journal.
 *
 * An entry whose chain has a gap before it waits in `arrivals`. Entries that are older than what the books
 * have seen make the books be written anew, so that any order of arrival gives the same books.
 *
 * Error: INVALID_INPUT {device, seq, reason} for an entry that was changed, is unknown, or contradicts ours.
 */
export function mergeEntries(register: Register, entries: readonly Entry[]): number {
  return register.write(() => {
    const { db } = register
    const last = headsOf(db).reduce<Place>((most, head) => (inOrder(head, most) > 0 ? head : most), noPlace)
    for (const entry of entries) keepArrival(db, entry)
    const arrived = takeArrivals(db).toSorted(inOrder)
    const [oldest] = arrived
    if (!oldest) return 0
    if (inOrder(oldest, last) < 0) rebuildBooks(db)
    else for (const entry of arrived) project(db, entry, JSON.parse(entry.body))
    register.refresh()
    return arrived.length
  })
}

const noPlace: Place = { hlc: -1, device: '', seq: 0 }

function keepArrival(db: Database, entry: Entry): void {
  const { device, seq } = entry
  const refuse = (reason: string): never => {
    throw new AppError('INVALID_INPUT', { device, seq, reason })
  }
  if (!isKind(entry.kind) || !kinds[entry.kind].safeParse(bodyOf(entry)).success) refuse('kind')
  if (hashEntry(entry) !== entry.hash) refuse('changed')
  const ours = entryAt(db, device, seq)
  if (ours) {
    if (ours.hash !== entry.hash) refuse('fork')
    return
  }
  run(
    db,
    'INSERT OR IGNORE INTO arrivals VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    device,
    seq,
    entry.hlc,
    entry.operator,
    entry.kind,
    entry.body,
    entry.prev,
    entry.hash,
  )
}

function bodyOf(entry: Entry): unknown {
  try {
    return JSON.parse(entry.body)
  } catch {
    return undefined
  }
}

/** Moves every arrival that continues its chain into the journal. */
function takeArrivals(db: Database): Entry[] {
  const heads = new Map<string, Pick<Head, 'seq' | 'hash'>>(headsOf(db).map((head) => [head.device, head]))
  const taken: Entry[] = []
  for (const { device } of all<{ device: string }>(db, 'SELECT DISTINCT device FROM arrivals')) {
    for (;;) {
      const head = heads.get(device) ?? { seq: 0, hash: noHash }
      const next = one<Entry>(
        db,
        'SELECT device, seq, hlc, operator, kind, body, prev, hash FROM arrivals WHERE device = ? AND seq = ?',
        device,
        head.seq + 1,
      )
      if (!next) break
      if (next.prev !== head.hash) {
        throw new AppError('INVALID_INPUT', { device, seq: next.seq, reason: 'chain' })
      }
      run(db, 'DELETE FROM arrivals WHERE device = ? AND seq = ?', device, next.seq)
      insertEntry(db, next)
      heads.set(device, next)
      taken.push(next)
    }
  }
  return taken
}
