import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  errorDocument,
  importedDocument,
  issuedDocument,
  officesDocument,
  statusDocument,
} from './documents.ts'
import { openTerminal, sampleCircular, type Said, type Terminal } from './terminal.ts'

let terminal: Terminal
let circular = ''

beforeAll(async () => {
  terminal = openTerminal()
  await terminal.ask('--today', '2026-11-23', 'init', '--sample')
  const said = await terminal.ask('--today', '2026-11-23', 'circular', 'import', sampleCircular)
  circular = importedDocument.parse(said.json).circulars[0]?.id ?? ''
})

afterAll(() => rmSync(terminal.folder, { recursive: true, force: true }))

/** The command on a day after the letters went out. */
const ask = (...args: string[]) => terminal.ask('--today', '2026-12-20', ...args)

const issue = async (...args: string[]) => {
  const said = await terminal.ask('--today', '2026-11-23', 'letter', 'issue', '--circular', circular, ...args)
  return issuedDocument.parse(said.json)
}

const statusNow = async () => {
  const said = await ask('status', '--circular', circular)
  return statusDocument.parse(said.json).circulars[0]
}

const codeOf = ({ json, exit }: Said) => ({ code: errorDocument.parse(json).error.code, exit })

describe('the whole job from a terminal', () => {
  it('has the 41 district offices in the sample', async () => {
    const { offices } = officesDocument.parse((await ask('office', 'list')).json)
    expect(offices).toHaveLength(41)
    expect(offices.find(({ code }) => code === 'KSR')).toMatchObject({
      area: 'Kasur',
      active: true,
      phone: '',
    })
  })

  it('refuses letters with a circular that nobody confirmed, and takes no number', async () => {
    expect(codeOf(await ask('letter', 'issue', '--circular', circular, '--to', 'all', '--out', 'x'))).toEqual(
      {
        code: 'CIRCULAR_NOT_CONFIRMED',
        exit: 1,
      },
    )
    expect(await statusNow()).toMatchObject({ despatched: 0 })
  })

  it('confirms what was read, with what an option puts right', async () => {
    const said = await ask('circular', 'confirm', circular, '--issuer', 'Services Department')
    expect(said).toMatchObject({
      exit: 0,
      json: { circular: { state: 'confirmed', facts: { issuer: { value: 'Services Department' } } } },
    })
  })

  it('makes one letter for each office, numbered in a row, and one file to print', async () => {
    const { forwarding, despatches, printFile } = await issue(
      '--to',
      'all',
      '--due',
      '2026-12-07',
      '--out',
      'each',
    )
    expect(forwarding).toMatchObject({ number: '1201-1241/Admn', date: '2026-11-23' })
    expect(despatches.map(({ number }) => number)).toEqual(
      Array.from({ length: 41 }, (_, index) => `${1201 + index}/Admn`),
    )
    expect(new Set(despatches.map(({ slipCode }) => slipCode)).size).toBe(41)
    for (const { file, sha256 } of despatches) {
      expect(path.dirname(file)).toBe(path.join(terminal.folder, 'each'))
      expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(sha256)
    }
    expect(existsSync(printFile)).toBe(true)
  })

  it('gives one number to all with single, to a saved list', async () => {
    const saved = await ask('list', 'save', 'North', 'ATK,rwp,ATK')
    expect(saved.json).toEqual({ list: { name: 'North', offices: ['RWP', 'ATK'] } })
    const { forwarding, despatches } = await issue(
      '--to',
      'list:north',
      '--numbering',
      'single',
      '--out',
      'single',
    )
    expect(forwarding.number).toBe('41/Circ')
    expect(despatches.map(({ number, officeCode }) => [number, officeCode])).toEqual([
      ['41/Circ', 'RWP'],
      ['41/Circ', 'ATK'],
    ])
  })

  it('gives a file number without a serial with file, to the offices under an area', async () => {
    const { forwarding, despatches } = await issue(
      '--to',
      'under:Multan',
      '--numbering',
      'file',
      '--out',
      'file',
    )
    expect(forwarding.number).toBe('DPI(S)1-2/2026')
    expect(despatches.map(({ officeCode }) => officeCode).sort()).toEqual(['KWL', 'LDN', 'MTN', 'VHR'])
  })

  it('logs a receipt by number in any spelling, and says when it was logged before', async () => {
    const args = ['--kind', 'complied', '--on', '2026-12-01', '--evidence', 'slip']
    const first = await ask('receipt', 'log', ' 1202 / ADMN', ...args)
    expect(first).toMatchObject({ exit: 0, json: { already: false, receipt: { officeCode: 'KSR' } } })
    expect(await ask('receipt', 'log', '1202/Admn', ...args)).toMatchObject({
      exit: 0,
      json: { already: true },
    })
  })

  it('shows the choices where a number fits several, and takes the office or the slip code', async () => {
    const said = await ask('receipt', 'log', '41/Circ', '--kind', 'delivered', '--on', '2026-12-01')
    expect(said.exit).toBe(1)
    const { error } = errorDocument.parse(said.json)
    expect(error).toMatchObject({ code: 'AMBIGUOUS', choices: [{ year: 2026 }, { number: '41/Circ' }] })
    const one = ['receipt', 'log', '41/Circ', '--kind', 'delivered', '--on', '2026-12-01', '--office', 'atk']
    expect(await ask(...one, '--year', '2026')).toMatchObject({
      exit: 0,
      json: { receipt: { officeCode: 'ATK' } },
    })
    expect(codeOf(await ask(...one, '--year', '2025'))).toEqual({ code: 'NUMBER_UNKNOWN', exit: 1 })
  })

  it.each([
    [['receipt', 'log', '99999/Admn', '--kind', 'delivered', '--on', '2026-12-01'], 'NUMBER_UNKNOWN'],
    [['receipt', 'log', '1203/Admn', '--kind', 'delivered', '--on', '2026-02-30'], 'DATE_INVALID'],
    [['receipt', 'log', '1203/Admn', '--kind', 'delivered', '--on', '2026-11-22'], 'DATE_BEFORE_DESPATCH'],
    [['receipt', 'log', '1203/Admn', '--kind', 'delivered', '--on', '2027-01-01'], 'DATE_IN_FUTURE'],
    [['number', 'cancel', '1203/Admn', '--reason', ' '], 'REASON_MISSING'],
    [['letter', 'issue', '--to', 'LHR,NOPE', '--out', 'x'], 'OFFICE_UNKNOWN'],
    [['letter', 'issue', '--to', 'list:South', '--out', 'x'], 'LIST_UNKNOWN'],
    [['letter', 'issue', '--to', 'under:Karachi', '--out', 'x'], 'AREA_UNKNOWN'],
    [['letter', 'issue', '--to', 'all', '--form', 'poem', '--out', 'x'], 'FORM_UNKNOWN'],
    [
      ['letter', 'issue', '--to', 'all', '--date', '2026-12-20', '--due', '2026-12-19', '--out', 'x'],
      'DUE_BEFORE_DATE',
    ],
    [['letter', 'resume', '--forwarding', 'none', '--out', 'x'], 'FORWARDING_UNKNOWN'],
    [['status', '--circular', 'none'], 'NOT_FOUND'],
  ])('refuses %j with its code', async (args, code) => {
    const whole = args[1] === 'issue' ? [...args, '--circular', circular] : args
    expect(codeOf(await ask(...whole))).toEqual({ code, exit: 1 })
  })

  it('cancels a number with a reason, for good, and counts it no more', async () => {
    const before = await statusNow()
    const cancelled = await ask('number', 'cancel', '1241/Admn', '--reason', 'wrong office')
    expect(cancelled).toMatchObject({
      exit: 0,
      json: { despatch: { state: 'cancelled', officeCode: 'BKR' } },
    })
    expect(await statusNow()).toMatchObject({ despatched: (before?.despatched ?? 0) - 1 })
    expect(codeOf(await ask('number', 'cancel', '1241/Admn', '--reason', 'again')).exit).toBe(1)
    const late = ['receipt', 'log', '1241/Admn', '--kind', 'delivered', '--on', '2026-12-01']
    expect(codeOf(await ask(...late))).toEqual({ code: 'NUMBER_CANCELLED', exit: 1 })
  })

  it('goes on with the next number after the last one', async () => {
    expect((await issue('--to', 'LHR', '--out', 'next')).forwarding.number).toBe('1242/Admn')
  })

  it('knows who has not answered, and how late', async () => {
    const status = await statusNow()
    expect(status).toMatchObject({ despatched: 47, made: 47, delivered: 1, complied: 1 })
    const late = status?.outstanding.filter(({ daysLate }) => daysLate > 0) ?? []
    expect(late).toHaveLength(status?.overdue ?? -1)
    expect(late).toHaveLength(39)
    expect(
      status?.outstanding.some(({ officeCode, number }) => officeCode === 'KSR' && number === '1202/Admn'),
    ).toBe(false)
  })

  it('verifies that nothing was changed', async () => {
    expect(await ask('verify')).toMatchObject({ exit: 0, json: { ok: true, heads: [{}] } })
  })
})
