import { setImmediate } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { Progress } from '../../../shared/contract/values.ts'
import { AppError } from '../../../shared/errors.ts'
import { project } from '../books.ts'
import { differences } from './compareBooks.ts'
import { chainCheck } from './chainCheck.ts'
import { memoryDatabase } from '../database.ts'
import { registerFailure } from '../failures.ts'
import { headsOf, type Entry, type Head } from './journal.ts'
import type { Register } from '../register.ts'
import { all, count, one } from '../sql.ts'
import { readWitness } from './witness.ts'

export type Verified = CallOutput<'register.verify'>
export type Wrong = Extract<Verified, { ok: false }>['wrong']

export type VerifyHooks = { signal: AbortSignal; progress: (progress: Progress) => void }

const batch = 1000

/**
 * Proves that nothing was changed: every chain, the last known heads, and every row of every book against a
 * replay of the journal into an empty database. Names the first entry that is wrong.
 *
 * Other work goes on between batches. Reasons: `changed`, `missing`, `chain`, `time`, `kind`, `body`, `cut`,
 * `schema`, `damaged`, `book:<table>`. Error: CANCELLED.
 */
export async function verify(register: Register, hooks: VerifyHooks): Promise<Verified> {
  const { db, device, nativeBinding } = register
  const known = readWitness(register.deviceFolder, register.id)
  return verifyDatabase(db, { known, own: device.id, nativeBinding }, hooks)
}

export type VerifyOptions = {
  /** Heads that are known from elsewhere: kept outside the register, printed, or sent. */
  known: readonly Head[]
  /** The device that is named where a fault belongs to no entry. */
  own: string
  nativeBinding?: string | undefined
}

/** As verify, for a database that is open. */
export async function verifyDatabase(
  db: Database,
  options: VerifyOptions,
  hooks: VerifyHooks,
): Promise<Verified> {
  const chain = chainCheck(options.known)
  try {
    const wrong = await findWrong(db, { ...options, chain }, hooks)
    if (wrong) return { ok: false, wrong }
    const heads = headsOf(db).map(({ device, seq, hash }) => ({ device, seq, hash }))
    return { ok: true, entries: count(db, 'SELECT count(*) FROM journal'), heads }
  } catch (error) {
    const failure = registerFailure(error, '')
    if (failure instanceof AppError && failure.code === 'REGISTER_DAMAGED') {
      return { ok: false, wrong: { ...chain.next(options.own), reason: 'damaged' } }
    }
    throw failure
  }
}

async function findWrong(
  db: Database,
  { chain, own, nativeBinding }: VerifyOptions & { chain: ReturnType<typeof chainCheck> },
  { signal, progress }: VerifyHooks,
): Promise<Wrong | undefined> {
  const total = count(db, 'SELECT count(*) FROM journal')
  const pause = async (phase: string, done: number): Promise<void> => {
    progress({ phase, done: Math.min(done, total), total })
    await setImmediate()
    if (signal.aborted) throw new AppError('CANCELLED')
  }
  let row = 0
  let done = 0
  for (let entries = entriesFrom(db, row); entries.length > 0; entries = entriesFrom(db, row)) {
    for (const entry of entries) {
      const wrong = chain.add(entry)
      if (wrong) return wrong
      row = entry.row
    }
    done += entries.length
    await pause('verify', done)
  }
  const cut = chain.end()
  if (cut) return cut
  if (integrityOf(db) !== 'ok') return { ...chain.next(own), reason: 'damaged' }
  const replay = memoryDatabase(nativeBinding)
  try {
    const unread = await replayJournal(db, replay, (replayed) => pause('replay', replayed))
    if (unread) return { ...unread, reason: 'body' }
    progress({ phase: 'compare', done: total, total })
    return differences(db, replay, chain.last(own))
  } finally {
    replay.close()
  }
}

/** Entries as they lie in the table itself: an index could hide what happened to a row. */
function entriesFrom(db: Database, row: number): (Entry & { row: number })[] {
  return all<Entry & { row: number }>(
    db,
    `SELECT row, device, seq, hlc, operator, kind, body, prev, hash FROM journal NOT INDEXED
     WHERE row > ? ORDER BY row LIMIT ${batch}`,
    row,
  )
}

function integrityOf(db: Database): unknown {
  return db.pragma("integrity_check('journal')", { simple: true })
}

type Place = Pick<Entry, 'device' | 'seq'>

/**
 * Writes the books from the journal; the entry that no book can be written from, if there is one.
 *
 * Entries that are written meanwhile come later in order, so they are caught up with at the end.
 */
async function replayJournal(
  db: Database,
  replay: Database,
  pause: (done: number) => Promise<void>,
): Promise<Place | undefined> {
  let last = 0
  for (;;) {
    const rows = all<{ row: number }>(
      db,
      'SELECT row FROM journal WHERE row > ? ORDER BY hlc, device, seq',
      last,
    )
    if (rows.length === 0) return undefined
    for (let start = 0; start < rows.length; start += batch) {
      const part = rows.slice(start, start + batch)
      const bad = replay.transaction(() => firstBad(db, replay, part))()
      if (bad) return bad
      last = part.reduce((most, { row }) => Math.max(most, row), last)
      // No pause after the last part: nothing may be written between the replay and the comparison.
      if (start + batch < rows.length) await pause(start)
    }
  }
}

function firstBad(db: Database, replay: Database, part: readonly { row: number }[]): Place | undefined {
  for (const { row } of part) {
    const entry = one<Entry>(db, 'SELECT device, seq, hlc, kind, body FROM journal WHERE row = ?', row)
    try {
      if (entry) project(replay, entry, JSON.parse(entry.body))
    } catch {
      // No command writes such a body; its hash is right because somebody made it so.
      return entry && { device: entry.device, seq: entry.seq }
    }
  }
  return undefined
}
