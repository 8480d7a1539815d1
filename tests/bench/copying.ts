import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { timePress } from './pressRun.ts'
import { isThere, sync, timeProgram } from './program.ts'
import { median, type Figure } from './result.ts'
import { scannedEnclosure } from './enclosures.ts'

const rounds = 6
const letters = 1_000

/**
 * 1,000 letters with a scan of 2 MB against a bare copy of the same files, both with a sync at the end.
 *
 * Each begins as often as the other: a disk in a data centre gives what it has saved up to whoever comes first.
 */
export async function bench(): Promise<Figure[]> {
  if (!isThere('sync', [], 'coreutils')) return []
  const folder = mkdtempSync(path.join(tmpdir(), 'tarseel-bench-'))
  const [source, made, copied] = ['source', 'made', 'copied'].map((name) =>
    path.join(folder, name),
  ) as Folders
  try {
    const enclosure = await scannedEnclosure()
    const press = (into: string) => {
      mkdirSync(into)
      return timePress(into, letters, [enclosure], { pages: 1, slip: true })
    }
    await press(source)
    const times: { press: number[]; copy: number[] } = { press: [], copy: [] }
    for (let round = 0; round < rounds; round += 1) {
      const turns = [
        async () => times.press.push((await press(made)) + sync()),
        () => Promise.resolve(times.copy.push(timeProgram('cp', ['-r', source, copied]) + sync())),
      ]
      sync()
      for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn()
      for (const used of [made, copied]) rmSync(used, { recursive: true })
    }
    const [pressed, copy] = [median(times.press), median(times.copy)]
    return [
      {
        what: '1,000 letters with a scan of 2 MB, and sync',
        against: '`cp` of the same files, and sync',
        ratio: pressed / copy,
        goal: 1.5,
        detail: `medians of ${rounds}, each first in every other, ${(pressed / 1000).toFixed(2)} s and ${(copy / 1000).toFixed(2)} s for ${(sizeOf(source) / 1e9).toFixed(2)} GB, with slip, stamp, print file and copies, in a thread that has set letters before`,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Folders = [source: string, made: string, copied: string]

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0)
}
