import { mkdirSync, readdirSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { places } from '../../renderer/ui/places.ts'
import { launchApp, type TestApp } from './app.ts'
import { onScreen, press } from './keyboard.ts'
import { seedDesk } from './seed.ts'

let app: TestApp
afterEach(() => app.close())

async function openLetter(today?: string) {
  const on = today === undefined ? {} : { today }
  const { folder, circular, letters } = await seedDesk(on)
  mkdirSync(letters, { recursive: true })
  app = await launchApp({ folder, ...on })
  const { page } = app
  await page.getByRole('navigation').waitFor()
  await page.evaluate((hash) => void (location.hash = hash), `#${places.chooseOffices(circular)}`)
  await page.getByRole('treegrid').waitFor()
  await press(page, 'Control+Shift+A', 'Control+Enter')
  await page.getByRole('img').first().waitFor()
  return { page, letters }
}

describe('one letter to all', () => {
  it('has its line made from the choice, its markings, and one file for 41 offices', async () => {
    const { page, letters } = await openLetter()
    await page.getByText('One letter to all').click()
    await expect
      .poll(() => page.getByLabel('Under “To”').inputValue())
      .toBe('All the Chief Executive Officers, District Education Authorities in the Punjab.')
    await page.getByText('More: markings').click()
    await page.getByLabel('Priority', { exact: true }).selectOption('MOST URGENT')
    await page.getByLabel('Security marking').selectOption('confidential')
    await page.getByLabel('Style of the copies').selectOption('cc')
    await expect.poll(() => page.getByText('41/Circ').count(), { timeout: 20_000 }).toBeGreaterThan(0)
    const issue = page.locator('footer').getByRole('button', { name: /Issue 1 letter/ })
    await expect.poll(() => issue.isEnabled(), { timeout: 20_000 }).toBe(true)
    await page.getByRole('status', { name: 'Making the preview…' }).waitFor({ state: 'detached' })
    await app.screenshot('letter-together-en')
    // Another language of the window changes no choice.
    await page.locator('button[lang=ur]').click()
    await page.getByText('سب کے لیے ایک مراسلہ').first().waitFor()
    await app.screenshot('letter-together-ur')
    expect(await page.locator('summary + div select').first().inputValue()).toBe('MOST URGENT')
    await page.locator('button[lang=en]').click()
    await issue.click()
    await app.chooseInDialog(letters)
    await page.getByRole('dialog').waitFor()
    await press(page, 'Control+Enter')
    await onScreen(page, /Despatch/)
    await page.getByText('41 despatched, 41 made, 0 cancelled').waitFor()
    const names = readdirSync(letters, { recursive: true, encoding: 'utf8' })
    expect(names.filter((name) => name.includes('-all-'))).toHaveLength(1)
    await app.screenshot('despatch-together-en')
  })
})

describe('the day of the answer', () => {
  it('is counted from the working days that are given, follows the date of the letter, or is named', async () => {
    const { page } = await openLetter('2026-12-01')
    const days = page.getByLabel('Answer in working days')
    const due = page.getByRole('textbox', { name: 'Answer due by' })
    const date = page.getByRole('textbox', { name: /^Date/ })
    await days.fill('7')
    await expect.poll(() => due.inputValue()).toBe('10-12-2026')
    await date.fill('30-11-2026')
    await press(page, 'Tab')
    await expect.poll(() => due.inputValue()).toBe('09-12-2026')
    await app.screenshot('letter-due-en')
    await due.fill('15-12-2026')
    await press(page, 'Tab')
    await expect.poll(() => days.inputValue()).toBe('')
    expect(await due.inputValue()).toBe('15-12-2026')
  })
})

describe('the date of a letter', () => {
  // A year typed wrongly went out on 41 letters without a word.
  it('is doubted before its circular and ahead of the day, below the letter and in the question', async () => {
    const { page } = await openLetter('2026-12-01')
    const date = page.getByRole('textbox', { name: /^Date/ })
    const doubt = page.getByText(/before its circular|still to come/)
    await page
      .getByText(/Number/)
      .first()
      .waitFor()
    expect(await doubt.count()).toBe(0)
    await date.fill('30-11-2022')
    await press(page, 'Tab')
    await page
      .getByText('dated \u206630-11-2022\u2069, before its circular (\u206613-11-2023\u2069)')
      .waitFor()
    await app.screenshot('letter-doubt-en')
    await date.fill('02-12-2026')
    await press(page, 'Tab')
    await page.getByText('dated \u206602-12-2026\u2069, a day that is still to come').waitFor()
    await page.locator('button[lang=ur]').click()
    await page.getByText('ابھی آئی نہیں').waitFor()
    await app.screenshot('letter-doubt-ur')
    await page.getByRole('button', { name: /جاری کریں/ }).click()
    await page.getByRole('dialog').getByText('ابھی آئی نہیں').waitFor()
    await app.screenshot('letter-doubt-asked-ur')
  })
})

describe('the lists of a letter', () => {
  // Each removal left the keyboard nowhere, at the top of the document.
  it('keep the focus when a row is removed, and what was written since when it comes back', async () => {
    const { page } = await openLetter()
    await page.getByText('Copies', { exact: true }).first().click()
    const removal = (number: number) =>
      page.getByRole('button', { name: `Remove copy ${number}`, exact: true })
    const count = await page.getByRole('button', { name: /^Remove copy/ }).count()
    expect(count).toBeGreaterThan(1)
    // A copy that comes back leaves what was written meanwhile.
    const line = (number: number) => page.getByRole('textbox', { name: `Copy ${number}`, exact: true })
    const second = await line(2).inputValue()
    await removal(2).press('Enter')
    await line(1).fill('Written meanwhile')
    await page.getByRole('button', { name: /^Undo/ }).click()
    await expect.poll(() => line(2).inputValue()).toBe(second)
    expect(await line(1).inputValue()).toBe('Written meanwhile')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    await removal(1).press('Enter')
    await expect.poll(focused).toBe('Remove copy 1')
    for (let left = count - 1; left > 0; left -= 1) await removal(left).press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/Add a line/)
  })
})
