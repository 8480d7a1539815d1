import { PDFContext, PDFDict } from 'pdf-lib'
import type { PDFRawStream, PDFRef } from 'pdf-lib'
import type { LetterParts } from '../../shared/domain/letter.ts'
import { contentOf } from '../typeset/content.ts'
import { fontResources, writeCatalogue, writeFonts, writePage } from '../typeset/document.ts'
import { openFontBook } from '../typeset/fontBook.ts'
import type { FontBook } from '../typeset/fontBook.ts'
import type { LetterBase } from './base.ts'
import { composeLetter, letterTitle } from './compose.ts'
import { growPageTree } from './pageTree.ts'
import type { PageTree } from './pageTree.ts'
import { endOfFile, objectBytes } from './pdfBytes.ts'

/** A letter set and drawn once, ready to be written into its own file and into the print file. */
export type SetLetter = {
  readonly title: string
  readonly contents: readonly PDFRawStream[]
  /** Fonts that this letter needs besides those of the base, such as an Urdu name's. */
  readonly book: FontBook
}

/** Sets a letter over a base. Errors: GLYPH_MISSING {character, codepoint}. */
export function setLetter(parts: LetterParts, base: LetterBase): SetLetter {
  const book = openFontBook('L', base.book)
  const context = PDFContext.create()
  const contents = composeLetter(parts).map((sheet) => context.flateStream(contentOf(sheet, book)))
  return { title: letterTitle(parts), contents, book }
}

/** A context whose new objects are numbered after `last`. */
export function contextAfter(last: number): PDFContext {
  const context = PDFContext.create()
  context.largestObjectNumber = last
  return context
}

/** Adds the letter's pages and then the enclosure's to a tree; returns how many. */
export function addLetterPages(
  context: PDFContext,
  letter: SetLetter,
  base: LetterBase,
  tree: PageTree,
): number {
  const own = writeFonts(context, letter.book)
  const resources =
    own.size === 0 ? base.resources : context.register(fontResources(context, base.fonts, own))
  const add = (page: PDFDict) => tree.add(context, context.register(page), page)
  for (const content of letter.contents) add(writePage(context, context.register(content), resources))
  // A page object can stand in one place only; its contents and resources are shared.
  for (const page of base.pages) add(PDFDict.fromMapWithContext(new Map(page.entries()), context))
  return letter.contents.length + base.pages.length
}

/** The part of a letter's file that comes after the base's bytes. */
export function letterTail(letter: SetLetter, base: LetterBase): { tail: Uint8Array; pages: number } {
  const context = contextAfter(base.offsets.length)
  const tree = growPageTree()
  const pages = addLetterPages(context, letter, base, tree)
  const { root, info } = writeCatalogue(context, tree.finish(context), letter.title)
  const written = objectsFrom(context, base.bytes.length, base.offsets.length)
  const at = base.bytes.length + written.bytes.length
  const offsets = [...base.offsets, ...written.offsets]
  const end = [...endOfFile(offsets, { count: offsets.length, at, root, info })]
  return { tail: new Uint8Array(Buffer.concat([written.bytes, ...end])), pages }
}

/** The objects of a context as bytes, and where each number after `last` begins when they stand at `at`. */
export function objectsFrom(
  context: PDFContext,
  at: number,
  last: number,
): { bytes: Uint8Array; offsets: number[]; refs: PDFRef[] } {
  const chunks: Uint8Array[] = []
  const refs: PDFRef[] = []
  const offsets = Array.from({ length: context.largestObjectNumber - last }, () => 0)
  let position = at
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const bytes = objectBytes(ref, object)
    offsets[ref.objectNumber - last - 1] = position
    refs.push(ref)
    chunks.push(bytes)
    position += bytes.length
  }
  return { bytes: new Uint8Array(Buffer.concat(chunks)), offsets, refs }
}
