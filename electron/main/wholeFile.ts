import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'

/**
 * Writes a file whole or not at all: beside its place, flushed, then renamed.
 * Errors: DISK_FULL, DISK_READ_ONLY, FOLDER_NOT_WRITABLE, FILE_NOT_FOUND, DISK_ERROR.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const partial = `${file}.partial`
  try {
    const handle = await open(partial, 'w')
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    throw diskError(error, file)
  }
}

/** The coded error of what the file system refused; `file`: what it was asked for. */
export function diskError(error: unknown, file = ''): AppError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('DISK_FULL')
  if (code === 'EROFS') return new AppError('DISK_READ_ONLY')
  if (code === 'EACCES' || code === 'EPERM') return new AppError('FOLDER_NOT_WRITABLE')
  if (code === 'ENOENT') return new AppError('FILE_NOT_FOUND', { file: path.basename(file) })
  return new AppError('DISK_ERROR', { reason: String(code) })
}
