import { existsSync, statfsSync, statSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import type { EnclosurePlan } from '../../letters/enclosure.ts'

/** A letter's own pages with the fonts in them: 25 to 60 kB have been seen. */
const letterBytes = 64_000
/** What the register keeps of one: its copy without the shared part, and its entries and rows. */
const keptBytes = 32_000

/**
 * About how much a batch needs: a file each with its enclosure, the print file with the enclosure once, and
 * `mails` e-mail drafts.
 */
export function bytesOf(plans: readonly EnclosurePlan[], letters: number, mails = 0): number {
  const enclosed = enclosedBytes(plans)
  const printed = printBytesOf(plans, letters)
  return (enclosed + letterBytes) * letters + printed + mailBytes(enclosed + letterBytes) * mails
}

/** About how much the print file needs: each letter, and what is enclosed once. */
export function printBytesOf(plans: readonly EnclosurePlan[], letters: number): number {
  return (letterBytes / 4) * letters + enclosedBytes(plans)
}

/** A page that goes in as a picture needs the picture; the others, at most the file that they come from. */
function enclosedBytes(plans: readonly EnclosurePlan[]): number {
  const pictures = plans.flatMap(({ pages }) =>
    pages.map((page) => (page.how === 'picture' ? page.png.length : 0)),
  )
  const copied = plans.filter(({ pages }) => pages.some(({ how }) => how === 'copy'))
  return (
    pictures.reduce((sum, size) => sum + size, 0) + copied.reduce((sum, { bytes }) => sum + bytes.length, 0)
  )
}

/** About how much e-mail drafts of files of this size need: base64 with its line ends. */
export function mailBytes(files: number): number {
  return files * 1.38
}

/** Error: DISK_SPACE {folder, needed, free, neededMB, freeMB}, before anything is written. */
export function requireSpace(folder: string, needed: number): void {
  const free = freeBytes(folder)
  if (free === null || free >= needed) return
  const [neededMB, freeMB] = [Math.ceil(needed / 100_000) / 10, Math.floor(free / 100_000) / 10]
  throw new AppError('DISK_SPACE', { folder, needed, free, neededMB, freeMB })
}

/**
 * Room for a batch where its files go and where the register keeps copies of them, on one disk or on two.
 *
 * Error: DISK_SPACE {folder, needed, free, neededMB, freeMB}, before anything is written.
 */
export function requireRoom(
  { folder, register }: { folder: string; register: string },
  plans: readonly EnclosurePlan[],
  { letters, mails }: { letters: number; mails: number },
): void {
  const files = bytesOf(plans, letters, mails)
  const kept = enclosedBytes(plans) + keptBytes * letters
  if (statSync(folder).dev === statSync(register).dev) return requireSpace(folder, files + kept)
  requireSpace(folder, files)
  requireSpace(register, kept)
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
