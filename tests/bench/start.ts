import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { buildApp, projectRoot } from '../../electron/dev/build.ts'
import { findElectron, type FoundElectron } from '../../electron/dev/findElectron.ts'
import { launch } from './launch.ts'
import { sampleRegister } from './sampleRegister.ts'
import { median, type Figure } from './result.ts'

const runs = 7

/** Today with what the register answered: the office's date, and the first steps while it has no circular. */
const today = 'main:has(header bdi) ol li'

/** From the start of the process to a window that can be worked in, by turns with an empty one. */
export async function bench(): Promise<Figure[]> {
  buildApp()
  const electron = await findElectron()
  const empty = await buildEmptyApp()
  const folder = await sampleRegister()
  const env = {
    TARSEEL_REGISTER: path.join(folder, 'register'),
    TARSEEL_USER_DATA: path.join(folder, 'user'),
  }
  const ours: number[] = []
  const theirs: number[] = []
  for (let run = 0; run < runs; run += 1) {
    theirs.push(await startTime(electron, empty, {}, 'h1'))
    ours.push(await startTime(electron, projectRoot, env, today))
  }
  for (const used of [empty, folder]) rmSync(used, { recursive: true, force: true })
  return [
    {
      what: 'Start to a usable window',
      against: 'an empty Electron window with React',
      ratio: median(ours) / median(theirs),
      goal: 1.5,
      detail: `medians of ${runs} starts by turns, ${Math.round(median(ours))} ms and ${Math.round(median(theirs))} ms`,
    },
  ]
}

/** Milliseconds until `shown` stands there and a key does what it should: F4 leads to the receipts. */
async function startTime(
  found: FoundElectron,
  app: string,
  env: Record<string, string>,
  shown: string,
): Promise<number> {
  const begun = performance.now()
  const running = await launch(found, app, env)
  const page = await running.firstWindow()
  await page.locator(shown).first().waitFor()
  await page.keyboard.press('F4')
  await page.waitForFunction(() => location.hash === '#/receipts')
  const took = performance.now() - begun
  await running.close()
  return took
}

async function buildEmptyApp(): Promise<string> {
  const outDir = mkdtempSync(path.join(tmpdir(), 'tarseel-empty-'))
  const root = path.join(import.meta.dirname, 'emptyApp')
  await build({
    root,
    base: './',
    logLevel: 'silent',
    plugins: [react()],
    build: { outDir, emptyOutDir: true },
  })
  copyFileSync(path.join(root, 'window.cjs'), path.join(outDir, 'window.cjs'))
  writeFileSync(
    path.join(outDir, 'package.json'),
    '{"name":"empty","productName":"Empty","version":"0.0.0","main":"window.cjs"}',
  )
  return outDir
}
