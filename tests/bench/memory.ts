import { execFileSync } from 'node:child_process'
import type { Figure } from './result.ts'

/** Peak memory of the press, each batch in a process of its own. */
export async function bench(): Promise<Figure[]> {
  const few = peakMegabytes(1_000)
  const many = peakMegabytes(10_000)
  return [
    {
      what: 'Peak memory, 10,000 letters',
      against: 'the same for 1,000',
      ratio: many / few,
      goal: 1.3,
      detail: `${Math.round(few)} MB and ${Math.round(many)} MB, files and print file written`,
    },
  ]
}

function peakMegabytes(letters: number): number {
  const script = new URL('./memoryRun.ts', import.meta.url).pathname
  const out = execFileSync(process.execPath, [script, String(letters)], { encoding: 'utf8' })
  return Number(out) / 1024
}
