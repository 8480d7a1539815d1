import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { workbookParts } from '../../unit/files/xlsx.ts'
import { importedDocument, issuedDocument } from './documents.ts'
import { sampleCircular, useTerminal, type Terminal } from './terminal.ts'

async function confirmedCircular(terminal: Terminal): Promise<string> {
  const said = await terminal.ask('circular', 'import', sampleCircular)
  const id = importedDocument.parse(said.json).circulars[0]?.id ?? ''
  await terminal.ask('circular', 'confirm', id)
  return id
}

const issueOf = (circular: string, ...more: string[]) =>
  ['--today', '2026-11-23', 'letter', 'issue', '--circular', circular, '--out', 'out'].concat(more)

describe('one document on standard output', () => {
  it.each([[['--help']], [['letter', 'issue', '--help']], [['help', 'receipt']]])(
    'also for %j',
    async (args) => {
      expect(await useTerminal().ask(...args)).toMatchObject({ exit: 0, json: { help: expect.any(String) } })
    },
  )

  it('also for a date that does not exist, wherever it stands', async () => {
    expect(await useTerminal().ask('office', 'list', '--today', '2026-02-30')).toMatchObject({
      exit: 1,
      json: { error: { code: 'DATE_INVALID' } },
    })
  })

  it('also for an option in the place of the folder', async () => {
    const terminal = useTerminal()
    expect((await terminal.ask('init', '--register')).exit).toBe(2)
    expect(existsSync(path.join(terminal.folder, '--json'))).toBe(false)
  })
})

describe('a register without an office', () => {
  it('is made once, can be set up later, and issues nothing before', async () => {
    const terminal = useTerminal()
    expect(await terminal.ask('init')).toMatchObject({ exit: 0, json: { office: { name: '' } } })
    expect(await terminal.ask('init')).toMatchObject({
      exit: 1,
      json: { error: { code: 'REGISTER_EXISTS' } },
    })
    const circular = await confirmedCircular(terminal)
    expect(await terminal.ask(...issueOf(circular, '--to', 'all'))).toMatchObject({
      exit: 1,
      json: { error: { code: 'PROFILE_MISSING' } },
    })
    expect(await terminal.ask('init', '--sample')).toMatchObject({ exit: 0, json: { office: { week: 5 } } })
  })
})

describe('places', () => {
  it.each(['\\\\server\\share\\Tarseel', '//server/share/Tarseel'])(
    'refuses the share %s',
    async (folder) => {
      const terminal = useTerminal()
      expect(await terminal.ask('init', '--sample', '--register', folder)).toMatchObject({
        exit: 1,
        json: { error: { code: 'REGISTER_SHARED_FOLDER' } },
      })
    },
  )

  it('takes no number for letters that have no folder to go to', async () => {
    const terminal = useTerminal()
    await terminal.ask('init', '--sample')
    const circular = await confirmedCircular(terminal)
    writeFileSync(path.join(terminal.folder, 'file'), 'x')
    for (const out of ['file', 'file/below', ...(existsSync('/proc/self') ? ['/proc/letters'] : [])]) {
      expect(await terminal.ask(...issueOf(circular, '--to', 'LHR', '--out', out))).toMatchObject({
        exit: 1,
        json: { error: { code: 'FOLDER_NOT_WRITABLE' } },
      })
    }
    expect((await terminal.ask('status')).json).toMatchObject({ circulars: [{ despatched: 0 }] })
  })
})

describe('what is typed wrongly', () => {
  it('is named by its code, and never a fault of ours', async () => {
    const terminal = useTerminal()
    await terminal.ask('init', '--sample')
    const period = ['--from', '2026-11-01', '--to', '2026-11-30', '--format', 'csv']
    const log = ['receipt', 'log', '1201', '--kind', 'delivered', '--on', '2026-11-23']
    const wrong: [string[], number, string][] = [
      [['remind', '--circular', 'nope', '--step', '1', '--out', 'out'], 1, 'NOT_FOUND'],
      [['report', 'despatch', ...period, '--out', 'register'], 1, 'FOLDER_NOT_WRITABLE'],
      [[...log, '--year', '26'], 2, 'USAGE'],
      [[...log, '--office', 'LHR'], 1, 'NUMBER_UNKNOWN'],
    ]
    for (const [args, exit, code] of wrong)
      expect(await terminal.ask(...args)).toMatchObject({ exit, json: { error: { code } } })
  }, 60_000)
})

describe('a workbook of several sheets', () => {
  it('brings in the first with a table, says that there are others, and brings in the one that is named', async () => {
    const terminal = useTerminal()
    await terminal.ask('init', '--sample')
    const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
    const list = (code: string) =>
      `<row r="1">${cell('A1', 'Code')}${cell('B1', 'Office')}</row><row r="2">${cell('A2', code)}${cell('B2', 'One')}</row>`
    const book = zipSync(workbookParts([{ xml: list('A1') }, { xml: list('A2') }]))
    writeFileSync(path.join(terminal.folder, 'o.xlsx'), book)
    expect((await terminal.ask('office', 'import', 'o.xlsx')).json).toEqual({
      added: 1,
      updated: 0,
      rejected: [],
      notes: ['sheets'],
    })
    const second = ['office', 'import', 'o.xlsx', '--sheet']
    expect((await terminal.ask(...second, 'Sheet 2')).json).toMatchObject({ added: 1, updated: 0 })
    expect((await terminal.ask(...second, 'Sheet 3')).json).toMatchObject({
      error: { code: 'SHEET_UNKNOWN', sheets: ['Sheet 1', 'Sheet 2'] },
    })
  }, 60_000)
})

describe('a register on another PC', () => {
  it('can be read, asks before it issues, and goes on from the last number on paper', async () => {
    const terminal = useTerminal()
    await terminal.ask('init', '--sample')
    const circular = await confirmedCircular(terminal)
    rmSync(path.join(terminal.folder, 'this-pc'), { recursive: true })
    cpSync(path.join(terminal.folder, 'register'), path.join(terminal.folder, 'copy'), { recursive: true })
    const here = ['--register', 'copy']
    expect((await terminal.ask('verify', ...here)).exit).toBe(0)
    const issue = issueOf(circular, '--to', 'LHR', ...here)
    expect(await terminal.ask(...issue)).toMatchObject({
      exit: 1,
      json: { error: { code: 'DEVICE_UNKNOWN' } },
    })
    expect((await terminal.run(...issue)).err).toContain('device enrol')

    const enrol = ['--today', '2026-11-23', 'device', 'enrol', ...here, '--last']
    expect(await terminal.ask(...enrol, 'poem=3')).toMatchObject({
      json: { error: { code: 'SERIES_MISSING' } },
    })
    expect((await terminal.ask(...enrol, 'many')).exit).toBe(2)
    expect(await terminal.ask(...enrol, '1300', 'single=50')).toMatchObject({
      exit: 0,
      json: { series: expect.arrayContaining([expect.objectContaining({ mode: 'each', next: 1301 })]) },
    })
    expect(issuedDocument.parse((await terminal.ask(...issue)).json).forwarding.number).toBe('1301/Admn')
    expect((await terminal.ask('verify', ...here)).exit).toBe(0)
  }, 180_000)
})

describe('a name that no letter font can print', () => {
  it('is refused before a number is taken, with its office', async () => {
    const terminal = useTerminal()
    await terminal.ask('init', '--sample')
    const circular = await confirmedCircular(terminal)
    writeFileSync(path.join(terminal.folder, 'o.csv'), 'code,name\nSMILE,School 😀\nTURN,School \u202eevil\n')
    await terminal.ask('office', 'import', 'o.csv')
    expect(await terminal.ask(...issueOf(circular, '--to', 'all'))).toMatchObject({
      exit: 1,
      json: { error: { code: 'GLYPH_MISSING', office: 'SMILE' } },
    })
    expect((await terminal.ask('status')).json).toMatchObject({ circulars: [{ despatched: 0 }] })
    expect((await terminal.ask(...issueOf(circular, '--to', 'TURN'))).exit).toBe(0)
  }, 120_000)
})
