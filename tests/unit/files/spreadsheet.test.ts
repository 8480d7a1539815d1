import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { sourceThreads } from '../../../electron/cli/sourceThreads.ts'
import { readTable } from '../../../electron/files/table.ts'
import { dateCell, numberCell, textCell, workbookParts, xlsxOf, xlsxParts } from './xlsx.ts'

const worker = sourceThreads.tableWorker
const read = (content: Uint8Array, name = 'offices.xlsx', sheet: string | null = null) =>
  readTable(name, content, { worker, sheet })

const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
const list = (code: string) =>
  `<row r="1">${cell('A1', 'code')}${cell('B1', 'name')}</row><row r="2">${cell('A2', code)}</row>`

describe('spreadsheets', () => {
  it('reads text, long numbers without an exponent, and dates day first', async () => {
    const table = await read(
      xlsxOf([
        [textCell('code'), textCell('phone'), textCell('opened'), textCell('share')],
        [
          numberCell('37330227'),
          numberCell('3.001234567E+11'),
          dateCell(45256),
          numberCell('0.30000000000000004'),
        ],
      ]),
      'offices.xlsx',
    )
    expect(table.rows[0]?.cells).toEqual(['37330227', '300123456700', '26-11-2023', '0.3'])
  })

  it('reads numbers with a format of zeros as they are shown', async () => {
    const parts = xlsxParts(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>code</t></is></c><c r="B1" t="inlineStr"><is><t>phone</t></is></c></row>' +
        '<row r="2"><c r="A2" s="1"><v>12</v></c><c r="B2" s="2"><f>A9</f><v>3001234567</v></c></row>' +
        '<row r="3"><c r="A3" s="0"><v>12</v></c><c r="B3" s="2" t="inlineStr"><is><t>پتہ</t></is></c></row>',
    )
    const styles = new TextDecoder().decode(parts['xl/styles.xml'])
    parts['xl/styles.xml'] = strToU8(
      styles
        .replace(
          /<cellXfs.*cellXfs>/,
          '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>',
        )
        .replace(
          '<cellXfs>',
          '<numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="0000\\-0000000"/></numFmts><cellXfs>',
        ),
    )
    const { rows } = await read(zipSync(parts))
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['00012', '0300-1234567'],
      ['12', 'پتہ'],
    ])
  })

  it('gives a cell that was merged downwards to each of its rows', async () => {
    const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
    const parts = xlsxParts(
      `<row r="1">${cell('A1', 'district')}${cell('B1', 'code')}</row>` +
        `<row r="2">${cell('A2', 'Kasur')}${cell('B2', 'K1')}</row><row r="3">${cell('B3', 'K2')}</row>` +
        `<row r="4">${cell('B4', 'L1')}</row>`,
    )
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
    parts['xl/worksheets/sheet1.xml'] = strToU8(
      sheet.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>'),
    )
    expect((await read(zipSync(parts))).rows.map(({ cells }) => cells)).toEqual([
      ['Kasur', 'K1'],
      ['Kasur', 'K2'],
      ['', 'L1'],
    ])
  })

  it('reads the first sheet with a table, not a cover or a hidden one, and says that there are others', async () => {
    const cover = `<row r="1">${cell('A1', 'Directory')}</row><row r="2">${cell('A2', '2026')}</row>`
    const sheets = [{ xml: list('HIDDEN'), state: 'hidden' }, { xml: '' }, { xml: cover }, { xml: list('A') }]
    expect(await read(zipSync(workbookParts(sheets)))).toMatchObject({
      columns: ['code', 'name'],
      rows: [{ cells: ['A', ''] }],
      notes: ['sheets'],
      sheets: ['Sheet 3', 'Sheet 4'],
      sheet: 'Sheet 4',
    })
  })

  // District lists come as one workbook with a sheet each; their names are XML in the file.
  it('reads the sheet that is named, as a user reads its name', async () => {
    const names = ['Lahore', 'R.Y.Khan &amp; D.G. &#75;han', 'قصور']
    const book = zipSync(workbookParts(names.map((name, at) => ({ name, xml: list(`C${at}`) }))))
    const sheets = ['Lahore', 'R.Y.Khan & D.G. Khan', 'قصور']
    for (const [at, sheet] of sheets.entries()) {
      const table = await read(book, 'offices.xlsx', sheet)
      expect(table).toMatchObject({ sheets, sheet, rows: [{ cells: [`C${at}`, ''] }] })
    }
    await expect(read(book, 'offices.xlsx', 'Multan')).rejects.toMatchObject({
      code: 'SHEET_UNKNOWN',
      data: { sheet: 'Multan', sheets, file: 'offices.xlsx' },
    })
    await expect(read(strToU8('code,name\nA,One'), 'offices.csv', 'Lahore')).rejects.toThrow('SHEET_UNKNOWN')
  })

  it('knows a spreadsheet by its content, whatever its name', async () => {
    const table = await read(xlsxOf([[textCell('code')], [textCell('A')]]), 'offices.csv')
    expect(table).toMatchObject({ encoding: 'xlsx', columns: ['code'] })
  })

  it('leaves cells that Excel did not store empty, and counts empty rows', async () => {
    const table = await read(
      xlsxOf([[textCell('code'), textCell('name')], [], [null, textCell('Office')]]),
      'offices.xlsx',
    )
    expect(table.rows).toEqual([{ row: 3, cells: ['', 'Office'], ragged: false }])
  })
})
