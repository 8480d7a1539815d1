import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchApp, type TestApp } from './app.ts'
import { findings } from './axe.ts'
import { onScreen, press } from './keyboard.ts'
import { seedDesk } from './seed.ts'

let app: TestApp
let folder = ''
beforeAll(async () => {
  // Letters of an earlier year, so that they are late whenever the test runs.
  ;({ folder } = await seedDesk({ issued: { date: '2025-11-03', due: '2025-11-10' } }))
  app = await launchApp({ folder, keep: true })
  await app.page.getByRole('navigation').waitFor()
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('search', () => {
  it('finds a circular, a letter, a number and an office from anywhere, and opens them with Enter', async () => {
    const { page } = app
    await press(page, 'Control+Shift+F')
    await onScreen(page, 'Search')
    await page.keyboard.type('social medi')
    const rows = page.getByRole('grid', { name: 'What was found' }).getByRole('row')
    await rows.filter({ hasText: 'Letter' }).first().waitFor()
    expect(await page.locator('mark').first().textContent()).toMatch(/social/i)
    expect(await findings(page)).toEqual([])
    await app.screenshot('search')
    await press(page, 'Control+A')
    await page.keyboard.type('كاسور')
    await page.getByText('Nothing was found').waitFor()
    await press(page, 'Control+A')
    await page.keyboard.type('قصور')
    await rows.filter({ hasText: 'KSR' }).first().waitFor()
    await press(page, 'Enter')
    await onScreen(page, /Letters to/)
    await app.screenshot('office-answers')
    expect(await findings(page)).toEqual([])
    await press(page, 'Control+K')
    await page.keyboard.type('social')
    await page
      .getByRole('dialog')
      .getByText(/Circular/)
      .first()
      .waitFor()
    // Typed quickly, the way to the search screen stayed chosen, below what was found.
    const chosen = page.getByRole('dialog').locator('[data-selected]')
    expect(await chosen.count()).toBe(1)
    expect(await chosen.textContent()).toMatch(/Circular/)
    await app.screenshot('palette-found')
    await press(page, 'Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('shows what is outstanding by division, and leads to the offices behind a figure', async () => {
    const { page } = app
    await press(page, 'Alt+6')
    await onScreen(page, 'Outstanding')
    await press(page, 'Control+Shift+D')
    await onScreen(page, 'Outstanding by division')
    const matrix = page.getByRole('table', { name: 'Circulars and areas' })
    await matrix.waitFor()
    await app.screenshot('areas')
    expect(await findings(page)).toEqual([])
    await matrix.getByRole('button').first().focus()
    await press(page, 'ArrowDown')
    await press(page, 'ArrowRight')
    await press(page, 'Enter')
    await page.getByText(/^Only \u2068?Bahawalpur/u).waitFor()
    await press(page, 'Control+B')
    await onScreen(page, 'Outstanding by division')
    await matrix.getByRole('button').nth(1).press('Enter')
    await onScreen(page, 'Outstanding in Bahawalpur')
    await app.screenshot('areas-within')
  })

  it('says all of it in Urdu too', async () => {
    const { page } = app
    await page.locator('button[lang=ur]').click()
    await expect.poll(() => page.locator('html').getAttribute('dir')).toBe('rtl')
    await press(page, 'Control+Shift+F')
    await page.keyboard.type('اتھارٹي')
    await page.locator('mark').first().waitFor()
    await app.screenshot('search-ur')
    expect(await findings(page)).toEqual([])
    await press(page, 'Alt+6')
    await onScreen(page, 'بقایا جوابات')
    await press(page, 'Control+Shift+D')
    await page.getByRole('table').first().waitFor()
    await app.screenshot('areas-ur')
    expect(await findings(page)).toEqual([])
    await page.getByRole('table').first().getByRole('button').first().focus()
    await press(page, 'ArrowLeft')
    expect(await page.evaluate(() => document.activeElement?.closest('td')?.cellIndex)).toBe(2)
  })
})
