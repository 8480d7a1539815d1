import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crossPng } from '../helpers/images.ts'
import { findings } from './axe.ts'
import { launchApp, type TestApp } from './app.ts'

let app: TestApp
beforeAll(async () => {
  app = await launchApp({ keep: true })
  await app.page.setViewportSize({ width: 1366, height: 768 })
})
afterAll(async () => {
  await app.close()
  rmSync(app.folder, { recursive: true, force: true })
})

const heading = () => app.page.getByRole('heading', { level: 1 })

async function speak(language: 'English' | 'اردو'): Promise<void> {
  await app.page.getByRole('button', { name: language, exact: true }).click()
}

describe('the first run', () => {
  it('offers a sample and an own office in both languages, with no finding of axe', async () => {
    await expect.poll(() => heading().textContent()).toBe('Welcome to Tarseel')
    expect(await findings(app.page)).toEqual([])
    await app.screenshot('welcome-en')
    await speak('اردو')
    await expect.poll(() => heading().textContent()).toBe('ترسیل میں خوش آمدید')
    expect(await app.page.locator('html').getAttribute('dir')).toBe('rtl')
    expect(await findings(app.page)).toEqual([])
    await app.screenshot('welcome-ur')
  })

  it('says beside each field of an own office what is missing, and keeps what was typed', async () => {
    await speak('English')
    await app.page.keyboard.press('Alt+2')
    await app.page.keyboard.type('Directorate of Trials')
    await app.page.keyboard.press('Control+Enter')
    await expect.poll(() => app.page.getByText('This is needed.').count()).toBe(3)
    const name = app.page.getByLabel('Name of the office')
    expect(await name.inputValue()).toBe('Directorate of Trials')
    const city = app.page.getByLabel('City of the dateline')
    await expect.poll(() => city.evaluate((input) => input === document.activeElement)).toBe(true)
    expect(await findings(app.page)).toEqual([])
    await app.page.keyboard.press('Escape')
    await app.page.keyboard.press('Alt+2')
    await expect.poll(() => name.inputValue()).toBe('Directorate of Trials')
    await app.page.keyboard.press('Escape')
  })

  it('opens the sample by one key and says what to do first', async () => {
    await app.page.keyboard.press('Alt+1')
    await expect.poll(() => app.page.getByText('Begin with a circular').count()).toBe(1)
    expect(await findings(app.page)).toEqual([])
  })
})

describe('settings', () => {
  it('show every part in both languages, with no finding of axe', async () => {
    for (const language of ['English', 'اردو'] as const) {
      await speak(language)
      await app.page.keyboard.press('Alt+8')
      const parts = app.page.getByRole('tab')
      await expect.poll(() => parts.count()).toBe(6)
      for (const part of [0, 1, 2, 3, 4, 5]) {
        await parts.nth(part).click()
        expect(await findings(app.page)).toEqual([])
        await app.screenshot(`settings-${part}-${language === 'English' ? 'en' : 'ur'}`)
      }
    }
    await speak('English')
  })

  it('show a logo on the letter beside it, keep it, and say what is wrong with a file that is none', async () => {
    const { page, folder } = app
    const logo = path.join(folder, 'logo.png')
    const noImage = path.join(folder, 'words.png')
    writeFileSync(logo, crossPng(300, 300, 'rgbAlpha'))
    writeFileSync(noImage, 'no image')
    await page.getByRole('tab', { name: 'Our office' }).click()
    await page.getByRole('figure').getByRole('img').waitFor()
    const shown = () => page.getByRole('figure').getByRole('img').getAttribute('src')
    const before = await shown()
    await app.chooseInDialog(logo)
    await page.getByRole('button', { name: 'Choose a picture' }).click()
    await page.getByRole('img', { name: 'Logo', exact: true }).waitFor()
    await expect.poll(shown, { timeout: 15_000 }).not.toBe(before)
    await app.chooseInDialog(noImage)
    await page.getByRole('button', { name: 'Choose another picture' }).click()
    await page.getByRole('alert').getByText('not an image that can be read').waitFor()
    expect(await findings(page)).toEqual([])
    await app.screenshot('settings-logo-en')
    // What is typed stays while another part is looked at, and what was saved is taken back by one key.
    const name = page.getByLabel('Name of the office')
    const saved = await name.inputValue()
    await name.fill('Directorate of Changes')
    await page.getByRole('tab', { name: 'Numbers' }).click()
    await page.getByRole('tab', { name: 'Our office' }).click()
    await expect.poll(() => name.inputValue()).toBe('Directorate of Changes')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Saved.').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => name.inputValue()).toBe(saved)
    await page.getByRole('tab', { name: 'Signatories' }).click()
    await page.getByRole('button', { name: 'Edit' }).first().click()
    await page.getByRole('dialog').getByRole('figure').getByRole('img').waitFor()
    expect(await findings(page)).toEqual([])
    await app.screenshot('settings-signatory-en')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/Edit/)
    await page.getByRole('tab', { name: 'Register' }).click()
  })

  it('say of an untouched register that nothing was changed, with the head of its chain', async () => {
    await app.page.keyboard.press('Control+Enter')
    const verdict = app.page.getByText(/^Nothing was changed: \d+ entries/)
    await expect.poll(() => verdict.count(), { timeout: 15_000 }).toBe(1)
    await expect.poll(() => app.page.getByText(/^[0-9a-f]{64}$/).count()).toBe(1)
  })
})

describe('a PC that is new to its register', () => {
  it('speaks the chosen language again, and asks for the last numbers used on paper', async () => {
    await speak('اردو')
    await app.close()
    app = await launchApp({ folder: app.folder, keep: true })
    await expect.poll(() => app.page.locator('html').getAttribute('lang')).toBe('ur')
    await app.close()

    rmSync(path.join(app.folder, 'user-data'), { recursive: true })
    app = await launchApp({ folder: app.folder, keep: true })
    await expect.poll(() => heading().textContent()).toBe('This PC is new to the register')
    expect(await findings(app.page)).toEqual([])
    for (const field of await app.page.getByRole('textbox').all()) await field.fill('1300')
    await app.page.keyboard.press('Control+Enter')
    await expect.poll(() => heading().textContent()).toBe('Today')
    await app.page.keyboard.press('Alt+8')
    await app.page.getByRole('tab').nth(2).click()
    await expect.poll(() => app.page.getByText('1301-1303/Admn').count()).toBe(1)
  })
})

describe('a register of its own after the sample', () => {
  it('is begun in another folder, and the one before can be opened again', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tarseel-e2e-'))
    const [sample, own] = ['sample', 'own'].map((name) => path.join(folder, name))
    mkdirSync(path.join(folder, 'user-data'))
    writeFileSync(path.join(folder, 'user-data/settings.json'), JSON.stringify({ register: sample }))
    const desk = await launchApp({ folder, chosen: true })
    const { page } = desk
    const openAnother = async (register: string | undefined) => {
      await page.keyboard.press('Alt+8')
      await page.getByRole('tab', { name: 'Register' }).click()
      await desk.chooseInDialog(register ?? '')
      await page.getByRole('button', { name: 'Open another register' }).click()
    }
    const title = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
    try {
      await title('Welcome to Tarseel')
      await page.keyboard.press('Alt+1')
      await title('Today')
      await openAnother(own)
      await title('Welcome to Tarseel')
      await page.keyboard.press('Alt+2')
      await page.getByLabel('Name of the office').fill('Directorate of Trials')
      await page.getByLabel('City of the dateline').fill('Lahore')
      await page.getByLabel(/^Who signs( \*)?$/).fill('A. Officer')
      await page.getByLabel(/^Designation( \*)?$/).fill('Assistant Director')
      await page.keyboard.press('Control+Enter')
      await title('Today')
      await page.getByText('Directorate of Trials').waitFor()
      await openAnother(sample)
      await title('Today')
      await expect.poll(() => page.getByText('Directorate of Trials').count()).toBe(0)
    } finally {
      await desk.close()
    }
  })
})
