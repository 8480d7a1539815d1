import { degrees, PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { inspectEnclosure } from '../../../electron/letters/inspect.ts'
import { previewLetter } from '../../../electron/letters/preview.ts'
import { makeSampleCircular } from '../../../electron/letters/sampleCircular.ts'
import { stampPlace } from '../../../electron/letters/stampPlace.ts'
import { makeLetter } from '../../../shared/domain/letter.ts'
import { letterSource, urduSource } from '../../helpers/letters.ts'
import { checkPdf, openReader, pagesText } from './pdf.ts'

const circular = await makeSampleCircular()
const says = /^Endst\. No\. 1201\/Admn dated 23-11-2026, page (\d) of (\d), Directorate/u

async function stamped(bytes: Uint8Array, stamp = true) {
  const plan = await inspectEnclosure(bytes, openReader)
  const { pdf, letterPages } = await previewLetter(makeLetter(letterSource({ stamped: stamp })), [plan])
  checkPdf(pdf)
  return { pdf, letterPages }
}

/** The first page of the circular, turned and cropped. */
async function turned(angle: number, crop: [number, number, number, number]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const [page] = await document.copyPages(await PDFDocument.load(circular), [0])
  if (!page) throw new Error('the sample has a page')
  page.setRotation(degrees(angle))
  page.setCropBox(...crop)
  document.addPage(page)
  return document.save({ useObjectStreams: false })
}

describe('the stamp', () => {
  it.each([
    [0, [0, 0, 595, 842]],
    [0, [40, 60, 500, 700]],
    [90, [40, 60, 500, 700]],
    [180, [40, 60, 500, 700]],
    [270, [40, 60, 500, 700]],
    [90, [-100, -100, 900, 1100]],
  ] as const)(
    'is upright, inside the page and off its text: turned by %i, cropped to %j',
    async (angle, crop) => {
      const { pdf, letterPages } = await stamped(await turned(angle, [...crop]))
      const reader = await openReader(pdf)
      const { width, height } = await reader.pageInfo(letterPages)
      const { lines } = await reader.text(letterPages)
      reader.close()
      const stamp = lines.find(({ text }) => says.test(text))
      if (!stamp) throw new Error(`no stamp in ${lines.map(({ text }) => text).join(' | ')}`)
      const [left, top, right, bottom] = stamp.box
      expect(left).toBeGreaterThan(10)
      expect(top).toBeGreaterThan(5)
      expect(right).toBeLessThan(width - 10)
      expect(bottom).toBeLessThan(height - 5)
      expect(right - left).toBeGreaterThan(10 * (bottom - top))
      for (const { box, text } of lines) {
        if (text === stamp.text) continue
        const apart = box[2] < left || box[0] > right || box[3] < top + 2 || box[1] > bottom - 2
        expect([text, apart]).toEqual([text, true])
      }
    },
  )

  it('is as large as on A4 where a scan takes a pixel for a point', async () => {
    const document = await PDFDocument.create()
    const page = document.addPage([2550, 3510])
    page.drawRectangle({ x: 500, y: 1500, width: 900, height: 900 })
    const { pdf, letterPages } = await stamped(await document.save())
    const reader = await openReader(pdf)
    const { lines } = await reader.text(letterPages)
    reader.close()
    const [left = 0, top = 0, right = 0, bottom = 0] = lines.find(({ text }) => says.test(text))?.box ?? []
    expect(bottom - top).toBeGreaterThan(18)
    expect(right - left).toBeGreaterThan(900)
    expect(right).toBeLessThan(2550)
  })

  it('leaves the security marking on a scrap of paper, twice and whole', async () => {
    const document = await PDFDocument.create()
    document.addPage([72, 72]).drawRectangle({ x: 10, y: 30, width: 50, height: 10 })
    const plan = await inspectEnclosure(await document.save(), openReader)
    const letter = makeLetter(letterSource({ stamped: true, security: 'restricted' }))
    const { pdf, letterPages } = await previewLetter(letter, [plan], letter)
    const reader = await openReader(pdf)
    const { lines } = await reader.text(letterPages)
    reader.close()
    const said = lines.map(({ text }) => text).join(' ')
    expect(said.match(/RESTRICTED/gu)).toHaveLength(2)
    for (const { box } of lines) {
      expect(Math.min(...box)).toBeGreaterThanOrEqual(-0.5)
      expect(Math.max(...box)).toBeLessThanOrEqual(72.5)
    }
  })

  it('counts the pages of all enclosures', async () => {
    const plan = await inspectEnclosure(circular, openReader)
    const letter = makeLetter(letterSource({ stamped: true, enclosurePages: 4 }))
    const { pdf } = await previewLetter(letter, [plan, plan])
    checkPdf(pdf)
    const pages = (await pagesText(pdf)).slice(1)
    const found = pages.map((page) => /page (\d) of (\d), Directorate/u.exec(page)?.slice(1).join('/'))
    expect(found).toEqual(['1/4', '2/4', '3/4', '4/4'])
  })

  it('is Urdu in an Urdu letter', async () => {
    const plan = await inspectEnclosure(circular, openReader)
    const letter = makeLetter(letterSource({ stamped: true, language: 'ur', urdu: urduSource() }))
    const { pdf, letterPages } = await previewLetter(letter, [plan])
    const page = (await pagesText(pdf))[letterPages] ?? ''
    for (const words of ['صفحہ', 'مورخہ', '23-11-2026', 'نظامت']) expect(page).toContain(words)
  })

  it('goes on a picture of a page as well', async () => {
    const document = await PDFDocument.load(circular)
    document.getForm().createTextField('a').addToPage(document.getPage(0), { x: 300, y: 300 })
    const { pdf, letterPages } = await stamped(await document.save())
    expect((await pagesText(pdf))[letterPages]).toMatch(says)
  })

  it('is not there where none is wanted', async () => {
    const { pdf } = await stamped(circular, false)
    expect((await pagesText(pdf)).join()).not.toContain('Endst.')
  })
})

describe('the place of the stamp', () => {
  const blank = () => ({ width: 595, height: 842, pixels: new Uint8Array(595 * 842).fill(255) })
  const page = { width: 595, height: 842 }

  it('is the lower right corner of an empty page', () => {
    expect(stampPlace(blank(), page)).toMatchObject({ y: 16, align: 'right' })
  })

  it('moves away from ink at the foot, and to the head of a page that is full below', () => {
    const picture = blank()
    picture.pixels.fill(0, 595 * (842 - 30))
    expect(stampPlace(picture, page).y).toBeGreaterThan(30)
    picture.pixels.fill(0, 595 * 100)
    expect(stampPlace(picture, page).y).toBeGreaterThan(742)
  })

  it('is where there is least ink on a page that is full', () => {
    const picture = blank()
    picture.pixels.fill(0)
    for (let y = 0; y < 842; y++) picture.pixels.fill(255, y * 595, y * 595 + 300)
    expect(stampPlace(picture, page)).toMatchObject({ align: 'left' })
  })

  it('stays inside a page smaller than itself', () => {
    const place = stampPlace(blank(), { width: 90, height: 8 })
    expect(place.x).toBeGreaterThanOrEqual(0)
    expect(place.x + place.width).toBeLessThanOrEqual(90)
    expect(place.y).toBeGreaterThanOrEqual(0)
  })
})
