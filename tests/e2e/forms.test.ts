import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchApp, type TestApp } from './app.ts'
import { findings } from './axe.ts'
import { onScreen, press, tabTo } from './keyboard.ts'
import { seedDesk } from './seed.ts'

let app: TestApp
let folder: string
beforeAll(async () => {
  folder = (await seedDesk()).folder
  app = await launchApp({ folder, keep: true })
  await app.page.setViewportSize({ width: 1366, height: 768 })
  await app.page.getByRole('navigation').waitFor()
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

const words = {
  en: {
    title: 'Letter forms',
    first: 'First paragraph',
    unknown: /There is no field .?\{nothing\}/,
    own: 'Send the report on the letter dated ',
    builtIn: /^Enclosed please find/,
    back: "Back to the form's words",
    restored: 'has its built-in words again',
  },
  ur: {
    title: 'مراسلوں کے نمونے',
    first: 'پہلا پیرا',
    unknown: /\{nothing\}.? نام کا کوئی خانہ نہیں/,
    own: 'رپورٹ ارسال کریں بحوالہ مورخہ ',
    builtIn: /^مندرجہ بالا عنوان/,
    back: 'نمونے کی عبارت پر واپس',
    restored: 'کی اصل عبارت واپس آ گئی',
  },
} as const

/** The address of the first page's picture: another one once the letter was made anew. */
const picture = () => app.page.locator('section img').first().getAttribute('src')

/** Goes on with Tab to the text of this label. */
async function tabToText(label: string): Promise<void> {
  const { page } = app
  const labelled = (wanted: string) => {
    const box = document.activeElement
    return box instanceof HTMLTextAreaElement && box.labels[0]?.textContent === wanted
  }
  for (let step = 0; step < 60; step++) {
    if (await page.evaluate(labelled, label)) return
    await press(page, 'Tab')
  }
  throw new Error(`Tab never came to “${label}”`)
}

/** Goes back with Shift+Tab to the choice of the form. */
async function backToForm(): Promise<void> {
  const { page } = app
  for (let step = 0; step < 20; step++) {
    if (await page.evaluate(() => document.activeElement?.matches('select'))) return
    await press(page, 'Shift+Tab')
  }
  throw new Error('Shift+Tab never came to the form')
}

async function open(title: string): Promise<void> {
  const { page } = app
  await press(page, 'Control+k')
  await page.getByRole('dialog').locator('input').waitFor()
  await page.keyboard.type(title)
  await page.getByRole('dialog').getByText(title, { exact: true }).waitFor()
  await press(page, 'ArrowDown', 'Enter')
  await onScreen(page, title)
  await page.locator('section img').first().waitFor()
}

describe.each(['en', 'ur'] as const)('the form editor, by keyboard alone (%s)', (language) => {
  const { title, first, unknown, own, builtIn, back, restored } = words[language]
  const forward = language === 'ur' ? 'ArrowLeft' : 'ArrowRight'

  it('refuses a field that there is not, keeps words, shows their letter, and takes all of it back', async () => {
    const { page } = app
    const text = () => page.getByLabel(first, { exact: true }).inputValue()
    await tabTo(page, `button[lang=${language}]`)
    await press(page, 'Space')
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language)
    await open(title)
    if (language === 'ur') {
      await tabTo(page, 'main input[type=radio]')
      await press(page, 'ArrowDown')
    }
    await tabToText(first)
    await press(page, 'Control+a')
    await page.keyboard.type('{nothing}')
    await page.getByText(unknown).waitFor()
    expect(await page.locator('footer button').first().isDisabled()).toBe(true)
    expect(await findings(page)).toEqual([])
    await app.screenshot(`forms-unknown-${language}`)

    const before = await picture()
    await press(page, 'Control+a')
    await page.keyboard.type(own)
    await tabTo(page, '[role=toolbar] button')
    await press(page, forward, 'Enter')
    await expect.poll(text).toBe(`${own}{date}`)
    await expect.poll(picture).not.toBe(before)
    // Another form and back: what was written is still there.
    await backToForm()
    await press(page, 'ArrowDown')
    await expect.poll(() => page.locator('main select').inputValue()).not.toBe('covering')
    await press(page, 'ArrowUp')
    expect(await page.locator('main select').inputValue()).toBe('covering')
    await expect.poll(text).toBe(`${own}{date}`)
    await press(page, 'Control+Enter')
    await expect.poll(() => page.locator('footer button').count()).toBe(2)
    expect(await findings(page)).toEqual([])
    await app.screenshot(`forms-${language}`)

    // What was written is there as before it was kept, and goes when it is taken back itself.
    await press(page, 'Control+z')
    await page.getByRole('button', { name: back }).waitFor()
    expect(await text()).toBe(`${own}{date}`)
    expect(await page.locator('footer button').count()).toBe(2)
    await tabTo(page, 'footer button:last-child')
    await press(page, 'Enter')
    await expect.poll(text).toMatch(builtIn)
    expect(await page.locator('footer button').count()).toBe(1)
  })

  it('brings the built-in words back', async () => {
    const { page } = app
    const text = () => page.getByLabel(first, { exact: true }).inputValue()
    await tabToText(first)
    await press(page, 'Control+a')
    await page.keyboard.type(own)
    await press(page, 'Control+Enter')
    await expect.poll(() => page.locator('footer button').count()).toBe(2)
    await tabTo(page, 'footer button:last-child')
    await press(page, 'Enter')
    await expect.poll(text).toMatch(builtIn)
    await page.getByText(restored).waitFor()
    await press(page, 'Control+z')
    await expect.poll(text).toBe(own.trim())
    await tabTo(page, 'footer button:last-child')
    await press(page, 'Enter')
    await expect.poll(text).toMatch(builtIn)
  })
})
