import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it, onTestFinished } from 'vitest'
import { nodeWiring } from '../../../electron/cli/wiring.ts'
import { compose } from '../../../electron/service/compose.ts'
import type { Service } from '../../../electron/service/context.ts'
import type { CallInput } from '../../../shared/contract/contract.ts'
import type { Despatch } from '../../../shared/contract/letters.ts'
import { bookNames } from '../../../shared/domain/officeBooks.ts'
import { jobId } from '../../../shared/contract/values.ts'
import { civilDate } from '../../../shared/domain/dates.ts'
import { issue, readyAt, tempFolder, today } from '../../helpers/register.ts'
import { draftFor, fileOf, sampleCircular, useSampleDesk } from '../../helpers/sampleDesk.ts'
import { checkPdf, runOn } from '../letters/pdf.ts'

const year = { from: civilDate('2026-01-01'), to: civilDate('2026-12-31') }

/** An office with letters to four others, numbered and not made: one has complied, one number is cancelled. */
async function useOffice() {
  const { folder, remove } = tempFolder()
  const { register, circular } = readyAt(folder)
  issue(register, circular, { offices: 4, due: civilDate('2026-11-23') })
  register.close()
  const wiring = nodeWiring({ folder: path.join(folder, 'register'), create: false, today })
  const service = compose({ ...wiring, deviceFolder: path.join(folder, 'pc') })
  onTestFinished(async () => {
    await service.close()
    remove()
  })
  const { rows } = await service.call('despatch.list', { circular })
  await complyAndCancel(service, rows)
  return { service, folder, circular, numbers: rows.map(({ number }) => number) }
}

async function complyAndCancel(service: Service, [first, second]: readonly Despatch[]): Promise<void> {
  if (!first || !second) throw new Error('no letters')
  const fact = {
    despatch: first.id,
    kind: 'complied' as const,
    on: civilDate('2026-11-23'),
    theirNumber: '=1+1',
  }
  await service.call('receipt.log', fact)
  await service.call('number.cancel', { despatches: [second.id], reason: 'Wrong office' })
}

/** A letter to one office of the sample directory. */
async function useSampleLetter() {
  const { service, folder } = await useSampleDesk()
  const job = jobId.parse('circular')
  const { circulars } = await service.call('circular.import', {
    job,
    files: [fileOf(sampleCircular)],
    given: {},
  })
  const circular = circulars[0]?.id
  if (!circular) throw new Error('no circular')
  await service.call('circular.confirm', { id: circular })
  await service.call('letter.issue', {
    job: jobId.parse('letters'),
    draft: draftFor(circular, { to: { kind: 'codes', codes: ['LHR'] } }),
    folder: path.join(folder, 'letters'),
  })
  return service
}

type Wanted = Omit<CallInput<'report.make'>, 'format'>

async function textOf(service: Service, wanted: Wanted): Promise<string> {
  const { bytes } = await service.call('report.make', { ...wanted, format: 'pdf' })
  if (!bytes) throw new Error('no PDF')
  checkPdf(bytes)
  const { stdout } = runOn(bytes, 'pdftotext', (file, out) => ['-layout', file, out])
  return stdout.toString().normalize('NFC')
}

async function csvOf(service: Service, wanted: Wanted): Promise<string[]> {
  const { bytes } = await service.call('report.make', { ...wanted, format: 'csv' })
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes ?? new Uint8Array()).split('\r\n')
}

describe('the books of an office', () => {
  it.each(['en', 'ur'] as const)(
    'are made in both languages, each with all its rows (%s)',
    async (language) => {
      const { service } = await useOffice()
      const rows: Record<string, number> = {}
      for (const book of bookNames) {
        const made = await service.call('report.make', { book, ...year, language, format: 'pdf' })
        checkPdf(made.bytes ?? new Uint8Array())
        rows[book] = made.rows
      }
      expect(rows).toMatchObject({ diary: 1, despatch: 4, peon: 4, reminders: 3, arrears: 1, compliance: 1 })
    },
  )

  it('stand on paper in the order of their numbers, with office, title and days above', async () => {
    const { service, numbers } = await useOffice()
    const text = await textOf(service, { book: 'despatch', ...year })
    expect(text).toMatch(
      /Directorate of Public Instruction[\s\S]*Despatch register[\s\S]*From 01-01-2026 to 31-12-2026/,
    )
    expect([...text.matchAll(/\d+\/Admn/g)].map(([number]) => number)).toEqual(numbers)
    expect(text).toContain('Page 1 of 1')
    expect(text).toContain('Cancelled')
  })

  it('tell the sender how many have reported and who is missing', async () => {
    const { service, circular } = await useOffice()
    const text = await textOf(service, { book: 'compliance', ...year, circular })
    expect(text.replace(/\s+/g, ' ')).toContain('1 of 3 offices have reported. Missing: ')
    expect(text).toMatch(/Report awaited \(2\)[\s\S]*Complied \(1\)/)
  })

  it('are the same after an office was renamed', async () => {
    const service = await useSampleLetter()
    const before = await csvOf(service, { book: 'despatch', ...year })
    const { offices } = await service.call('office.list', {})
    const office = offices.find(({ code }) => code === 'LHR')
    if (!office) throw new Error('no office')
    await service.call('office.save', { ...office, name: 'Another Authority', from: civilDate('2026-11-23') })
    expect(await csvOf(service, { book: 'despatch', ...year })).toEqual(before)
  })

  it('carry into a new year what the old one left, and nothing else', async () => {
    const { service } = await useOffice()
    const next = { from: civilDate('2027-01-01'), to: civilDate('2027-12-31') }
    const lines = await csvOf(service, { book: 'despatch', ...next })
    expect(lines.filter((line) => line.includes('Brought forward'))).toHaveLength(2)
    const february = { from: civilDate('2027-02-01'), to: civilDate('2027-12-31') }
    expect((await service.call('report.make', { book: 'despatch', ...february, format: 'csv' })).rows).toBe(0)
  })

  it('end the day with the code that verify names', async () => {
    const { service } = await useOffice()
    const text = await textOf(service, { book: 'day-end', ...year })
    const verified = await service.call('register.verify', {})
    const head = verified.ok ? verified.heads[0] : undefined
    expect(text.replace(/ /g, '')).toContain(`:${head?.seq}Code:${head?.hash.slice(0, 16)}`)
  })
})

describe('a book as a spreadsheet', () => {
  it('has real dates and numbers, words as they are, and no cell that runs', async () => {
    const { service, numbers } = await useOffice()
    const wanted = { book: 'despatch', ...year, language: 'ur', format: 'xlsx' } as const
    const { bytes } = await service.call('report.make', wanted)
    const file = Buffer.from(bytes ?? [])
    const [titles, first, second] = await readSheet(file)
    expect(titles?.slice(0, 4)).toEqual(['شمار', 'تاریخ', 'مراسلہ نمبر', 'بنام'])
    expect(first?.[0]).toBe(1)
    expect(first?.[1]).toEqual(new Date('2026-11-23T00:00:00Z'))
    expect(first?.[2]).toBe(numbers[0])
    expect(first?.[9]).toBe("'=1+1")
    expect(second?.at(-1)).toBe('منسوخ: Wrong office')
    const parts = unzipSync(file)
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
    expect(sheet).toContain('rightToLeft="1"')
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(sheet).not.toContain('<f>')
  })

  it('is CSV with the mark that Excel wants, and formulas defused', async () => {
    const { service } = await useOffice()
    const made = await service.call('report.make', { book: 'despatch', ...year, format: 'csv' })
    const bytes = Buffer.from(made.bytes ?? [])
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = bytes.toString('utf8').trim().split('\r\n')
    expect(lines).toHaveLength(made.rows + 1)
    expect(lines[1]).toContain(",'=1+1,")
  })
})

describe('making a book', () => {
  it('is refused in words for days that go backwards and a circular that is not there', async () => {
    const { service } = await useSampleDesk()
    const backwards = { from: year.to, to: year.from, book: 'diary' as const, format: 'pdf' as const }
    await expect(service.call('report.make', backwards)).rejects.toMatchObject({ code: 'PERIOD_BACKWARDS' })
    const unknown = { ...year, book: 'arrears' as const, circular: 'nobody', format: 'csv' as const }
    await expect(service.call('report.make', unknown)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('stops when it is cancelled, and leaves no file', async () => {
    const { service, folder } = await useOffice()
    const stop = new AbortController()
    const making = service.call(
      'report.make',
      { book: 'peon', ...year, format: 'pdf', keep: true },
      { signal: stop.signal, onProgress: () => stop.abort() },
    )
    await expect(making).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(existsSync(path.join(folder, 'register', 'reports'))).toBe(false)
  })

  it('keeps one file to print, in the folder of the register', async () => {
    const { service, folder } = await useOffice()
    const wanted = { book: 'arrears' as const, ...year, format: 'pdf' as const, keep: true }
    await service.call('report.make', wanted)
    const { file } = await service.call('report.make', wanted)
    expect(readdirSync(path.join(folder, 'register', 'reports'))).toEqual([path.basename(file ?? '')])
  })

  it('shows the first page before', async () => {
    const { service } = await useOffice()
    const { rows, page } = await service.call('report.preview', { book: 'peon', ...year, longEdge: 800 })
    expect(rows).toBe(4)
    expect(page).toMatchObject({ width: 800 })
  })
})
