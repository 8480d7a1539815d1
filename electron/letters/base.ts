import { PDFContext } from 'pdf-lib'
import type { PDFRef } from 'pdf-lib'
import type { LetterParts } from '../../shared/domain/letter.ts'
import { latinBook, pageResources, writeFonts } from '../typeset/document.ts'
import { openFontBook } from '../typeset/fontBook.ts'
import type { FontBook } from '../typeset/fontBook.ts'
import { composeLetter } from './compose.ts'
import { addEnclosure } from './enclose.ts'
import { writeImages } from './images.ts'
import type { ImageBytes } from './images.ts'
import type { EnclosurePlan } from './enclosure.ts'
import { markEnclosed, prepareMarking } from './markEnclosed.ts'
import { enterOffsets, headerBytes, objectsFrom } from './pdfBytes.ts'
import { prepareStamp } from './stamp.ts'
import type { EnclosedPage } from './stamp.ts'

/**
 * What all letters of a batch share, serialised once: the Latin fonts, logo and signature, and the circular's pages.
 *
 * Each letter's file is these bytes and a tail of its own objects, its pages, and one table of both.
 */
export type LetterBase = {
  readonly bytes: Uint8Array
  /** Where each object begins; objects are numbered from 1 to `offsets.length`. */
  readonly offsets: readonly number[]
  readonly book: FontBook
  readonly fonts: ReadonlyMap<string, PDFRef>
  readonly images: ReadonlyMap<string, PDFRef>
  readonly resources: PDFRef
  /** The enclosure's pages. */
  readonly pages: readonly EnclosedPage[]
}

/**
 * Builds the base of a batch; the same enclosures, shared words and images always give the same bytes.
 *
 * `shared` is a letter without number and addressee: what its words need of the Urdu fonts is in the base.
 */
export async function buildBase(
  enclosures: readonly EnclosurePlan[],
  shared: LetterParts | null = null,
  images: readonly ImageBytes[] = [],
): Promise<LetterBase> {
  const context = PDFContext.create()
  const latin = latinBook()
  const book = openFontBook('B', latin)
  if (shared) placeWords(shared, book)
  const fonts = new Map([...writeFonts(context, latin), ...writeFonts(context, book)])
  const drawn = { fonts, images: await writeImages(context, images) }
  const resources = context.register(pageResources(context, drawn))
  const marking = prepareMarking(context, shared, { book, resources })
  const pages: EnclosedPage[] = []
  for (const enclosure of enclosures) {
    const dicts = await addEnclosure(context, enclosure)
    dicts.forEach((dict, index) => {
      const { stamp: place, mark = null } = enclosure.pages[index] ?? {}
      if (marking && place) markEnclosed(context, dict, marking, { pageWidth: place.pageWidth, mark })
      pages.push({ dict, stamp: place ? prepareStamp(context, dict, place) : null })
    })
  }
  const written = objectsFrom(context, headerBytes.length)
  const offsets: number[] = []
  enterOffsets(offsets, written, context.largestObjectNumber)
  const bytes = new Uint8Array(Buffer.concat([headerBytes, written.bytes]))
  return { bytes, offsets, book, ...drawn, resources, pages }
}

function placeWords(shared: LetterParts, book: FontBook): void {
  for (const mark of composeLetter(shared).flatMap((sheet) => sheet.marks)) {
    if (mark.kind !== 'line') continue
    for (const unit of mark.line.runs.flatMap((run) => run.units)) book.place(unit)
  }
}
