import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { places } from '../../renderer/ui/places.ts'
import { crossPng } from '../helpers/images.ts'
import { sampleCircular } from '../helpers/sampleDesk.ts'
import { launchApp, type TestApp } from './app.ts'
import { findings } from './axe.ts'
import { press } from './keyboard.ts'
import { seedDesk, type Seeded } from './seed.ts'

let app: TestApp
let seeded: Seeded
beforeAll(async () => {
  seeded = await seedDesk({ issued: { date: '2025-11-03', due: '2025-11-10' } })
  app = await launchApp({ folder: seeded.folder, keep: true })
  await app.page.setViewportSize({ width: 1366, height: 768 })
  await app.page.getByRole('navigation').waitFor()
})
afterAll(async () => {
  await app.close()
  rmSync(seeded.folder, { recursive: true, force: true })
})

async function show(place: string): Promise<void> {
  await app.page.evaluate((to) => void (location.hash = `#${to}`), place)
}

/** What axe finds on the page as it stands, and a dialog that is wider than its place. */
async function faultsOn(where: string, language: string): Promise<string[]> {
  const { page } = app
  await app.screenshot(`dialog-${where}-${language}`)
  const tooWide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('[role=dialog]')].some(
      (element) => element.scrollWidth > element.clientWidth + 1,
    ),
  )
  const found = await findings(page)
  return [...found, ...(tooWide ? ['wider than its place'] : [])].map((fault) => `${where}: ${fault}`)
}

const dialog = () => app.page.getByRole('dialog')

async function leaveDialog(): Promise<void> {
  await press(app.page, 'Escape')
  await dialog().waitFor({ state: 'detached' })
}

const row = '[role=grid] [role=row][aria-rowindex="2"]:not([aria-busy])'

describe.each(['en', 'ur'] as const)('every dialog with work in it (%s)', (language) => {
  it('has no finding of axe: labels and e-mail drafts', async () => {
    const { page } = app
    const faults: string[] = []
    await page.locator(`button[lang=${language}]`).first().click()
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language)
    await show(places.despatches)
    await page.locator(row).waitFor()
    await page.locator('[role=grid]').focus()
    await press(page, 'Enter')
    await page.getByRole('gridcell', { name: '1/Admn', exact: true }).waitFor()
    await press(page, 'Control+l')
    await dialog().waitFor()
    faults.push(...(await faultsOn('labels', language)))
    await leaveDialog()
    await press(page, 'Control+m')
    await dialog().getByRole('radio').nth(1).waitFor()
    await press(page, 'Control+Enter')
    await dialog().locator(row).waitFor()
    faults.push(...(await faultsOn('emails', language)))
    await leaveDialog()
    expect(faults).toEqual([])
  })

  it('has none: a review, its twin beside it, and the way to discard it', async () => {
    const { page } = app
    const faults: string[] = []
    await show(places.newCircular)
    await page.locator('main button').first().waitFor()
    await app.chooseInDialog(sampleCircular)
    await press(page, 'Control+o')
    await page.locator('main img').first().waitFor()
    faults.push(...(await faultsOn('review', language)))
    await press(page, 'F7')
    await dialog().getByRole('img').nth(1).waitFor()
    faults.push(...(await faultsOn('compare', language)))
    await leaveDialog()
    await press(page, 'Alt+Delete')
    await dialog().waitFor()
    faults.push(...(await faultsOn('discard', language)))
    await leaveDialog()
    expect(faults).toEqual([])
  })

  it('has none: mapping the columns of a table', async () => {
    const { page } = app
    const table = path.join(seeded.folder, 'offices.csv')
    writeFileSync(
      table,
      'Code,Name,District,E-mail\nA1,Girls High School,Lahore,a@b.example\n,No code,Kasur,\n',
    )
    await show(places.importOffices)
    await page.locator('main button').first().waitFor()
    await app.chooseInDialog(table)
    await press(page, 'Control+o')
    await page.locator('main select').first().waitFor()
    expect(await faultsOn('mapping', language)).toEqual([])
  })

  it('has none: a signatory with a signature, and a series', async () => {
    const { page } = app
    const faults: string[] = []
    const signature = path.join(seeded.folder, 'signature.png')
    writeFileSync(signature, crossPng(600, 200, 'rgbAlpha'))
    await show(places.settings)
    for (const [at, name] of [
      [1, 'signatory'],
      [2, 'series'],
    ] as const) {
      await page.getByRole('tab').nth(at).click()
      await page.locator('main li button').first().click()
      await dialog().waitFor()
      if (name === 'signatory') {
        await dialog().getByRole('figure').getByRole('img').waitFor()
        await app.chooseInDialog(signature)
        await dialog().getByRole('group').getByRole('button').first().click()
        await dialog().getByRole('group').getByRole('img').waitFor()
      }
      faults.push(...(await faultsOn(name, language)))
      await leaveDialog()
    }
    expect(faults).toEqual([])
  })
})
