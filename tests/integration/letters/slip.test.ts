import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { beforeAll, describe, expect, it } from 'vitest'
import { composeLetter } from '../../../electron/letters/compose.ts'
import { previewLetter } from '../../../electron/letters/preview.ts'
import { makeSlipCode } from '../../../shared/domain/slipCode.ts'
import { makeLetter } from '../../../shared/domain/letter.ts'
import type { LetterSource } from '../../../shared/domain/letter.ts'
import { letterSource, urduSource } from '../../helpers/letters.ts'
import { openReader, pagesText } from './pdf.ts'

const a4Inches = 297 / 25.4
const code = makeSlipCode({ slot: 1, year: 26, serial: 41 })

beforeAll(async () => {
  // From the package itself: it would fetch its module from the web otherwise.
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const bytes = readFileSync(path)
  const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
})

async function letter(change: Partial<LetterSource>) {
  return previewLetter(makeLetter(letterSource({ slipCode: code, ...change })), [])
}

/** The codes on the last page, drawn at so many dots an inch, with the width of each in millimetres. */
async function codesAt(pdf: Uint8Array, dpi: number) {
  const reader = await openReader(pdf)
  const { png } = await reader.picture(reader.pages - 1, Math.round(a4Inches * dpi), { grey: true })
  reader.close()
  const found = await readBarcodes(new Blob([Buffer.from(png)]), {
    formats: ['QRCode', 'Code128'],
    tryHarder: true,
    tryRotate: true,
    tryInvert: false,
  })
  return found.map(({ format, text, position }) => {
    const width = ((position.topRight.x - position.topLeft.x) / dpi) * 25.4
    return { format: String(format), text, width }
  })
}

describe.each(['en', 'ur', 'both'] as const)('the slip of a letter in: %s', (language) => {
  it('has both codes, found at 150, 200 and 300 dots an inch', async () => {
    const { pdf } = await letter({ language, urdu: urduSource() })
    for (const dpi of [150, 200, 300]) {
      const codes = await codesAt(pdf, dpi)
      expect(codes.map(({ text }) => text)).toEqual([code, code])
      const width = (format: string) => codes.find((one) => one.format === format)?.width ?? 0
      expect(width('QRCode')).toBeGreaterThan(20)
      expect(width('Code128')).toBeGreaterThan(58)
      expect(width('Code128')).toBeLessThan(61)
    }
  })
})

describe('the slip', () => {
  it('stands at the foot of a short letter, and on a page of its own after a long one', async () => {
    expect((await letter({})).pages).toBe(1)
    const copyTo = Array.from({ length: 12 }, (_, index) => `The Section Officer (${index + 1}).`)
    const { pdf, pages } = await letter({ copyTo })
    expect(pages).toBe(2)
    const texts = await pagesText(pdf)
    expect(texts[0]).toContain('(MUHAMMAD ASLAM)')
    expect(texts[1]?.startsWith('ACKNOWLEDGEMENT SLIP')).toBe(true)
  })

  it('says whom it is from, about what, and what can be ticked', async () => {
    const [page = ''] = await pagesText((await letter({})).pdf)
    const slip = page.slice(page.indexOf('ACKNOWLEDGEMENT SLIP')).replace(/\s+/gu, ' ')
    for (const words of [
      'return to: Directorate of Public Instruction, Lahore',
      'From: The Chief Executive Officer (DEA), Lahore.',
      'Subject: GUIDELINES FOR THE USE OF SOCIAL MEDIA',
      'No. 1201/Admn dated 23-11-2026',
      'Received',
      'Complied with',
      'Nil report',
      'Enclosure missing',
      code.replace(/(\d{4})(?=\d)/gu, '$1 '),
      'Name and designation',
      'Signature',
      'Stamp',
      'Date',
    ])
      expect(slip).toContain(words)
  })

  it('keeps its size with a subject of 400 words and a name of 200 letters', async () => {
    const subject = Array.from({ length: 400 }, (_, index) => `WORD${index}`).join(' ')
    const circular = { ...letterSource().circular, subject }
    const { pdf } = await letter({ circular, to: [`The ${'Officer '.repeat(25)}, Lahore.`] })
    expect((await codesAt(pdf, 200)).map(({ text }) => text)).toEqual([code, code])
    expect((await pagesText(pdf)).at(-1)).toContain('…')
  })

  it('lets no two lines of Nastaliq touch where the name of an office takes two', () => {
    const to = [`گورنمنٹ گریجویٹ کالج برائے خواتین ${'و ادارہ اعلیٰ تعلیم '.repeat(5)}، ایکسٹینشن۔`]
    const parts = makeLetter(
      letterSource({ slipCode: code, language: 'both', urdu: urduSource({ to, subject: 'عنوان' }) }),
    )
    const marks = composeLetter(parts).at(-1)?.marks ?? []
    const lines = marks.flatMap((mark) => (mark.kind === 'line' ? [mark] : []))
    const from = lines.findIndex(({ line }) => line.text.startsWith('منجانب'))
    const [first, second] = lines.slice(from, from + 2)
    expect(second?.line.text).toContain('ایکسٹینشن')
    expect((first?.baseline ?? 0) - (second?.baseline ?? 0)).toBeGreaterThan(9.5 * 2.04)
  })

  it('is left out where none is wanted', async () => {
    const [page] = await pagesText((await letter({ slipCode: null })).pdf)
    expect(page).not.toContain('SLIP')
  })
})
