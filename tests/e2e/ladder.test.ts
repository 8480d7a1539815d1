import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { Language } from '../../renderer/locales/i18n.ts'
import { places } from '../../renderer/ui/places.ts'
import { runOn } from '../integration/letters/pdf.ts'
import { launchApp, type TestApp } from './app.ts'
import { hasFocus } from './keyboard.ts'
import { seedDesk, type Seeded } from './seed.ts'

/** Where the letters are left to be looked at, when a folder is named. */
const keptLetters = process.env['TARSEEL_KEEP_LETTERS']

const words = {
  en: {
    none: 'No step is due today',
    top: 'All steps taken',
    makeTitle: ['1. Reminder', '2. Reminder II', '3. D.O. letter', '4. Final notice'],
    markings: ['REMINDER', 'REMINDER-II / MOST URGENT', 'Yours sincerely', 'FINAL NOTICE'],
    superior: 'Divisional Directorate of Education',
    dated: 'dated',
    answers: { complied: 'Complied', nil: 'Nil report' },
  },
  ur: {
    none: 'آج کوئی مرحلہ واجب نہیں',
    top: 'تمام مراحل مکمل',
    makeTitle: ['1. یاد دہانی', '2. دوسری یاد دہانی', '3. نیم سرکاری مراسلہ', '4. حتمی نوٹس'],
    markings: ['یاد دہانی', 'دوسری یاد دہانی', 'مخلص', 'حتمی نوٹس'],
    superior: 'ڈویژنل نظامت',
    dated: 'مورخہ',
    answers: { complied: 'تعمیل ہو گئی', nil: 'نِل رپورٹ' },
  },
} as const

const codes = ['LHR', 'KSR', 'SKP', 'NKS', 'GRW']

/** One day in the window: the app is opened on it, as on a morning, and closed again. */
async function onDay(
  today: string,
  { seeded, language }: { seeded: Seeded; language: Language },
  work: (app: TestApp) => Promise<void>,
): Promise<void> {
  const app = await launchApp({ folder: seeded.folder, keep: true, today })
  try {
    const { page } = app
    await page.getByRole('navigation').waitFor()
    await page.locator(`button[lang=${language}]`).click()
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language)
    await page.keyboard.press('Control+r')
    await page.locator('[role=grid] [role=row][aria-rowindex="2"]:not([aria-busy])').waitFor()
    await work(app)
  } finally {
    await app.close()
  }
}

async function enterHoliday({ page }: TestApp, day: string, name: string): Promise<void> {
  await page.evaluate((to) => void (location.hash = `#${to}`), places.settings)
  await page.getByRole('tab').nth(3).click()
  await page.locator('[role=tabpanel] h2').first().waitFor()
  await page.keyboard.press('Insert')
  const fields = page.getByRole('dialog').getByRole('textbox')
  await fields.first().fill(day)
  await fields.nth(1).fill(name)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Makes the letters of the step that is due to all whose turn it is; the text of each, by office. */
async function makeStep(
  app: TestApp,
  { step, letters, language }: { step: number; letters: string; language: Language },
): Promise<Map<string, string>> {
  const { page } = app
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByText(words[language].makeTitle[step - 1] ?? '').waitFor()
  await dialog.locator('select').first().selectOption(language)
  await dialog.locator('img').first().waitFor()
  await app.screenshot(`ladder-${step}-${language}`)
  const folder = path.join(letters, `step-${step}`)
  await app.chooseInDialog(folder)
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#\/despatch\//)
  return new Map(codes.flatMap((code) => letterTo(folder, code).map((file) => [code, pdfText(file)])))
}

function letterTo(folder: string, code: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes(`-${code}-`) && name.endsWith('.pdf'))
    .map((name) => path.join(folder, name))
}

/** What a PDF says, without spaces and marks of direction: those of Urdu are put in by whoever reads it. */
function pdfText(file: string): string {
  const { stdout } = runOn(readFileSync(file), 'pdftotext', (pdf, out) => [pdf, out])
  return joined(stdout.toString())
}

function joined(text: string): string {
  return text.replaceAll(/[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
}

/** How many are ticked, of how many who have not answered. */
async function isChosen({ page }: TestApp, chosen: number, of: number): Promise<void> {
  await expect
    .poll(() => page.locator('output').textContent())
    .toMatch(new RegExp(`^\\D*(${chosen}\\D+${of}|${of}\\D+${chosen})\\D*$`))
}

const answerKeys = { complied: 3, nil: 4 } as const

/** Logs what an office answered, by its code. */
async function answer(
  { page }: TestApp,
  kind: keyof typeof answerKeys,
  { code, language }: { code: string; language: Language },
): Promise<void> {
  await page.keyboard.press('F4')
  await hasFocus(page, 'form input')
  await page.keyboard.press(`Control+${answerKeys[kind]}`)
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await page
    .getByRole('status')
    .filter({ hasText: `${words[language].answers[kind]}:` })
    .waitFor()
}

/** That the letter of an office says all this, however its lines break. */
function says(texts: ReadonlyMap<string, string>, code: string, ...phrases: string[]): void {
  for (const phrase of phrases) expect(texts.get(code)).toContain(joined(phrase))
}

it.each(['en', 'ur'] as const)(
  'the whole ladder is walked in the window, over holidays (%s)',
  async (language) => {
    const above = { code: 'DIV', name: 'Divisional Directorate of Education', nameUrdu: 'ڈویژنل نظامتِ تعلیم' }
    const seeded = await seedDesk({
      today: '2026-12-01',
      issued: { date: '2026-12-01', due: '2026-12-10', to: codes },
      above: { ...above, of: ['LHR'] },
    })
    const letters = keptLetters
      ? mkdtempSync(path.join(keptLetters, `${language}-`))
      : path.join(seeded.folder, 'made')
    const at = { seeded, language }
    const said = words[language]
    const make = (app: TestApp, step: number) => makeStep(app, { step, letters, language })
    const nothingDue = async (app: TestApp, unanswered: number) => {
      await app.page.getByText(said.none).first().waitFor({ state: 'attached' })
      await isChosen(app, 0, unanswered)
      expect(await app.page.locator('footer button, main button').first().isDisabled()).toBe(true)
    }

    await onDay('2026-12-08', at, async (app) => {
      await nothingDue(app, 5)
      await enterHoliday(app, '10-12-2026', 'Local holiday')
      await enterHoliday(app, '25-12-2026', 'Quaid-e-Azam Day')
    })
    await onDay('2026-12-11', at, (app) => nothingDue(app, 5))
    await onDay('2026-12-14', at, async (app) => {
      await isChosen(app, 5, 5)
      const texts = await make(app, 1)
      expect([...texts.keys()]).toEqual(codes)
      for (const [n, code] of codes.entries()) {
        says(texts, code, `${1201 + n}/Admn ${said.dated} 01-12-2026`, said.markings[0])
        expect(texts.get(code)).not.toContain(joined(said.superior))
      }
      await answer(app, 'complied', { code: 'KSR', language })
    })
    // Seven working days of the office, none of them a weekend.
    await onDay('2026-12-22', at, (app) => nothingDue(app, 4))
    await onDay('2026-12-23', at, async (app) => {
      await isChosen(app, 4, 4)
      const texts = await make(app, 2)
      expect([...texts.keys()]).toEqual(['LHR', 'SKP', 'NKS', 'GRW'])
      says(texts, 'SKP', `1203/Admn ${said.dated} 01-12-2026`)
      says(texts, 'SKP', `1208/Admn ${said.dated} 14-12-2026`)
      says(texts, 'SKP', said.markings[1])
      await answer(app, 'nil', { code: 'SKP', language })
    })
    // Five more, not counting the holiday.
    await onDay('2026-12-30', at, (app) => nothingDue(app, 3))
    await onDay('2026-12-31', at, async (app) => {
      await isChosen(app, 3, 3)
      const texts = await make(app, 3)
      expect([...texts.keys()]).toEqual(['LHR', 'NKS', 'GRW'])
      says(texts, 'NKS', `1209/Admn ${said.dated} 14-12-2026`)
      says(texts, 'NKS', `1213/Admn ${said.dated} 23-12-2026`)
      says(texts, 'NKS', said.markings[2])
      await answer(app, 'complied', { code: 'NKS', language })
    })
    await onDay('2027-01-05', at, async (app) => {
      await isChosen(app, 2, 2)
      const texts = await make(app, 4)
      expect([...texts.keys()]).toEqual(['LHR', 'GRW'])
      says(texts, 'LHR', '1206/Admn', '1211/Admn', '1215/Admn', '31-12-2026', said.markings[3])
      // The office that it reports to has a copy; an office without one has none.
      says(texts, 'LHR', said.superior)
      expect(texts.get('GRW')).not.toContain(joined(said.superior))
    })
    await onDay('2027-03-01', at, async (app) => {
      const { page } = app
      await nothingDue(app, 2)
      expect(await page.getByText(said.top).count()).toBe(2)
      // Four steps and no fifth, which only a competent authority takes.
      expect(await page.locator('main select').last().locator('option:not([disabled])').count()).toBe(4)
      await app.screenshot(`ladder-top-${language}`)
    })
    rmSync(seeded.folder, { recursive: true, force: true })
  },
)
