import { existsSync, mkdirSync, statfsSync } from 'node:fs'
import path from 'node:path'
import type { ParsedInput } from '../../shared/contract/contract.ts'
import type { Issued } from '../../shared/contract/letters.ts'
import type { ForwardingId } from '../../shared/contract/values.ts'
import { makeLetter, type LetterParts } from '../../shared/domain/letter.ts'
import { AppError } from '../../shared/errors.ts'
import { letterFileName, printFileName, safeFileName } from '../files/names.ts'
import type { EnclosurePlan } from '../letters/enclosure.ts'
import type { LetterJob } from '../letters/press.ts'
import { startPress } from '../letters/startPress.ts'
import { getCircular } from '../register/circulars.ts'
import { saveFolder } from '../register/desk.ts'
import { recordMade } from '../register/despatchCommands.ts'
import { frozenDespatches, madeDespatches, type FrozenDespatch } from '../register/despatches.ts'
import { forwardingOfJob, frozenForwarding, type FrozenForwarding } from '../register/forwardings.ts'
import { issueForwarding } from '../register/issue.ts'
import type { Call, Context } from './context.ts'
import { enclosureOf } from './enclosure.ts'
import { prepareLetters } from './prepare.ts'

/**
 * Takes the numbers of a forwarding in one transaction, then makes its letters.
 *
 * Everything that can be refused is refused before a number is taken. The same job id never issues
 * twice: a retry goes on with the forwarding that the first call began.
 * Errors: those of prepareLetters and enclosureOf, and of makeLetters.
 */
export async function issueLetters(
  context: Context,
  input: ParsedInput<'letter.issue'>,
  call: Call,
): Promise<Issued> {
  const { register } = context
  const { job, draft } = input
  const known = forwardingOfJob(register.db, job)
  if (known) return makeLetters(context, { ...input, forwarding: known, again: false }, call)
  const prepared = prepareLetters(context, draft)
  const plan = await enclosureOf(context, prepared.circular)
  ensureFolder(input.folder)
  requireSpace(input.folder, bytesOf(plan, prepared.addressees.length))
  if (call.signal.aborted) throw new AppError('CANCELLED')
  const forwarding = issueForwarding(register, {
    job,
    circular: prepared.circular.id,
    language: 'en',
    form: prepared.form.name,
    formTitle: prepared.form.title,
    letter: prepared.letter,
    enclosures: [
      { sha256: prepared.circular.sha256, pages: plan.pages.length, plan: plan.pages.map(({ how }) => how) },
    ],
    date: draft.date,
    due: draft.due,
    dueRule: draft.due === null ? null : 'given',
    series: prepared.series.id,
    addressees: prepared.addressees,
  })
  return makeLetters(context, { ...input, forwarding, again: false }, call)
}

type Making = { forwarding: ForwardingId; folder: string; subfolder: boolean; again: boolean }

/**
 * Makes the letters of a forwarding that are not there yet (all of them with `again`), and its print file.
 *
 * When it is cancelled or the disk fills, what is made is recorded, the rest stays numbered and can be
 * resumed; the error then carries the forwarding and its counts.
 * Errors: FORWARDING_UNKNOWN, CANCELLED, DISK_*, FOLDER_NOT_WRITABLE, with {forwarding, number, made, total}.
 */
export async function makeLetters(
  context: Context,
  making: Making,
  { signal, progress }: Call,
): Promise<Issued> {
  const { register, wiring } = context
  const frozen = frozenForwarding(register.db, making.forwarding)
  const folder = making.subfolder
    ? path.join(making.folder, safeFileName([frozen.number, frozen.date], ''))
    : making.folder
  const printFile = path.join(folder, printFileName(frozen.number, frozen.id))
  const despatches = frozenDespatches(register.db, frozen.id).filter(({ state }) => state !== 'cancelled')
  try {
    ensureFolder(folder)
    saveFolder(register.db, frozen.id, folder, null)
    const plan = await enclosureOf(context, getCircular(register.db, frozen.circular))
    const letters = despatches.map((despatch) => jobOf(frozen, despatch, folder, making.again))
    await startPress(wiring.pressWorker)(
      { outFolder: folder, printFile, enclosures: [plan], letters, title: frozen.number },
      {
        signal,
        onProgress: progress,
        onMade: (batch) => recordMade(register, frozen.id, batch),
      },
    )
    saveFolder(register.db, frozen.id, folder, printFile)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const made = frozenDespatches(register.db, frozen.id).filter(({ state }) => state === 'made').length
    const counts = { forwarding: frozen.id, number: frozen.number, made, total: despatches.length }
    throw new AppError(error.code, { ...error.data, ...counts })
  }
  return issuedOf(context, frozen, folder, printFile)
}

function issuedOf(
  { register }: Context,
  frozen: FrozenForwarding,
  folder: string,
  printFile: string,
): Issued {
  const despatches = madeDespatches(register.db, frozen.id)
  return {
    forwarding: { id: frozen.id, number: frozen.number, date: frozen.date },
    despatches: despatches.map((row) => ({
      ...row,
      file: row.file === null ? null : path.join(folder, row.file),
    })),
    printFile,
    folder,
  }
}

function jobOf(
  frozen: FrozenForwarding,
  despatch: FrozenDespatch,
  folder: string,
  again: boolean,
): LetterJob {
  const fileName = despatch.file ?? letterFileName(despatch.number, despatch.to.code, despatch.id)
  const made = !again && despatch.state === 'made' && existsSync(path.join(folder, fileName))
  return { id: despatch.id, fileName, parts: partsOf(frozen, despatch), made }
}

/** The letter of one despatch, from what was frozen at issue and nothing else. */
export function partsOf(
  { letter, date, due, enclosurePages }: Pick<FrozenForwarding, 'letter' | 'date' | 'due' | 'enclosurePages'>,
  { number, to }: Pick<FrozenDespatch, 'number' | 'to'>,
): LetterParts {
  return makeLetter({
    ...letter,
    number,
    date,
    due,
    enclosurePages,
    to: to.to,
    office: { name: to.name, designation: to.designation, district: to.district },
  })
}

function ensureFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch {
    throw new AppError('FOLDER_NOT_WRITABLE', { folder })
  }
}

/** A letter's own pages with the fonts in them: 25 to 60 kB have been seen. */
const letterBytes = 64_000

/** About how much a batch needs: a file each with its enclosure, and the print file with the enclosure once. */
export function bytesOf({ bytes }: EnclosurePlan, letters: number): number {
  return (bytes.length + letterBytes + letterBytes / 4) * letters + bytes.length
}

function requireSpace(folder: string, needed: number): void {
  const free = freeBytes(folder)
  if (free !== null && free < needed) throw new AppError('DISK_FULL', { folder, needed, free })
}

/** Bytes free on the disk of a folder that may not be there yet; null where the system doesn't tell. */
export function freeBytes(folder: string): number | null {
  const parent = path.dirname(folder)
  if (!existsSync(folder)) return parent === folder ? null : freeBytes(parent)
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return null
  }
}
