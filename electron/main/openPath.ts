import { realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'

const openable = ['.pdf', '.csv', '.xlsx', '.eml']

/**
 * The real path of a folder, or of a file in it, that may be opened: it lies in one of the allowed
 * folders, links followed, and is a folder or a document, never a program.
 * Errors: FILE_NOT_FOUND for everything else, so that nothing is learnt of the disk.
 */
export function allowedPath(folder: string, file: string | null, allowed: readonly string[]): string {
  const target = real(file === null ? folder : path.join(folder, file))
  const within = allowed.some((one) => isWithin(target, realOrNull(one)))
  if (!within) throw new AppError('FILE_NOT_FOUND', { file: file ?? folder })
  const document = openable.includes(path.extname(target).toLowerCase())
  if (!statSync(target).isDirectory() && !document)
    throw new AppError('FILE_NOT_FOUND', { file: file ?? folder })
  return target
}

function isWithin(target: string, folder: string | null): boolean {
  if (folder === null) return false
  const way = path.relative(folder, target)
  return way === '' || (!way.startsWith(`..${path.sep}`) && way !== '..' && !path.isAbsolute(way))
}

function real(file: string): string {
  const found = realOrNull(file)
  if (found === null) throw new AppError('FILE_NOT_FOUND', { file })
  return found
}

function realOrNull(file: string): string | null {
  try {
    return realpathSync(file)
  } catch {
    return null
  }
}

/** What to say when no program of this PC opened a path that is there. */
export function notOpened(target: string): AppError {
  const mail = path.extname(target).toLowerCase() === '.eml'
  return new AppError(mail ? 'MAIL_PROGRAM_MISSING' : 'PROGRAM_MISSING', { file: path.basename(target) })
}
