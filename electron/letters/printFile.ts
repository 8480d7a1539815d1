import { beginFile } from '../files/atomic.ts'
import { writeCatalogue } from '../typeset/document.ts'
import type { LetterBase } from './base.ts'
import { addLetterPages, contextAfter, enterOffsets, objectsFrom } from './letterFile.ts'
import type { SetLetter } from './letterFile.ts'
import { growPageTree } from './pageTree.ts'
import { endOfFile } from './pdfBytes.ts'

/** One file with all letters of a batch, written as they come: only offsets stay in memory. */
export type PrintFile = {
  readonly add: (letter: SetLetter) => void
  readonly finish: () => { path: string; pages: number; bytes: number }
  readonly discard: () => void
}

/**
 * Begins a print file; each letter is followed by the enclosure, whose contents all letters share.
 *
 * Errors: DISK_FULL, DISK_READ_ONLY, DISK_ERROR, FOLDER_NOT_WRITABLE {path}.
 */
export function beginPrintFile(path: string, title: string, base: LetterBase): PrintFile {
  const file = beginFile(path)
  const tree = growPageTree()
  const offsets = [...base.offsets]
  let at = file.write([base.bytes])
  let last = base.offsets.length
  const append = (context: ReturnType<typeof contextAfter>): void => {
    const written = objectsFrom(context, at)
    // A node of the page tree may be numbered in one letter and written in a later one.
    enterOffsets(offsets, written, context.largestObjectNumber)
    last = context.largestObjectNumber
    at = file.write([written.bytes])
  }
  return {
    add: (letter) => {
      const context = contextAfter(last)
      addLetterPages(context, letter, base, tree)
      append(context)
    },
    finish: () => {
      const context = contextAfter(last)
      const { root, info } = writeCatalogue(context, { pages: tree.finish(context), title })
      append(context)
      const ends = { count: offsets.length, at, root, info }
      for (const chunk of endOfFile(offsets, ends)) at = file.write([chunk])
      file.finish()
      return { path, pages: tree.pages(), bytes: at }
    },
    discard: file.discard,
  }
}
