import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { draftFor, fileOf, sampleCircular, useSampleDesk, type DraftInput } from '../../helpers/sampleDesk.ts'
import { checkPdf, pagesText } from '../letters/pdf.ts'

async function issue(change: Partial<DraftInput> = {}, choice: { emails?: boolean } = {}) {
  const { service, folder } = await useSampleDesk()
  const { circulars } = await service.call('circular.import', {
    job: 'import',
    files: [fileOf(sampleCircular)],
    given: {},
  })
  const circular = circulars[0]?.id
  if (!circular) throw new Error('not imported')
  await service.call('circular.confirm', { id: circular })
  const to = { kind: 'codes' as const, codes: ['LHR', 'KSR', 'ATK'] }
  const draft = draftFor(circular, { to, ...change })
  const out = path.join(folder, 'out')
  const issued = await service.call('letter.issue', { job: 'issue', draft, folder: out, ...choice })
  return { service, out, issued }
}

const textOf = async (file: string) =>
  (await pagesText(new Uint8Array(readFileSync(file)))).join('\n').normalize('NFC')

/** The PDF that an .eml file carries. */
function attachmentOf(file: string): Buffer {
  const [, , pdf = ''] = readFileSync(file, 'latin1').split(/--=_tarseel_\w+/u)
  return Buffer.from(pdf.slice(pdf.indexOf('\r\n\r\n')), 'base64')
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('the papers of a despatch', () => {
  it('are despatch sheet, peon book and labels, and no drafts unless they are asked for', async () => {
    const { issued, out } = await issue()
    expect(issued.emails).toBeNull()
    expect(existsSync(path.join(out, 'emails'))).toBe(false)
    for (const file of [issued.despatchSheet, issued.peonBook, issued.labels]) {
      expect(path.dirname(file)).toBe(out)
      checkPdf(new Uint8Array(readFileSync(file)))
      const text = await textOf(file)
      for (const { number } of issued.despatches) {
        // The number of the whole, 1201-1203/Admn, ends as the last one does.
        expect(text.split(new RegExp(`(?<!-)${number}`, 'u'))).toHaveLength(2)
      }
    }
    expect(readdirSync(out).filter((name) => name.endsWith('.partial'))).toEqual([])
  })

  it('have one draft for each office with an address, with the very letter in it', async () => {
    const { issued, service } = await issue({}, { emails: true })
    const { offices } = await service.call('office.list', {})
    const addressed = new Set(offices.filter(({ email }) => email !== '').map(({ code }) => code))
    const expected = issued.despatches.filter(({ officeCode }) => addressed.has(officeCode))
    const emails = issued.emails ?? ''
    expect(readdirSync(emails)).toHaveLength(expected.length)
    expect(expected.length).toBeGreaterThan(0)
    for (const { file, sha256 } of expected) {
      const draft = path.join(emails, `${path.basename(file ?? '', '.pdf')}.eml`)
      expect(hash(attachmentOf(draft))).toBe(sha256)
    }
  })

  it('are the same bytes when they are made again', async () => {
    const { issued, service, out } = await issue()
    const before = hash(readFileSync(issued.peonBook))
    rmSync(issued.peonBook)
    await service.call('letter.resume', { forwarding: issued.forwarding.id, folder: out })
    expect(hash(readFileSync(issued.peonBook))).toBe(before)
  })

  it('show a number that was cancelled, and have no label for it', async () => {
    const { issued, service, out } = await issue()
    const { rows } = await service.call('despatch.list', { forwarding: issued.forwarding.id })
    const [, cancelled] = rows
    if (!cancelled) throw new Error('no despatches')
    await service.call('number.cancel', { despatches: [cancelled.id], reason: 'wrong office' })
    await service.call('letter.resume', { forwarding: issued.forwarding.id, folder: out })
    expect(await textOf(issued.labels)).not.toContain(cancelled.number)
    const sheet = await textOf(issued.despatchSheet)
    expect(sheet).toContain(cancelled.number)
    expect(sheet).toContain('cancelled 1')
  })

  it('are in Urdu for Urdu letters, the areas too', async () => {
    const { issued } = await issue({ language: 'ur' })
    expect(await textOf(issued.despatchSheet)).toContain('کیفیت')
    const book = await textOf(issued.peonBook)
    expect(book).toContain('پیون بک')
    expect(book).not.toMatch(/Lahore|Rawalpindi/u)
  })
})
