import { dirname } from 'node:path'
import type { PDFContext } from 'pdf-lib'
import { beginFile, settleFolder } from '../files/atomic.ts'
import { writeCatalogue } from '../typeset/document.ts'
import { a4 } from '../typeset/styles.ts'
import type { LetterBase } from './base.ts'
import { addLetterPages, contextAfter } from './letterFile.ts'
import type { SetLetter } from './letterFile.ts'
import { growPageTree } from './pageTree.ts'
import type { PageTree } from './pageTree.ts'
import { endOfFile, enterOffsets, objectsFrom } from './pdfBytes.ts'

/** One file with all letters of a batch, written as they come: only offsets stay in memory. */
export type PrintFile = {
  readonly add: (letter: SetLetter) => void
  /** A sheet without the enclosure, such as slips. */
  readonly addAlone: (sheet: SetLetter) => void
  /** Makes it durable and puts it in its place. */
  readonly finish: () => Promise<{ path: string; pages: number; bytes: number }>
  readonly discard: () => void
}

/**
 * Begins a print file; each letter is followed by the enclosure, whose contents all letters share.
 *
 * With `bothSides` a letter of an odd number of pages ends with an empty one, so that the next begins on a
 * new sheet. The file has a title and a language but no structure: it is only printed, and its letters' own
 * files have theirs.
 * Errors: DISK_FULL, DISK_READ_ONLY, DISK_ERROR, FOLDER_NOT_WRITABLE {path}.
 */
export function beginPrintFile(
  path: string,
  { title, bothSides = false }: { title: string; bothSides?: boolean },
  base: LetterBase,
): PrintFile {
  const file = beginFile(path)
  const tree = growPageTree()
  const offsets = [...base.offsets]
  let at = file.write([base.bytes])
  let last = base.offsets.length
  let lang = 'en-GB'
  const append = (context: PDFContext): void => {
    const written = objectsFrom(context, at)
    // A node of the page tree may be numbered in one letter and written in a later one.
    enterOffsets(offsets, written, context.largestObjectNumber)
    last = context.largestObjectNumber
    at = file.write([written.bytes])
  }
  const sheetsOnly = { ...base, pages: [] }
  return {
    add: (letter) => {
      const context = contextAfter(last)
      lang = letter.lang
      addLetterPages(context, letter, base, tree)
      if (bothSides && tree.pages() % 2 === 1) addEmptyPage(context, tree)
      append(context)
    },
    addAlone: (sheet) => {
      const context = contextAfter(last)
      addLetterPages(context, sheet, sheetsOnly, tree)
      append(context)
    },
    finish: async () => {
      const context = contextAfter(last)
      const { root, info } = writeCatalogue(context, { pages: tree.finish(context), title, lang })
      append(context)
      const ends = { count: offsets.length, at, root, info }
      for (const chunk of endOfFile(offsets, ends)) at = file.write([chunk])
      await file.settle()
      await settleFolder(dirname(path))
      return { path, pages: tree.pages(), bytes: at }
    },
    discard: file.discard,
  }
}

/** The back of a sheet. */
function addEmptyPage(context: PDFContext, tree: PageTree): void {
  const page = context.obj({ Type: 'Page', MediaBox: [0, 0, a4.width, a4.height], Resources: {} })
  tree.add(context, context.register(page), page)
}
