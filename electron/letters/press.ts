import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import type { LetterParts } from '../../shared/domain/letter.ts'
import { AppError } from '../../shared/errors.ts'
import { keepBase } from './archive.ts'
import { buildBase } from './base.ts'
import type { LetterBase } from './base.ts'
import type { EnclosurePlan } from './enclosure.ts'
import { beginGroup } from './group.ts'
import type { Group, Keeping } from './group.ts'
import type { ImageBytes } from './images.ts'
import { letterTail, setLetter, setSheets } from './letterFile.ts'
import { letterTitle } from './compose.ts'
import { labelsOf } from '../../shared/domain/letterLabels.ts'
import { slipSheets } from './slipSheets.ts'
import type { OwnSlip } from './slipSheets.ts'
import { beginPrintFile } from './printFile.ts'
import type { PrintFile } from './printFile.ts'

/** One letter to be made. */
export type LetterJob = {
  /** Id of the despatch. */
  readonly id: string
  readonly fileName: string
  readonly parts: LetterParts
  /** Its file is there already: it goes into the print file only. */
  readonly made?: boolean
  /** The register knows it already: its file is written anew, nothing is kept or reported. */
  readonly recorded?: boolean
  /** Slips of those who share this letter: they follow it in the print file. */
  readonly slips?: readonly OwnSlip[]
}

/** What a batch needs but its letters. */
export type PressSetting = {
  readonly outFolder: string
  /** Path of the file with all letters; null: none. */
  readonly printFile: string | null
  /** In the print file each letter begins on a new sheet of a printer that prints both sides. */
  readonly bothSides?: boolean
  /** The register folder, where a copy of each letter is kept; null: none is kept. */
  readonly register?: string | null
  readonly enclosures: readonly EnclosurePlan[]
  /** A letter without number and addressee: the words that all share (see buildBase); none: Latin only. */
  readonly shared?: LetterParts | null
  /** Every image that the letters show. */
  readonly images?: readonly ImageBytes[]
  /** How many letters will come. */
  readonly total: number
  /** Title of the print file. */
  readonly title: string
}

/** Letters come in groups as they are asked for; the files of one or more groups become durable together. */
export type PressInput = PressSetting & {
  readonly groups: Iterable<readonly LetterJob[]> | AsyncIterable<readonly LetterJob[]>
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
   * The files of a group are durable; the group after the next waits until this is settled. `archive` is
   * the SHA-256 of the document that has their copies; null where none are kept.
   */
  readonly onMade: (batch: MadeLetter[], archive: string | null) => Promise<void> | void
  readonly onProgress: (progress: PressProgress) => void
}

export type PressResult = { printFile: { path: string; pages: number; bytes: number } | null }

/** How a press is called, in this thread or in a worker. */
export type Press = (input: PressInput, hooks: PressHooks) => Promise<PressResult>

const progressEveryMs = 100
/** A batch becomes durable in so many steps or more: its count moves, and Cancel leaves something out. */
const leastSteps = 8

/**
 * Makes the letters of a batch: one file each, and the print file.
 *
 * The bytes of a letter depend on its parts, enclosures and images alone, not on the batch or the day: what
 * a resumed batch makes is what the first would have made. While the disk makes a group durable, the next
 * one is set. An abort is looked at between letters: what is durable is reported, the group that is being set
 * is left out, CANCELLED is thrown, and there is no print file.
 * Errors: CANCELLED, GLYPH_MISSING, DISK_FULL, DISK_READ_ONLY, DISK_ERROR, FOLDER_NOT_WRITABLE.
 */
export async function press(input: PressInput, hooks: PressHooks): Promise<PressResult> {
  const { enclosures, shared, images, register = null, total } = input
  const base = await buildBase(enclosures, shared, images)
  const keeping = register === null ? null : { register, base: await keepBase(register, base.bytes) }
  const print = input.printFile === null ? null : beginPrintFile(input.printFile, input, base)
  try {
    await makeAll({ input, hooks, base, print, keeping, hash: createHash('sha256').update(base.bytes) })
    // An abort, or a register that failed, may have been heard after the last letter.
    if (hooks.signal.aborted) throw new AppError('CANCELLED')
    if (!print) return { printFile: null }
    hooks.onProgress({ phase: 'printFile', done: total, total })
    return { printFile: await print.finish() }
  } catch (error) {
    print?.discard()
    throw error
  }
}

type Batch = {
  readonly input: PressInput
  readonly hooks: PressHooks
  readonly base: LetterBase
  readonly print: PrintFile | null
  readonly keeping: Keeping | null
  /** Of the base's bytes: each letter goes on from it. */
  readonly hash: Hash
}

async function makeAll(batch: Batch): Promise<void> {
  const { input, hooks, keeping } = batch
  const tell = progressTeller(input.total, hooks)
  const disk = settler(hooks, tell)
  const most = input.total / leastSteps
  let group = beginGroup(input.outFolder, keeping, most)
  try {
    for await (const jobs of input.groups) {
      const failure = await fill(group, jobs, batch)
      // A slow disk gets more letters at once: what a sync costs is then shared by more.
      if (failure === null && disk.isBusy() && !group.isFull()) continue
      await disk.settle(group)
      group = beginGroup(input.outFolder, keeping, most)
      // A full disk in the middle of a group: what is whole before it counts.
      if (failure !== null) throw failure
    }
    await disk.settle(group)
  } finally {
    await disk.rest()
  }
}

/** Makes one group durable and known while the next is set. */
function settler(hooks: PressHooks, tell: (letters: number) => void) {
  let before = Promise.resolve()
  let busy = false
  return {
    isBusy: () => busy,
    /** Waits for the group before, then begins with this one. */
    settle: async (group: Group) => {
      await before
      // What was only set is left out; no file of it was begun.
      if (hooks.signal.aborted) throw new AppError('CANCELLED')
      busy = true
      before = settleGroup(group, hooks).then(() => {
        busy = false
        tell(group.jobs())
      })
      before.catch(() => undefined)
    },
    rest: () => before,
  }
}

/** Sets and writes the letters of a group; gives what stopped it, or null. */
async function fill(group: Group, jobs: readonly LetterJob[], batch: Batch): Promise<Error | null> {
  try {
    for (const job of jobs) {
      // Messages are heard between letters.
      await new Promise((resolve) => setImmediate(resolve))
      if (batch.hooks.signal.aborted) throw new AppError('CANCELLED')
      makeOne(job, group, batch)
      await printSlips(job, batch)
    }
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function makeOne(job: LetterJob, group: Group, { base, print, hash }: Batch): void {
  const letter = setLetter(job.parts, base)
  print?.add(letter)
  group.count()
  if (job.made === true) return
  const { tail, pages } = letterTail(letter, base)
  const made: MadeLetter = {
    id: job.id,
    fileName: job.fileName,
    sha256: hash.copy().update(tail).digest('hex'),
    pages,
    letterPages: letter.contents.length,
    bytes: base.bytes.length + tail.length,
  }
  group.add({ made, chunks: [base.bytes, tail], tail, recorded: job.recorded === true })
}

/** Puts the slips of a letter to many behind it in the print file. */
async function printSlips({ parts, slips = [] }: LetterJob, { print, base, hooks }: Batch): Promise<void> {
  if (!print || slips.length === 0) return
  const head = { title: letterTitle(parts), lang: labelsOf(parts.language).tag }
  for (const sheet of slipSheets(parts, slips)) {
    await new Promise((resolve) => setImmediate(resolve))
    if (hooks.signal.aborted) throw new AppError('CANCELLED')
    print.addAlone(setSheets([sheet], head, base))
  }
}

async function settleGroup(group: Group, hooks: PressHooks): Promise<void> {
  const { made, archive, failure } = await group.settle()
  if (made.length > 0) await hooks.onMade(made, archive)
  if (failure !== null) throw failure
}

/** Counts groups, and tells of them at most ten times a second. */
function progressTeller(total: number, hooks: PressHooks): (letters: number) => void {
  let done = 0
  let lastTold = 0
  return (letters) => {
    done += letters
    if (done < total && Date.now() - lastTold < progressEveryMs) return
    lastTold = Date.now()
    hooks.onProgress({ phase: 'letters', done, total })
  }
}
