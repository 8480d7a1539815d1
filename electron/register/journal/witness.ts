import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Head } from './journal.ts'

const heads = z.array(z.object({ device: z.string(), seq: z.int(), hash: z.string(), hlc: z.number() }))

/**
 * The last known head of every chain, kept with the device id outside the register folder.
 *
 * It makes two things visible that a chain can't show by itself: a tail that was cut off, and a register
 * that was put back from an older copy. It is written after each commit and not synced: an older
 * witness still proves what it says, and a torn one counts as none.
 */
export function readWitness(deviceFolder: string, register: string): Head[] {
  try {
    const parsed = heads.safeParse(JSON.parse(readFileSync(fileOf(deviceFolder, register), 'utf8')))
    return parsed.success ? parsed.data : []
  } catch {
    return []
  }
}

/** Keeps the heads; a failure is no reason to refuse work that is already committed. */
export function writeWitness(deviceFolder: string, register: string, known: readonly Head[]): void {
  const file = fileOf(deviceFolder, register)
  try {
    writeFileSync(`${file}.partial`, JSON.stringify(known))
    renameSync(`${file}.partial`, file)
  } catch {
    // The next commit tries again.
  }
}

function fileOf(deviceFolder: string, register: string): string {
  return join(deviceFolder, `heads-${register}.json`)
}
