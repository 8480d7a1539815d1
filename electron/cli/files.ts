import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { mostFileBytes } from '../../shared/contract/shell.ts'
import { AppError } from '../../shared/errors.ts'

/** The size of a file; devices and pipes, which never end, are no files. */
async function sizeOf(file: string): Promise<number> {
  const about = await stat(file)
  if (!about.isFile()) throw new Error('no file')
  return about.size
}

/** A file as the contract wants it. Errors: FILE_NOT_FOUND {file}, PDF_TOO_LARGE (unread). */
export async function fileFrom(cwd: string, file: string): Promise<{ name: string; bytes: Uint8Array }> {
  const whole = path.resolve(cwd, file)
  try {
    const size = await sizeOf(whole)
    if (/\.pdf$/i.test(file) && size > mostFileBytes) throw new AppError('PDF_TOO_LARGE', { size })
    return { name: path.basename(file), bytes: new Uint8Array(await readFile(whole)) }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('FILE_NOT_FOUND', { file })
  }
}
