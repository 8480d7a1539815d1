import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { timePress } from './pressRun.ts'
import { isThere, sync, timeProgram } from './program.ts'
import { median, type Figure } from './result.ts'
import { scannedEnclosure } from './enclosures.ts'

const rounds = 3
const letters = 1_000

/** 1,000 letters with a scan of 2 MB against a bare copy of the same files, both with a sync at the end, turn about. */
export async function bench(): Promise<Figure[]> {
  if (!isThere('sync', [], 'coreutils')) return []
  const folder = mkdtempSync(path.join(tmpdir(), 'tarseel-bench-'))
  try {
    const enclosure = await scannedEnclosure()
    const times: { press: number; copy: number }[] = []
    let size = 0
    for (let round = 0; round < rounds; round += 1) {
      const [made, copied] = [path.join(folder, 'made'), path.join(folder, 'copied')]
      mkdirSync(made)
      sync()
      const press = (await timePress(made, letters, [enclosure], { pages: 1, slip: true })) + sync()
      const copy = timeProgram('cp', ['-r', made, copied]) + sync()
      times.push({ press, copy })
      size = sizeOf(made)
      for (const used of [made, copied]) rmSync(used, { recursive: true })
      sync()
    }
    const press = median(times.map((time) => time.press))
    const copy = median(times.map((time) => time.copy))
    return [
      {
        what: '1,000 letters with a scan of 2 MB, and sync',
        against: '`cp` of the same files, and sync',
        ratio: press / copy,
        goal: 1.5,
        detail: `medians of ${rounds}, turn about, ${(press / 1000).toFixed(2)} s and ${(copy / 1000).toFixed(2)} s for ${(size / 1e9).toFixed(2)} GB, with slip, stamp, print file and copies`,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0)
}
