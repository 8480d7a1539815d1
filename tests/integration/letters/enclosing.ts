import { afterAll, expect } from 'vitest'
import { PDFDocument } from 'pdf-lib'
import type { PDFPage } from 'pdf-lib'
import type { EnclosurePlan } from '../../../electron/letters/enclosure.ts'
import { inspectEnclosure } from '../../../electron/letters/inspect.ts'
import { previewLetter } from '../../../electron/letters/preview.ts'
import { makeSampleCircular } from '../../../electron/letters/sampleCircular.ts'
import { inkShare, pictureDifference } from '../../../electron/pages/ink.ts'
import { makeLetter } from '../../../shared/domain/letter.ts'
import { letterSource } from '../../helpers/letters.ts'
import { startReaders } from '../../helpers/readers.ts'
import { checkPdf } from './pdf.ts'

const readers = startReaders()
afterAll(readers.close)

export const openReader = readers.open
export const circular = await makeSampleCircular()
export const copied = 'copy, the same'
export const pictured = 'picture, the same'

/** The sample circular with its first page changed. */
export async function changed(change: (page: PDFPage, document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(circular)
  change(document.getPage(0), document)
  return document.save({ useObjectStreams: false })
}

/** Encloses the circular and draws each page of both: the share of pixels that differ, and the inks. */
export async function looks(bytes: Uint8Array, plan: EnclosurePlan) {
  const { pdf, pages, letterPages } = await previewLetter(makeLetter(letterSource()), [plan])
  checkPdf(pdf)
  const original = await openReader(bytes)
  const letter = await openReader(pdf)
  expect(pages).toBe(letterPages + original.pages)
  const found: { different: number; before: number; after: number }[] = []
  for (let page = 0; page < original.pages; page++) {
    const before = await original.greyPicture(page, 500)
    const after = await letter.greyPicture(letterPages + page, 500)
    const different = pictureDifference(before, after)
    found.push({ different, before: inkShare(before), after: inkShare(after) })
  }
  original.close()
  letter.close()
  return found
}

/** How each page went in, and whether it came out as it was. */
export async function enclosed(bytes: Uint8Array): Promise<string[]> {
  const plan = await inspectEnclosure(bytes, openReader)
  const pages = await looks(bytes, plan)
  return pages.map(({ different, before, after }, index) => {
    const how = plan.pages[index]?.how
    // A picture is drawn with other grey edges than letters are, but it has the same ink.
    const same = how === 'copy' ? different === 0 : Math.abs(after / before - 1) < 0.4
    return `${how}, ${same ? 'the same' : 'changed'}`
  })
}
