import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { z } from 'zod'
import writeXlsxFile from 'write-excel-file/node'
import { workbookParts } from '../../unit/files/xlsx.ts'
import { sampleCircular, useTerminal } from './terminal.ts'

const plain = new TextEncoder()

/** A desk that sent three letters, 1201 to 1203, on 01-12-2026; the last number is cancelled. */
async function desk() {
  const terminal = useTerminal()
  const on = (today: string, ...args: string[]) => terminal.ask('--today', today, ...args)
  await on('2026-12-01', 'init', '--sample')
  const imported = await on('2026-12-01', 'circular', 'import', sampleCircular)
  const { circulars } = z.object({ circulars: z.array(z.object({ id: z.string() })) }).parse(imported.json)
  const id = circulars.map((circular) => circular.id).join()
  await on('2026-12-01', 'circular', 'confirm', id)
  const to = ['--circular', id, '--to', 'LHR,KSR,SKP', '--out', 'letters']
  const issued = await on('2026-12-01', 'letter', 'issue', ...to)
  const { despatches } = z
    .object({ despatches: z.array(z.object({ slipCode: z.string() })) })
    .parse(issued.json)
  await on('2026-12-01', 'number', 'cancel', '1203/Admn', '--reason', 'Wrong office')
  const write = (name: string, content: string | Uint8Array) =>
    writeFileSync(path.join(terminal.folder, name), content)
  const take = (...args: string[]) => on('2026-12-10', 'receipt', 'import', ...args)
  const slips = despatches.map(({ slipCode }) => slipCode)
  return { write, take, slips, status: () => on('2026-12-10', 'status') }
}

test('good rows of a list are logged once, the others come back with row and reason', async () => {
  const { write, take, slips, status } = await desk()
  const rows = [
    'Letter No,Office,What came,Date,Their No,Evidence',
    '1201/Admn,,complied,05-12-2026,DEO/44,reply',
    `${slips[1]},,ack,2026-12-06,,peon book`,
    '1202/Admn,,nil report,7/12/26,,',
    '1201/Admn,,complied,05-12-2026,DEO/44,reply',
    '9999/Admn,,complied,05-12-2026,,',
    '1203/Admn,,complied,05-12-2026,,',
    '1201/Admn,,complied,30-11-2026,,',
    '1201/Admn,,complied,05-12-2027,,',
    '1201/Admn,,complied,31-11-2026,,',
    '1201/Admn,,lost,05-12-2026,,',
    '1201/Admn,,exempt,05-12-2026,,',
    ',,complied,05-12-2026,,',
    ',KSR,delivered,05-12-2026,,slip',
  ]
  write('list.csv', rows.join('\n'))
  const rejected = [
    { row: 6, reason: 'number-unknown' },
    { row: 7, reason: 'number-cancelled' },
    { row: 8, reason: 'before-despatch' },
    { row: 9, reason: 'date-in-future' },
    { row: 10, reason: 'date-impossible' },
    { row: 11, reason: 'kind-unknown' },
    { row: 12, reason: 'reason-missing' },
    { row: 13, reason: 'number-missing' },
  ]
  expect((await take('list.csv')).json).toEqual({ logged: 4, already: 1, rejected })
  expect((await take('list.csv')).json).toEqual({ logged: 0, already: 5, rejected })
  expect((await status()).json).toMatchObject({
    circulars: [{ despatched: 2, delivered: 1, acknowledged: 1, complied: 1, outstanding: [] }],
  })
}, 180_000)

test('a map says which column is meant, a name which sheet; what is not there is named', async () => {
  const { write, take } = await desk()
  write('odd.csv', 'A,B,C\nx,1201/Admn,y\n')
  expect((await take('odd.csv', '--map', '{"number":"B"}', '--kind', 'delivered')).json).toEqual({
    logged: 1,
    already: 0,
    rejected: [],
  })
  const missing = await take('odd.csv', '--map', '{"number":"Z"}')
  expect(missing.json).toMatchObject({ error: { code: 'COLUMN_MISSING' } })
  const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
  const sheet = (number: string) =>
    `<row r="1">${cell('A1', 'Letter No')}${cell('B1', 'What came')}</row><row r="2">${cell('A2', number)}${cell('B2', 'complied')}</row>`
  write('two.xlsx', zipSync(workbookParts([{ xml: sheet('9999/Admn') }, { xml: sheet('1202/Admn') }])))
  expect((await take('two.xlsx', '--sheet', 'Sheet 2')).json).toMatchObject({ logged: 1, rejected: [] })
}, 180_000)

test('of a workbook the values are read, its formulas and macros are not run and this is said', async () => {
  const { write, take } = await desk()
  const head = ['Letter No', 'What came', 'Date']
  const sheet = [head, ['1201/Admn', 'complied', '05-12-2026']].map((row) => row.map((value) => ({ value })))
  const parts = unzipSync(new Uint8Array(await writeXlsxFile(sheet).toBuffer()))
  const name = 'xl/worksheets/sheet1.xml'
  const xml = new TextDecoder().decode(parts[name])
  const formula = '<c r="D2"><f>WEBSERVICE("http://example.org")</f><v>7</v></c></row></sheetData>'
  const withFormula = xml.replace('</row></sheetData>', formula)
  expect(withFormula).not.toBe(xml)
  write(
    'macros.xlsm',
    zipSync({
      ...parts,
      [name]: plain.encode(withFormula),
      'xl/vbaProject.bin': plain.encode('Sub Auto_Open'),
    }),
  )
  expect((await take('macros.xlsm')).json).toMatchObject({
    logged: 1,
    rejected: [],
    notes: ['formulas', 'macros'],
  })
}, 180_000)

test('a list of a million rows is refused by the limits', async () => {
  const { write, take, status } = await desk()
  write('million.csv', `Letter No\n${'1201/Admn\n'.repeat(1_000_000)}`)
  expect((await take('million.csv')).json).toMatchObject({ error: { code: 'TABLE_TOO_LARGE' } })
  expect((await status()).json).toMatchObject({ circulars: [{ acknowledged: 0 }] })
}, 180_000)
