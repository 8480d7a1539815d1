import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { buildApp, projectRoot } from '../../electron/dev/build.ts'
import { findElectron } from '../../electron/dev/findElectron.ts'
import { launch } from './launch.ts'
import { median, type Figure } from './result.ts'
import { sampleRegister } from './sampleRegister.ts'

/** Each of these keys leaves other offices: the number of one, typed and taken back. */
const keys = [...'49137', ...Array<string>(5).fill('Backspace')]
const rounds = 4
/** A key whose list has not changed by then is a fault of the list, and ends the measure. */
const patienceMs = 30_000

/** From a key to the painted list, in a directory of 50,000 offices: a letter that filters, and a page down. */
export async function bench(): Promise<Figure[]> {
  buildApp()
  const found = await findElectron()
  const folder = await sampleRegister({ offices: 50_000 })
  const app = await launch(found, projectRoot, {
    TARSEEL_REGISTER: path.join(folder, 'register'),
    TARSEEL_USER_DATA: path.join(folder, 'user'),
  })
  try {
    const page = await app.firstWindow()
    const { filtered, unfiltered } = await measure(page)
    return [
      {
        what: 'Filter of 50,000 offices, key to paint',
        against: 'a page down in the same list unfiltered',
        ratio: median(filtered) / median(unfiltered),
        goal: 2,
        detail: `medians of ${filtered.length} keys that filter and ${unfiltered.length} page downs, ${Math.round(median(filtered))} ms and ${Math.round(median(unfiltered))} ms`,
      },
    ]
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(page: Page): Promise<{ filtered: number[]; unfiltered: number[] }> {
  await page.evaluate(() => (location.hash = '#/offices'))
  const grid = page.getByRole('grid')
  await grid.getByRole('row').nth(5).waitFor()
  const search = page.getByRole('searchbox')
  const filtered: number[] = []
  const unfiltered: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    await grid.focus()
    for (let time = 0; time < 5; time += 1) unfiltered.push(await keyToPaint(page, 'PageDown'))
    await search.focus()
    for (const key of keys) filtered.push(await keyToPaint(page, key))
  }
  return { filtered, unfiltered }
}

/** Milliseconds from a key's event to the frame after the rows of the grid changed. */
async function keyToPaint(page: Page, key: string): Promise<number> {
  const took = page.evaluate(
    ([pressed, patience]) =>
      new Promise<number>((resolve, reject) => {
        const list = document.querySelector('[role="grid"]')
        if (!list) throw new Error('no grid')
        let begun = 0
        addEventListener('keydown', () => (begun = performance.now()), { once: true, capture: true })
        const late = setTimeout(() => reject(new Error(`${pressed} changed no row`)), patience)
        const observer = new MutationObserver(() => {
          observer.disconnect()
          clearTimeout(late)
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)))
        })
        observer.observe(list, { subtree: true, childList: true, attributes: true, characterData: true })
      }),
    [key, patienceMs] as const,
  )
  await page.waitForTimeout(50)
  await page.keyboard.press(key)
  return took
}
