import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Service } from '../../../electron/service/context.ts'
import { civilDate } from '../../../shared/domain/dates.ts'
import { formatSlipCode } from '../../../shared/domain/slipCode.ts'
import { draftFor, fileOf, sampleCircular, useSampleDesk, type DraftInput } from '../../helpers/sampleDesk.ts'
import { checkPdf, pagesText } from '../letters/pdf.ts'

async function desk() {
  const { service, folder } = await useSampleDesk()
  const { circulars } = await service.call('circular.import', {
    job: 'import',
    files: [fileOf(sampleCircular)],
    given: {},
  })
  const circular = circulars[0]?.id
  if (!circular) throw new Error('not imported')
  await service.call('circular.confirm', { id: circular })
  const issue = (job: string, change: Partial<DraftInput> = {}) =>
    service.call('letter.issue', { job, draft: draftFor(circular, change), folder: path.join(folder, job) })
  return { service, folder, circular, issue }
}

async function preview(service: Service, circular: string, change: Partial<DraftInput>): Promise<string[]> {
  const { pdf } = await service.call('letter.previewPdf', { draft: draftFor(circular, change), office: 0 })
  checkPdf(pdf)
  return (await pagesText(pdf)).map((page) => page.normalize('NFC').replace(/\s+/gu, ' '))
}

const all = { together: {}, numbering: 'single', slip: true } as const

describe('one letter to all together', () => {
  it('is printed once and tracks every office with a slip code of its own', async () => {
    const { service, issue } = await desk()
    const { forwarding, despatches, printFile } = await issue('together', all)
    expect(despatches).toHaveLength(41)
    const files = [...new Set(despatches.map(({ file }) => file))]
    expect(files).toHaveLength(1)
    expect(new Set(despatches.map(({ slipCode }) => slipCode)).size).toBe(41)
    expect(new Set(despatches.map(({ number }) => number)).size).toBe(1)
    const [letter] = await pagesText(new Uint8Array(readFileSync(files[0] ?? '')))
    expect(letter).toContain(
      'All the Chief Executive Officers, District Education Authorities in the Punjab.',
    )
    expect(letter).not.toContain('ACKNOWLEDGEMENT SLIP')
    const print = new Uint8Array(readFileSync(printFile ?? ''))
    checkPdf(print)
    const printed = await pagesText(print)
    const codes = despatches.map(({ slipCode }) => formatSlipCode(slipCode))
    const slips = printed.filter((page) => page.includes('ACKNOWLEDGEMENT SLIP'))
    expect(slips.length).toBeLessThan(21)
    for (const code of codes) expect(slips.filter((page) => page.includes(code))).toHaveLength(1)
    expect(printed.filter((page) => page.includes('Enclosed please find'))).toHaveLength(1)
    const { forwarding: known } = await service.call('forwarding.get', { id: forwarding.id })
    expect(known).toMatchObject({ despatched: 41, made: 41, outstanding: 41 })
    const { rows } = await service.call('despatch.list', { forwarding: forwarding.id, limit: 1 })
    const despatch = rows[0]?.id ?? ''
    await service.call('receipt.log', { despatch, kind: 'acknowledged', on: civilDate('2026-11-23') })
    const after = await service.call('forwarding.get', { id: forwarding.id })
    expect(after.forwarding.acknowledged).toBe(1)
  })

  it('says on a slip once what a designation and a name both say', async () => {
    const { service, issue } = await desk()
    const { offices } = await service.call('office.list', {})
    const [office] = offices
    if (!office) throw new Error('the sample has offices')
    await service.call('office.save', { ...office, designation: 'Director', name: 'Director (Schools)' })
    const to = { kind: 'offices' as const, offices: [office.id] }
    const { printFile } = await issue('once', { ...all, to })
    const printed = (await pagesText(new Uint8Array(readFileSync(printFile ?? '')))).join(' ')
    expect(printed).toContain('Director (Schools)')
    expect(printed).not.toContain('Director, Director')
  })

  it('is made again byte for byte, also when one of its numbers was cancelled', async () => {
    const { service, issue } = await desk()
    const { forwarding, despatches } = await issue('together', all)
    const file = despatches[0]?.file ?? ''
    const before = readFileSync(file)
    rmSync(file)
    const { rows } = await service.call('despatch.list', { forwarding: forwarding.id })
    const [first] = rows
    if (!first) throw new Error('no despatch')
    await service.call('number.cancel', { despatches: [first.id], reason: 'closed' })
    await service.call('letter.resume', { forwarding: forwarding.id, folder: path.dirname(file) })
    expect(readFileSync(file).equals(before)).toBe(true)
    const verified = await service.call('register.verify', {})
    expect(verified.ok).toBe(true)
  })

  it('prints the range of numbers where each office has its own', async () => {
    const { issue } = await desk()
    const { forwarding, despatches } = await issue('each', { together: {}, numbering: 'each' })
    const [letter] = await pagesText(new Uint8Array(readFileSync(despatches[0]?.file ?? '')))
    expect(letter).toContain(`No. ${forwarding.number}`)
    expect(forwarding.number).toMatch(/^\d+-\d+\//u)
    expect(new Set(despatches.map(({ number }) => number)).size).toBe(41)
  })

  it('shows the lines that the clerk wrote, as a list', async () => {
    const { service, circular } = await desk()
    const lines = ['All the Divisional Directors (EE) in the Punjab.', 'All the CEOs (DEA) in the Punjab.']
    const [page] = await preview(service, circular, { together: { lines }, listStyle: 'bracketed' })
    expect(page).toContain(`(i) ${lines[0]} (ii) ${lines[1]}`)
  })
})

describe('the markings of a letter', () => {
  it('are priority on the first page, security at head and foot of every page', async () => {
    const { service, circular } = await desk()
    const copyTo = Array.from({ length: 45 }, (_, index) => `The Section Officer (${index}).`)
    const pages = await preview(service, circular, { marking: 'Out today', security: 'confidential', copyTo })
    expect(pages.length).toBeGreaterThan(3)
    for (const page of pages) expect(page.split('CONFIDENTIAL')).toHaveLength(3)
    expect(pages.filter((page) => page.includes('OUT TODAY'))).toHaveLength(1)
  })

  it.each([{ security: 'secret' }, { security: 'top-secret' }, { marking: 'Top Secret' }] as const)(
    'above Confidential are refused: %j',
    async (change) => {
      const { issue, service, circular } = await desk()
      await expect(issue('secret', change)).rejects.toMatchObject({ code: 'SECURITY_TOO_HIGH' })
      const { rows } = await service.call('forwarding.list', { circular })
      expect(rows).toEqual([])
    },
  )
})

describe('an acknowledgement to the sender', () => {
  it('is addressed to the issuer, encloses nothing, and leaves the counts of the circular alone', async () => {
    const { service, circular, issue } = await desk()
    await issue('letters', { to: { kind: 'codes', codes: ['LHR', 'KSR'] } })
    const upward = { to: { kind: 'sender' }, form: 'acknowledgement', slip: true } as const
    const { forwarding, despatches } = await issue('upward', upward)
    expect(despatches).toHaveLength(1)
    const pages = await pagesText(new Uint8Array(readFileSync(despatches[0]?.file ?? '')))
    expect(pages).toHaveLength(1)
    expect(pages[0]).toContain('The Services Department.')
    expect(pages[0]).toContain('has been received in this office')
    expect(pages[0]).not.toMatch(/Encl:|SLIP/u)
    const { forwarding: own } = await service.call('forwarding.get', { id: forwarding.id })
    expect(own).toMatchObject({ despatched: 1, made: 1, outstanding: 0 })
    const { rows } = await service.call('outstanding.list', { circular })
    expect(rows).toHaveLength(2)
    expect((await service.call('today.get', {})).outstanding).toBe(2)
    expect(await service.call('register.verify', {})).toMatchObject({ ok: true })
  })

  it.each(['en', 'ur', 'both'] as const)('shows the lines that the clerk wrote: %s', async (language) => {
    const { service, circular } = await desk()
    const together = { lines: ['The Secretary, Services Department.'], linesUrdu: ['سیکرٹری، محکمہ خدمات۔'] }
    const change = { to: { kind: 'sender' }, form: 'acknowledgement', together, language } as const
    const text = (await preview(service, circular, change)).join(' ')
    expect(text.includes('The Secretary, Services Department.')).toBe(language !== 'ur')
    expect(text.includes('محکمہ خدمات')).toBe(language !== 'en')
  })
})

describe('the forms of the office', () => {
  it('are shown as the letter they make, before they are kept, and come back as they were', async () => {
    const { service } = await desk()
    const { forms } = await service.call('form.list', {})
    for (const { name } of forms) {
      const asked = { form: name, text: null, textUrdu: null, language: 'both', longEdge: 300 } as const
      const { pages } = await service.call('form.preview', asked)
      expect(pages.length).toBeGreaterThan(1)
    }
    const [covering] = forms
    if (!covering) throw new Error('no form')
    const text = { ...covering.text, paragraphs: ['Reply to {nobody}.'] }
    const asked = { form: 'covering', text, textUrdu: null, language: 'en', longEdge: 300 } as const
    const refusal = { code: 'FORM_FIELD_UNKNOWN', data: { field: 'nobody' } }
    await expect(service.call('form.preview', asked)).rejects.toMatchObject(refusal)
    await expect(service.call('form.save', { name: 'covering', text })).rejects.toMatchObject(refusal)
    await service.call('form.save', { name: 'covering', text: { ...text, paragraphs: ['Our own words.'] } })
    const { form } = await service.call('form.restore', { name: 'covering' })
    expect(form).toEqual(covering)
  })

  it('print an old letter with its own words again, whatever became of the form', async () => {
    const { service, issue } = await desk()
    const { forwarding, despatches } = await issue('old', { to: { kind: 'codes', codes: ['LHR'] } })
    const file = despatches[0]?.file ?? ''
    const before = readFileSync(file)
    const { forms } = await service.call('form.list', {})
    const [covering] = forms
    if (!covering) throw new Error('no form')
    const text = { ...covering.text, paragraphs: ['Other words.'] }
    await service.call('form.save', { name: 'covering', text })
    rmSync(file)
    await service.call('letter.resume', { forwarding: forwarding.id, folder: path.dirname(file) })
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

describe('a reminder in Urdu', () => {
  it('has the Urdu subject of the letter that it is about', async () => {
    const { service, folder, circular, issue } = await desk()
    const subjectUrdu = 'سرکاری ملازمین اور سوشل میڈیا'
    const to = { kind: 'codes' as const, codes: ['LHR'] }
    await issue('original', { to, language: 'ur', subjectUrdu })
    const draft = { circular, step: 1, language: 'ur' } as const
    const made = await service.call('reminder.make', { job: 'remind', draft, folder })
    const [page = ''] = await pagesText(new Uint8Array(readFileSync(made.despatches[0]?.file ?? '')))
    for (const word of subjectUrdu.split(' ')) expect(page).toContain(word)
    expect(page).not.toContain('GUIDELINES')
  })
})
