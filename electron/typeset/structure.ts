import { PDFHexString, PDFName, PDFNumber, PDFObject, PDFString } from 'pdf-lib'
import type { PDFContext, PDFDict, PDFRef } from 'pdf-lib'

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

type Written = { readonly ref: PDFRef; readonly parent: PDFRef; readonly kids: string[]; page?: PDFRef }

/** An object as the text that stands in the file: a letter has some fifty elements, and dictionaries are slow. */
class TextObject extends PDFObject {
  readonly #text: string

  constructor(text: string) {
    super()
    this.#text = text
  }

  override toString(): string {
    return this.#text
  }

  override sizeInBytes(): number {
    return this.#text.length
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    buffer.set(Buffer.from(this.#text, 'latin1'), offset)
    return this.#text.length
  }
}

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
  const top: string[] = []
  const known = new Map<Element, Written>()
  const write = (element: Element): Written => {
    const found = known.get(element)
    if (found) return found
    const parent = element.parent ? write(element.parent) : { ref: root, kids: top }
    const written = { ref: context.nextRef(), parent: parent.ref, kids: [] }
    parent.kids.push(written.ref.tag)
    known.set(element, written)
    return written
  }
  const numbers: string[] = []
  const assign = (ref: PDFRef, text: string) => {
    context.assign(ref, new TextObject(text))
  }
  pages.forEach(({ ref, page, elements }, index) => {
    const parents = elements.map((element, mark) => {
      const written = write(element)
      addMark(written, ref, mark)
      return written.ref.tag
    })
    page.set(PDFName.of('StructParents'), PDFNumber.of(index))
    page.set(PDFName.of('Tabs'), PDFName.of('S'))
    const list = context.nextRef()
    assign(list, `[${parents.join(' ')}]`)
    numbers.push(`${index} ${list.tag}`)
  })
  for (const [element, written] of known) assign(written.ref, elementText(element, written))
  const tree = context.nextRef()
  assign(tree, `<</Nums [${numbers.join(' ')}]>>`)
  assign(
    root,
    `<</Type /StructTreeRoot /K [${top.join(' ')}] /ParentTree ${tree.tag} /ParentTreeNextKey ${pages.length}>>`,
  )
  return root
}

function elementText({ type, lang, alt }: Element, { parent, page, kids }: Written): string {
  const at = page ? ` /Pg ${page.tag}` : ''
  const language = lang === undefined ? '' : ` /Lang ${PDFString.of(lang).toString()}`
  const words = alt === undefined ? '' : ` /Alt ${PDFHexString.fromText(alt).toString()}`
  return `<</Type /StructElem /S /${type} /P ${parent.tag}${at}${language}${words} /K [${kids.join(' ')}]>>`
}

/** An element has one page; what it has on other pages names them. */
function addMark(written: Written, page: PDFRef, mark: number): void {
  written.page ??= page
  written.kids.push(written.page === page ? `${mark}` : `<</Type /MCR /Pg ${page.tag} /MCID ${mark}>>`)
}
