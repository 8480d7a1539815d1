import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { places } from '../../renderer/ui/places.ts'
import { sampleCircular } from '../helpers/sampleDesk.ts'
import { launchApp, type TestApp } from './app.ts'
import { onScreen, press, tabTo } from './keyboard.ts'
import { seedDesk } from './seed.ts'

let app: TestApp
afterEach(async () => {
  await app.close()
  rmSync(app.folder, { recursive: true, force: true })
})

async function open(folder: string): Promise<void> {
  app = await launchApp({ folder, keep: true })
  await app.page.getByRole('navigation').waitFor()
}

/** Cuts the power and switches it on again. */
async function cutAndOpen(): Promise<void> {
  await app.powerCut()
  await open(app.folder)
}

const go = (place: string) => app.page.evaluate((to) => void (location.hash = `#${to}`), place)
const answer = (words: RegExp) => app.page.getByRole('status').filter({ hasText: words }).waitFor()
const pdfs = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf'))

describe('a power cut', () => {
  it('in the middle of issuing keeps every letter that was shown as made, and Today leads to the rest', async () => {
    const { folder, letters, circular } = await seedDesk({ offices: 900 })
    mkdirSync(letters, { recursive: true })
    await open(folder)
    await go(places.chooseOffices(circular))
    await app.page.getByRole('treegrid').waitFor()
    await press(app.page, 'Control+Shift+A')
    await app.page.getByText('941 of 941; 941 chosen').first().waitFor()
    await press(app.page, 'Control+Enter')
    const issue = app.page.locator('footer').getByRole('button', { name: /Issue 941 letters/ })
    await expect.poll(() => issue.isEnabled(), { timeout: 30_000 }).toBe(true)
    await app.chooseInDialog(letters)
    await press(app.page, 'Control+Enter')
    await app.page.getByRole('dialog').waitFor()
    await press(app.page, 'Control+Enter')
    const progress = app.page.getByRole('status').filter({ hasText: /Making the letters \D?[1-9]/ })
    await expect.poll(() => pdfs(letters).length, { timeout: 30_000 }).toBeGreaterThan(40)
    const words = (await progress.textContent()) ?? ''
    const shown = Number(/(\d+)\D* of /.exec(words)?.[1])
    expect(shown).toBeGreaterThan(0)

    await cutAndOpen()
    const { page } = app
    await page.getByText('despatch is unfinished').click()
    await tabTo(page, '[role=grid]')
    await press(page, 'Enter')
    await onScreen(page, /Despatch .*1201-2141/)
    const summary = (await page.getByText(/941 despatched, \d+ made, 0 cancelled/).textContent()) ?? ''
    const made = Number(/(\d+) made/.exec(summary)?.[1])
    expect(made).toBeGreaterThanOrEqual(shown)
    expect(made).toBeLessThan(941)

    await press(page, 'Control+Enter')
    await page.getByText('941 despatched, 941 made, 0 cancelled').waitFor({ timeout: 120_000 })
    // The letters, and the papers about them all; nothing half-written is left beside them.
    const ofAll = /-(?:print|despatch-sheet|peon-book|labels)-\w+\.pdf$/u
    await expect
      .poll(() => pdfs(letters).filter((name) => ofAll.test(name)).length, { timeout: 60_000 })
      .toBe(4)
    expect(pdfs(letters).filter((name) => !ofAll.test(name))).toHaveLength(941)
    expect(readdirSync(letters, { recursive: true, encoding: 'utf8' }).join()).not.toMatch(/\.(part|tmp)/)
  })

  it('right after a receipt was logged keeps it', async () => {
    const { folder } = await seedDesk({ issued: { date: '2025-11-03', due: '2025-11-10' } })
    await open(folder)
    await press(app.page, 'F4')
    await answer(/Ready for the first slip/)
    await app.page.keyboard.type('LHR')
    await press(app.page, 'Enter')
    await answer(/Acknowledged: .District Education Authority, Lahore/)

    await cutAndOpen()
    await press(app.page, 'F4')
    await app.page.getByRole('list').getByText('District Education Authority, Lahore').waitFor()
    await app.page.keyboard.type('LHR')
    await press(app.page, 'Enter')
    await answer(/Already logged/)
    expect(await app.page.getByRole('list').getByText('District Education Authority').count()).toBe(1)
  })

  it('leaves a review, a choice and a letter as they were, and Today leads back to them', async () => {
    const { folder, circular } = await seedDesk()
    await open(folder)
    await go(places.newCircular)
    await app.chooseInDialog(sampleCircular)
    await app.page.getByRole('button', { name: /Choose PDF files/ }).waitFor()
    await press(app.page, 'Control+o')
    const diary = () => app.page.getByLabel('Diary number', { exact: true })
    await diary().fill('4711')
    await app.page.getByText('Draft kept').waitFor()

    await go(places.chooseOffices(circular))
    await app.page.getByRole('treegrid').waitFor()
    await press(app.page, 'Control+Shift+A')
    await press(app.page, 'Control+Enter')
    const marking = () => app.page.getByLabel('Priority', { exact: true })
    await app.page.getByText('More: markings').click()
    await marking().selectOption('MOST URGENT')
    await app.page.getByRole('img', { name: 'Page 1 of 3' }).waitFor()
    await press(app.page, 'Alt+1')
    await app.page.getByText('Go on with the letter').waitFor()

    await cutAndOpen()
    await app.page.getByText('Go on checking the circular').click()
    await expect.poll(() => diary().inputValue()).toBe('4711')
    await press(app.page, 'Alt+1')
    await app.page.getByText('Go on with the letter').click()
    await app.page.getByText('Office 1 of 41').waitFor()
    await expect.poll(() => marking().inputValue()).toBe('MOST URGENT')
  })
})
