import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { launchApp, type TestApp } from './app.ts'
import { findings } from './axe.ts'
import { sampleCircular } from '../helpers/sampleDesk.ts'
import { onScreen, press, tabTo } from './keyboard.ts'
import { seedDesk } from './seed.ts'

let app: TestApp
afterEach(() => app.close())

/** Letters of an earlier year, so that they are late whenever the test runs. */
const issued = { date: '2025-11-03', due: '2025-11-10' }

async function openSeeded(): Promise<void> {
  const { folder } = await seedDesk({ issued })
  app = await launchApp({ folder })
  await app.page.getByRole('navigation').waitFor()
}

const answer = (words: string | RegExp) => app.page.getByRole('status').filter({ hasText: words }).waitFor()

/** Types as a barcode reader does: fast, US key codes, Enter at the end. */
async function scan(text: string): Promise<void> {
  await app.page.keyboard.type(text)
  await press(app.page, 'Enter')
}

const isBoxFocused = () =>
  app.page.evaluate(
    () => document.activeElement instanceof HTMLInputElement && document.activeElement.value === '',
  )

describe('receipts', () => {
  it('are logged one after the other by keyboard alone, and change what is outstanding, in English', async () => {
    await openSeeded()
    const { page } = app
    await press(page, 'F4')
    await onScreen(page, 'Log receipts')
    await answer('Ready for the first slip')

    // What it is stands there as it is typed, before anything is logged.
    await page.keyboard.type('1/Admn')
    await answer('District Education Authority, Lahore')
    await answer(/Overdue by/)
    await app.screenshot('receipts-typed-en')
    await press(page, 'Enter')
    await answer('Acknowledged: District Education Authority, Lahore'.replace(': ', ': \u2068'))
    expect(await isBoxFocused()).toBe(true)
    await app.screenshot('receipts-logged-en')

    await scan('1/Admn')
    await answer(/Already logged/)
    await app.screenshot('receipts-already-en')

    await press(page, 'Control+3')
    await scan('KSR')
    await answer(/Complied: .District Education Authority, Kasur/)
    await scan('3/Admn')
    await answer(/Complied: .District Education Authority, Sheikhupura/)

    // A mistake is struck through, and stays to be seen.
    await press(page, 'Control+z')
    await answer(/Struck through: .District Education Authority, Sheikhupura/)
    await page.getByText('struck: logged by mistake').waitFor()

    // An exemption without a reason is refused in words; the office stays in the box.
    await press(page, 'Control+7')
    await scan('NKS')
    await answer('An exemption needs its reason')

    // The paper that proves it goes with the slip that is in the box, and is looked at again.
    await press(page, 'Control+3')
    await app.chooseInDialog(sampleCircular)
    await press(page, 'Control+o')
    await page.getByRole('button', { name: /Take .* off/ }).waitFor()
    await press(page, 'Enter')
    await answer(/Complied: .District Education Authority, Nankana/)
    await page
      .getByRole('button', { name: /^Show / })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('img').waitFor()
    await page.getByText(/^Page .1. of .2.$/).waitFor()
    await press(page, 'Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    // A slip under the reader while a button has the focus goes to the box, and presses nothing.
    await page.getByRole('button', { name: 'Many at once' }).focus()
    await scan('9999999')
    await answer(/Not found/)
    await app.screenshot('receipts-unknown-en')

    await press(page, 'Alt+6')
    await onScreen(page, 'Outstanding')
    await page.getByRole('gridcell', { name: 'SO(CIR)7-3/2026' }).waitFor()
    await app.screenshot('outstanding-en')
    await tabTo(page, '[role=grid]')
    await press(page, 'Enter')
    await onScreen(page, /Outstanding on .*SO\(CIR\)7-3\/2026/)
    await page.getByText('39 offices', { exact: true }).waitFor()
    await page.getByRole('gridcell', { name: 'KSR' }).waitFor({ state: 'detached' })
    await page.getByRole('columnheader', { name: 'Days late' }).waitFor()
    await app.screenshot('outstanding-circular-en')

    const file = path.join(app.folder, 'outstanding.csv')
    await app.saveInDialog(file)
    await press(page, 'Control+s')
    await page.getByText('39 rows were saved.').waitFor()
    const csv = readFileSync(file, 'utf8')
    expect(csv).toContain('1/Admn')
    expect(csv).not.toContain('KSR')

    // From a row to its receipt.
    await press(page, 'ArrowDown', 'Enter')
    await onScreen(page, 'Log receipts')
    await answer('District Education Authority, Lahore')
    await press(page, 'Enter')
    await answer(/Complied: .District Education Authority, Lahore/)
  })

  it('come from a reader under an Urdu keyboard layout, and are counted, in Urdu', async () => {
    await openSeeded()
    const { page } = app
    await tabTo(page, 'button[lang=ur]')
    await press(page, 'Space', 'F4')
    await onScreen(page, 'وصولی کا اندراج')
    await answer('پہلی سلپ کا انتظار ہے')

    // The layout makes Urdu letters of the keys that the reader presses.
    await page.evaluate(() => {
      for (const code of ['KeyL', 'KeyH', 'KeyR']) {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { code, key: 'ل', bubbles: true }))
      }
    })
    await page.keyboard.insertText('لھر')
    await press(page, 'Enter')
    await answer(/رسید موصول: .ضلعی تعلیمی اتھارٹی، لاہور/)
    await app.screenshot('receipts-logged-ur')
    await scan('LHR')
    await answer(/پہلے سے درج ہے/)
    expect(await isBoxFocused()).toBe(true)
    await app.screenshot('receipts-already-ur')

    await press(page, 'Alt+6')
    await onScreen(page, 'بقایا')
    await page.getByRole('gridcell', { name: 'SO(CIR)7-3/2026' }).waitFor()
    await app.screenshot('outstanding-ur')
    await tabTo(page, '[role=grid]')
    await press(page, 'Enter')
    await page.getByText('41 دفاتر', { exact: true }).waitFor()
    await app.screenshot('outstanding-circular-ur')
  })

  it('are logged many at once: pasted, looked at, the good ones logged, the others saved', async () => {
    await openSeeded()
    const { page } = app
    await press(page, 'F4')
    await answer('Ready for the first slip')
    await press(page, 'Control+i')
    await onScreen(page, 'Log many receipts')
    const list = [
      '1/Admn complied 05-11-2025',
      '2/Admn, delivered',
      '2/Admn, delivered',
      '9999999',
      '3/Admn, 05-11-2099',
    ]
    await page.keyboard.insertText(list.join('\n'))
    await press(page, 'Control+Enter')
    const main = page.getByRole('button', { name: /^Log 2 receipts/ })
    await expect.poll(() => main.isEnabled()).toBe(true)
    await page.getByRole('cell', { name: 'no letter has this number, slip code or office' }).waitFor()
    await app.screenshot('receipts-many-en')
    const file = path.join(app.folder, 'left-out.csv')
    await app.saveInDialog(file)
    await press(page, 'Control+s')
    await page.getByText(/^Saved:/).waitFor()
    expect(readFileSync(file, 'utf8')).toContain('9999999')
    await press(page, 'Control+Enter')
    await answer('The list is worked through')
    await app.screenshot('receipts-many-done-en')
    await press(page, 'Control+Enter')
    await onScreen(page, 'Log receipts')
    await page.getByText('Delivered').nth(1).waitFor()
  })

  it('of a table are logged after its columns were looked at, in Urdu', async () => {
    await openSeeded()
    const { page } = app
    await tabTo(page, 'button[lang=ur]')
    await press(page, 'Space', 'F4')
    await answer('پہلی سلپ کا انتظار ہے')
    await press(page, 'Control+i')
    await onScreen(page, 'بہت سی وصولیوں کا اندراج')
    await app.screenshot('receipts-many-start-ur')
    const table = path.join(app.folder, 'answers.csv')
    writeFileSync(table, 'نمبر,کیا آیا,تاریخ\r\n1/Admn,تعمیل,05-11-2025\r\n2/Admn,تعمیل,05-11-2099\r\n')
    await app.chooseInDialog(table)
    await press(page, 'Control+o')
    await page.getByRole('button', { name: /^ایک وصولی درج کریں/ }).waitFor()
    await app.screenshot('receipts-many-ur')
    expect(await findings(page)).toEqual([])
    await press(page, 'Control+Enter')
    await answer('فہرست مکمل ہو گئی')
  })
})
