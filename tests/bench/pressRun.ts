import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { buildApp } from '../../electron/dev/build.ts'
import type { EnclosurePlan } from '../../electron/letters/enclosure.ts'
import { openLettersThread } from '../../electron/letters/lettersThread.ts'
import { letterGroups, picture, type LetterKind } from './sampleLetters.ts'

buildApp()
// The worker as the app has it, bundled.
const { press } = openLettersThread(new URL('../../out/main/lettersWorker.js', import.meta.url))

/** Presses letters as the service does: a file each, the print file, and their copies; gives the milliseconds. */
export async function timePress(
  folder: string,
  total: number,
  enclosures: readonly EnclosurePlan[],
  kind: LetterKind = {},
): Promise<number> {
  const begun = performance.now()
  const hooks = {
    signal: new AbortController().signal,
    onMade: () => undefined,
    onProgress: () => undefined,
  }
  const groups = letterGroups(total, kind)
  const printFile = path.join(folder, 'print.pdf')
  const images = kind.rich === true ? [picture] : []
  const setting = {
    images,
    outFolder: folder,
    printFile,
    register: folder,
    enclosures,
    total,
    title: 'bench',
  }
  await press({ ...setting, groups }, hooks)
  return performance.now() - begun
}
