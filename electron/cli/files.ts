import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'

/** A file as the contract wants it. Error: FILE_NOT_FOUND {file}. */
export async function fileFrom(cwd: string, file: string): Promise<{ name: string; bytes: Uint8Array }> {
  try {
    const bytes = await readFile(path.resolve(cwd, file))
    return { name: path.basename(file), bytes: new Uint8Array(bytes) }
  } catch {
    throw new AppError('FILE_NOT_FOUND', { file })
  }
}
