import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Service } from '../../../electron/service/context.ts'
import { civilDate } from '../../../shared/domain/dates.ts'
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
  return { service, circular, issue }
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
    checkPdf(new Uint8Array(readFileSync(printFile ?? '')))
    const { forwarding: known } = await service.call('forwarding.get', { id: forwarding.id })
    expect(known).toMatchObject({ despatched: 41, made: 41, outstanding: 41 })
    const { rows } = await service.call('despatch.list', { forwarding: forwarding.id, limit: 1 })
    const despatch = rows[0]?.id ?? ''
    await service.call('receipt.log', { despatch, kind: 'acknowledged', on: civilDate('2026-11-23') })
    const after = await service.call('forwarding.get', { id: forwarding.id })
    expect(after.forwarding.acknowledged).toBe(1)
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
