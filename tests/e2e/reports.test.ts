import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchApp, type TestApp } from './app.ts'
import { findings } from './axe.ts'
import { onScreen, press, tabTo } from './keyboard.ts'
import { seedDesk } from './seed.ts'

let app: TestApp
let folder = ''
beforeAll(async () => {
  ;({ folder } = await seedDesk({ issued: { date: '2025-11-03', due: '2025-11-10' } }))
  app = await launchApp({ folder, keep: true })
  await app.page.setViewportSize({ width: 1366, height: 768 })
  await app.page.getByRole('navigation').waitFor()
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Types the days of the period, as a clerk does. */
async function typeDays(from: string, to: string, labels = { from: /^From/, to: /^To/ }): Promise<void> {
  const { page } = app
  await page.getByLabel(labels.from).fill(from)
  await press(page, 'Enter')
  await page.getByLabel(labels.to).fill(to)
  await press(page, 'Enter')
}

describe('the office’s books in the window', () => {
  it('are chosen, looked at and saved by keyboard', async () => {
    const { page } = app
    await press(page, 'Control+e')
    await onScreen(page, 'Registers and statements')
    await page.getByText('No entry in this period').waitFor()
    await app.screenshot('reports-none-en')

    await typeDays('01112025', '30112025')
    await page.getByText('41 entries', { exact: true }).waitFor()
    await page.getByRole('img', { name: 'The first page of the book' }).waitFor()
    await app.screenshot('reports-despatch-en')
    expect(await findings(page)).toEqual([])

    const pdf = path.join(folder, 'saved.pdf')
    await app.saveInDialog(pdf)
    await press(page, 'Control+Enter')
    await page.getByText(/Saved: 41 entries/).waitFor()
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-')

    const xlsx = path.join(folder, 'saved.xlsx')
    await app.saveInDialog(xlsx)
    await press(page, 'Control+s')
    await expect.poll(() => existsSync(xlsx)).toBe(true)
    const csv = path.join(folder, 'saved.csv')
    await app.saveInDialog(csv)
    await press(page, 'Control+Shift+s')
    await expect.poll(() => existsSync(csv)).toBe(true)
    expect(readFileSync(csv, 'utf8').trim().split('\r\n')).toHaveLength(42)
  })

  it('say beside the field that the days go backwards, and are printed from the register’s folder', async () => {
    const { page } = app
    await typeDays('01112025', '01102025')
    await page.getByText(/is after the last/).waitFor()
    await typeDays('01112025', '30112025')
    await page.getByText('41 entries', { exact: true }).waitFor()
    await app.electron.evaluate(({ shell }) => {
      shell.openPath = () => Promise.resolve('')
    })
    await press(page, 'Control+p')
    await page.getByText('Opened in the PDF program; print it there.').waitFor()
    expect(readdirSync(path.join(app.register, 'reports'))).toHaveLength(1)
  })

  it('are in Urdu where the window is, and remember what was chosen', async () => {
    const { page } = app
    await page.getByLabel('Book', { exact: true }).selectOption('compliance')
    await page.getByLabel('Circular', { exact: true }).selectOption({ index: 1 })
    await page.getByText('41 entries', { exact: true }).waitFor()
    await tabTo(page, 'button[lang=ur]')
    await press(page, 'Space')
    await onScreen(page, 'رجسٹر اور گوشوارے')
    await page.getByText('41 اندراجات', { exact: true }).waitFor()
    await page.waitForFunction(() => document.querySelector('[aria-busy="false"] img') !== null)
    await app.screenshot('reports-compliance-ur')
    expect(await findings(page)).toEqual([])
    await press(page, 'Alt+1', 'Control+e')
    await onScreen(page, 'رجسٹر اور گوشوارے')
    await expect.poll(() => page.getByLabel('رجسٹر', { exact: true }).inputValue()).toBe('compliance')
  })
})
