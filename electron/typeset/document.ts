import { PDFHexString, PDFName, PDFString } from 'pdf-lib'
import type { PDFContext, PDFDict, PDFRef } from 'pdf-lib'
import { openFontBook, writeFont } from './fontBook.ts'
import type { FontBook } from './fontBook.ts'
import { shapeRun } from './shape.ts'
import type { FaceKey } from './faces.ts'
import { a4 } from './styles.ts'

const latin =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~–—‘’“”•…§°'
const ligatures = ['fi', 'fl', 'ff', 'ffi', 'ffl']

let latinLetters: FontBook | null = null

/**
 * The book with the Latin letters of both weights: what every English letter needs, whatever it says. Other books
 * stand on it.
 *
 * It never depends on a text, so a letter's bytes don't depend on the batch that it was made in; and it is one in a
 * process, so that its fonts are cut and packed once.
 */
export function latinBook(): FontBook {
  latinLetters ??= placeLatin(openFontBook('A'))
  return latinLetters
}

function placeLatin(book: FontBook): FontBook {
  const faces: FaceKey[] = ['serif', 'serifBold']
  for (const key of faces) {
    for (const text of [...latin, ...ligatures]) {
      for (const { unit } of shapeRun(key, text, false).units) book.place(unit)
    }
  }
  return book
}

/** Writes the fonts of a book; the dictionary maps their names to them. */
export function writeFonts(context: PDFContext, book: FontBook): Map<string, PDFRef> {
  return new Map(book.fonts().map((font) => [font.name, writeFont(context, font)]))
}

/** What pages draw with, by name. */
export type Resources = {
  readonly fonts: ReadonlyMap<string, PDFRef>
  readonly images: ReadonlyMap<string, PDFRef>
}

/** A resource dictionary with these, and with more fonts. */
export function pageResources(
  context: PDFContext,
  { fonts, images }: Resources,
  more: ReadonlyMap<string, PDFRef> = new Map(),
): PDFDict {
  const dictOf = (map: ReadonlyMap<string, PDFRef>) => {
    const dict = context.obj({})
    for (const [name, ref] of map) dict.set(PDFName.of(name), ref)
    return dict
  }
  const dict = context.obj({ Font: dictOf(new Map([...fonts, ...more])) })
  if (images.size > 0) dict.set(PDFName.of('XObject'), dictOf(images))
  return dict
}

/** The page of a sheet, A4; its parent must still be set. */
export function writePage(context: PDFContext, contents: PDFRef, resources: PDFRef): PDFDict {
  const MediaBox = [0, 0, a4.width, a4.height]
  return context.obj({ Type: 'Page', MediaBox, Resources: resources, Contents: contents })
}

/** What viewers show and read out of a document; `structure` is the root of its structure tree. */
export type Catalogue = {
  readonly pages: PDFRef
  readonly title: string
  readonly lang: string
  readonly structure?: PDFRef
  /** Some pages are another's, without structure of ours. */
  readonly foreign?: boolean
}

/** Catalogue and document information. */
export function writeCatalogue(
  context: PDFContext,
  { pages, title, lang, structure, foreign = false }: Catalogue,
): { root: PDFRef; info: PDFRef } {
  const dict = context.obj({
    Type: 'Catalog',
    Pages: pages,
    Lang: PDFString.of(lang),
    ViewerPreferences: { DisplayDocTitle: true },
  })
  if (structure) {
    dict.set(PDFName.of('StructTreeRoot'), structure)
    // Poppler takes a Suspects that is false for an error.
    dict.set(
      PDFName.of('MarkInfo'),
      context.obj(foreign ? { Marked: true, Suspects: true } : { Marked: true }),
    )
  }
  const root = context.register(dict)
  const info = context.register(
    context.obj({ Title: PDFHexString.fromText(title), Producer: PDFString.of('Tarseel') }),
  )
  return { root, info }
}
