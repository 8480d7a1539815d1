import {
  close,
  closeSync,
  copyFileSync,
  fsync,
  fsyncSync,
  open,
  openSync,
  renameSync,
  rmSync,
  writevSync,
} from 'node:fs'
import { open as openFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { AppError } from '../../shared/errors.ts'
import { fileError } from './fileError.ts'
import { makeFolder } from './folders.ts'

const openLater = promisify(open)
const syncLater = promisify(fsync)
const closeLater = promisify(close)
const unsyncable = ['EPERM', 'EISDIR', 'EACCES', 'EINVAL']

/** A file that is being written beside its place, and appears there whole or not at all. */
export type PendingFile = {
  /** Appends; returns the bytes written so far. */
  readonly write: (chunks: readonly Uint8Array[]) => number
  /** Makes it durable and puts it in its place; the folder must still be synced. */
  readonly finish: () => void
  /** The same, waiting for the disk off this thread: files of a group become durable together. */
  readonly settle: () => Promise<void>
  readonly discard: () => void
}

/**
 * Begins a file as `<path>.partial`, making its folder if need be.
 *
 * Errors of every step: DISK_FULL, DISK_READ_ONLY, DISK_ERROR, FOLDER_NOT_WRITABLE {path}.
 */
export function beginFile(path: string): PendingFile {
  const partial = `${path}.partial`
  const fd = guarded(path, () => {
    makeFolder(dirname(path))
    return openSync(partial, 'w')
  })
  let isOpen = true
  let written = 0
  const shut = () => {
    if (isOpen) closeSync(fd)
    isOpen = false
  }
  const discard = () => {
    shut()
    rmSync(partial, { force: true })
  }
  const orDiscard = <T>(step: () => T): T => {
    try {
      return guarded(path, step)
    } catch (error) {
      discard()
      throw error
    }
  }
  return {
    write: (chunks) => orDiscard(() => (written += writeAll(fd, chunks))),
    finish: () => {
      orDiscard(() => {
        fsyncSync(fd)
        shut()
        renameWithPatience(partial, path)
      })
    },
    settle: async () => {
      try {
        await syncLater(fd)
        orDiscard(() => {
          shut()
          renameWithPatience(partial, path)
        })
      } catch (error) {
        discard()
        throw error instanceof AppError ? error : fileError(error, path)
      }
    },
    discard,
  }
}

/** Writes a whole file atomically; the caller syncs the folder when its group is complete. */
export function writeFileAtomic(path: string, chunks: readonly Uint8Array[]): void {
  const file = beginFile(path)
  file.write(chunks)
  file.finish()
}

/**
 * Writes a whole file as writeFileAtomic does, off this thread: while a disk makes files durable, to create
 * one more takes it most of a millisecond. The caller syncs the folder. `partial` is where it is written first.
 */
export async function settleFile(
  path: string,
  chunks: readonly Uint8Array[],
  partial = `${path}.partial`,
): Promise<void> {
  try {
    makeFolder(dirname(path))
    const file = await openFile(partial, 'w')
    try {
      // In one go: a call for each half megabyte, as writeFile does, keeps this thread busy.
      for (let rest = chunks; rest.length > 0;)
        rest = unwritten(rest, (await file.writev(rest.slice(0, mostChunks))).bytesWritten)
      await file.sync()
    } finally {
      await file.close()
    }
    renameWithPatience(partial, path)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    throw error instanceof AppError ? error : fileError(error, path)
  }
}

/** Copies a file; the copy is there whole and durable, or not at all. Errors: DISK_*, FOLDER_NOT_WRITABLE {path}. */
export function copyFileAtomic(from: string, to: string): void {
  const partial = `${to}.partial`
  try {
    guarded(to, () => copyFileSync(from, partial))
    putInPlace(partial, to)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
}

/** Makes a whole file durable and gives it its place. Errors: DISK_*, FOLDER_NOT_WRITABLE {path}. */
export function putInPlace(partial: string, path: string): void {
  guarded(path, () => {
    const fd = openSync(partial, 'r+')
    try {
      fsyncSync(fd)
    } finally {
      closeSync(fd)
    }
    renameWithPatience(partial, path)
  })
  syncFolder(dirname(path))
}

/** Makes names that were given in a folder durable; Windows and some shares don't know this and need not. */
export function syncFolder(folder: string): void {
  try {
    const fd = openSync(folder, 'r')
    try {
      fsyncSync(fd)
    } finally {
      closeSync(fd)
    }
  } catch (error) {
    if (!unsyncable.includes(codeOf(error))) throw fileError(error, folder)
  }
}

/** The same as syncFolder, waiting for the disk off this thread. */
export async function settleFolder(folder: string): Promise<void> {
  try {
    const fd = await openLater(folder, 'r')
    try {
      await syncLater(fd)
    } finally {
      await closeLater(fd)
    }
  } catch (error) {
    if (!unsyncable.includes(codeOf(error))) throw fileError(error, folder)
  }
}

/** The least that systems take in one call is 1,024. */
const mostChunks = 512

function writeAll(fd: number, chunks: readonly Uint8Array[]): number {
  let total = 0
  for (let rest = chunks; rest.length > 0;) {
    const written = writevSync(fd, rest.slice(0, mostChunks))
    total += written
    rest = unwritten(rest, written)
  }
  return total
}

/** What is left of chunks when so many bytes of them are written: a disk may take less than it was given. */
function unwritten(chunks: readonly Uint8Array[], written: number): readonly Uint8Array[] {
  let left = written
  let whole = 0
  for (const { length } of chunks) {
    if (left < length) break
    left -= length
    whole += 1
  }
  const [first, ...others] = chunks.slice(whole)
  return first ? [first.subarray(left), ...others] : []
}

/** A virus scanner may hold a new file on Windows for a moment: wait and try again, a second in all. */
function renameWithPatience(from: string, to: string): void {
  for (let tries = 0; ; tries++) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      if (tries === 10 || !['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error))) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10 + tries * 20)
    }
  }
}

function guarded<T>(path: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    throw fileError(error, path)
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
