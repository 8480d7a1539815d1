import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { frozenForwarding } from '../../../electron/register/forwardings/forwardings.ts'
import type { Service } from '../../../electron/service/context.ts'
import { despatchedIn } from '../../../electron/service/letters/papers.ts'
import { issue as issueMany, readyAt, tempFolder } from '../../helpers/register.ts'
import { draftFor, fileOf, sampleCircular, useSampleDesk, type DraftInput } from '../../helpers/sampleDesk.ts'
import { checkPdf, pagesText } from '../letters/pdf.ts'

async function issue(
  change: Partial<DraftInput> = {},
  choice: { emails?: boolean } = {},
  before: (service: Service) => Promise<void> = async () => undefined,
) {
  const { service, folder } = await useSampleDesk()
  await before(service)
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

describe('papers made again by themselves', () => {
  const byMail = async (service: Service, codes: readonly string[]) => {
    const { offices } = await service.call('office.list', {})
    for (const { id, code } of offices) {
      if (!codes.includes(code)) continue
      const { office } = await service.call('office.get', { id })
      await service.call('office.save', { ...office, delivery: 'email', from: null })
    }
  }

  it('are drafts for the offices that letters go to by e-mail, with their size told before', async () => {
    const { service, issued, out } = await issue({}, {}, (desk) => byMail(desk, ['KSR']))
    const forwarding = issued.forwarding.id
    const told = await service.call('papers.mails', { forwarding })
    expect([told.byEmail.offices, told.without]).toEqual([1, 0])
    expect(told.all.offices).toBeGreaterThan(1)
    expect((await service.call('papers.drafts', { forwarding })).total).toBe(0)
    const made = await service.call('papers.emails', { forwarding, to: 'by-email' })
    expect(made).toEqual({ folder: path.join(out, 'emails'), drafts: 1 })
    const { rows } = await service.call('papers.drafts', { forwarding })
    const [draft] = rows
    const letter = issued.despatches.find(({ officeCode }) => officeCode === 'KSR')
    expect([rows.length, draft?.number]).toEqual([1, letter?.number])
    const file = path.join(out, draft?.file ?? '')
    expect(hash(attachmentOf(file))).toBe(letter?.sha256)
    const size = statSync(file).size
    expect(Math.abs(told.byEmail.bytes - size) / size).toBeLessThan(0.1)
  })

  it('are labels alone, on the sheet asked for, after the labels that are used up', async () => {
    const { service, issued, out } = await issue()
    const forwarding = issued.forwarding.id
    const book = hash(readFileSync(issued.peonBook))
    rmSync(issued.peonBook)
    const { file } = await service.call('papers.labels', { forwarding, sheet: '3x8', skip: 22 })
    expect(path.join(out, file)).toBe(issued.labels)
    const pages = await pagesText(new Uint8Array(readFileSync(issued.labels)))
    const labelled = pages.map(
      (text) => issued.despatches.filter(({ number }) => text.includes(number)).length,
    )
    expect(labelled).toEqual([2, 1])
    // The book was neither asked for nor made; when it is, it is the same as ever.
    expect(existsSync(issued.peonBook)).toBe(false)
    await service.call('letter.resume', { forwarding, folder: out })
    expect(hash(readFileSync(issued.peonBook))).toBe(book)
  })

  it('are the two books as the register has the letters now, at their old place', async () => {
    const { service, issued, out } = await issue()
    const forwarding = issued.forwarding.id
    const before = hash(readFileSync(issued.peonBook))
    const made = await service.call('papers.books', { forwarding })
    expect([made.despatchSheet, made.peonBook].map((file) => path.join(out, file))).toEqual([
      issued.despatchSheet,
      issued.peonBook,
    ])
    expect(hash(readFileSync(issued.peonBook))).toBe(before)
    const { rows } = await service.call('despatch.list', { forwarding })
    const despatches = rows.slice(0, 1).map(({ id }) => id)
    await service.call('number.cancel', { despatches, reason: 'withdrawn' })
    await service.call('papers.books', { forwarding })
    expect(hash(readFileSync(issued.peonBook))).not.toBe(before)
  })

  it('are refused in words where the letters do not lie', async () => {
    const { service, issued, out } = await issue()
    rmSync(out, { recursive: true })
    const asked = service.call('papers.labels', { forwarding: issued.forwarding.id, sheet: '2x7' })
    await expect(asked).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
  })
})

it('leaves the thread free between parts while a long forwarding is read for its papers', async () => {
  const { folder, remove } = tempFolder()
  const { register, circular } = readyAt(folder)
  onTestFinished(() => {
    register.close()
    remove()
  })
  const frozen = frozenForwarding(register.db, issueMany(register, circular, { offices: 1001 }))
  let turns = 0
  const turn = () => {
    turns += 1
    pending = setImmediate(turn)
  }
  let pending = setImmediate(turn)
  const { entries } = await despatchedIn({ register }, frozen)
  clearImmediate(pending)
  expect(entries).toHaveLength(1001)
  expect(turns).toBeGreaterThan(1)
})
