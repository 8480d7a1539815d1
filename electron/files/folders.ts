import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { fileError } from './fileError.ts'

/**
 * Makes a folder and those above it, one by one: Node's recursive mkdir never ends where the system
 * refuses with "no such folder" below one that is there (/proc does).
 *
 * Errors: FOLDER_NOT_WRITABLE, DISK_FULL, DISK_READ_ONLY, DISK_ERROR {path}.
 */
export function makeFolder(folder: string): void {
  try {
    makeEach(folder)
  } catch (error) {
    throw asRefusal(error, folder)
  }
}

/** As makeFolder; refuses a folder that is there but can't be written into. */
export function makeWritableFolder(folder: string): void {
  makeFolder(folder)
  try {
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw asRefusal(error, folder)
  }
}

function makeEach(folder: string): void {
  if (existsSync(folder) && statSync(folder).isDirectory()) return
  const above = dirname(folder)
  if (above !== folder) makeEach(above)
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another program may have made it in between.
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw error
  }
}

function asRefusal(error: unknown, path: string): AppError {
  const known = fileError(error, path)
  return known instanceof AppError ? known : new AppError('FOLDER_NOT_WRITABLE', { path })
}
