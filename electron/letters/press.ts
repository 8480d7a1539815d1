import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { LetterParts } from '../../shared/domain/letter.ts'
import { AppError } from '../../shared/errors.ts'
import { syncFolder, writeFileAtomic } from '../files/atomic.ts'
import { archiveOf } from './archive.ts'
import { buildBase } from './base.ts'
import type { LetterBase } from './base.ts'
import type { EnclosurePlan } from './enclosure.ts'
import type { ImageBytes } from './images.ts'
import { letterTail, setLetter } from './letterFile.ts'
import type { SetLetter } from './letterFile.ts'
import { beginPrintFile } from './printFile.ts'
import type { PrintFile } from './printFile.ts'

/** One letter to be made. `made` ones go into the print file only: their own file is there already. */
export type LetterJob = {
  /** Id of the despatch. */
  readonly id: string
  readonly fileName: string
  readonly parts: LetterParts
  readonly made?: boolean
}

export type PressInput = {
  readonly outFolder: string
  /** Path of the file with all letters; null: none. */
  readonly printFile: string | null
  readonly enclosures: readonly EnclosurePlan[]
  /** A letter without number and addressee: the words that all share (see buildBase); none: Latin only. */
  readonly shared?: LetterParts | null
  /** Every image that the letters show. */
  readonly images?: readonly ImageBytes[]
  readonly letters: readonly LetterJob[]
  /** Title of the print file. */
  readonly title: string
}

/** A letter whose file is durable; `pages` counts the enclosure too. */
export type MadeLetter = {
  id: string
  fileName: string
  sha256: string
  pages: number
  letterPages: number
  bytes: number
}

export type PressProgress = { phase: 'letters' | 'printFile'; done: number; total: number }

export type PressHooks = {
  readonly signal: AbortSignal
  /**
   * The files of a group are durable; the next group waits until this is settled. `archive` is a PDF of
   * the letters' own pages, in the order of the batch.
   */
  readonly onMade: (batch: MadeLetter[], archive: Uint8Array) => Promise<void> | void
  readonly onProgress: (progress: PressProgress) => void
}

export type PressResult = { printFile: { path: string; pages: number; bytes: number } | null }

/** How a press is called, in this thread or in a worker. */
export type Press = (input: PressInput, hooks: PressHooks) => Promise<PressResult>

const groupSize = 16
const progressEveryMs = 100

/**
 * Makes the letters of a batch: one file each, and the print file.
 *
 * The bytes of a letter depend on its parts, enclosures and images alone, not on the batch or the day: what
 * a resumed batch makes is what the first would have made. An abort is looked at between groups: what
 * was made is reported, then CANCELLED is thrown and the print file is left out.
 * Errors: CANCELLED, GLYPH_MISSING, DISK_FULL, DISK_READ_ONLY, DISK_ERROR, FOLDER_NOT_WRITABLE.
 */
export async function press(input: PressInput, hooks: PressHooks): Promise<PressResult> {
  const base = await buildBase(input.enclosures, input.shared, input.images)
  const print = input.printFile === null ? null : beginPrintFile(input.printFile, input.title, base)
  try {
    await makeAll(input, hooks, base, print)
    if (!print) return { printFile: null }
    hooks.onProgress({ phase: 'printFile', done: input.letters.length, total: input.letters.length })
    const printFile = print.finish()
    syncFolder(join(printFile.path, '..'))
    return { printFile }
  } catch (error) {
    print?.discard()
    throw error
  }
}

async function makeAll(
  input: PressInput,
  hooks: PressHooks,
  base: LetterBase,
  print: PrintFile | null,
): Promise<void> {
  const hash = createHash('sha256').update(base.bytes)
  const bare = await buildBase([], input.shared, input.images)
  const total = input.letters.length
  let lastTold = 0
  for (let from = 0; from < total; from += groupSize) {
    if (hooks.signal.aborted) throw new AppError('CANCELLED')
    const group = input.letters.slice(from, from + groupSize)
    const made: MadeLetter[] = []
    const set: SetLetter[] = []
    try {
      for (const job of group) {
        const letter = setLetter(job.parts, base)
        print?.add(letter)
        if (job.made === true) continue
        const { tail, pages } = letterTail(letter, base)
        writeFileAtomic(join(input.outFolder, job.fileName), [base.bytes, tail])
        const sha256 = hash.copy().update(tail).digest('hex')
        const bytes = base.bytes.length + tail.length
        set.push(letter)
        made.push({
          id: job.id,
          fileName: job.fileName,
          sha256,
          pages,
          letterPages: letter.contents.length,
          bytes,
        })
      }
    } finally {
      // A full disk in the middle of a group: what is whole before it counts.
      if (made.length > 0) {
        syncFolder(input.outFolder)
        await hooks.onMade(made, archiveOf(set, bare))
      }
    }
    const done = from + group.length
    if (done === total || Date.now() - lastTold >= progressEveryMs) {
      lastTold = Date.now()
      hooks.onProgress({ phase: 'letters', done, total })
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
}
