import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { AppError } from '../../shared/errors.ts'
import { settleFile, settleFolder } from './atomic.ts'
import { fileError } from './fileError.ts'

function pathOf(folder: string, sha256: string, ending: string): string {
  return join(folder, 'documents', sha256.slice(0, 2), `${sha256}.${ending}`)
}

function hashOf(...chunks: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const chunk of chunks) hash.update(chunk)
  return hash.digest('hex')
}

/** Documents that this thread settled: two threads may settle the same one at the same time. */
let settled = 0

/**
 * Stores a document once, by its SHA-256, beside the register: `documents/ab/abcd….pdf`; in one or more pieces.
 *
 * It is durable when its name is given, so that an entry may speak of it; the disk is waited for off this thread.
 * Errors: DISK_*, FOLDER_NOT_WRITABLE.
 */
export async function settleDocument(
  folder: string,
  chunks: readonly Uint8Array[],
  ending: string,
): Promise<string> {
  const sha256 = hashOf(...chunks)
  const path = pathOf(folder, sha256, ending)
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  if (isThere(path, length)) return sha256
  await settleFile(path, chunks, `${path}.${threadId}-${++settled}.partial`)
  const home = dirname(path)
  await Promise.all([home, dirname(home), folder].map(settleFolder))
  return sha256
}

/** Written as `.partial` and renamed, so a document under its own name is whole; its size is a cheap check. */
function isThere(path: string, length: number): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === length
}

/** Whether a document of this name is kept; its bytes are not looked at. */
export function isDocument(folder: string, sha256: string, ending: string): boolean {
  return existsSync(pathOf(folder, sha256, ending))
}

/** The bytes of a document. Errors: FILE_NOT_FOUND, REGISTER_DAMAGED when it is no longer what was stored. */
export function readDocument(folder: string, sha256: string, ending: string): Uint8Array<ArrayBuffer> {
  const path = pathOf(folder, sha256, ending)
  const bytes = readBytes(path)
  if (hashOf(bytes) !== sha256) throw new AppError('REGISTER_DAMAGED', { document: sha256 })
  return bytes
}

function readBytes(path: string): Uint8Array<ArrayBuffer> {
  if (!statSync(path, { throwIfNoEntry: false })) throw new AppError('FILE_NOT_FOUND', { file: path })
  try {
    return new Uint8Array(readFileSync(path))
  } catch (error) {
    throw fileError(error, path)
  }
}

/**
 * Puts a copy of every document of one folder into another, and reads each of them back there, also those of an
 * earlier copy; `step` is waited for before each. Returns how many there are.
 *
 * Errors: REGISTER_DAMAGED {document} when one is no longer what was stored, DISK_*, FOLDER_NOT_WRITABLE.
 */
export async function copyDocuments(
  from: string,
  to: string,
  step: (done: number, total: number) => Promise<void>,
): Promise<number> {
  const documents = documentsOf(from)
  const homes = new Set<string>([to, join(to, 'documents')])
  for (const [index, [sha256, ending]] of documents.entries()) {
    await step(index, documents.length)
    const path = pathOf(to, sha256, ending)
    if (isWhole(path, sha256)) continue
    await settleFile(path, [readDocument(from, sha256, ending)])
    homes.add(dirname(path))
    readDocument(to, sha256, ending)
  }
  for (const home of homes) await settleFolder(home)
  return documents.length
}

function documentsOf(folder: string): [sha256: string, ending: string][] {
  const home = join(folder, 'documents')
  if (!statSync(home, { throwIfNoEntry: false })) return []
  return readdirSync(home, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const [, sha256, ending] = /([0-9a-f]{64})\.([a-z0-9]+)$/.exec(name) ?? []
    return sha256 !== undefined && ending !== undefined ? [[sha256, ending]] : []
  })
}

function isWhole(path: string, sha256: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined && hashOf(readFileSync(path)) === sha256
}
