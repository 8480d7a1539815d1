import { AppError, type ErrorCode } from '../../shared/errors.ts'
import { fileError } from '../files/fileError.ts'

const sqliteCodes: readonly (readonly [start: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_READONLY', 'DISK_READ_ONLY'],
  ['SQLITE_IOERR', 'DISK_ERROR'],
  ['SQLITE_CANTOPEN', 'FOLDER_NOT_WRITABLE'],
  ['SQLITE_PERM', 'FOLDER_NOT_WRITABLE'],
  ['SQLITE_BUSY', 'REGISTER_LOCKED'],
  ['SQLITE_LOCKED', 'REGISTER_LOCKED'],
  ['SQLITE_CORRUPT', 'REGISTER_DAMAGED'],
  ['SQLITE_NOTADB', 'REGISTER_NOT_OURS'],
]

/** The SQLite or system code of an error, or ''. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** What a failure of SQLite or of the disk means for the caller: an AppError, or the error as it came. */
export function registerFailure(error: unknown, folder: string): unknown {
  const code = codeOf(error)
  const found = sqliteCodes.find(([start]) => code.startsWith(start))?.[1]
  return found === undefined ? fileError(error, folder) : new AppError(found, { folder, cause: code })
}

/** Whether reading or writing failed in a way after which the connection can't be trusted. */
export function isBroken(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_IOERR')
}

/** Does the work; failures of SQLite and of the disk come out as AppError. */
export function guarded<T>(folder: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw registerFailure(error, folder)
  }
}
