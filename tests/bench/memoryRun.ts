import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sourceThreads } from '../../electron/cli/sourceThreads.ts'
import { openLettersThread } from '../../electron/letters/lettersThread.ts'
import { sampleEnclosure } from './enclosures.ts'
import { letterGroups } from './sampleLetters.ts'

/**
 * Makes so many letters as argv says, and prints what it took in resident memory, in MB: the peak, then how
 * much it was after each tenth.
 */
const total = Number(process.argv[2])
const folder = mkdtempSync(path.join(tmpdir(), 'tarseel-bench-'))
const megabytes = (bytes: number) => Math.round(bytes / 1024 ** 2)
const trace: number[] = []

try {
  const { press } = openLettersThread(sourceThreads.pressWorker)
  await press(
    {
      outFolder: folder,
      printFile: path.join(folder, 'print.pdf'),
      register: folder,
      enclosures: [sampleEnclosure()],
      groups: letterGroups(total, { slip: true }),
      total,
      title: 'bench',
    },
    {
      signal: new AbortController().signal,
      onMade: () => undefined,
      onProgress: ({ done }) => {
        const tenth = Math.floor((10 * done) / total)
        while (trace.length < tenth) trace.push(megabytes(process.memoryUsage.rss()))
      },
    },
  )
  const peak = megabytes(process.resourceUsage().maxRSS * 1024)
  process.stdout.write(JSON.stringify({ peak, trace }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
