import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sourceThreads } from '../../../electron/cli/sourceThreads.ts'
import { readTable } from '../../../electron/files/table.ts'
import { xlsxParts } from './xlsx.ts'

const worker = sourceThreads.tableWorker
const read = (parts: Record<string, Uint8Array>) => readTable('offices.xlsx', zipSync(parts), { worker })
const text = (words: string, attributes = '') => `<c${attributes} t="inlineStr"><is><t>${words}</t></is></c>`
const cellsOf = async (parts: Record<string, Uint8Array>) => {
  const { columns, rows } = await read(parts)
  return [columns, ...rows.map(({ row, cells }) => [row, ...cells])]
}

/** The sheet of a workbook with its XML changed. */
function changed(parts: Record<string, Uint8Array>, change: (xml: string) => string) {
  const name = 'xl/worksheets/sheet1.xml'
  return { ...parts, [name]: strToU8(change(new TextDecoder().decode(parts[name]))) }
}

describe('spreadsheets of other programs', () => {
  it('puts rows and cells that do not say where they stand after the ones before', async () => {
    const parts = xlsxParts(
      `<row>${text('code')}${text('name')}${text('district')}</row>` +
        `<row r="3">${text('A')}<c/>${text('Kasur')}</row>` +
        `<row>${text('B', ' r="A4"')}${text('Okara', ' r="C4"')}</row><row/><row><c/>${text('Two')}</row>`,
    )
    expect(await cellsOf(parts)).toEqual([
      ['code', 'name', 'district'],
      [3, 'A', '', 'Kasur'],
      [4, 'B', '', 'Okara'],
      [6, '', 'Two', ''],
    ])
  })

  it('refuses cells without a place past the last column', async () => {
    const parts = xlsxParts(`<row>${text('code')}${'<c/>'.repeat(300)}</row><row>${text('A')}</row>`)
    await expect(read(parts)).rejects.toMatchObject({ code: 'TABLE_TOO_LARGE' })
  })

  it('reads sheets whose tags have a prefix', async () => {
    const plain = xlsxParts(`<row>${text('code')}${text('name')}</row><row>${text('A')}${text('One')}</row>`)
    const prefixed = changed(plain, (xml) =>
      xml.replace(/<(\/?)(worksheet|sheetData|row|c|is|t)\b/g, '<$1x:$2').replace('xmlns=', 'xmlns:x='),
    )
    expect(await cellsOf(prefixed)).toEqual([
      ['code', 'name'],
      [2, 'A', 'One'],
    ])
  })

  it('reads numbers with a style that the workbook does not have', async () => {
    const parts = xlsxParts(`<row>${text('code')}</row><row><c r="A2" s="7"><v>35210001</v></c></row>`)
    expect(await cellsOf(parts)).toEqual([['code'], [2, '35210001']])
  })

  it('reads a workbook whose parts are named with backslashes', async () => {
    const parts = xlsxParts(`<row>${text('code')}</row><row>${text('A')}</row>`)
    const named = Object.entries(parts).map(([name, part]) => [name.replaceAll('/', '\\'), part])
    expect(await cellsOf(Object.fromEntries(named))).toEqual([['code'], [2, 'A']])
  })

  it('reads attributes in single quotation marks', async () => {
    const parts = changed(
      xlsxParts(
        `<row>${text('district')}${text('code')}</row><row>${text('Kasur')}${text('A')}</row><row r="3">${text('B', ' r="B3"')}</row>`,
      ),
      (xml) =>
        xml
          .replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>')
          .replaceAll(/(\w)="([^"]*)"/g, "$1='$2'"),
    )
    expect(await cellsOf(parts)).toEqual([
      ['district', 'code'],
      [2, 'Kasur', 'A'],
      [3, 'Kasur', 'B'],
    ])
  })
})
