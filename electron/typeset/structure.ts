import { PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib'
import type { PDFArray, PDFContext, PDFDict, PDFRef } from 'pdf-lib'

/** A node of the tree that screen readers follow (ISO 32000-1, 14.8.4); elements are told apart by identity. */
export type Element = {
  readonly type:
    'Document' | 'Part' | 'H1' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Figure' | 'Table' | 'TR' | 'TH' | 'TD'
  readonly parent: Element | null
  /** Such as "ur-PK", where it differs from the parent's. */
  readonly lang?: string
  /** What a picture says, for those who can't see it. */
  readonly alt?: string
}

/** A page and the element of each of its marked contents, by number. */
export type TaggedPage = {
  readonly ref: PDFRef
  readonly page: PDFDict
  readonly elements: readonly Element[]
}

type Written = { readonly ref: PDFRef; readonly dict: PDFDict; readonly kids: PDFArray }

/** An element below another one. */
export function elementIn(
  parent: Element,
  type: Element['type'],
  more: Pick<Element, 'lang' | 'alt'> = {},
): Element {
  return { type, parent, ...more }
}

/** Writes the structure tree of these pages in reading order, and gives its root. */
export function writeStructure(context: PDFContext, pages: readonly TaggedPage[]): PDFRef {
  const root = context.nextRef()
  const top = context.obj([])
  const known = new Map<Element, Written>()
  const write = (element: Element): Written => {
    const found = known.get(element)
    if (found) return found
    const parent = element.parent ? write(element.parent) : { ref: root, kids: top }
    const kids = context.obj([])
    const dict = context.obj({ Type: 'StructElem', S: element.type, P: parent.ref, K: kids })
    if (element.lang !== undefined) dict.set(PDFName.of('Lang'), PDFString.of(element.lang))
    if (element.alt !== undefined) dict.set(PDFName.of('Alt'), PDFHexString.fromText(element.alt))
    const written = { ref: context.register(dict), dict, kids }
    parent.kids.push(written.ref)
    known.set(element, written)
    return written
  }
  const numbers = context.obj([])
  pages.forEach(({ ref, page, elements }, index) => {
    const parents = elements.map((element, mark) => {
      const written = write(element)
      addMark(context, written, ref, mark)
      return written.ref
    })
    page.set(PDFName.of('StructParents'), PDFNumber.of(index))
    page.set(PDFName.of('Tabs'), PDFName.of('S'))
    numbers.push(PDFNumber.of(index))
    numbers.push(context.register(context.obj(parents)))
  })
  const ParentTree = context.register(context.obj({ Nums: numbers }))
  const ParentTreeNextKey = pages.length
  context.assign(root, context.obj({ Type: 'StructTreeRoot', K: top, ParentTree, ParentTreeNextKey }))
  return root
}

/** An element has one page; what it has on other pages names them. */
function addMark(context: PDFContext, { dict, kids }: Written, page: PDFRef, mark: number): void {
  const own = dict.get(PDFName.of('Pg'))
  if (!own) dict.set(PDFName.of('Pg'), page)
  if (!own || own === page) kids.push(PDFNumber.of(mark))
  else kids.push(context.obj({ Type: 'MCR', Pg: page, MCID: mark }))
}
