import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { places } from '../../renderer/ui/places.ts'
import { launchApp, type TestApp } from './app.ts'
import { findings } from './axe.ts'
import { press, tabTo } from './keyboard.ts'
import { seedDesk, type Seeded } from './seed.ts'

const languages = ['en', 'ur'] as const

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

async function speak(language: (typeof languages)[number]): Promise<void> {
  await app.page.locator(`button[lang=${language}]`).click()
  await expect.poll(() => app.page.locator('html').getAttribute('lang')).toBe(language)
}

/** Goes to a place and waits until what it shows has come. */
async function show(place: string, ready: string): Promise<void> {
  await app.page.evaluate((to) => void (location.hash = `#${to}`), place)
  await app.page.locator(ready).first().waitFor()
}

/** What axe finds on the page as it stands, and whether it is wider than the window. */
async function faultsOn(where: string, language: string): Promise<string[]> {
  const { page } = app
  await app.screenshot(`axe-${where}-${language}`)
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  const found = await findings(page)
  return [...found, ...(tooWide ? ['wider than the window'] : [])].map((fault) => `${where}: ${fault}`)
}

const row = '[role=grid] [role=row][aria-rowindex="2"]:not([aria-busy])'

describe.each(languages)('every screen with work on it (%s)', (language) => {
  it('has no finding of axe and fits into 1366×768', async () => {
    const faults: string[] = []
    const { circular } = seeded
    await speak(language)
    const screens: readonly [name: string, place: string, ready: string][] = [
      ['today', places.today, 'main li a'],
      ['new', places.newCircular, 'main button'],
      ['circulars', places.circulars, row],
      ['circular', places.circular(circular), 'main img'],
      ['despatches', places.despatches, row],
      ['receipts', places.receipts, 'main input'],
      ['outstanding', places.outstanding, row],
      ['outstanding-all', places.outstandingOf('all'), row],
      ['outstanding-one', places.outstandingOf(circular), row],
      ['reports', places.reports, 'main section output'],
      ['offices', places.offices, row],
      ['import-offices', places.importOffices, 'main button'],
      ['settings', places.settings, 'main [role=tab]'],
    ]
    for (const [name, place, ready] of screens) {
      await show(place, ready)
      faults.push(...(await faultsOn(name, language)))
    }
    expect(faults).toEqual([])
  })

  it('has none in a letter from the choice to the question, and on its dialogs', async () => {
    const faults: string[] = []
    const { page } = app
    const dialog = page.getByRole('dialog')
    await speak(language)
    await show(places.chooseOffices(seeded.circular), '[role=treegrid]')
    await press(page, 'Control+Shift+A')
    await page.locator(row).waitFor()
    await press(page, 'Control+f', 'ArrowDown', language === 'ur' ? 'ArrowLeft' : 'ArrowRight')
    await page.locator('[role=row][aria-level="2"]').first().waitFor()
    faults.push(...(await faultsOn('choose', language)))
    await press(page, 'Control+s')
    await dialog.waitFor()
    faults.push(...(await faultsOn('save-list', language)))
    await press(page, 'Escape')
    await dialog.waitFor({ state: 'detached' })

    await press(page, 'Control+Enter')
    await page.locator('section img').first().waitFor()
    const issue = page.locator('footer button').first()
    await expect.poll(() => issue.isEnabled()).toBe(true)
    faults.push(...(await faultsOn('letter', language)))
    const tabs = page.getByRole('tab')
    for (const at of [1, 2, 3]) {
      await tabs.nth(at).click()
      faults.push(...(await faultsOn(`letter-${at}`, language)))
    }
    await press(page, 'Control+Enter')
    await dialog.waitFor()
    faults.push(...(await faultsOn('issue', language)))
    // Enter would do it: the focus waits on the main button, not on the cross.
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-keyshortcuts'))
    await expect.poll(focused).toBe('Control+Enter')
    await press(page, 'Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(faults).toEqual([])
  })

  it('has none in the despatch register, the card of a line and the palette', async () => {
    const faults: string[] = []
    const { page } = app
    const dialog = page.getByRole('dialog')
    await speak(language)
    await show(places.despatches, row)
    await tabTo(page, '[role=grid]')
    await press(page, 'Enter')
    await page.getByRole('gridcell', { name: '1/Admn', exact: true }).waitFor()
    faults.push(...(await faultsOn('despatch', language)))
    await press(page, 'ArrowDown', 'Enter')
    await dialog.waitFor()
    faults.push(...(await faultsOn('card', language)))
    await press(page, 'Delete')
    await dialog.locator('textarea').waitFor()
    faults.push(...(await faultsOn('reason', language)))
    await press(page, 'Escape', 'Escape')
    await dialog.waitFor({ state: 'detached' })
    await press(page, 'Control+k')
    await dialog.waitFor()
    faults.push(...(await faultsOn('palette', language)))
    await press(page, 'Escape')
    await dialog.waitFor({ state: 'detached' })

    await show(places.receipts, 'main input')
    await page.keyboard.type('LHR')
    await press(page, 'Enter')
    await page.locator('[role=status][data-tone=good], [role=status][data-tone=repeat]').waitFor()
    faults.push(...(await faultsOn('receipts-logged', language)))
    expect(faults).toEqual([])
  })

  it('has none in the panels of an office, of areas and of lists', async () => {
    const faults: string[] = []
    const { page } = app
    await speak(language)
    await show(places.offices, row)
    for (const [name, key] of [
      ['office', 'Insert'],
      ['lists', 'F6'],
      ['areas', 'F7'],
    ] as const) {
      await press(page, key)
      await page.locator('aside, [role=dialog], section').first().waitFor()
      faults.push(...(await faultsOn(`panel-${name}`, language)))
      await press(page, 'Escape')
    }
    expect(faults).toEqual([])
  })
})
