import type { PDFContext, PDFDict, PDFRef } from 'pdf-lib'
import { PDFName } from 'pdf-lib'

const fanOut = 32

type Node = { ref: PDFRef; kids: PDFRef[]; pages: number }

/**
 * A balanced page tree that grows as pages come, so that a print file of any length stays quick to open.
 *
 * `add` gives the page its parent; a node that is full is written at once into the context of that call.
 */
export type PageTree = {
  readonly add: (context: PDFContext, ref: PDFRef, page: PDFDict) => void
  /** Writes what is open and returns the root. */
  readonly finish: (context: PDFContext) => PDFRef
  readonly pages: () => number
}

/** A page tree that is written as pages come; only its open nodes stay in memory. */
export function growPageTree(): PageTree {
  const levels: Node[] = []
  let total = 0
  /** Puts a kid into the open node of a level, which is closed first when it is full; returns its ref. */
  const put = (context: PDFContext, level: number, kid: PDFRef, pages: number): PDFRef => {
    let node = levels[level]
    if (node && node.kids.length === fanOut) {
      close(context, level, node)
      node = undefined
    }
    node ??= { ref: context.nextRef(), kids: [], pages: 0 }
    levels[level] = node
    node.kids.push(kid)
    node.pages += pages
    return node.ref
  }
  const close = (context: PDFContext, level: number, node: Node): void => {
    const parent = put(context, level + 1, node.ref, node.pages)
    context.assign(node.ref, nodeDict(context, node, parent))
  }
  return {
    add: (context, ref, page) => {
      total += 1
      page.set(PDFName.of('Parent'), put(context, 0, ref, 1))
    },
    finish: (context) => {
      for (let level = 0; level < levels.length - 1; level++) {
        const node = levels[level]
        if (node) close(context, level, node)
      }
      const root = levels.at(-1) ?? { ref: context.nextRef(), kids: [], pages: 0 }
      context.assign(root.ref, nodeDict(context, root, null))
      return root.ref
    },
    pages: () => total,
  }
}

function nodeDict(context: PDFContext, node: Node, parent: PDFRef | null): PDFDict {
  const dict = context.obj({ Type: 'Pages', Kids: node.kids, Count: node.pages })
  if (parent) dict.set(PDFName.of('Parent'), parent)
  return dict
}
