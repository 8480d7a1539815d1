import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Language } from '../../renderer/locales/i18n.ts'
import type { TestApp } from './app.ts'

/** Presses one key after the other, as a person does. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Goes on with Tab until something that fits the selector has the focus; fails when nothing does. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 80; step++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${selector}`)
}

/** Waits until what fits the selector has the focus, as a person looks where the next key will go. */
export async function hasFocus(page: Page, selector: string): Promise<void> {
  await page.locator(`${selector}:focus`).waitFor()
}

/** Waits until the screen of this title is shown. */
export async function onScreen(page: Page, title: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

/** Begins with the sample office, in a language, by keyboard. */
export async function startSample({ page }: TestApp, language: Language): Promise<void> {
  await page.getByText('Alt', { exact: true }).first().waitFor()
  if (language === 'ur') {
    await tabTo(page, 'button[lang=ur]')
    await press(page, 'Space')
    await expect.poll(() => page.evaluate(() => document.documentElement.dir)).toBe('rtl')
  }
  await press(page, 'Alt+1')
  await page.getByRole('navigation').waitFor()
}
