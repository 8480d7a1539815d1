import type { Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import { nextSlot, readAbout, slotOf } from './about.ts'
import { openDatabase } from './database.ts'
import { readDeviceId, writeDeviceId, type Device } from './journal/device.ts'
import { guarded } from './failures.ts'
import { entryAt, type Entry, type Head } from './journal/journal.ts'
import type { Body, Kind } from './journal/kinds/kinds.ts'
import { driveTypeHere, refusedPlace } from './place.ts'
import { readWitness, writeWitness } from './journal/witness.ts'
import { openWriter, type Writer } from './journal/writer.ts'

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

function openOn(db: Database, options: OpenRegister): Register {
  const { folder, deviceFolder, now, newId } = options
  const about = readAbout(db)
  const id = about?.id ?? newId()
  const operator = about?.operator ?? newId()
  const known = readWitness(deviceFolder, id)
  const denied = deniedHeads(db, known)
  const writer = openWriter(db, {
    folder,
    now,
    committed: (heads) =>
      writeWitness(deviceFolder, id, [...heads.filter((head) => !isOf(head, denied)), ...denied]),
  })
  let device = deviceAt(db, options, writer, known)

  const append: Register['append'] = (kind, body) => {
    if (device.slot === null) throw new AppError('DEVICE_UNKNOWN')
    return writer.append({ device: device.id, operator }, kind, body)
  }
  const enrol: Register['enrol'] = (also) => {
    const before = device
    if (readDeviceId(deviceFolder) !== device.id) writeDeviceId(deviceFolder, device.id)
    try {
      writer.write(() => {
        const slot = nextSlot(db)
        device = { ...before, slot }
        if (!readAbout(db)) append('register.created/1', { id, operator })
        append('device.enrolled/1', { id: device.id, slot, name: '' })
        also()
      })
    } catch (error) {
      device = before
      throw error
    }
  }
  if (!about) enrol(() => undefined)

  return {
    db,
    folder,
    deviceFolder,
    nativeBinding: options.nativeBinding,
    id,
    get device() {
      return device
    },
    newId,
    now,
    heads: writer.heads,
    append,
    write: writer.write,
    enrol,
    refresh: writer.refresh,
    close: () => db.close(),
  }
}

/** Known heads that the journal denies: it was written anew. They stay known, else the next entry would hide it. */
function deniedHeads(db: Database, known: readonly Head[]): Head[] {
  return known.filter(({ device, seq, hash }) => {
    const entry = entryAt(db, device, seq)
    return entry !== undefined && entry.hash !== hash
  })
}

function isOf({ device }: Head, heads: readonly Head[]): boolean {
  return heads.some((head) => head.device === device)
}

/**
 * This PC as the register knows it. Where it wrote more than the register now has, the register was put back
 * from an older copy: the PC goes on as a new device, since its old chain can't have two ends.
 */
function deviceAt(
  db: Database,
  { deviceFolder, newId }: OpenRegister,
  writer: Writer,
  known: readonly Head[],
): Device {
  const stored = readDeviceId(deviceFolder)
  if (stored === null) {
    const id = newId()
    writeDeviceId(deviceFolder, id)
    return { id, slot: null }
  }
  const own = known.find((head) => head.device === stored)
  const wasPutBack = own !== undefined && own.seq > (writer.head(stored)?.seq ?? 0)
  return wasPutBack ? { id: newId(), slot: null } : { id: stored, slot: slotOf(db, stored) }
}
