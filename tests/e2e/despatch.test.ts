import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterEach, describe, expect, it } from 'vitest'
import { launchApp, type TestApp } from './app.ts'
import { hasFocus, onScreen, press, tabTo } from './keyboard.ts'
import { seedDesk } from './seed.ts'

let app: TestApp
afterEach(() => app.close())

async function openSeeded(work: Parameters<typeof seedDesk>[0] = {}) {
  const seeded = await seedDesk(work)
  mkdirSync(seeded.letters, { recursive: true })
  app = await launchApp({ folder: seeded.folder })
  await app.page.getByRole('navigation').waitFor()
  return seeded
}

async function inUrdu(): Promise<void> {
  await tabTo(app.page, 'button[lang=ur]')
  await press(app.page, 'Space')
  await expect.poll(() => app.page.evaluate(() => document.documentElement.dir)).toBe('rtl')
}

/** From any screen to the offices of the one circular there is. */
async function toOffices(title: string): Promise<void> {
  const { page } = app
  await press(page, 'Alt+3')
  await page.getByRole('gridcell', { name: 'SO(CIR)7-3/2026' }).waitFor()
  await press(page, 'ArrowDown', 'Enter')
  await onScreen(page, 'SO(CIR)7-3/2026')
  await press(page, 'Enter')
  await onScreen(page, title)
  await hasFocus(page, 'input[type=search]')
}

const pdfs = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf'))

/** A PDF of one page with a few words. */
async function onePage(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage([595, 842]).drawText('PROFORMA FOR THE COMPLIANCE REPORT', { x: 120, y: 700 })
  return pdf.save()
}

/** Print file, despatch sheet, peon book, labels. */
const papers = 4

const mainButton = (name: string | RegExp) => app.page.locator('footer').getByRole('button', { name })

describe('letters for a confirmed circular', () => {
  it('are chosen for, written and issued by keyboard alone, in English', async () => {
    const { letters } = await openSeeded()
    const { page } = app
    await toOffices('Choose offices')

    // A choice survives what is searched next, and can be kept as a list.
    await page.keyboard.type('lahore division')
    await page.getByText('0 of 41; 0 chosen').first().waitFor()
    await press(page, 'Escape')
    await page.keyboard.type('kasur')
    await page.getByText('1 of 41; 0 chosen').first().waitFor()
    await press(page, 'Control+Shift+A', 'Escape')
    await page.getByText('41 of 41; 1 chosen').first().waitFor()
    await press(page, 'ArrowDown', 'Space')
    await page.getByText('41 of 41; 4 chosen').first().waitFor()
    await app.screenshot('choose-offices-en')
    await press(page, 'Control+s')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type('Near us')
    await press(page, 'Enter')
    await page.getByTitle('Add the offices of “Near us” to the choice').waitFor()

    await press(page, 'Control+Enter')
    await onScreen(page, 'Letter')
    await page.getByRole('img', { name: 'Page 1 of 3' }).waitFor()
    await page.getByText('Office 1 of 4').waitFor()
    await app.screenshot('letter-en')
    await press(page, 'PageDown')
    await page.getByText('Office 2 of 4').waitFor()

    // A field that there is not keeps the letter from being issued, and is named.
    await tabTo(page, '[role=tab]')
    await press(page, 'ArrowRight')
    await tabTo(page, 'textarea')
    await page.keyboard.type('{nonsense}')
    await page.getByText(/There is no field .?\{nonsense\}/).waitFor()
    expect(await mainButton(/Issue 4 letters/).isDisabled()).toBe(true)
    await app.screenshot('letter-words-en')
    for (const _ of '{nonsense}') await press(page, 'Backspace')
    await page.getByText('There is no field').waitFor({ state: 'detached' })

    await expect.poll(() => mainButton(/Issue 4 letters/).isEnabled(), { timeout: 20_000 }).toBe(true)
    await press(page, 'Control+Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText("a number can't be taken back, only cancelled").waitFor()
    await dialog.getByText('1201-1204/Admn').waitFor()
    await app.screenshot('letter-issue-en')
    await app.chooseInDialog(letters)
    await press(page, 'Control+Enter')

    await onScreen(page, /Despatch/)
    await page.getByText('4 despatched, 4 made, 0 cancelled').waitFor()
    await expect.poll(() => pdfs(letters).length, { timeout: 20_000 }).toBe(4 + papers)
    await app.screenshot('despatch-en')

    // A number is cancelled with a reason, and stays to be seen with it.
    await press(page, 'ArrowDown', 'ArrowDown', 'Enter')
    await page.getByRole('dialog').getByText('1202/Admn').waitFor()
    await app.screenshot('despatch-card-en')
    await press(page, 'Delete')
    await page.getByRole('dialog').getByText('never used again').waitFor()
    await press(page, 'Control+Enter')
    await page.getByText('Write the reason').waitFor()
    await page.keyboard.type('Wrong office')
    await press(page, 'Control+Enter')
    await page.getByText('3 despatched, 3 made, 1 cancelled').waitFor()
    await page.getByRole('gridcell', { name: /Cancelled: .*Wrong office/ }).waitFor()

    // On paper too: every row, the cancelled one with its reason.
    await page.evaluate(() => {
      window.print = () => {
        document.documentElement.dataset['printed'] = document.querySelector('.printSheet')?.textContent ?? ''
      }
    })
    await press(page, 'Control+Shift+P')
    const printed = () => page.evaluate(() => document.documentElement.dataset['printed'] ?? '')
    await expect.poll(printed).toMatch(/1201\/Admn.*1202\/Admn.*Wrong office.*1204\/Admn/)

    // The draft is done with: nothing is chosen for the next letter.
    await toOffices('Choose offices')
    await page.getByText('Choose at least one office first.').waitFor()
  })

  it('are there again half-way after a restart, and are issued, in Urdu', async () => {
    const seeded = await openSeeded()
    await inUrdu()
    await toOffices('دفاتر کا انتخاب')
    await app.page.getByText('41 میں سے 41؛ منتخب 0').first().waitFor()
    await press(app.page, 'Control+Shift+A')
    await app.page.getByText('41 میں سے 41؛ منتخب 41').first().waitFor()
    await app.screenshot('choose-offices-ur')
    await press(app.page, 'Control+Enter')
    await onScreen(app.page, 'مراسلہ')
    await tabTo(app.page, 'summary')
    await press(app.page, 'Enter', 'Tab', 'ArrowDown')
    await app.page.getByRole('img', { name: 'صفحہ 1 از 3' }).waitFor()
    await press(app.page, 'Alt+1')
    await app.page.getByText('مراسلہ جاری رکھیں').waitFor()
    await app.electron.close()

    app = await launchApp({ folder: seeded.folder })
    const { page } = app
    await page.getByRole('navigation').waitFor()
    await toOffices('دفاتر کا انتخاب')
    await page.getByText('41 میں سے 41؛ منتخب 41').first().waitFor()
    await press(page, 'Control+Enter')
    await onScreen(page, 'مراسلہ')
    expect(await page.locator('summary + div select').first().inputValue()).toBe('MOST URGENT')
    await page.getByRole('img', { name: 'صفحہ 1 از 3' }).waitFor()
    await app.screenshot('letter-ur')
    await expect.poll(() => mainButton(/41 مراسلے جاری/).isEnabled(), { timeout: 20_000 }).toBe(true)
    await app.chooseInDialog(seeded.letters)
    await press(page, 'Control+Enter')
    await page.getByRole('dialog').getByText('1201-1241/Admn').waitFor()
    await app.screenshot('letter-issue-ur')
    await press(page, 'Control+Enter')
    await page.getByText('ترسیل 41، تیار 41، منسوخ 0').waitFor()
    await app.screenshot('despatch-ur')
    await expect.poll(() => pdfs(seeded.letters).length, { timeout: 20_000 }).toBe(41 + papers)

    // The list finds it by the number of one office, and says when it finds nothing.
    await press(page, 'Alt+4')
    await page.getByText('1 میں سے 1').waitFor()
    await press(page, 'Control+f')
    await hasFocus(page, 'input[type=search]')
    await page.keyboard.type('1215/Admn')
    await page.getByRole('gridcell', { name: '1201-1241/Admn' }).waitFor()
    await app.screenshot('despatches-found-ur')
    await press(page, 'Control+a')
    await page.keyboard.type('1299/Admn')
    await page.getByText('ان الفاظ کی کوئی ترسیل نہیں').waitFor()
    await app.screenshot('despatches-none-ur')
    await press(page, 'Escape', 'ArrowDown')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid')
    await press(page, 'Enter')
    await page.getByText('ترسیل 41، تیار 41، منسوخ 0').waitFor()
  })

  it('go out in both languages with one more enclosure, by keyboard alone, and the slip logs the answer', async () => {
    const { folder, letters } = await openSeeded()
    const { page } = app
    const second = path.join(folder, 'proforma.pdf')
    const noPdf = path.join(folder, 'notes.pdf')
    writeFileSync(second, await onePage())
    writeFileSync(noPdf, 'no PDF at all')
    await toOffices('Choose offices')
    await page.getByText('41 of 41; 0 chosen').first().waitFor()
    await page.keyboard.type('kasur')
    await page.getByText('1 of 41; 0 chosen').first().waitFor()
    await press(page, 'Control+Shift+A', 'Control+Enter')
    await onScreen(page, 'Letter')
    await page.getByRole('img', { name: 'Page 1 of' }).waitFor()
    const inEnglish = await page.getByRole('img', { name: /^Page \d+ of/ }).count()

    await tabTo(page, 'input[type=radio][value=en]')
    await press(page, 'ArrowRight', 'ArrowRight')
    await page.getByRole('textbox', { name: 'Subject in Urdu' }).waitFor()
    await tabTo(page, 'input[lang=ur]')
    await page.keyboard.type('سوشل میڈیا کے استعمال کے بارے میں ہدایات')
    await app.chooseInDialog(second, noPdf)
    await press(page, 'Control+o')
    await page.getByText('proforma.pdf', { exact: true }).waitFor()
    await expect
      .poll(() => page.getByRole('img', { name: /^Page \d+ of/ }).count())
      .toBeGreaterThanOrEqual(inEnglish + 2)
    await page.getByText('3 pages enclosed').waitFor()

    // What is no PDF was refused, in words; the letter itself is on the first tab.
    await page.getByRole('alert').getByText('This file is not a PDF').waitFor()
    await app.screenshot('letter-enclosures-en')
    await tabTo(page, '[role=tab]')
    await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')
    await page.getByRole('textbox', { name: 'Subject in Urdu' }).waitFor()
    await app.screenshot('letter-both-en')

    // The Urdu words beside the English ones.
    await press(page, 'ArrowRight')
    await tabTo(page, 'input[type=radio][value=en]:not([tabindex="-1"])')
    await press(page, 'ArrowRight')
    await page.getByRole('textbox', { name: 'Salutation' }).waitFor()
    await app.screenshot('letter-words-urdu-en')
    await tabTo(page, 'textarea[lang=ur]')
    await press(page, 'Control+End')
    await page.keyboard.type(' ۔')
    await page.getByText('The words are changed for this letter.').waitFor()

    await expect.poll(() => mainButton(/Issue 1 letter/).isEnabled(), { timeout: 20_000 }).toBe(true)
    await app.chooseInDialog(letters)
    await press(page, 'Control+Enter')
    await page.getByRole('dialog').getByText('1201/Admn').waitFor()
    await press(page, 'Control+Enter')
    await page.getByText('1 despatched, 1 made, 0 cancelled').waitFor()
    await app.screenshot('despatch-both-en')
    await expect.poll(() => pdfs(letters).length, { timeout: 20_000 }).toBe(1 + papers)

    // A reader types the twelve digits of the slip.
    const row = await page.getByRole('row').nth(1).innerText()
    const [slip = ''] = /\d{4}[-– ]?\d{4}[-– ]?\d{4}/u.exec(row) ?? []
    const digits = slip.replace(/\D/gu, '')
    expect(digits).toHaveLength(12)
    await press(page, 'F4')
    await hasFocus(page, 'form input')
    await page.keyboard.type(digits, { delay: 5 })
    await press(page, 'Enter')
    await page.getByText('1201/Admn').first().waitFor()
    await app.screenshot('receipt-slip-en')
  })

  it('that are stopped in the middle are numbered, and made later, or cancelled', async () => {
    const { letters } = await openSeeded({ offices: 1500 })
    const { page } = app
    await toOffices('Choose offices')
    await page.getByText('1,541 of 1,541; 0 chosen').first().waitFor()
    await press(page, 'Control+Shift+A')
    await page.getByText('1,541 of 1,541; 1,541 chosen').first().waitFor()
    await press(page, 'Control+Enter')
    await expect.poll(() => mainButton(/Issue 1,541 letters/).isEnabled(), { timeout: 30_000 }).toBe(true)
    await app.chooseInDialog(letters)
    await press(page, 'Control+Enter')
    await page.getByRole('dialog').getByText('1201-2741/Admn').waitFor()
    await press(page, 'Control+Enter')
    await onScreen(page, /Despatch/)
    await page.getByRole('progressbar').waitFor()
    await expect.poll(() => pdfs(letters).length, { timeout: 30_000 }).toBeGreaterThan(50)
    await app.screenshot('despatch-making-en')
    await press(page, 'Escape')

    await onScreen(page, /Despatch/)
    await page.getByText('numbered but not made').waitFor()
    await app.screenshot('despatch-unfinished-en')
    const before = pdfs(letters).length
    expect(before).toBeLessThan(1541)

    // The list shows it first, and says so.
    await press(page, 'Alt+4')
    await page.getByText('1 despatch is not finished').waitFor()
    await app.screenshot('despatches-unfinished-en')
    await tabTo(page, '[role=grid]')
    await press(page, 'Enter')
    await page.getByText('numbered but not made').waitFor()
    await press(page, 'Control+Enter')
    await page.getByText('1,541 despatched, 1,541 made, 0 cancelled').waitFor({ timeout: 120_000 })
    await page.getByText('numbered but not made').waitFor({ state: 'detached' })
    expect(pdfs(letters).length).toBeGreaterThanOrEqual(1541)
  })
})
