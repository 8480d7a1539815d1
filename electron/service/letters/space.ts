import { existsSync, statfsSync, statSync } from 'node:fs'
import path from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import type { EnclosurePlan } from '../../letters/enclosure.ts'

/** As Windows counts it, and the window. */
const megabyte = 1024 * 1024

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

/** A folder whose disk has not the room that is needed; bytes. */
type Lack = { readonly folder: string; readonly needed: number; readonly free: number }

function lackOf(folder: string, needed: number): Lack | null {
  const free = freeBytes(folder)
  return free === null || free >= needed ? null : { folder, needed, free }
}

function refuse(lack: Lack | null): void {
  if (!lack) return
  const tenths = 10 / megabyte
  const neededMB = Math.ceil(lack.needed * tenths) / 10
  const freeMB = Math.floor(lack.free * tenths) / 10
  throw new AppError('DISK_SPACE', { ...lack, neededMB, freeMB })
}

/** Error: DISK_SPACE {folder, needed, free, neededMB, freeMB}, before anything is written. */
export function requireSpace(folder: string, needed: number): void {
  refuse(lackOf(folder, needed))
}

/** Where the files of a batch go, and the register's folder. */
type Places = { readonly folder: string; readonly register: string }
type Batch = { readonly letters: number; readonly mails: number }

/** Error: DISK_SPACE {folder, needed, free, neededMB, freeMB}, before anything is written; as lackingRoom. */
export function requireRoom(places: Places, plans: readonly EnclosurePlan[], batch: Batch): void {
  refuse(lackingRoom(places, plans, batch))
}

/**
 * Where there is no room for a batch: its files go to their folder, and copies of them into the register, on one
 * disk or on two. Null: there is room.
 */
export function lackingRoom(
  { folder, register }: Places,
  plans: readonly EnclosurePlan[],
  { letters, mails }: Batch,
): Lack | null {
  const files = bytesOf(plans, letters, mails)
  const kept = enclosedBytes(plans) + keptBytes * letters
  if (diskOf(folder) === diskOf(register)) return lackOf(folder, files + kept)
  return lackOf(folder, files) ?? lackOf(register, kept)
}

/** Bytes free on the disk of a folder that may not be there yet; null where the system doesn't tell. */
export function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(standing(folder))
    return bavail * bsize
  } catch {
    return null
  }
}

/** The disk of a folder that may not be there yet; null where there is none, such as a stick that was pulled out. */
function diskOf(folder: string): number | null {
  try {
    return statSync(standing(folder)).dev
  } catch {
    return null
  }
}

/** The folder, or the nearest above it that is there. */
function standing(folder: string): string {
  const parent = path.dirname(folder)
  return existsSync(folder) || parent === folder ? folder : standing(parent)
}
