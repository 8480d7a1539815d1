import { PDFContext, PDFDict } from 'pdf-lib'
import type { PDFRawStream, PDFRef } from 'pdf-lib'
import type { LetterParts } from '../../shared/domain/letter.ts'
import { contentOf } from '../typeset/content.ts'
import type { Sheet } from '../typeset/content.ts'
import { fontResources, writeCatalogue, writeFonts, writePage } from '../typeset/document.ts'
import { openFontBook } from '../typeset/fontBook.ts'
import type { FontBook } from '../typeset/fontBook.ts'
import { buildBase } from './base.ts'
import type { LetterBase } from './base.ts'
import type { EnclosurePlan } from './enclosure.ts'
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
  return setSheets(composeLetter(parts), letterTitle(parts), base)
}

/** Draws sheets that were laid out. */
export function setSheets(sheets: readonly Sheet[], title: string, base: LetterBase): SetLetter {
  const book = openFontBook('L', base.book)
  const context = PDFContext.create()
  return { title, contents: sheets.map((sheet) => context.flateStream(contentOf(sheet, book))), book }
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

/** The part of a letter's file that comes after the base's bytes; `more` letters may follow in the same file. */
export function letterTail(
  letter: SetLetter,
  base: LetterBase,
  more: readonly SetLetter[] = [],
): { tail: Uint8Array; pages: number } {
  const context = contextAfter(base.offsets.length)
  const tree = growPageTree()
  let pages = 0
  for (const one of [letter, ...more]) pages += addLetterPages(context, one, base, tree)
  const { root, info } = writeCatalogue(context, tree.finish(context), letter.title)
  const written = objectsFrom(context, base.bytes.length)
  const at = base.bytes.length + written.bytes.length
  const offsets = [...base.offsets]
  enterOffsets(offsets, written, context.largestObjectNumber)
  const end = [...endOfFile(offsets, { count: offsets.length, at, root, info })]
  return { tail: new Uint8Array(Buffer.concat([written.bytes, ...end])), pages }
}

/** The objects of a context as bytes, each with where it begins when the first stands at `at`. */
export function objectsFrom(
  context: PDFContext,
  at: number,
): { bytes: Uint8Array; refs: PDFRef[]; starts: number[] } {
  const chunks: Uint8Array[] = []
  const refs: PDFRef[] = []
  const starts: number[] = []
  let position = at
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const bytes = objectBytes(ref, object)
    refs.push(ref)
    starts.push(position)
    chunks.push(bytes)
    position += bytes.length
  }
  return { bytes: new Uint8Array(Buffer.concat(chunks)), refs, starts }
}

/** Enters objects into a table of offsets; numbers without an object stay free (0). */
export function enterOffsets(
  offsets: number[],
  written: { refs: PDFRef[]; starts: number[] },
  last: number,
): void {
  while (offsets.length < last) offsets.push(0)
  written.refs.forEach((ref, index) => {
    offsets[ref.objectNumber - 1] = written.starts[index] ?? 0
  })
}

/** A circular's pages alone, put together as a letter's file is: to see whether they come out as they were. */
export async function enclosureFile(plan: EnclosurePlan): Promise<Uint8Array> {
  const base = await buildBase([plan])
  const { tail } = letterTail({ title: '', contents: [], book: openFontBook('L', base.book) }, base)
  return new Uint8Array(Buffer.concat([base.bytes, tail]))
}
