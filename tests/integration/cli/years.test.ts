import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorDocument, importedDocument } from './documents.ts'
import { openTerminal, sampleCircular, type Terminal } from './terminal.ts'

let terminal: Terminal
let circular = ''

beforeAll(async () => {
  terminal = openTerminal()
  await on('2026-12-01', 'init', '--sample')
  const imported = await on('2026-12-01', 'circular', 'import', sampleCircular)
  circular = importedDocument.parse(imported.json).circulars[0]?.id ?? ''
  await on('2026-12-01', 'circular', 'confirm', circular)
  const letters = ['--to', 'LHR,KSR,SKP', '--due', '2026-12-10', '--out', 'letters']
  await on('2026-12-01', 'letter', 'issue', '--circular', circular, ...letters)
  await on('2026-12-09', 'receipt', 'log', '1201/Admn', '--kind', 'complied', '--on', '2026-12-09')
  await on('2026-12-14', 'remind', '--circular', circular, '--out', 'reminders')
}, 180_000)
afterAll(() => rmSync(terminal.folder, { recursive: true, force: true }))

const on = (day: string, ...args: string[]) => terminal.ask('--today', day, ...args)

const ofDecember = ['--from', '2026-12-01', '--to', '2026-12-31']

async function report(book: string, out: string, ...more: string[]): Promise<string> {
  const format = path.extname(out).slice(1)
  const said = await on('2026-12-31', 'report', book, ...more, '--format', format, '--out', out)
  expect(said.exit).toBe(0)
  return readFileSync(path.join(terminal.folder, out)).toString(format === 'csv' ? 'utf8' : 'latin1')
}

/** Every book of December that names offices, and the statement of its circular. */
async function booksOfDecember(folder: string): Promise<Map<string, string>> {
  const books = new Map<string, string>()
  for (const format of ['csv', 'pdf']) {
    for (const book of ['despatch', 'peon', 'reminders', 'arrears', 'compliance']) {
      const only = book === 'compliance' ? ['--circular', circular] : []
      const out = `${folder}/${book}.${format}`
      books.set(`${book}.${format}`, await report(book, out, ...ofDecember, ...only))
    }
  }
  return books
}

describe('an office that is renamed and split in the next year', () => {
  it('stands in the books of the old year as they were printed, and numbers begin again', async () => {
    const before = await booksOfDecember('before')
    expect(before.get('compliance.csv')).toContain('District Education Authority, Kasur')
    const rows = [
      'Code,Name,Division,District',
      'KSR,"District Education Authority, Kasur (East)",Lahore,Kasur',
      'KSW,"District Education Authority, Kasur (West)",Lahore,Kasur',
    ]
    writeFileSync(path.join(terminal.folder, 'split.csv'), `${rows.join('\r\n')}\r\n`)
    const split = await on('2027-01-04', 'office', 'import', 'split.csv')
    expect(split.exit).toBe(0)
    const letters = ['--to', 'KSR,KSW', '--due', '+5', '--out', 'letters']
    const issued = await on('2027-01-05', 'letter', 'issue', '--circular', circular, ...letters)
    expect(issued.json).toMatchObject({ forwarding: { number: '1-2/Admn' } })
    expect(await booksOfDecember('after')).toEqual(before)

    const year = ['--from', '2027-01-01', '--to', '2027-12-31']
    const despatch = await report('despatch', 'despatch-2027.csv', ...year)
    expect(despatch).toContain('District Education Authority, Kasur (East)')
    // What the old year left pending is carried over under its old name; what was answered is not.
    expect(despatch).toContain('1202/Admn')
    expect(despatch).toMatch(/1202\/Admn.*District Education Authority, Kasur[^ ]/u)
    expect(despatch).not.toContain('1201/Admn')
  }, 180_000)

  it('takes an answer to a number of the old year, and refuses one before the letter', async () => {
    const early = await on('2027-01-06', 'receipt', 'log', '1202/Admn', '--kind', 'nil', '--on', '2026-11-30')
    expect(errorDocument.parse(early.json).error.code).toBe('DATE_BEFORE_DESPATCH')
    const answer = await on(
      '2027-01-06',
      'receipt',
      'log',
      '1202/Admn',
      '--kind',
      'nil',
      '--on',
      '2027-01-06',
    )
    expect(answer.exit).toBe(0)
    const december = await report('compliance', 'december.csv', ...ofDecember, '--circular', circular)
    expect(december).toBe(readFileSync(path.join(terminal.folder, 'before/compliance.csv'), 'utf8'))
  }, 60_000)
})
