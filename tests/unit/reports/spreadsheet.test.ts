import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { groupsOf, type Table, type TableRow } from '../../../electron/reports/table.ts'
import { tableCsv } from '../../../electron/reports/tableCsv.ts'
import { tableXlsx } from '../../../electron/reports/tableXlsx.ts'

function table(rows: readonly TableRow[], change: Partial<Table> = {}): Table {
  return {
    language: 'en',
    script: 'nastaliq',
    title: 'A book: with [signs] / that no sheet may have in its name',
    office: 'Directorate',
    about: [],
    paper: 'landscape',
    columns: [
      { title: 'Words', share: 100 },
      { title: 'Number', share: 40, kind: 'number' },
      { title: 'Day', share: 60, kind: 'date' },
    ],
    rowHeight: 0,
    total: '',
    groups: groupsOf(rows),
    ...change,
  }
}

const sheetOf = async (made: Table) => readSheet(Buffer.from(await tableXlsx(made)))
const csvOf = (made: Table) => new TextDecoder().decode(tableCsv(made)).trim().split('\r\n')

describe('a table as a spreadsheet', () => {
  it('gives every cell back as it was, names of every object too', async () => {
    const words = ['constructor', '__proto__', 'اردو', 'a <b> & "c"', ' spaced ', '1/2']
    const rows = words.map((text, at) => ({ cells: [text, at + 0.5, '2026-02-28'] }))
    const [, ...read] = await sheetOf(table(rows))
    expect(read.map(([text]) => String(text).trim())).toEqual(words.map((text) => text.trim()))
    expect(read.map((row) => row.slice(1))).toEqual(
      words.map((_, at) => [at + 0.5, new Date('2026-02-28T00:00:00Z')]),
    )
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\u200e=1'])('defuses %j', async (text) => {
    const made = table([{ cells: [text, '', ''] }])
    expect((await sheetOf(made))[1]?.[0]).toBe(`'${text}`)
    expect(csvOf(made)[1]).toContain(`'${text}`)
  })

  it('names the group of each row in a last column, and has sums where a sheet adds up', async () => {
    const made = table(
      [
        { cells: ['one', 1, ''], group: 'First' },
        { cells: ['two', 2, ''], group: 'Second' },
        { cells: ['three', 3, ''], group: 'Second' },
      ],
      { sums: ['Total', 6, ''] },
    )
    expect(made.groups.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['First', 1],
      ['Second', 2],
    ])
    const sheet = await sheetOf(made)
    expect(sheet.map((row) => row[3] ?? null)).toEqual(['Part', 'First', 'Second', 'Second', null])
    expect(sheet.at(-1)?.slice(0, 2)).toEqual(['Total', 6])
    expect(csvOf(made)).toEqual(['Words,Number,Day,Part', 'one,1,,First', 'two,2,,Second', 'three,3,,Second'])
  })

  it('shows a date as people read it in CSV', () => {
    expect(csvOf(table([{ cells: ['one', 1, '2026-02-28'] }]))[1]).toBe('one,1,28-02-2026')
  })
})
