import { PDFContext, PDFDict } from 'pdf-lib'
import type { PDFRawStream } from 'pdf-lib'
import type { LetterParts } from '../../shared/domain/letter.ts'
import { drawSheet } from '../typeset/content.ts'
import type { Sheet } from '../typeset/content.ts'
import { labelsOf } from '../../shared/domain/letterLabels.ts'
import { pageResources, writeCatalogue, writeFonts, writePage } from '../typeset/document.ts'
import { openFontBook } from '../typeset/fontBook.ts'
import type { FontBook } from '../typeset/fontBook.ts'
import { pack, packedStream } from '../typeset/pack.ts'
import { writeStructure } from '../typeset/structure.ts'
import type { Element, TaggedPage } from '../typeset/structure.ts'
import { buildBase } from './base.ts'
import type { LetterBase } from './base.ts'
import type { EnclosurePlan } from './enclosure.ts'
import { composeLetter, letterTitle } from './compose.ts'
import { addStamp, stampTexts } from './stamp.ts'
import { growPageTree } from './pageTree.ts'
import type { PageTree } from './pageTree.ts'
import { endOfFile, enterOffsets, objectsFrom } from './pdfBytes.ts'

/** A letter set and drawn once, ready to be written into its own file and into the print file. */
export type SetLetter = {
  readonly title: string
  /** Language tag, such as "en-GB". */
  readonly lang: string
  readonly contents: readonly PDFRawStream[]
  /** For each page the elements of its marked contents. */
  readonly elements: readonly (readonly Element[])[]
  /** Fonts that this letter needs besides those of the base, such as an Urdu name's. */
  readonly book: FontBook
  /** What is stamped on the enclosed pages, in PDF operators; empty: nothing. */
  readonly stamps: readonly string[]
}

/** Sets a letter over a base. Errors: GLYPH_MISSING {character, codepoint, text}. */
export function setLetter(parts: LetterParts, base: LetterBase): SetLetter {
  const { tag } = labelsOf(parts.language)
  const letter = setSheets(composeLetter(parts), { title: letterTitle(parts), lang: tag }, base)
  return { ...letter, stamps: stampTexts(parts, base.pages, letter.book) }
}

/** Draws sheets that were laid out. */
export function setSheets(
  sheets: readonly Sheet[],
  head: Pick<SetLetter, 'title' | 'lang'>,
  base: LetterBase,
): SetLetter {
  const book = openFontBook('L', base.book)
  const context = PDFContext.create()
  const drawn = sheets.map((sheet) => drawSheet(sheet, book))
  const contents = drawn.map(({ content }) => packedStream(context, pack(content)))
  return { ...head, contents, elements: drawn.map(({ elements }) => elements), book, stamps: [] }
}

/** A context whose new objects are numbered after `last`. */
export function contextAfter(last: number): PDFContext {
  const context = PDFContext.create()
  context.largestObjectNumber = last
  return context
}

/** Adds the letter's pages and then the enclosure's to a tree; returns the letter's own. */
export function addLetterPages(
  context: PDFContext,
  letter: SetLetter,
  base: LetterBase,
  tree: PageTree,
): TaggedPage[] {
  const fonts = writeFonts(context, letter.book)
  const resources = fonts.size === 0 ? base.resources : context.register(pageResources(context, base, fonts))
  const add = (page: PDFDict) => {
    const ref = context.register(page)
    tree.add(context, ref, page)
    return ref
  }
  const own = letter.contents.map((content, index) => {
    const page = writePage(context, context.register(content), resources)
    return { ref: add(page), page, elements: letter.elements[index] ?? [] }
  })
  // A page object can stand in one place only; its contents and resources are shared.
  base.pages.forEach(({ dict, stamp }, index) => {
    const page = PDFDict.fromMapWithContext(new Map(dict.entries()), context)
    const text = letter.stamps[index] ?? ''
    if (stamp && text !== '') addStamp(context, page, stamp, { text, resources })
    add(page)
  })
  return own
}

/** The part of a letter's file that comes after the base's bytes. */
export function letterTail(letter: SetLetter, base: LetterBase): { tail: Uint8Array; pages: number } {
  const context = contextAfter(base.offsets.length)
  const tree = growPageTree()
  const own = addLetterPages(context, letter, base, tree)
  const { root, info } = writeCatalogue(context, {
    pages: tree.finish(context),
    title: letter.title,
    lang: letter.lang,
    structure: writeStructure(context, own),
    foreign: base.pages.length > 0,
  })
  const written = objectsFrom(context, base.bytes.length)
  const at = base.bytes.length + written.bytes.length
  const offsets = [...base.offsets]
  enterOffsets(offsets, written, context.largestObjectNumber)
  const end = [...endOfFile(offsets, { count: offsets.length, at, root, info })]
  return { tail: new Uint8Array(Buffer.concat([written.bytes, ...end])), pages: tree.pages() }
}

/**
 * A circular's pages alone, put together as a letter's file is, with a black box where each stamp would be: to
 * see whether they come out as they were, and the stamp in its place.
 */
export async function enclosureFile(plan: EnclosurePlan): Promise<Uint8Array> {
  const base = await buildBase([plan])
  const book = openFontBook('L', base.book)
  const stamps = plan.pages.map(({ stamp }) => (stamp ? `0 g 0 0 ${stamp.width} ${stamp.height} re f` : ''))
  const { tail } = letterTail({ title: '', lang: 'en-GB', contents: [], elements: [], book, stamps }, base)
  return new Uint8Array(Buffer.concat([base.bytes, tail]))
}
