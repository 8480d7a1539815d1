import canonicalize from 'canonicalize'
import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import { nextSlot, readAbout, slotOf } from './about.ts'
import { project } from './books.ts'
import { nextTime } from './clock.ts'
import { openDatabase } from './database.ts'
import { readDeviceId, writeDeviceId, type Device } from './device.ts'
import { guarded, isBroken, registerFailure } from './failures.ts'
import { hashEntry, headsOf, insertEntry, noHash, type Entry, type Head } from './journal.ts'
import type { Body, Kind } from './kinds/kinds.ts'
import { driveTypeHere, refusedPlace } from './place.ts'
import { readWitness, writeWitness } from './witness.ts'

export type OpenRegister = {
  folder: string
  /** Where this PC keeps its device id and its witness of the heads: never inside the register. */
  deviceFolder: string
  create: boolean
  /** Milliseconds since 1970. */
  now: () => number
  newId: () => string
  nativeBinding?: string | undefined
}

/** The one connection to a register, and what every command needs of it. */
export type Register = {
  readonly db: Database
  readonly folder: string
  readonly deviceFolder: string
  readonly nativeBinding: string | undefined
  /** Id of the register, whichever folder or copy it is in. */
  readonly id: string
  /** `slot` null: this PC is not enrolled here, so it may read and not write. */
  readonly device: Device
  readonly newId: () => string
  readonly now: () => number
  /** The last entry of every chain. */
  heads: () => readonly Head[]
  /** Adds one fact to the journal and the books, within `write`. Error: DEVICE_UNKNOWN. */
  append: <K extends Kind>(kind: K, body: Body<K>) => Entry
  /**
   * One immediate transaction: all of it or nothing. Errors: DISK_FULL, DISK_READ_ONLY, DISK_ERROR (then the
   * register must be opened anew), REGISTER_DAMAGED.
   */
  write: <T>(work: () => T) => T
  /** Makes this PC a writer of the register, with a slot of its own, in the given transaction. */
  enrol: (also: () => void) => void
  /** Looks at the heads again after entries came from elsewhere. */
  refresh: () => void
  close: () => void
}

/**
 * Opens a register, or makes one where `create` allows it.
 *
 * Errors: REGISTER_MISSING, REGISTER_LOCKED, REGISTER_NEWER, REGISTER_NOT_OURS, REGISTER_DAMAGED,
 * REGISTER_SHARED_FOLDER {why}, FOLDER_NOT_WRITABLE, DISK_*.
 */
export function openRegister(options: OpenRegister): Register {
  const { folder } = options
  const why = refusedPlace(folder, process.platform, driveTypeHere)
  if (why !== null) throw new AppError('REGISTER_SHARED_FOLDER', { folder, why })
  const db = guarded(folder, () => openDatabase(options))
  try {
    return guarded(folder, () => openOn(db, options))
  } catch (error) {
    db.close()
    throw error
  }
}

/** What is kept in memory beside the database; a transaction that fails puts it back. */
type Memory = { chains: Map<string, Head>; time: number; broken: boolean }

function openOn(db: Database, options: OpenRegister): Register {
  const { folder, deviceFolder, now, newId } = options
  const memory: Memory = { chains: new Map(), time: 0, broken: false }
  readHeads(db, memory)
  let deviceId = readDeviceId(deviceFolder) ?? ''
  if (deviceId === '') writeDeviceId(deviceFolder, (deviceId = newId()))
  const first = readAbout(db) === undefined
  let device: Device = { id: deviceId, slot: slotOf(db, deviceId) }
  let operator = newId()
  let id = newId()

  const append = <K extends Kind>(kind: K, body: Body<K>): Entry => {
    if (!db.inTransaction) throw new Error('append outside write')
    if (device.slot === null) throw new AppError('DEVICE_UNKNOWN')
    const entry = nextEntry(memory, { device: device.id, operator, kind, body, now: now() })
    insertEntry(db, entry)
    memory.chains.set(entry.device, {
      device: entry.device,
      seq: entry.seq,
      hash: entry.hash,
      hlc: entry.hlc,
    })
    memory.time = entry.hlc
    project(db, entry, body)
    return entry
  }
  const write = <T>(work: () => T): T => {
    if (db.inTransaction) return work()
    if (memory.broken) throw new AppError('DISK_ERROR', { folder, cause: 'reopen' })
    const before = { ...memory, chains: new Map(memory.chains) }
    let result: T
    try {
      result = db.transaction(work).immediate()
    } catch (error) {
      Object.assign(memory, before, { broken: isBroken(error) })
      throw registerFailure(error, folder)
    }
    if (memory.time !== before.time) writeWitness(deviceFolder, id, [...memory.chains.values()])
    return result
  }
  const enrol = (also: () => void): void => {
    const before = device
    try {
      write(() => {
        device = { id: device.id, slot: nextSlot(db) }
        if (first && readAbout(db) === undefined) append('register.created/1', { id, operator })
        append('device.enrolled/1', { id: device.id, slot: device.slot ?? 0, name: '' })
        also()
      })
    } catch (error) {
      device = before
      throw error
    }
  }

  if (first) enrol(() => undefined)
  const about = readAbout(db)
  id = about?.id ?? id
  operator = about?.operator ?? operator
  if (wasPutBack(memory, readWitness(deviceFolder, id), device.id)) {
    // This PC wrote more than the register now has: an older copy. It goes on as a new device.
    device = { id: newId(), slot: null }
  }

  return {
    db,
    folder,
    deviceFolder,
    nativeBinding: options.nativeBinding,
    get id() {
      return id
    },
    get device() {
      return device
    },
    newId,
    now,
    heads: () => [...memory.chains.values()],
    append,
    write,
    enrol: (also) => {
      if (readDeviceId(deviceFolder) !== device.id) writeDeviceId(deviceFolder, device.id)
      enrol(also)
    },
    refresh: () => readHeads(db, memory),
    close: () => db.close(),
  }
}

function readHeads(db: Database, memory: Memory): void {
  const heads = headsOf(db)
  memory.chains = new Map(heads.map((head) => [head.device, head]))
  memory.time = heads.reduce((last, { hlc }) => Math.max(last, hlc), 0)
}

function nextEntry(
  memory: Memory,
  {
    device,
    operator,
    kind,
    body,
    now,
  }: Pick<Entry, 'device' | 'operator' | 'kind'> & { body: object; now: number },
): Entry {
  const head = memory.chains.get(device)
  const text = canonicalize(body)
  if (text === undefined) throw new Error('a body that is no JSON')
  const entry = {
    device,
    seq: (head?.seq ?? 0) + 1,
    hlc: nextTime(memory.time, now),
    operator,
    kind,
    body: text,
    prev: head?.hash ?? noHash,
  }
  return { ...entry, hash: hashEntry(entry) }
}

/** Whether this PC's own chain was longer than it is now. */
function wasPutBack(memory: Memory, known: readonly Head[], device: string): boolean {
  const own = known.find((head) => head.device === device)
  return own !== undefined && own.seq > (memory.chains.get(device)?.seq ?? 0)
}
