import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, PDFRawStream } from 'pdf-lib'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { press } from '../../../electron/letters/press.ts'
import { previewLetter } from '../../../electron/letters/preview.ts'
import { makeLetter } from '../../../shared/domain/letter.ts'
import type { Letterhead, LetterSource } from '../../../shared/domain/letter.ts'
import { colourTypes, crossPng, interlacedPng, jpegs, keptImage, palettePng } from '../../helpers/images.ts'
import { inGroups, letterSource, urduSource } from '../../helpers/letters.ts'
import { checkPdf, openReader, runOn } from './pdf.ts'

const logo = await keptImage(crossPng(120, 120, 'rgbAlpha'))
const signature = await keptImage(jpegs.small)
const files = [logo.file, signature.file]

function source(head: Partial<Letterhead> = {}, change: Partial<LetterSource> = {}): LetterSource {
  const plain = letterSource(change)
  const signatory = { ...plain.signatory, forLine: 'for Director', signature: signature.image }
  return { ...plain, letterhead: { ...plain.letterhead, logo: logo.image, ...head }, signatory }
}

async function made(letter: LetterSource, images = files) {
  const { pdf } = await previewLetter(makeLetter(letter), [], null, images)
  checkPdf(pdf)
  return pdf
}

/** Where blue ink lies on the first page, as a box in millimetres from its upper left corner, by height. */
async function blueInk(pdf: Uint8Array, from: number, to: number) {
  const reader = await openReader(pdf)
  try {
    const { width, data } = PNG.sync.read(Buffer.from((await reader.picture(0, 1188)).png))
    const found = { left: Infinity, top: Infinity, right: 0, bottom: 0 }
    for (let at = 0; at < data.length; at += 4) {
      const [x, y] = [((at / 4) % width) / 4, Math.floor(at / 4 / width) / 4]
      if (y < from || y > to || (data[at + 2] ?? 0) < (data[at] ?? 0) + 20) continue
      found.left = Math.min(found.left, x)
      found.right = Math.max(found.right, x)
      found.top = Math.min(found.top, y)
      found.bottom = Math.max(found.bottom, y)
    }
    return found
  } finally {
    reader.close()
  }
}

/** The lines of the first page with how far down they begin, in millimetres. */
function lines(pdf: Uint8Array): string[] {
  const { stdout } = runOn(pdf, 'pdftotext', (file, out) => ['-layout', file, out])
  return stdout
    .toString()
    .split('\n')
    .map((text) => text.trim().replace(/\s+/g, ' '))
    .filter((text) => text !== '')
}

function topOf(pdf: Uint8Array, word: string): number {
  const { stdout } = runOn(pdf, 'pdftotext', (file, out) => ['-bbox', file, out])
  const [, top] = new RegExp(`yMin="([\\d.]+)"[^>]*>[^<]*${word}`, 'u').exec(stdout.toString()) ?? []
  return (Number(top) * 25.4) / 72
}

describe('a letter with logo and signature', () => {
  it('has the logo in the middle above the letterhead, 18 mm high', async () => {
    const { left, right, top, bottom } = await blueInk(await made(source()), 0, 60)
    expect(bottom - top).toBeGreaterThan(17)
    expect(bottom - top).toBeLessThan(18.6)
    expect((left + right) / 2).toBeCloseTo(105, 0)
    expect(topOf(await made(source()), 'Government')).toBeGreaterThan(bottom - 1)
  })

  it('has it where lines begin: left in English, right in Urdu', async () => {
    const english = await blueInk(await made(source({ logoAt: 'start' })), 0, 60)
    expect(english.left).toBeCloseTo(25.4, 0)
    const urdu = urduSource()
    const letterhead = { ...urdu.letterhead, logo: logo.image, logoAt: 'start' as const }
    const letter = source({}, { language: 'ur', urdu: { ...urdu, letterhead } })
    expect((await blueInk(await made(letter), 0, 60)).right).toBeCloseTo(184.5, 0)
  })

  it('has the signature between the text and the name, within its room, and the line "for" under it', async () => {
    const cross = await keptImage(crossPng(80, 40))
    const letter = source()
    const signed = { ...letter, signatory: { ...letter.signatory, signature: cross.image } }
    const pdf = await made(signed, [logo.file, cross.file])
    const name = topOf(pdf, 'MUHAMMAD')
    const { top, bottom, left, right } = await blueInk(pdf, 70, name + 5)
    expect(bottom - top).toBeLessThan(14.2)
    expect(bottom - top).toBeGreaterThan(9)
    expect(bottom).toBeLessThan(name + 1)
    expect((left + right) / 2).toBeCloseTo(144.7, 0)
    const said = lines(pdf)
    expect(said[said.indexOf('ASSISTANT DIRECTOR (ADMN)') + 1]).toBe('for Director')
  })

  it('says in words what the pictures show', async () => {
    const { pdf } = await previewLetter(
      makeLetter(
        source(
          {},
          {
            language: 'both',
            urdu: urduSource({ letterhead: { ...urduSource().letterhead, logo: logo.image } }),
          },
        ),
      ),
      [],
      null,
      files,
    )
    const text = runOn(pdf, 'qpdf', (file) => ['--qdf', '--object-streams=disable', file, '-']).stdout
    const alts = [...text.toString('latin1').matchAll(/\/Alt <([0-9a-f]+)>/giu)].map(([, hex = '']) =>
      Buffer.from(hex, 'hex').swap16().toString('utf16le').slice(1),
    )
    expect(alts).toEqual([
      'Logo of Directorate of Public Instruction, Lahore',
      'Signature of Muhammad Aslam',
      'Signature of Muhammad Aslam',
      'نظامت تعلیمات، پنجاب، لاہور کا نشان',
    ])
  })

  it.each([
    ...(Object.keys(colourTypes) as (keyof typeof colourTypes)[]).map(
      (kind) => [kind, crossPng(40, 20, kind), kind.startsWith('grey') ? 'DeviceGray' : 'DeviceRGB'] as const,
    ),
    ['palette', palettePng, 'DeviceRGB'] as const,
    ['interlaced', interlacedPng, 'DeviceRGB'] as const,
    ['JPEG', jpegs.small, 'DeviceRGB'] as const,
    ['grey JPEG', jpegs.grey, 'DeviceGray'] as const,
    ['CMYK JPEG', jpegs.cmyk, 'DeviceCMYK'] as const,
  ])('draws any kind of image: %s', async (kind, bytes, colours) => {
    const one = await keptImage(bytes)
    const letter = source({ logo: one.image })
    const pdf = await made({ ...letter, signatory: letterSource().signatory }, [one.file])
    const images = (await PDFDocument.load(pdf)).context
      .enumerateIndirectObjects()
      .map(([, object]) => (object instanceof PDFRawStream ? object.dict.toString() : ''))
      .filter((dict) => dict.includes('/Subtype /Image'))
    expect(images.some((dict) => dict.includes(`/ColorSpace /${colours}`))).toBe(true)
    expect(images.some((dict) => dict.includes('/SMask'))).toBe(kind.endsWith('Alpha'))
    expect(images.some((dict) => dict.includes('/DCTDecode'))).toBe(kind.endsWith('JPEG'))
  })
})

describe('the paper and the number', () => {
  it('leaves the letterhead out of pre-printed paper and begins lower, on the first page only', async () => {
    const paper = { preprinted: true, top: 60 }
    const copyTo = Array.from({ length: 60 }, (_, index) => `The Section Officer (${index + 1}).`)
    const letter = source({ paper }, { marking: 'Most urgent', copyTo })
    const said = lines(await made(letter))
    expect(said[0]).toBe('MOST URGENT')
    expect(said[1]).toContain('No. 1201/Admn')
    expect(said.join()).not.toContain('DIRECTORATE')
    const pdf = await made(letter)
    expect(topOf(pdf, 'URGENT')).toBeGreaterThan(59.5)
    expect(topOf(pdf, 'URGENT')).toBeLessThan(66)
    expect((await blueInk(pdf, 0, 60)).right).toBe(0)
    const second = runOn(pdf, 'pdftotext', (file, out) => ['-f', '2', '-bbox', file, out]).stdout.toString()
    expect(Number(/yMin="([\d.]+)"/u.exec(second)?.[1])).toBeLessThan(66)
  })

  it('has the number above the letterhead where the office wants it there', async () => {
    const said = lines(await made(source({ numberAt: 'above' })))
    expect(said.slice(0, 3)).toEqual([
      'No. 1201/Admn Dated Lahore, the 23-11-2026',
      'Government of the Punjab',
      'DIRECTORATE OF PUBLIC INSTRUCTION, LAHORE',
    ])
  })
})

describe('a batch with images', () => {
  it('has them once in the base, and makes the bytes of the preview, whole or resumed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tarseel-images-'))
    try {
      const letters = Array.from({ length: 20 }, (_, index) => {
        const parts = makeLetter(source({}, { number: `${index + 1}/Admn` }))
        return { id: `d${index}`, fileName: `${index}.pdf`, parts }
      })
      const printFile = join(folder, 'print.pdf')
      const input = { outFolder: folder, printFile, enclosures: [], images: files, title: 'All' }
      const hooks = {
        signal: new AbortController().signal,
        onMade: () => undefined,
        onProgress: () => undefined,
      }
      await press({ ...input, ...inGroups(letters) }, hooks)
      const first = readFileSync(join(folder, '7.pdf'))
      expect(first.equals(await made(source({}, { number: '8/Admn' })))).toBe(true)
      const print = readFileSync(printFile)
      checkPdf(print)
      expect(print.toString('latin1').split('/DCTDecode').length - 1).toBe(1)
      const rest = letters.map((letter, index) => ({ ...letter, made: index !== 7 }))
      rmSync(join(folder, '7.pdf'))
      await press({ ...input, ...inGroups(rest) }, hooks)
      expect(readFileSync(join(folder, '7.pdf')).equals(first)).toBe(true)
      expect(readFileSync(printFile).equals(print)).toBe(true)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
