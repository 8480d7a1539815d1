import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { workbookParts } from '../unit/files/xlsx.ts'
import { launchApp, type TestApp } from './app.ts'
import { hasFocus, onScreen, press, startSample } from './keyboard.ts'

let app: TestApp
beforeEach(async () => {
  app = await launchApp()
})
afterEach(() => app.close())

const field = (name: string) => app.page.getByLabel(name, { exact: true })

/** A table as a district sends it: one good row, one without a code, one twice, one with an address that is none. */
function writeTable(): string {
  const file = path.join(app.folder, 'schools.csv')
  const rows = [
    'EMIS,School,اسکول,District,E-mail',
    '37330227,GGPS Chakra,گورنمنٹ گرلز پرائمری اسکول چکرا,Rawalpindi,chakra@example.pk',
    ',GGPS Carriage Factory,,Rawalpindi,',
    '37330227,=GES Jawa,,Rawalpindi,',
    'LHR,District Education Authority (Lahore),ضلعی تعلیمی اتھارٹی، لاہور,Lahore,nobody',
  ]
  writeFileSync(file, `${rows.join('\r\n')}\r\n`)
  return file
}

describe('the directory of offices', () => {
  it('takes a table after showing what it would do, by keyboard alone', async () => {
    const { page } = app
    await startSample(app, 'en')
    await press(page, 'Alt+7')
    await onScreen(page, 'Offices')
    await press(page, 'Control+i')
    await onScreen(page, 'Import offices')
    await app.screenshot('offices-import-en')
    await app.chooseInDialog(writeTable())
    await press(page, 'Control+o')

    // Code and name were guessed from the headings; the Urdu name the clerk must say.
    await page.getByRole('heading', { name: 'Which column is what' }).waitFor()
    await page.getByText('گورنمنٹ گرلز پرائمری اسکول چکرا').first().waitFor()
    const urdu = field('Name in Urdu')
    await press(page, 'Enter', 'Enter')
    expect(await urdu.evaluate((select) => select === document.activeElement)).toBe(true)
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown')
    expect(await urdu.inputValue()).toBe('اسکول')
    const main = page.getByRole('button', { name: /^Import 2 offices/ })
    await expect.poll(() => main.isEnabled()).toBe(true)
    await page
      .getByRole('cell', { name: 'Name · Name in Urdu' })
      .or(page.getByRole('cell', { name: 'Name', exact: true }))
      .waitFor()
    await app.screenshot('offices-mapping-en')

    const rejected = path.join(app.folder, 'rejected.csv')
    await app.saveInDialog(rejected)
    await press(page, 'Control+s')
    await page.getByText(/^Saved:/).waitFor()
    const csv = readFileSync(rejected, 'utf8')
    expect(csv.startsWith('\uFEFF')).toBe(true)
    expect(csv.trim().split('\r\n')).toHaveLength(3)
    expect(csv).toContain("'=GES Jawa")
    const leftOut = path.join(app.folder, 'left-out.csv')
    await app.saveInDialog(leftOut)
    await press(page, 'Control+Shift+S')
    await expect.poll(() => existsSync(leftOut) && readFileSync(leftOut, 'utf8')).toMatch(/5,LHR,nobody,/)

    await press(page, 'Control+Enter')
    await page.getByText('The table is in').waitFor()
    await app.screenshot('offices-imported-en')
    await press(page, 'Control+Enter')
    await onScreen(page, 'Offices')
    await page.keyboard.type('chakra')
    await page.getByText('1 of 42', { exact: true }).waitFor()
  })

  it('takes a workbook sheet by sheet, in Urdu', async () => {
    const { page } = app
    const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
    const sheet = (name: string, code: string) => ({
      name,
      xml: `<row r="1">${cell('A1', 'Code')}${cell('B1', 'Office')}</row><row r="2">${cell('A2', code)}${cell('B2', name)}</row>`,
    })
    const book = path.join(app.folder, 'districts.xlsx')
    writeFileSync(book, zipSync(workbookParts([sheet('Multan', 'M1'), sheet('قصور', 'K1')])))
    await startSample(app, 'ur')
    await press(page, 'Alt+7')
    await page.getByText('41 میں سے 41', { exact: true }).waitFor()
    await press(page, 'Control+i')
    await onScreen(page, 'دفاتر کی درآمد')
    await app.chooseInDialog(book)
    await press(page, 'Control+o')
    const sheets = field('شیٹ')
    await expect.poll(() => sheets.inputValue()).toBe('Multan')
    const enter = page.getByRole('button', { name: /^ایک دفتر درآمد/ })
    await expect.poll(() => enter.isEnabled()).toBe(true)
    await press(page, 'Control+Enter')
    await page.getByText('درآمد مکمل ہو گئی').waitFor()
    await sheets.focus()
    await press(page, 'ArrowDown')
    await page.getByRole('cell', { name: 'K1' }).first().waitFor()
    await app.screenshot('offices-sheets-ur')
    await expect.poll(() => enter.isEnabled()).toBe(true)
    await press(page, 'Control+Enter')
    await page.getByText('درآمد مکمل ہو گئی').waitFor()
    await press(page, 'Control+Enter')
    await page.getByText('43 میں سے 43', { exact: true }).waitFor()
  })

  it('is searched in Urdu, changed, and keeps the earlier name', async () => {
    const { page } = app
    await startSample(app, 'ur')
    await press(page, 'Alt+7')
    await onScreen(page, 'دفاتر')
    await page.keyboard.type('لاہور')
    await page.getByText('41 میں سے 1', { exact: true }).waitFor()
    await app.screenshot('offices-ur')
    await press(page, 'ArrowDown')
    // An Enter that comes before the office does must not press what closes the panel.
    const service = Number(await app.servicePid())
    process.kill(service, 'SIGSTOP')
    await press(page, 'F2', 'Enter')
    process.kill(service, 'SIGCONT')
    await hasFocus(page, 'aside input')
    await press(page, 'Enter', 'Control+a')
    await page.keyboard.type('DEA Lahore')
    await app.screenshot('office-ur')
    await press(page, 'Control+Enter')
    await page.getByText('محفوظ ہوا: DEA Lahore').waitFor()

    await press(page, 'F2')
    await page.getByText('سابقہ نام').waitFor()
    const name = field('نام (انگریزی) *').or(field('نام (انگریزی)')).first()
    await expect.poll(() => name.inputValue()).toBe('DEA Lahore')
    await expect.poll(() => page.locator('aside ol > li').count()).toBe(2)
  })

  it('says beside the field what is wrong, and keeps what was typed', async () => {
    const { page } = app
    await startSample(app, 'en')
    await press(page, 'Alt+7')
    await page.getByText('41 of 41', { exact: true }).waitFor()
    await press(page, 'Insert')
    await hasFocus(page, 'aside input')
    await page.keyboard.type('LHR')
    await press(page, 'Enter')
    await page.keyboard.type('Second Lahore office')
    await press(page, 'Control+Enter')
    await page.getByText('Another office has this code: District Education Authority, Lahore').waitFor()
    await app.screenshot('office-new-en')
    expect(await field('Code *').or(field('Code')).first().inputValue()).toBe('LHR')
    await press(page, 'Control+a')
    await page.keyboard.type('LHR2')
    await press(page, 'Control+Enter')
    await page.getByText('Saved: Second Lahore office').waitFor()
    await press(page, 'Control+f')
    await page.keyboard.type('second')
    await page.getByText('1 of 42', { exact: true }).waitFor()
  })
})
