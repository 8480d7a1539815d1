import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { sourceThreads } from '../../../electron/cli/sourceThreads.ts'
import { readCsv } from '../../../electron/files/csvTable.ts'
import { readTable } from '../../../electron/files/table.ts'
import { AppError } from '../../../shared/errors.ts'
import { textCell, xlsxOf, xlsxParts } from './xlsx.ts'

const worker = sourceThreads.tableWorker
const read = (content: Uint8Array | string, name = 'offices.csv') =>
  readTable(name, typeof content === 'string' ? strToU8(content) : content, { worker })

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), order === 'le')
  return bytes
}

function bytesOf(array: Uint8Array): ArrayBuffer {
  return Uint8Array.from(array).buffer
}

async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'read'
  } catch (error) {
    return error instanceof AppError ? error.code : String(error)
  }
}

describe('encodings', () => {
  const text = 'code,name\nLHR,لاہور\n'
  const rows = [['LHR', 'لاہور']]
  const encoded: readonly [string, Uint8Array, string][] = [
    ['UTF-8', strToU8(text), 'utf-8'],
    ['UTF-8 with its mark', strToU8(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16 little-endian with its mark', utf16(`\uFEFF${text}`, 'le'), 'utf-16le'],
    ['UTF-16 big-endian with its mark', utf16(`\uFEFF${text}`, 'be'), 'utf-16be'],
    ['UTF-16 little-endian without a mark', utf16(text, 'le'), 'utf-16le'],
    ['UTF-16 big-endian without a mark', utf16(text, 'be'), 'utf-16be'],
    [
      'Windows-1256',
      Uint8Array.from([...strToU8('code,name\nLHR,'), 0xe1, 0xc7, 0xc0, 0xe6, 0xd1]),
      'windows-1256',
    ],
  ]
  it.each(encoded)('reads Urdu in %s', async (_, bytes, encoding) => {
    const table = await read(bytes)
    expect(table.encoding).toBe(encoding)
    expect(table.columns).toEqual(['code', 'name'])
    expect(table.rows.map(({ cells }) => cells)).toEqual(rows)
  })
})

it('knows UTF-16 without a mark by its Urdu letters too', async () => {
  const table = await read(utf16('کوڈ\tنام\nالف\tدفتر تعلیم لاہور\n', 'le'))
  expect(table).toMatchObject({ encoding: 'utf-16le', columns: ['کوڈ', 'نام'] })
})

describe('the heading', () => {
  const columns = ['Sr. No.', 'Code', 'Name of Office', 'District', 'Phone', 'Email']
  const heading = columns.join(';')
  const row = '1;LHR-1;DEO (EE), Lahore;Lahore;042;'
  it.each([
    ['one cell', ['OFFICE OF THE DIRECTOR, LAHORE', 'List of offices as on 01-11-2026']],
    ['merged cells', ['OFFICE OF THE DIRECTOR;;;;;', 'ضلعی دفاتر کی فہرست;;;;;', ';;;;;']],
    ['a title and its date', ['List of offices;;;;;Dated 01-11-2026']],
  ])('stands under titles in %s', async (_, titles) => {
    const table = await read([...titles, heading, row, 'Total: 1'].join('\n'))
    expect(table).toMatchObject({ columns, first: titles.length + 1 })
    expect(table.rows.map(({ ragged }) => ragged)).toEqual([false, true])
    expect(table.rows[0]).toMatchObject({ row: titles.length + 2, cells: row.split(';') })
  })

  it.each([
    ['a list without headings', '1201/Admn\n1202/Admn,complied,05-12-2026,reply\n'],
    ['a list of one column', 'code\nLHR\n'],
    ['a heading of few words', 'code,name,,,,,\nLHR,DEO,a,b,c,d,e\n'],
  ])('is the first row of %s', async (_, text) => {
    expect(await read(text)).toMatchObject({ first: 1, rows: [{ row: 2 }] })
  })

  it('is not followed by the numbers of the columns', async () => {
    const { rows } = await read('Code,Name,District\n(1),(2),(3)\nA,One,Kasur\n')
    expect(rows.map(({ row }) => row)).toEqual([3])
  })

  it('may be of two rows, words over several columns and the words of each', async () => {
    const table = await read(
      'Code,Office,Location,,Contact,\n,,Tehsil,District,Phone,\nA,One,Chunian,Kasur,042,\n',
    )
    expect(table).toMatchObject({
      columns: ['Code', 'Office', 'Tehsil', 'District', 'Phone'],
      rows: [{ row: 3, cells: ['A', 'One', 'Chunian', 'Kasur', '042'], ragged: false }],
    })
  })

  it('is of one row where a row of data has no code', async () => {
    const { rows } = await read('code,name,district,\n,DEO Kasur,Kasur,late\nA,One,Lahore,\n')
    expect(rows.map(({ row }) => row)).toEqual([2, 3])
  })

  it('may lack words over columns that have cells', async () => {
    const table = await read('code,name,,\nA,One,x,\n')
    expect(table).toMatchObject({ columns: ['code', 'name', 'C'], rows: [{ ragged: false }] })
  })

  it('is not what Excel writes before it to say what stands between cells', async () => {
    expect(await read('sep=;\r\ncode;name\r\nA;One, Two\r\n')).toMatchObject({
      columns: ['code', 'name'],
      rows: [{ row: 3, cells: ['A', 'One, Two'] }],
    })
  })
})

describe('rows', () => {
  it('counts rows as a spreadsheet does: the heading is 1, empty lines and quoted line ends count', async () => {
    const table = await read('code,name\nA,"two\nlines"\n\nB,one\n')
    expect(table.rows.map(({ row, cells }) => [row, cells[1]])).toEqual([
      [2, 'two\nlines'],
      [4, 'one'],
    ])
  })

  it('keeps the rows of a file whose lines end in several ways', async () => {
    const { rows } = await read('code,name\r\nA,one\nB,"two\nlines"\rC,three')
    expect(rows.map(({ row, cells, ragged }) => [row, cells[0], ragged])).toEqual([
      [2, 'A', false],
      [3, 'B', false],
      [4, 'C', false],
    ])
  })

  it('marks rows with too few or too many cells, and keeps the others', async () => {
    const table = await read('code,name,phone\nA,one,1\nB,two\nC,three,3,4\nD,four,,\n')
    expect(table.rows.map(({ ragged }) => ragged)).toEqual([false, true, true, false])
  })

  it('marks a row whose quotation marks do not fit', async () => {
    const table = await read('code,name\nA,"one"two"\nB,three\n')
    expect(table.rows.map(({ ragged }) => ragged)).toEqual([true, false])
  })

  it.each([
    ['tabs', '\t'],
    ['semicolons', ';'],
    ['bars', '|'],
  ])('guesses %s', async (_, mark) => {
    const table = await read(
      ['code,name,email', 'A,one,a@b.example', 'B,two,c@d.example'].join('\n').replaceAll(',', mark),
    )
    expect(table.columns).toEqual(['code', 'name', 'email'])
    expect(table.rows).toHaveLength(2)
  })

  it.each([
    ['tabs', '\t'],
    ['semicolons', ';'],
  ])('guesses %s in a file of one row that ends with a line break', async (_, mark) => {
    const table = await read('code,name\nA,one\n'.replaceAll(',', mark))
    expect(table.columns).toEqual(['code', 'name'])
    expect(table.rows).toHaveLength(1)
  })

  it('gives headings that stand twice or are empty names of their own', async () => {
    expect((await read('name,name,,code\na,b,c,d\n')).columns).toEqual(['name', 'name (2)', 'C', 'code'])
  })

  it('reads back every table that a CSV writer writes', () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .filter((text) => !/[\x00-\x1f\u2028\u2029\uFEFF]/.test(text))
    const table = fc.array(fc.tuple(cell, cell, fc.constant('end')), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(table, (rows) => {
        const csv = Papa.unparse([['code', 'name', 'last'], ...rows], { quotes: true })
        expect(readCsv(strToU8(csv)).rows.map(({ cells }) => cells)).toEqual(rows)
      }),
    )
  })
})

describe('refusals', () => {
  it.each([
    ['an empty file', new Uint8Array(0), 'TABLE_EMPTY'],
    ['a heading alone', strToU8('code,name\n'), 'TABLE_EMPTY'],
    ['empty lines', strToU8('\n\n  \n'), 'TABLE_EMPTY'],
    ['a PDF', strToU8('%PDF-1.7\n\x00\x01\x02\x03\x04'.repeat(50)), 'TABLE_UNREADABLE'],
    ['an old .xls', Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256), 'TABLE_UNREADABLE'],
    ['a quotation mark that is never closed', strToU8('code,name\nA,"one\nB,two\n'), 'TABLE_QUOTE_OPEN'],
    ['a web page', strToU8('<html>\n<table><tr><td>code</td></tr></table>'), 'TABLE_UNREADABLE'],
    ['a zip that is no spreadsheet', zipSync({ 'a.txt': strToU8('hello') }), 'TABLE_UNREADABLE'],
    [
      'a spreadsheet cut in half',
      xlsxOf([[textCell('code')], [textCell('A')]]).subarray(0, 400),
      'TABLE_UNREADABLE',
    ],
    ['more than 200,000 rows', strToU8(`code\n${'A\n'.repeat(200_001)}`), 'TABLE_TOO_LARGE'],
    ['a cell of a megabyte', strToU8(`code,name\nA,${'x'.repeat(1_000_000)}\n`), 'TABLE_TOO_LARGE'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await refusal(read(bytes))).toBe(code)
  })

  it('takes 200,000 rows, with a line break after the last', async () => {
    expect((await read(`code\n${'A\n'.repeat(200_000)}`)).rows).toHaveLength(200_000)
  })

  it('refuses a spreadsheet that says it unpacks to more than memory should hold', async () => {
    const bomb = xlsxOf([[textCell('code')], [textCell('A')]])
    const view = new DataView(bytesOf(bomb))
    for (let at = 0; at < bomb.length - 46; at++) {
      // Entries of the zip's directory: the size when unpacked stands 24 bytes in.
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 400_000_000, true)
    }
    expect(await refusal(read(new Uint8Array(view.buffer)))).toBe('TABLE_TOO_LARGE')
  })

  it('refuses a sheet of two cells that spans every row and column', async () => {
    const cells = '<row r="1"><c r="A1" t="inlineStr"><is><t>code</t></is></c></row>'
    const last = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>end</t></is></c></row>'
    expect(await refusal(read(zipSync(xlsxParts(cells + last))))).toBe('TABLE_TOO_LARGE')
  })

  it('stops when it is cancelled', async () => {
    const aborter = new AbortController()
    const reading = readTable('a.csv', strToU8(`code,name\n${'A,one\n'.repeat(100_000)}`), {
      worker,
      signal: aborter.signal,
    })
    aborter.abort()
    expect(await refusal(reading)).toBe('CANCELLED')
  })

  it('names the file in its errors', async () => {
    await expect(read('', 'ضلع.csv')).rejects.toMatchObject({ data: { file: 'ضلع.csv' } })
  })
})
