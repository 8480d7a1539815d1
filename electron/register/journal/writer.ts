import type { Database } from 'better-sqlite3'
import { AppError } from '../../../shared/errors.ts'
import { project } from '../books.ts'
import { nextTime } from './clock.ts'
import { isBroken, registerFailure } from '../failures.ts'
import { hashEntry, headsOf, insertEntry, noHash, type Entry, type Head } from './journal.ts'
import type { Body, Kind } from './kinds/kinds.ts'
import { orderedJson } from '../sql.ts'

/** Who signs an entry. */
export type Signer = { readonly device: string; readonly operator: string }

/** Adds entries to the chains of a database, in transactions. */
export type Writer = {
  heads: () => readonly Head[]
  head: (device: string) => Head | undefined
  append: <K extends Kind>(signer: Signer, kind: K, body: Body<K>) => Entry
  write: <T>(work: () => T) => T
  /** Looks at the heads again after entries came from elsewhere. */
  refresh: () => void
}

/** What is kept in memory beside the database; a transaction that fails puts it back. */
type Memory = { chains: Map<string, Head>; time: number }

function readMemory(db: Database): Memory {
  const heads = headsOf(db)
  return {
    chains: new Map(heads.map((head) => [head.device, head])),
    time: heads.reduce((last, { hlc }) => Math.max(last, hlc), 0),
  }
}

/** `committed` is told the heads after every transaction that wrote entries. */
export function openWriter(
  db: Database,
  { folder, now, committed }: { folder: string; now: () => number; committed: (heads: Head[]) => void },
): Writer {
  let memory = readMemory(db)
  let broken = false
  return {
    heads: () => [...memory.chains.values()],
    head: (device) => memory.chains.get(device),
    append: (signer, kind, body) => {
      if (!db.inTransaction) throw new Error('append outside write')
      const entry = nextEntry(memory, { ...signer, kind, body: orderedJson(body), now: now() })
      insertEntry(db, entry)
      const { device, seq, hash, hlc } = entry
      memory.chains.set(device, { device, seq, hash, hlc })
      memory.time = hlc
      project(db, entry, body)
      return entry
    },
    write: (work) => {
      if (db.inTransaction) return work()
      if (broken) throw new AppError('DISK_ERROR', { folder, cause: 'reopen' })
      const before = { chains: new Map(memory.chains), time: memory.time }
      try {
        const result = db.transaction(work).immediate()
        if (memory.time !== before.time) committed([...memory.chains.values()])
        return result
      } catch (error) {
        memory = before
        broken = isBroken(error)
        throw registerFailure(error, folder)
      }
    },
    refresh: () => {
      memory = readMemory(db)
    },
  }
}

type NewEntry = Pick<Entry, 'device' | 'operator' | 'kind' | 'body'> & { now: number }

function nextEntry(memory: Memory, { device, operator, kind, body, now }: NewEntry): Entry {
  const head = memory.chains.get(device)
  const entry = {
    device,
    seq: (head?.seq ?? 0) + 1,
    hlc: nextTime(memory.time, now),
    operator,
    kind,
    body,
    prev: head?.hash ?? noHash,
  }
  return { ...entry, hash: hashEntry(entry) }
}
