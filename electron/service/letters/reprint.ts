import { createHash } from 'node:crypto'
import path from 'node:path'
import type { ParsedInput } from '../../../shared/contract/contract.ts'
import type { Reprinted } from '../../../shared/contract/letters.ts'
import { AppError } from '../../../shared/errors.ts'
import { settleFile, settleFolder } from '../../files/atomic.ts'
import { readDocument } from '../../files/documents.ts'
import { makeWritableFolder } from '../../files/folders.ts'
import { letterFileName } from '../../files/names.ts'
import { baseEnding, lettersEnding, readKept, type KeptLetters } from '../../letters/archive.ts'
import {
  countStanding,
  frozenDespatches,
  type FrozenDespatch,
} from '../../register/forwardings/despatches.ts'
import { frozenForwarding } from '../../register/forwardings/forwardings.ts'
import type { Call, Context } from '../context.ts'

const groupSize = 16

/**
 * Writes letters of a forwarding once more, byte for byte as they were first made, from their copies.
 *
 * `from` and `to` are places in the order of the print file, from 1; numbers that were cancelled are passed
 * over. Each file must have the SHA-256 that the register has of it.
 * Errors: FORWARDING_UNKNOWN, LETTER_NOT_MADE {number}, LETTER_NOT_KEPT {number} (made by a version that kept
 * none), NUMBER_UNKNOWN, REGISTER_DAMAGED, FILE_NOT_FOUND, CANCELLED, DISK_*, FOLDER_NOT_WRITABLE.
 */
export async function reprintLetters(
  context: Context,
  { forwarding, from, to, folder }: ParsedInput<'letter.reprint'>,
  { signal, progress }: Call,
): Promise<Reprinted> {
  const { register } = context
  frozenForwarding(register.db, forwarding)
  makeWritableFolder(folder)
  const read = reader(register.folder)
  const letters: Reprinted['letters'] = []
  const written = new Set<string>()
  const last = to ?? Infinity
  const total = Math.min(to ?? Infinity, countStanding(register.db, forwarding).total) - from + 1
  for (let after = from - 1; after < last; after += groupSize) {
    const limit = Math.min(groupSize, last - after)
    const despatches = frozenDespatches(register.db, forwarding, { after, limit })
    if (despatches.length === 0) break
    const standing = despatches.filter(({ state }) => state !== 'cancelled')
    for (const despatch of standing) {
      if (signal.aborted) throw new AppError('CANCELLED')
      const chunks = read(despatch)
      const file = path.join(folder, fileNameOf(despatch))
      if (!written.has(file)) await settleFile(file, chunks)
      written.add(file)
      const { number, slipCode, pages, sha256, to: office } = despatch
      const shown = { number, slipCode, officeCode: office.code, officeName: office.name }
      letters.push({ ...shown, file, pages, sha256 })
      progress({ phase: 'letters', done: letters.length, total })
      await new Promise((resolve) => setImmediate(resolve))
    }
    await settleFolder(folder)
  }
  if (letters.length === 0) throw new AppError('NUMBER_UNKNOWN', { text: `${from}–${to ?? ''}` })
  return { folder, letters }
}

function fileNameOf({ file, number, to, id }: FrozenDespatch): string {
  return file ?? letterFileName(number, to.code, id)
}

/** Gives the pieces of a letter's file; what many letters share is read and hashed once. */
function reader(register: string): (despatch: FrozenDespatch) => readonly Uint8Array[] {
  let group: { name: string; letters: KeptLetters } = { name: '', letters: { base: '', letters: [] } }
  let base = { name: '', bytes: new Uint8Array(), hash: createHash('sha256') }
  return ({ id, number, archive, sha256 }) => {
    if (sha256 === null) throw new AppError('LETTER_NOT_MADE', { number })
    if (archive === null) throw new AppError('LETTER_NOT_KEPT', { number })
    if (group.name !== archive)
      group = { name: archive, letters: readKept(readDocument(register, archive, lettersEnding)) }
    const { letters } = group.letters
    // One letter to all of them is kept under the first of them.
    const kept = letters.find((letter) => letter.id === id) ?? (letters.length === 1 ? letters[0] : undefined)
    if (!kept) throw new AppError('LETTER_NOT_KEPT', { number })
    const name = group.letters.base
    if (base.name !== name) {
      const bytes = readDocument(register, name, baseEnding)
      base = { name, bytes, hash: createHash('sha256').update(bytes) }
    }
    if (base.hash.copy().update(kept.tail).digest('hex') !== sha256)
      throw new AppError('REGISTER_DAMAGED', { document: archive })
    return [base.bytes, kept.tail]
  }
}
