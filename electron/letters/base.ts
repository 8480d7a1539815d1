import { PDFContext } from 'pdf-lib'
import type { PDFDict, PDFRef } from 'pdf-lib'
import { fontResources, openLatinBook, writeFonts } from '../typeset/document.ts'
import type { FontBook } from '../typeset/fontBook.ts'
import { addEnclosure } from './enclose.ts'
import type { EnclosurePlan } from './enclosure.ts'
import { headerBytes, objectBytes } from './pdfBytes.ts'

/**
 * What all letters of a batch share, serialised once: the Latin fonts and the circular's pages.
 *
 * Each letter's file is these bytes and a tail of its own objects, its pages, and one table of both.
 */
export type LetterBase = {
  readonly bytes: Uint8Array
  /** Where each object begins; objects are numbered from 1 to `offsets.length`. */
  readonly offsets: readonly number[]
  readonly book: FontBook
  readonly fonts: ReadonlyMap<string, PDFRef>
  readonly resources: PDFRef
  /** The enclosure's pages, without the parent that each file gives them. */
  readonly pages: readonly PDFDict[]
}

/** Builds the base of a batch; the same enclosures always give the same bytes. */
export async function buildBase(enclosures: readonly EnclosurePlan[]): Promise<LetterBase> {
  const context = PDFContext.create()
  const book = openLatinBook('B')
  const fonts = writeFonts(context, book)
  const resources = context.register(fontResources(context, fonts))
  const pages: PDFDict[] = []
  for (const enclosure of enclosures) pages.push(...(await addEnclosure(context, enclosure)))
  const chunks: Uint8Array[] = [headerBytes]
  const offsets: number[] = []
  let at = headerBytes.length
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    // A number without an object keeps offset 0 and becomes a free entry.
    while (offsets.length < ref.objectNumber - 1) offsets.push(0)
    const bytes = objectBytes(ref, object)
    offsets.push(at)
    chunks.push(bytes)
    at += bytes.length
  }
  return { bytes: new Uint8Array(Buffer.concat(chunks)), offsets, book, fonts, resources, pages }
}
