import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hasCorpus } from '../corpus/folder.ts'
import { launchApp, type TestApp } from './app.ts'
import { onScreen, press, startSample, tabTo } from './keyboard.ts'

const circulars = path.join(import.meta.dirname, '../../../shared/corpus/circulars')
const letter = path.join(circulars, 'srilanka-pubad/2025__English__03-2025(I).pdf')
const other = path.join(circulars, 'srilanka-pubad/2026__English__01-2026_(Letter).pdf')
const scan = path.join(circulars, 'puducherry-coop/Govt_orders__GORT17.pdf')
const truncated = path.join(circulars, 'srilanka-pubad/2025__English__18-2025.pdf')

let app: TestApp
beforeEach(async () => {
  app = await launchApp()
})
afterEach(() => app.close())

const field = (name: string) => app.page.getByLabel(name, { exact: true })

async function bring(...files: string[]): Promise<void> {
  await press(app.page, 'Alt+2')
  await app.page.getByRole('main').waitFor()
  await app.chooseInDialog(...files)
  await press(app.page, 'Control+o')
}

describe.skipIf(!hasCorpus('circulars'))('a circular that comes in', () => {
  it('is read, checked and accepted by keyboard alone, in English', async () => {
    const { page } = app
    await startSample(app, 'en')
    await bring(letter, scan, truncated)

    // One is damaged: the others go in, and it is said in words.
    await page.getByRole('alert').getByText('2025__English__18-2025.pdf').waitFor()
    await page.getByText('2 circulars went in.').waitFor()
    await app.screenshot('new-circular-refused-en')
    await press(page, 'Control+Enter')

    await onScreen(page, 'Check what was read')
    await page.getByText('1 of 2').waitFor()
    expect(await field('Number').inputValue()).toBe('03/2025 (I)')
    expect(await field('Date').inputValue()).toBe('17-11-2025')
    await page.getByRole('img', { name: /1/ }).waitFor()
    await app.screenshot('review-en')

    // F8 goes to what is worth a look; Enter says that it is right and goes on.
    await press(page, 'F8')
    expect(await field('Issuer').evaluate((input) => input === document.activeElement)).toBe(true)
    await page.locator('[data-mark]').waitFor()
    await press(page, 'Enter', 'Enter')
    await page.keyboard.type('4711')
    await press(page, 'Enter')
    await page.keyboard.type('t')
    await press(page, 'Enter', 'Control+Enter')

    // The scan: nothing was read, so every fact must be typed before it is accepted.
    await page.getByText('2 of 2').waitFor()
    await page.getByText('A scanned page').waitFor()
    await press(page, 'Control+Enter')
    await page.getByText('Type it from the page.').first().waitFor()
    await app.screenshot('review-scan-en')
    await page.keyboard.type('G.O.Rt. No. 17/Coop')
    await press(page, 'Enter')
    await page.keyboard.type('27092013')
    await press(page, 'Enter')
    expect(await field('Date').inputValue()).toBe('27-09-2013')
    await page.keyboard.type('Chief Secretariat (Cooperation), Puducherry')
    await press(page, 'Enter')
    await page.keyboard.type('Handloom Development Scheme: release of grant-in-aid')
    await press(page, 'Control+Enter')

    await onScreen(page, 'G.O.Rt. No. 17/Coop')
    await app.screenshot('circular-en')
    await press(page, 'Enter')
    await expect.poll(() => page.url()).toMatch(/#\/letters\/[\w-]+\/offices$/)

    await press(page, 'Alt+3')
    await page.keyboard.type('widows')
    await page.getByText('1 of 2', { exact: true }).waitFor()
    await page.getByRole('gridcell', { name: '4711' }).waitFor()
    await app.screenshot('circulars-en')
    await press(page, 'ArrowDown', 'Enter')
    await onScreen(page, '03/2025 (I)')
  })

  it('is read, checked and accepted by keyboard alone, in Urdu, over a restart', async () => {
    await app.close()
    app = await launchApp({ keep: true })
    await startSample(app, 'ur')
    await bring(letter)
    await onScreen(app.page, 'پڑھے گئے کوائف کی تصدیق')
    await press(app.page, 'Enter', 'Enter', 'Enter', 'Enter')
    await app.page.keyboard.type('۴۷۱۱')
    await app.page.getByText('مسودہ محفوظ ہے').waitFor()
    await app.screenshot('review-ur')

    // What was typed is there again after a restart.
    const { folder } = app
    await app.close()
    app = await launchApp({ folder })
    const { page } = app
    await page.getByRole('navigation').waitFor()
    await press(page, 'Alt+3')
    await page.getByRole('gridcell', { name: '03/2025 (I)' }).waitFor()
    await app.screenshot('circulars-ur')
    await press(page, 'ArrowDown', 'Enter')
    await onScreen(page, 'پڑھے گئے کوائف کی تصدیق')
    expect(await field('ڈائری نمبر').inputValue()).toBe('۴۷۱۱')
    await press(page, 'Control+Enter')
    await onScreen(page, '03/2025 (I)')
    await page.getByText('17-11-2025').first().waitFor()
    await app.screenshot('circular-ur')
    await press(page, 'Enter')
    await expect.poll(() => page.url()).toMatch(/#\/letters\/[\w-]+\/offices$/)
  })

  it('is laid beside its twin, and what is discarded can be taken back', async () => {
    const { page } = app
    await startSample(app, 'en')
    await bring(letter)
    await onScreen(page, 'Check what was read')
    await press(page, 'Control+Enter')
    await onScreen(page, '03/2025 (I)')

    await bring(letter)
    await page.getByText('A circular like this one is already in the register.').waitFor()
    await press(page, 'F7')
    await page.getByRole('dialog').getByText('The very same file').waitFor()
    await page.getByRole('dialog').getByRole('img').nth(1).waitFor()
    await app.screenshot('compare-en')
    await press(page, '1')
    await page.getByText('The circular was discarded.').waitFor()
    await onScreen(page, '03/2025 (I)')
    await press(page, 'Control+z')
    await onScreen(page, 'Check what was read')

    // Two different circulars after all: accepted without being asked again.
    await press(page, 'F7', '2')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await press(page, 'Control+Enter')
    await onScreen(page, '03/2025 (I)')
    expect(await page.getByText('A different circular').count()).toBe(1)
    expect(await page.getByText('already in the register').count()).toBe(0)
  })

  it('is discarded with a reason only, and its facts are corrected by a new entry', async () => {
    const { page } = app
    await startSample(app, 'en')
    await bring(letter, other)
    await page.getByText('1 of 2').waitFor()
    await press(page, 'Alt+Delete', 'Control+Enter')
    await page.getByText('Give a reason.').waitFor()
    await page.keyboard.type('Not for us')
    await press(page, 'Control+Enter')
    await page.getByText('2 of 2').waitFor()
    await press(page, 'Control+Enter')
    await onScreen(page, '01/2026')

    await press(page, 'F2')
    await onScreen(page, 'Correct facts')
    await tabTo(page, '[data-fact=reference] input')
    await press(page, 'Control+a')
    await page.keyboard.type('CSL/01/2026')
    // Esc closes the calendar of a date, and leaves the correction alone.
    await tabTo(page, '[data-fact=date] input')
    await press(page, 'Alt+ArrowDown')
    await page.getByRole('dialog').waitFor()
    await press(page, 'Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await field('Number').inputValue()).toBe('CSL/01/2026')
    await press(page, 'Control+Enter')
    await onScreen(page, 'CSL/01/2026')
    await press(page, 'Alt+3')
    await page.getByRole('gridcell', { name: 'CSL/01/2026' }).waitFor()
    // The heading and this one: what was discarded is out of the list.
    expect(await page.getByRole('row').count()).toBe(2)
  })
})
