import { afterEach, expect, it } from 'vitest'
import { launchApp, type TestApp } from './app.ts'
import { onScreen, press } from './keyboard.ts'
import { seedDesk } from './seed.ts'

let app: TestApp
afterEach(() => app.close())

/** 1,000 take minutes: TARSEEL_SLIPS=1000 tries so many. */
const slips = Number(process.env['TARSEEL_SLIPS'] ?? 150)
const counted = slips.toLocaleString('en')

/** Keeps every answer that stood on the screen, as soon as it stands there. */
function watchAnswers(): void {
  const shown = new Set<string>()
  new MutationObserver(() => {
    for (const { textContent } of document.querySelectorAll('[role=status]')) shown.add(textContent ?? '')
  }).observe(document.body, { childList: true, characterData: true, subtree: true })
  Object.assign(globalThis, { shown })
}

/** The answers that were kept: each says what was logged for which office. */
function answersShown(): string[] {
  // What `watchAnswers` put there.
  const { shown } = globalThis as unknown as { shown: Set<string> }
  return [...shown].filter((text) => text.includes('Acknowledged:'))
}

it(`logs ${slips} slips as fast as a reader types them: none is lost, each is shown`, async () => {
  const { folder } = await seedDesk({
    offices: slips - 41,
    issued: { date: '2025-11-03', due: '2025-11-10' },
  })
  app = await launchApp({ folder })
  const { page } = app
  await page.getByRole('navigation').waitFor()
  await press(page, 'F4')
  await onScreen(page, 'Log receipts')
  await page.getByText('Ready for the first slip').waitFor()
  await page.evaluate(watchAnswers)
  for (let serial = 1; serial <= slips; serial++) {
    await page.keyboard.type(`${serial}/Admn`)
    await press(page, 'Enter')
  }
  await page.getByText(`${counted} logged now`).waitFor({ timeout: 120_000 })
  expect((await page.evaluate(answersShown)).length).toBe(slips)
  await app.screenshot('receipts-fast-en')

  // Every one of them stands in the register.
  await press(page, 'Alt+6')
  await onScreen(page, 'Outstanding')
  const row = page.getByRole('row').filter({ hasText: 'SO(CIR)7-3/2026' })
  await row.getByRole('gridcell', { name: counted, exact: true }).first().waitFor()
}, 600_000)
