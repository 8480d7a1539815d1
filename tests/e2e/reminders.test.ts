import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { places } from '../../renderer/ui/places.ts'
import { dateInZone } from '../../shared/domain/dates.ts'
import { launchApp, type TestApp } from './app.ts'
import { findings } from './axe.ts'
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

async function speak(language: 'en' | 'ur'): Promise<void> {
  await app.page.locator(`button[lang=${language}]`).click()
  await expect.poll(() => app.page.locator('html').getAttribute('lang')).toBe(language)
}

/** What axe finds on the page as it stands, and whether it is wider than the window. */
async function faultsOn(name: string): Promise<string[]> {
  await app.screenshot(name)
  const tooWide = await app.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  return [...(await findings(app.page)), ...(tooWide ? ['wider than the window'] : [])].map(
    (fault) => `${name}: ${fault}`,
  )
}

async function show(place: string, ready: string): Promise<void> {
  await app.page.evaluate((to) => void (location.hash = `#${to}`), place)
  await app.page.locator(ready).first().waitFor()
}

const row = '[role=grid] [role=row][aria-rowindex="2"]:not([aria-busy])'

describe.each(['en', 'ur'] as const)('reminders and their settings (%s)', (language) => {
  it('have no finding of axe, dialogs neither', async () => {
    const { page } = app
    const faults: string[] = []
    await speak(language)
    await page.keyboard.press('Control+r')
    await page.locator(row).waitFor()
    faults.push(...(await faultsOn(`reminders-${language}`)))
    for (const [key, name] of [
      ['F6', 'pause'],
      ['F7', 'extend'],
      ['F9', 'exempt'],
    ] as const) {
      await page.keyboard.press(key)
      await page.getByRole('dialog').waitFor()
      faults.push(...(await faultsOn(`reminders-${name}-${language}`)))
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await page.keyboard.press('Control+Enter')
    await page.locator('[role=dialog] img').first().waitFor()
    faults.push(...(await faultsOn(`reminders-make-${language}`)))
    await page.keyboard.press('Escape')
    await show(places.settings, '[role=tab]')
    for (const [index, part] of [
      [3, 'calendar'],
      [4, 'ladder'],
    ] as const) {
      await page.getByRole('tab').nth(index).click()
      await page.locator('[role=tabpanel] h2').first().waitFor()
      faults.push(...(await faultsOn(`settings-${part}-${language}`)))
    }
    expect(faults).toEqual([])
  })
})

describe('the ladder in the window', () => {
  it('holds an office back, takes it back with Ctrl+Z, and makes the letters of the step that is due', async () => {
    const { page } = app
    await speak('en')
    await show(places.reminders, row)
    const chosen = (count: number) =>
      expect.poll(() => page.getByText(`${count} of 41 chosen`).count()).toBe(1)
    const holdBack = async () => {
      await page.keyboard.press('F6')
      await page.getByRole('dialog').getByLabel('Reason').fill('floods')
      await page.keyboard.press('Control+Enter')
      await page.getByText('No step is due today').waitFor({ state: 'attached' })
      await chosen(0)
    }
    await holdBack()
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Control+z')
    await chosen(41)
    // To end it is taken back as well.
    await holdBack()
    const held = page.getByRole('region', { name: 'Held back' })
    await held.getByRole('button', { name: 'Go on' }).click()
    await chosen(41)
    await page.keyboard.press('Control+z')
    await held.getByText('floods').waitFor()
    await held.getByRole('button', { name: 'Go on' }).click()
    await chosen(41)

    await page.keyboard.press('Control+Enter')
    await page.locator('[role=dialog] img').first().waitFor()
    // A file stands where the folder should: the numbers are taken, and the rest is made where they stand.
    const letters = path.join(seeded.folder, 'letters')
    const wanted = path.join(letters, `1201-1241-Admn-${dateInZone(Date.now(), 'Asia/Karachi')}`)
    mkdirSync(letters, { recursive: true })
    writeFileSync(wanted, '')
    await app.chooseInDialog(letters)
    await page.keyboard.press('Control+Enter')
    await page.locator('main').getByText('41 letters are numbered but not made.').waitFor()
    await page.getByText("can't be written into this folder").waitFor()
    rmSync(wanted)
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('Control+Enter')
    await page.getByText('41 despatched, 41 made, 0 cancelled').waitFor()
    await page.locator('main').getByText('1201-1241/Admn').first().waitFor()
    await app.screenshot('reminders-made')
    await show(places.reminders, row)
    await expect.poll(() => page.getByText('0 of 41 chosen').count()).toBe(1)
    await app.screenshot('reminders-after')
  })
})
