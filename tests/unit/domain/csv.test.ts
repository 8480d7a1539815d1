import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvText, defuseCell } from '../../../shared/domain/csv.ts'

describe('defuseCell', () => {
  it.each(['=1+1', '+92', '-5', '@SUM(1)', '\tx', '\rx', '\nx', '  =1', '\u200B=1', '\u00A0-1'])(
    'defuses %j',
    (cell) => {
      expect(defuseCell(cell)).toBe(`'${cell}`)
    },
  )

  it.each(['', 'LHR', '8009-8049', "d'Arc", '1201/Admn', '05-11-2026', 'لاہور'])(
    'leaves %j as it is',
    (cell) => {
      expect(defuseCell(cell)).toBe(cell)
    },
  )
})

describe('csvText', () => {
  it('begins with the mark that Excel needs for Urdu, and ends lines with CRLF', () => {
    expect(
      csvText([
        ['کوڈ', 'a,b'],
        ['1', 'say "no"'],
      ]),
    ).toBe('\uFEFFکوڈ,"a,b"\r\n1,"say ""no"""\r\n')
  })

  it('reads back as it was written, but for the defused cells', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=1', ' -2', '\r\n', '"', ',', '\uFEFF'),
    )
    const rows = fc.array(fc.tuple(cell, cell, fc.constant('end')), { minLength: 1 })
    fc.assert(
      fc.property(rows, (table) => {
        const back = Papa.parse<string[]>(csvText(table).slice(1), { delimiter: ',', newline: '\r\n' })
        expect(back.data.slice(0, -1)).toEqual(table.map((row) => row.map(defuseCell)))
      }),
    )
  })
})
