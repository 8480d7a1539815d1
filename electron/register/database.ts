import { accessSync, constants, existsSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { AppError } from '../../shared/errors.ts'
import { makeFolder } from '../files/folders.ts'
import { booksSchema } from './books.ts'
import { deskSchema } from './desk.ts'
import { textsSchema } from './search/finding.ts'
import { journalSchema } from './journal/journal.ts'
import { migrate } from './migrations/migrate.ts'
import { schemaVersion } from './migrations/steps.ts'

/** "TRSL": how the file says that it is ours. */
const applicationId = 0x5452534c

/** The register's file within its folder. */
export function registerFile(folder: string): string {
  return join(folder, 'register.db')
}

export type OpenDatabase = { folder: string; create: boolean; nativeBinding?: string | undefined }

/**
 * Opens the database of a register and takes its lock; the caller closes it.
 *
 * Errors: REGISTER_MISSING, REGISTER_NOT_OURS, REGISTER_NEWER; failures of SQLite come out as they are.
 */
export function openDatabase({ folder, create, nativeBinding }: OpenDatabase): Database {
  const file = registerFile(folder)
  if (!existsSync(file)) {
    if (!create) throw new AppError('REGISTER_MISSING', { folder })
    makeFolder(folder)
  } else {
    // SQLite would call a write-protected disk a failing one, and can't even read a WAL register there.
    accessSync(file, constants.W_OK)
  }
  const db = new Sqlite(file, { timeout: 0, ...(nativeBinding === undefined ? {} : { nativeBinding }) })
  try {
    takeLock(db)
    if (isEmpty(db)) {
      if (!create) throw new AppError('REGISTER_MISSING', { folder })
    } else if (db.pragma('application_id', { simple: true }) !== applicationId) {
      throw new AppError('REGISTER_NOT_OURS', { folder })
    }
    setUp(db)
    if (isEmpty(db)) writeSchema(db)
    migrate(db, file)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** One writer: whoever reads first in exclusive mode keeps the file until it is closed. */
function takeLock(db: Database): void {
  db.pragma('locking_mode = EXCLUSIVE')
  db.exec('BEGIN EXCLUSIVE; COMMIT')
}

function isEmpty(db: Database): boolean {
  return (
    db.pragma('application_id', { simple: true }) === 0 &&
    db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
  )
}

function setUp(db: Database): void {
  if (db.pragma('journal_mode = WAL', { simple: true }) !== 'wal') throw new Error('no WAL')
  // After WAL, which silently lowers it to NORMAL: then a power cut loses numbers that were shown.
  db.pragma('synchronous = FULL')
  if (db.pragma('synchronous', { simple: true }) !== 2) throw new Error('not synchronous')
  db.pragma('recursive_triggers = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma('foreign_keys = OFF')
}

/** The tables of this version: journal, books and desk, in one transaction. */
export function writeSchema(db: Database): void {
  db.transaction(() => {
    db.exec(journalSchema + booksSchema + textsSchema + deskSchema)
    db.pragma(`application_id = ${applicationId}`)
    db.pragma(`user_version = ${schemaVersion}`)
  }).immediate()
}

/** An empty database in memory with the same tables, for a replay. */
export function memoryDatabase(nativeBinding?: string): Database {
  const db = new Sqlite(':memory:', nativeBinding === undefined ? {} : { nativeBinding })
  writeSchema(db)
  return db
}
