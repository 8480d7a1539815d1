import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { formatSlipCode } from '../../../shared/domain/slipCode.ts'
import { pagesText } from '../letters/pdf.ts'
import { errorDocument, importedDocument, issuedDocument } from './documents.ts'
import { openTerminal, sampleCircular, type Terminal } from './terminal.ts'

let terminal: Terminal
let circular = ''
let report = ''

const ask = (...args: string[]) => terminal.ask('--today', '2026-11-23', ...args)

beforeAll(async () => {
  terminal = openTerminal()
  await ask('init', '--sample')
  const said = await ask('circular', 'import', sampleCircular)
  circular = importedDocument.parse(said.json).circulars[0]?.id ?? ''
  await ask('circular', 'confirm', circular)
  const document = await PDFDocument.create()
  document.addPage().drawText('Form of the report')
  report = path.join(terminal.folder, 'report.pdf')
  writeFileSync(report, await document.save())
})

afterAll(() => rmSync(terminal.folder, { recursive: true, force: true }))

/** Issues to one office; its letter's pages as PDFium reads them, and what the terminal said. */
async function issue(out: string, ...args: string[]) {
  const base = ['letter', 'issue', '--circular', circular, '--to', 'KSR', '--out', out]
  const said = issuedDocument.parse((await ask(...base, ...args)).json)
  const [despatch] = said.despatches
  if (!despatch) throw new Error('no letter')
  const pages = await pagesText(new Uint8Array(readFileSync(despatch.file)))
  return { said, despatch, pages: pages.map((page) => page.normalize('NFC')) }
}

describe('letter forms', () => {
  it('lists every form with its title and its languages', async () => {
    const shape = z.object({
      forms: z.array(z.object({ name: z.string(), title: z.string(), langs: z.array(z.string()) })),
    })
    const { forms } = shape.parse((await ask('letter', 'forms')).json)
    expect(forms.map(({ name }) => name)).toEqual([
      'covering',
      'endorsement',
      'reminder-1',
      'reminder-2',
      'demi-official',
      'final-notice',
      'acknowledgement',
    ])
    for (const { langs } of forms) expect(langs).toEqual(['en', 'ur', 'both'])
  })
})

describe('letter issue', () => {
  it('makes a letter in both languages with two enclosures, stamps and a slip', async () => {
    const { pages, despatch } = await issue('both', '--lang', 'both', '--enclosure', report)
    expect(pages[0]).toContain('Enclosed please find herewith')
    expect(pages[0]).toContain('(3 pages)')
    expect(pages[1]).toContain('ضلعی تعلیمی اتھارٹی')
    const slip = pages.findIndex((page) => page.includes('ACKNOWLEDGEMENT'))
    expect(slip).toBe(pages.length - 4)
    expect(pages.at(-1)).toContain('Form of the report')
    expect(pages.slice(-3).map((page) => /page \d of \d/u.exec(page)?.[0])).toEqual([
      'page 1 of 3',
      'page 2 of 3',
      'page 3 of 3',
    ])
    expect(despatch.pages).toBe(pages.length)
  })

  it('makes an Urdu letter', async () => {
    const subject = ['--subject-urdu', 'سوشل میڈیا کے استعمال کے رہنما اصول']
    const { pages } = await issue('urdu', '--lang', 'ur', '--form', 'endorsement', ...subject)
    expect(pages[0]).toContain('کی خدمت میں')
    expect(pages[0]).toContain('رہنما')
    expect(pages[0]).toContain('ناصر محمود قمر')
    expect(pages[0]).not.toContain('is forwarded')
  })

  it('leaves the slip out on request', async () => {
    const { pages, despatch } = await issue('bare', '--without-slip')
    expect(pages).toHaveLength(3)
    expect(pages.join()).not.toContain(formatSlipCode(despatch.slipCode))
  })

  it('tells which enclosed pages went in as pictures, and which file was refused', async () => {
    const filled = await PDFDocument.create()
    filled.getForm().createTextField('name').addToPage(filled.addPage())
    filled.getForm().getTextField('name').setText('Filled in')
    writeFileSync(path.join(terminal.folder, 'form.pdf'), await filled.save())
    const base = ['--today', '2026-11-23', 'letter', 'issue', '--circular', circular, '--to', 'KSR']
    const said = await terminal.run(
      ...base,
      '--out',
      'form',
      '--enclosure',
      report,
      '--enclosure',
      'form.pdf',
    )
    expect(said.out).toMatch(/went in as pictures.*: 4$/mu)
    writeFileSync(path.join(terminal.folder, 'no.pdf'), 'no PDF')
    const no = await terminal.run(...base, '--out', 'no', '--enclosure', report, '--enclosure', 'no.pdf')
    expect(no.err).toContain('File: no.pdf')
  })

  it('makes the same bytes again from what was frozen', async () => {
    const { said, despatch } = await issue('first', '--lang', 'ur', '--enclosure', report)
    const before = readFileSync(despatch.file)
    rmSync(despatch.file)
    const id = said.forwarding.id
    await ask('letter', 'resume', '--forwarding', id, '--out', path.dirname(despatch.file))
    expect(readFileSync(despatch.file).equals(before)).toBe(true)
  })

  it.each([
    [['--enclosure', 'nowhere.pdf'], 'FILE_NOT_FOUND'],
    [['--enclosure', 'not.pdf'], 'PDF_NOT_PDF'],
    [['--enclosure', 'blank.pdf'], 'ENCLOSURE_BLANK'],
    [['--form', 'reminder-1'], 'FORM_NEEDS_ORIGINAL'],
  ])('refuses %j and takes no number', async (args, code) => {
    writeFileSync(path.join(terminal.folder, 'not.pdf'), 'no PDF')
    const blank = await PDFDocument.create()
    blank.addPage()
    writeFileSync(path.join(terminal.folder, 'blank.pdf'), await blank.save())
    const before = (await issue('before')).despatch.number
    const base = ['letter', 'issue', '--circular', circular, '--to', 'KSR', '--out', 'refused']
    const said = await ask(...base, ...args)
    expect(errorDocument.parse(said.json).error.code).toBe(code)
    expect(said.exit).toBe(1)
    const serial = (number: string) => Number(number.split('/')[0])
    expect(serial((await issue('after')).despatch.number)).toBe(serial(before) + 1)
  })

  it('takes no language that there is none of', async () => {
    const said = await ask(
      'letter',
      'issue',
      '--circular',
      circular,
      '--to',
      'KSR',
      '--out',
      'x',
      '--lang',
      'fr',
    )
    expect(said.exit).toBe(2)
  })
})

describe('letter reprint', () => {
  it('writes the very file again, found by its slip code', async () => {
    const { despatch } = await issue('first')
    const out = ['--out', 'second']
    const said = await ask('letter', 'reprint', '--despatch', formatSlipCode(despatch.slipCode), ...out)
    const shape = z.object({ despatches: z.array(z.object({ file: z.string(), sha256: z.string() })) })
    const [again] = shape.parse(said.json).despatches
    expect(again?.sha256).toBe(despatch.sha256)
    expect(readFileSync(again?.file ?? '').equals(readFileSync(despatch.file))).toBe(true)
  })
})

describe('--single-sided', () => {
  it('leaves the empty pages out of the print file that a new sheet for each letter needs', async () => {
    const pagesOf = async (file: string | null) =>
      (await pagesText(new Uint8Array(readFileSync(file ?? '')))).length
    const one = await issue('one-side', '--without-slip', '--single-sided')
    expect(one.pages.length % 2).toBe(1)
    expect(await pagesOf(one.said.printFile)).toBe(one.pages.length)
  })
})
