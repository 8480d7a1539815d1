import { execFileSync } from 'node:child_process'
import type { Figure } from './result.ts'

/** Peak memory of the press, each batch in a process of its own: letters with slip and stamps, and the print file. */
export async function bench(): Promise<Figure[]> {
  const [few, many, most] = [1_000, 10_000, 50_000].map(run)
  if (!few || !many || !most) throw new Error('three batches were measured')
  return [
    {
      what: 'Peak memory, 10,000 letters',
      against: 'the same for 1,000',
      ratio: many.peak / few.peak,
      goal: 1.3,
      detail: `${few.peak} MB and ${many.peak} MB, whole process, files and print file written`,
    },
    {
      what: 'Peak memory, 50,000 letters',
      against: '600 MB',
      ratio: most.peak / 600,
      goal: 1,
      detail: `${most.peak} MB; after each tenth ${most.trace.join(', ')} MB`,
    },
  ]
}

type Measured = { peak: number; trace: number[] }

function run(letters: number): Measured {
  const script = new URL('./memoryRun.ts', import.meta.url).pathname
  const out = execFileSync(process.execPath, [script, String(letters)], { encoding: 'utf8' })
  // It is memoryRun.ts that wrote it.
  return JSON.parse(out) as Measured
}
