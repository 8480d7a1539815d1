import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { manyPages } from '../pages/rawPdf.ts'
import { errorDocument, importedDocument, issuedDocument } from './documents.ts'
import { sampleCircular, useTerminal } from './terminal.ts'

describe('wrong usage', () => {
  it.each([
    [[]],
    [['office']],
    [['offices', 'list']],
    [['office', 'list', '--loud']],
    [['office', 'import']],
    [['office', 'import', 'a.csv', '--map', '{"colour":"x"}']],
    [['letter', 'issue', '--to', 'all', '--out', 'x']],
    [['letter', 'issue', '--circular', 'x', '--to', ', ,', '--out', 'x']],
    [['letter', 'issue', '--circular', 'x', '--to', 'all', '--numbering', 'both', '--out', 'x']],
    [['receipt', 'log', '1/Admn', '--kind', 'eaten', '--on', '2026-01-01']],
    [['receipt', 'log', '1/Admn', '--kind', 'delivered']],
    [['receipt', 'log', '1/Admn', '--kind', 'delivered', '--on', '2026-01-01', '--year', 'MMXX']],
    [['calendar', 'week', '7']],
    [['letter', 'reprint', '--out', 'x']],
    [['letter', 'reprint', '--despatch', '1/Admn', '--forwarding', 'x', '--out', 'x']],
    [['init', '--sample', '--name', 'Own']],
    [['init', '--name', 'Own']],
    [['init', '--name', 'Own', '--signatory', 'A', '--designation', 'B', '--pattern', 'no serial']],
  ])('ends %j with 2 and one document, and makes no register', async (args) => {
    const terminal = useTerminal()
    const said = await terminal.ask(...args)
    expect(said.exit).toBe(2)
    expect(errorDocument.parse(said.json).error.code).toBe('USAGE')
    expect(said.err).toBe('')
    expect(existsSync(path.join(terminal.folder, 'register'))).toBe(false)
  })

  it('speaks to people on standard error', async () => {
    const said = await useTerminal().run('office', 'import')
    expect(said).toMatchObject({ exit: 2, out: '' })
    expect(said.err).toContain('file')
  })
})

describe('help', () => {
  it.each([
    [['--help'], 'circular'],
    [['letter', 'issue', '--help'], '--numbering'],
    [['receipt', 'log', '--help'], '--on-behalf-of'],
    [['office', 'import', '--help'], '--map'],
    [['verify', '--help'], 'verify'],
  ])('answers %j', async (args, word) => {
    const said = await useTerminal().run(...args)
    expect(said).toMatchObject({ exit: 0, err: '' })
    expect(said.out).toContain(word)
  })
})

describe('a register', () => {
  it('is refused in words where there is none, and where there is one already', async () => {
    const terminal = useTerminal()
    expect(await terminal.ask('office', 'list')).toMatchObject({
      exit: 1,
      json: { error: { code: 'REGISTER_MISSING' } },
    })
    expect((await terminal.ask('init', '--sample')).exit).toBe(0)
    expect(await terminal.ask('init', '--sample')).toMatchObject({
      exit: 1,
      json: { error: { code: 'REGISTER_EXISTS' } },
    })
    const urdu = await terminal.run('init', '--sample', '--lang', 'ur')
    expect(urdu.err).toContain('رجسٹر')
  })

  it('begins with one own office, its signatory and its series', async () => {
    const terminal = useTerminal()
    const own = [
      '--name',
      'Directorate of Trials',
      '--city',
      'Multan',
      '--signatory',
      'A. Clerk',
      '--designation',
      'Superintendent',
    ]
    expect(await terminal.ask('init', ...own, '--pattern', 'T-{serial}/{year}', '--next', '7')).toMatchObject(
      {
        exit: 0,
        json: { office: { name: 'Directorate of Trials', city: 'Multan' } },
      },
    )
    writeFileSync(path.join(terminal.folder, 'offices.csv'), 'code,name\nA,Office A\n')
    await terminal.ask('office', 'import', 'offices.csv')
    const facts = [
      '--reference',
      'X-1/2026',
      '--date',
      '2026-11-01',
      '--issuer',
      'Department',
      '--subject',
      'TRIAL',
    ]
    const imported = await terminal.ask('circular', 'import', sampleCircular, ...facts)
    const id = importedDocument.parse(imported.json).circulars[0]?.id ?? ''
    await terminal.ask('circular', 'confirm', id)
    const said = await terminal.ask(
      '--today',
      '2026-11-23',
      'letter',
      'issue',
      '--circular',
      id,
      '--to',
      'A',
      '--out',
      'o',
    )
    expect(issuedDocument.parse(said.json).forwarding.number).toBe('T-7/2026')
  })

  it('takes options before and after the command, and shows a table to people', async () => {
    const terminal = useTerminal()
    await terminal.run('init', '--sample')
    const said = await terminal.run('office', 'list', '--today', '2026-11-23')
    expect(said).toMatchObject({ exit: 0, err: '' })
    expect(said.out).toMatch(/^Code\s+Designation\s+Office/)
    expect(said.out).toContain('41 offices')
  })
})

describe('circulars', () => {
  it('takes in what it can, refuses the rest by file, and ends with 0 if one went in', async () => {
    const terminal = useTerminal()
    await terminal.run('init', '--sample')
    writeFileSync(path.join(terminal.folder, 'empty.pdf'), '')
    writeFileSync(path.join(terminal.folder, 'text.pdf'), 'this is no PDF')
    writeFileSync(path.join(terminal.folder, 'torn.pdf'), manyPages(8, 9))
    const files = ['empty.pdf', 'text.pdf', 'nowhere.pdf', 'torn.pdf']
    const said = await terminal.ask(
      'circular',
      'import',
      ...files,
      sampleCircular,
      '--subject',
      'ANOTHER SUBJECT',
    )
    const { circulars, refused } = importedDocument.parse(said.json)
    expect(said.exit).toBe(0)
    expect(refused.map(({ file, code }) => [file, code])).toEqual([
      ['empty.pdf', 'PDF_EMPTY'],
      ['text.pdf', 'PDF_NOT_PDF'],
      ['nowhere.pdf', 'FILE_NOT_FOUND'],
      ['torn.pdf', 'PDF_PAGE_DAMAGED'],
    ])
    expect(refused[3]?.message).toContain('Page 9 ')
    expect(circulars[0]?.facts).toMatchObject({
      subject: { value: 'ANOTHER SUBJECT', confidence: 1 },
      reference: { value: 'SO(CIR)7-3/2026', page: 1 },
    })
    const again = await terminal.ask('circular', 'import', sampleCircular)
    expect(importedDocument.parse(again.json).circulars[0]?.duplicates).toMatchObject([
      { reason: 'same-file' },
    ])
    const none = await terminal.ask('circular', 'import', ...files)
    expect(none).toMatchObject({
      exit: 1,
      json: { circulars: [], refused: [{}, {}, {}, {}], error: { code: 'PDF_EMPTY' } },
    })
    expect((await terminal.ask('circular', 'list')).json).toMatchObject({ circulars: [{}, {}] })
  })

  it('refuses to confirm what lacks a fact', async () => {
    const terminal = useTerminal()
    await terminal.run('init', '--sample')
    expect(await terminal.ask('circular', 'confirm', 'nobody')).toMatchObject({
      exit: 1,
      json: { error: { code: 'NOT_FOUND' } },
    })
  })
})

describe('Ctrl+C while letters are made', () => {
  it('keeps what is made, leaves the rest numbered, and resume makes exactly the rest', async () => {
    const terminal = useTerminal()
    await terminal.run('init', '--sample')
    const rows = Array.from({ length: 700 }, (_, index) => `X${index},Office ${index}`)
    writeFileSync(path.join(terminal.folder, 'many.csv'), ['code,name', ...rows].join('\n'))
    await terminal.ask('office', 'import', 'many.csv')
    const imported = await terminal.ask('circular', 'import', sampleCircular)
    const id = importedDocument.parse(imported.json).circulars[0]?.id ?? ''
    await terminal.ask('circular', 'confirm', id)
    const out = path.join(terminal.folder, 'out')
    mkdirSync(out)
    const issue = ['letter', 'issue', '--circular', id, '--to', 'all', '--out', 'out', '--json']
    const stopped = await terminal.interrupt(issue, () => readdirSync(out).length > 5)
    expect(stopped).toMatchObject({ exit: 1, json: { error: { code: 'CANCELLED', total: 741 } } })
    const { error } = errorDocument.parse(stopped.json)
    const forwarding = String(error['forwarding'])
    expect(error['made']).toBeLessThan(741)
    const status = await terminal.ask('status', '--circular', id)
    expect(status.json).toMatchObject({ circulars: [{ despatched: 741, made: error['made'] }] })

    const resumed = await terminal.ask('letter', 'resume', '--forwarding', forwarding, '--out', 'out')
    const { despatches } = issuedDocument.parse(resumed.json)
    expect(despatches).toHaveLength(741)
    expect(despatches[740]?.number).toBe('1941/Admn')
    expect(despatches.every(({ file }) => existsSync(file))).toBe(true)
    expect((await terminal.ask('verify')).exit).toBe(0)
  }, 240_000)
})

describe('offices from a file', () => {
  it('adds, changes, rejects by row, and changes nothing the second time', async () => {
    const terminal = useTerminal()
    await terminal.run('init', '--sample')
    const csv = 'EMIS;School;Ort\n37330227;GGPS Chakra;x\n37330227;Again;x\n;No code;x\nlhr;Renamed;x\n'
    writeFileSync(path.join(terminal.folder, 'schools.csv'), csv)
    const args = ['office', 'import', 'schools.csv', '--map', '{"code":"EMIS","name":"School"}']
    const expected = {
      rejected: [
        { row: 3, reason: 'code-twice' },
        { row: 4, reason: 'code-missing' },
      ],
    }
    expect(await terminal.ask(...args)).toMatchObject({
      exit: 0,
      json: { added: 1, updated: 1, ...expected },
    })
    const again = await terminal.ask(...args)
    expect(again.json).toEqual({ added: 0, updated: 0, ...expected })
    const wrong = await terminal.ask(
      'office',
      'import',
      'schools.csv',
      '--map',
      '{"code":"EMIS","name":"Schule"}',
    )
    expect(wrong).toMatchObject({ exit: 1, json: { error: { code: 'COLUMN_MISSING', heading: 'Schule' } } })
    const people = await terminal.run(...args)
    expect(people.out).toContain('this code stood in the file already')
  })

  it('says what a list without codes lacks, and shows the codes it would make before it makes them', async () => {
    const terminal = useTerminal()
    await terminal.run('init', '--sample')
    const list = 'Sr. No.,Name of School,District\n1,GPS Kot,Kasur\n'
    writeFileSync(path.join(terminal.folder, 'list.csv'), list)
    const refused = await terminal.run('office', 'import', 'list.csv')
    expect(refused).toMatchObject({ exit: 1, err: expect.stringContaining('--make-codes --plan') })
    expect(refused.err).toContain('"name":"Name of School"')
    const offices = [{ row: 2, code: 'KASUR-001', name: 'GPS Kot', isNew: true }]
    for (const added of [1, 1]) {
      const plan = await terminal.ask('office', 'import', 'list.csv', '--make-codes', '--plan')
      expect(plan).toMatchObject({ exit: 0, json: { added, offices } })
    }
    const done = await terminal.ask('office', 'import', 'list.csv', '--make-codes')
    expect(done.json).toEqual({ added: 1, updated: 0, rejected: [] })
  })

  it.each([
    ['empty.csv', '', 'TABLE_EMPTY'],
    ['heading.csv', 'code,name\n', 'TABLE_EMPTY'],
    ['columns.csv', 'a,b\n1,2\n', 'COLUMN_MISSING'],
    ['picture.csv', '\x01\x02\x03\x04\x05\x06'.repeat(99), 'TABLE_UNREADABLE'],
  ])('refuses %s, and the register stays as it was', async (name, content, code) => {
    const terminal = useTerminal()
    await terminal.run('init', '--sample')
    const journal = readFileSync(path.join(terminal.folder, 'register', registerFile(terminal.folder))).length
    writeFileSync(path.join(terminal.folder, name), content)
    expect(await terminal.ask('office', 'import', name)).toMatchObject({ exit: 1, json: { error: { code } } })
    expect(readFileSync(path.join(terminal.folder, 'register', registerFile(terminal.folder))).length).toBe(
      journal,
    )
    rmSync(path.join(terminal.folder, name))
  })
})

function registerFile(folder: string): string {
  const files = readdirSync(path.join(folder, 'register'))
  return files.find((name) => /\.(db|sqlite|tarseel)$/.test(name)) ?? ''
}
