import path from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { sourceThreads } from '../../electron/cli/sourceThreads.ts'
import { readTable } from '../../electron/files/table.ts'
import { civilDate } from '../../shared/domain/dates.ts'
import { plainText } from '../../shared/domain/fold.ts'
import { csvFile, fileOf, sampleCircular, useSampleDesk } from '../helpers/sampleDesk.ts'
import { corpusFile, corpusFiles, hasCorpus } from './folder.ts'

const worker = sourceThreads.tableWorker
const tables = [...corpusFiles('offices', '.csv'), ...corpusFiles('offices', '.tsv')]
/** Its degree signs are in a Western encoding. */
const odd = 'misc/csv-spectrum/csvs/location_coordinates.csv'
const spectrum = corpusFiles('misc/csv-spectrum/csvs', '.csv').filter((file) => file !== odd)

const linesOf = (file: string) =>
  textOf(file)
    .split('\n')
    .filter((line) => line !== '')

function textOf(file: string): string {
  return new TextDecoder().decode(corpusFile(file))
}

/** A file of the corpus as the window hands it over. */
function corpusTable(file: string): { name: string; bytes: Uint8Array } {
  return { name: path.basename(file), bytes: new Uint8Array(corpusFile(file)) }
}

const districts = { added: 36, rejected: 0, one: { code: 'PK621', name: 'Mianwali', nameUrdu: 'میانوالی' } }

/** What each table comes to: offices added and rejected, and one of them. */
const expected: Record<string, { added: number; rejected: number; one: object }> = {
  // Post offices share pin codes: the first of each is taken.
  'in_post_offices.csv': { added: 18_776, rejected: 243, one: { code: '744301', name: 'Carnicobar S.O' } },
  'pk_bahawalpur_tehsils_urdu.csv': { added: 5, rejected: 0, one: { name: 'Yazman', nameUrdu: 'یزمان' } },
  'pk_rawalpindi_schools_emis_16.csv': { added: 16, rejected: 0, one: { name: 'GPS DHAMIAL' } },
  'pk_punjab_districts_urdu_cp1256.csv': districts,
  'pk_punjab_districts_urdu_utf16le.tsv': districts,
  'pk_punjab_districts_urdu_utf8.csv': districts,
  'pk_punjab_districts_urdu_utf8bom_crlf.csv': districts,
}
const named = (name: string) => tables.find((file) => path.basename(file) === name) ?? name

describe.skipIf(!hasCorpus('offices'))('tables of offices', () => {
  it('are all spoken of here', () => {
    const names = tables.map((file) => path.basename(file))
    expect(names.sort()).toEqual([...Object.keys(expected), 'lk_circular_register.csv'].sort())
  })

  it.each(Object.entries(expected))(
    'takes in %s, and nothing of it the second time',
    async (name, wanted) => {
      const { service } = await useSampleDesk()
      const file = corpusTable(named(name))
      const { added, updated, rejected } = await service.call('office.import', { file, map: null })
      const { offices } = await service.call('office.list', {})
      expect({ added, updated, rejected: rejected.length }).toEqual({
        added: wanted.added,
        updated: 0,
        rejected: wanted.rejected,
      })
      // One post office has its pin code in the column before.
      expect(rejected.filter(({ reason, name }) => reason !== 'code-twice' && name !== '600018')).toEqual([])
      expect(offices).toContainEqual(expect.objectContaining(wanted.one))
      const again = await service.call('office.import', { file, map: null })
      expect(again).toMatchObject({ added: 0, updated: 0, unchanged: added })
    },
  )

  it('asks for the columns of a table that has none of offices', async () => {
    const { service } = await useSampleDesk()
    const file = corpusTable(named('lk_circular_register.csv'))
    await expect(service.call('office.import', { file, map: null })).rejects.toMatchObject({
      code: 'COLUMN_MISSING',
      data: { field: 'code' },
    })
  })

  it('gives the same offices in every encoding', async () => {
    const { service } = await useSampleDesk()
    const same = tables.filter((file) => path.basename(file).startsWith('pk_punjab_districts'))
    expect(same).toHaveLength(4)
    for (const [index, file] of same.entries()) {
      const done = await service.call('office.import', { file: corpusTable(file), map: null })
      // Windows-1256 comes first by name and has the Arabic yeh; the others must find nothing to change.
      expect({ file: path.basename(file), ...done }).toMatchObject({
        added: index === 0 ? 36 : 0,
        updated: 0,
      })
    }
  })
})

describe.skipIf(!hasCorpus('offices'))('CSV of every shape', () => {
  it.each(spectrum.map((file) => [path.basename(file), file]))(
    'reads %s as it is meant',
    async (name, file) => {
      const { columns, rows } = await readTable(name, corpusTable(file).bytes, { worker })
      const meant: unknown = JSON.parse(textOf(file.replace('/csvs/', '/json/').replace(/csv$/, 'json')))
      const read = rows.map(({ cells }) => Object.fromEntries(columns.map((key, i) => [key, cells[i]])))
      expect(read).toEqual(meant)
      expect(rows.some(({ ragged }) => ragged)).toBe(false)
    },
  )

  it('reads a file that is in no encoding we know, rather than nothing of it', async () => {
    const file = corpusTable(odd)
    const { columns, rows } = await readTable(file.name, file.bytes, { worker })
    expect(columns).toEqual(['Contact Phone Number', 'Location Coordinates', 'Cities', 'Counties'])
    expect(rows[0]?.cells).toEqual(expect.arrayContaining(['2095257564', 'Modesto', 'Stanislaus']))
  })
})

describe.skipIf(!hasCorpus('offices'))('naughty strings', () => {
  it('become names fit to show, or are rejected with a reason, and the register stays whole', async () => {
    const { service } = await useSampleDesk()
    const lines = linesOf('misc/blns.txt')
    const file = csvFile([['code', 'name', 'address'], ...lines.map((line, i) => [`N${i}`, line, line])])
    const { added, rejected } = await service.call('office.import', { file, map: null })
    expect(added + rejected.length).toBe(lines.length)
    expect(new Set(rejected.map(({ reason }) => reason))).toEqual(new Set(['name-missing', 'too-long']))
    expect(rejected.length).toBeLessThan(30)
    const { offices } = await service.call('office.list', {})
    for (const { name } of offices) {
      expect(name).toBe(plainText(name))
      expect(name).not.toMatch(/[\x00-\x1f\x7f\u202A-\u202E\u2066-\u2069]/)
    }
    expect(await service.call('register.verify', {})).toMatchObject({ ok: true })
  })
})

describe.skipIf(!hasCorpus('offices'))('formulas', () => {
  it('leave the list of who has not answered as text', async () => {
    const { service, folder } = await useSampleDesk()
    const payloads = linesOf('misc/csv-injection-payloads.txt')
    const rows = payloads.map((payload, i) => [`=P${i}`, payload])
    const file = csvFile([['code', 'name'], ...rows])
    const { rejected } = await service.call('office.import', { file, map: null })
    expect(rejected).toEqual([])
    const subject = '=HYPERLINK("x","y")'
    const imported = await service.call('circular.import', {
      job: 'j1',
      files: [fileOf(sampleCircular)],
      given: { subject },
    })
    const circular = imported.circulars[0]?.id ?? ''
    await service.call('circular.confirm', { id: circular })
    const codes = rows.map(([code = '']) => code)
    const draft = {
      circular,
      to: { kind: 'codes' as const, codes },
      form: 'covering',
      text: null,
      signatory: null,
      date: civilDate('2026-11-23'),
      due: null,
      numbering: 'each' as const,
      series: null,
      marking: '',
      copyTo: [],
    }
    await service.call('letter.issue', { job: 'j2', draft, folder: path.join(folder, 'out') })
    const { csv } = await service.call('outstanding.csv', { circular, language: 'en' })
    expect(csv.startsWith('\uFEFF')).toBe(true)
    const cells = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true }).data.flat()
    expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([])
    for (const payload of payloads) expect(cells.some((cell) => cell.includes(plainText(payload)))).toBe(true)
  })
})
