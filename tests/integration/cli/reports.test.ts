import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { errorDocument, importedDocument } from './documents.ts'
import { openTerminal, sampleCircular, type Terminal } from './terminal.ts'

const reportDocument = z.strictObject({ file: z.string(), rows: z.int() })

let terminal: Terminal
let circular = ''

beforeAll(async () => {
  terminal = openTerminal()
  await on('2026-11-23', 'init', '--sample')
  const imported = await on('2026-11-23', 'circular', 'import', sampleCircular)
  circular = importedDocument.parse(imported.json).circulars[0]?.id ?? ''
  await on('2026-11-23', 'circular', 'confirm', circular)
  const letters = ['--to', 'LHR,KSR,SKP', '--due', '2026-11-30', '--out', 'letters']
  await on('2026-11-23', 'letter', 'issue', '--circular', circular, ...letters)
  await on('2026-12-01', 'receipt', 'log', '1201/Admn', '--kind', 'complied', '--on', '2026-12-01')
})
afterAll(() => rmSync(terminal.folder, { recursive: true, force: true }))

const on = (day: string, ...args: string[]) => terminal.ask('--today', day, ...args)

const days = ['--from', '2026-11-01', '--to', '2026-12-31']

/** A book of November and December as a file of the given name, on 5 December. */
const report = (book: string, out: string, ...more: string[]) =>
  on('2026-12-05', 'report', book, ...days, '--format', path.extname(out).slice(1), '--out', out, ...more)

const lines = (file: string) => readFileSync(path.join(terminal.folder, file), 'utf8').trim().split('\r\n')

describe('report', () => {
  it('writes a book to the file that was named, and says how many rows it has', async () => {
    const said = await report('despatch', 'books/despatch.xlsx')
    expect(reportDocument.parse(said.json)).toEqual({
      file: path.join(terminal.folder, 'books/despatch.xlsx'),
      rows: 3,
    })
    expect(existsSync(path.join(terminal.folder, 'books/despatch.xlsx'))).toBe(true)
    expect(readFileSync(path.join(terminal.folder, 'books/despatch.xlsx')).subarray(0, 2).toString()).toBe(
      'PK',
    )
  })

  it('counts what is late from the day that stands in for today', async () => {
    await report('reminders', 'reminders.csv')
    expect(lines('reminders.csv')[2]).toContain('4 working days late')
    const arrears = await report('arrears', 'arrears.csv', '--circular', circular)
    expect(reportDocument.parse(arrears.json).rows).toBe(1)
    expect(lines('arrears.csv')[1]).toMatch(/,0,3,1,2,/)
  })

  it('speaks Urdu when it is asked to', async () => {
    await report('compliance', 'compliance.csv', '--circular', circular, '--lang', 'ur')
    expect(lines('compliance.csv')[0]).toContain('بنام')
    expect(lines('compliance.csv')).toHaveLength(4)
  })

  it('refuses days that go backwards or do not exist, and a circular that is not there', async () => {
    const wrong = async (...args: string[]) => {
      const said = await on('2026-12-05', 'report', ...args, '--format', 'csv', '--out', 'wrong.csv')
      return [said.exit, errorDocument.parse(said.json).error.code]
    }
    expect(await wrong('diary', '--from', '2026-12-31', '--to', '2026-11-01')).toEqual([
      1,
      'PERIOD_BACKWARDS',
    ])
    expect(await wrong('diary', '--from', '2026-02-30', '--to', '2026-11-01')).toEqual([1, 'DATE_INVALID'])
    expect(await wrong('arrears', ...days, '--circular', 'nobody')).toEqual([1, 'NOT_FOUND'])
    expect(await wrong('ledger', ...days)).toEqual([2, 'USAGE'])
    expect(await wrong('diary', '--from', '2026-11-01')).toEqual([2, 'USAGE'])
    expect(existsSync(path.join(terminal.folder, 'wrong.csv'))).toBe(false)
  })
})
