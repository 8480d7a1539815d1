import { PDFContext, PDFWriter } from 'pdf-lib'
import { drawSheet } from './content.ts'
import type { Mark, Sheet } from './content.ts'
import { pageResources, writeCatalogue, writeFonts } from './document.ts'
import { openFontBook } from './fontBook.ts'
import { pack, packedStream } from './pack.ts'
import { writeStructure } from './structure.ts'
import type { TaggedPage } from './structure.ts'

export type PdfHead = {
  readonly title: string
  /** Language tag, such as "en-GB". */
  readonly lang: string
  /** Size of all pages, in points. */
  readonly page: { readonly width: number; readonly height: number }
  /** What stands on every page beside its sheet; known when all pages are. */
  readonly footer?: (page: number, pages: number) => readonly Mark[]
}

/**
 * Sheets as a whole PDF file; the same sheets give the same bytes.
 *
 * A sheet is drawn and packed as it comes, so that thousands of pages don't lie in memory as marks.
 * Without a mark that has an element the file is not tagged.
 */
export async function pdfFile(sheets: Iterable<Sheet>, head: PdfHead): Promise<Uint8Array> {
  const context = PDFContext.create()
  const book = openFontBook('R')
  const resources = context.nextRef()
  const tree = context.nextRef()
  const draw = (sheet: Sheet) => {
    const { content, elements } = drawSheet(sheet, book)
    return { contents: context.register(packedStream(context, pack(content))), elements }
  }
  const drawn = Array.from(sheets, draw)
  const MediaBox = [0, 0, head.page.width, head.page.height]
  const pages = drawn.map(({ contents, elements }, index): TaggedPage => {
    const marks = head.footer?.(index + 1, drawn.length) ?? []
    const Contents = marks.length === 0 ? contents : [contents, draw({ marks }).contents]
    const page = context.obj({ Type: 'Page', Parent: tree, MediaBox, Resources: resources, Contents })
    return { ref: context.register(page), page, elements }
  })
  context.assign(resources, pageResources(context, { fonts: writeFonts(context, book), images: new Map() }))
  const Kids = pages.map(({ ref }) => ref)
  context.assign(tree, context.obj({ Type: 'Pages', Kids, Count: Kids.length }))
  const tagged = pages.some(({ elements }) => elements.length > 0)
  const { root, info } = writeCatalogue(context, {
    pages: tree,
    title: head.title,
    lang: head.lang,
    ...(tagged ? { structure: writeStructure(context, pages) } : {}),
  })
  context.trailerInfo.Root = root
  context.trailerInfo.Info = info
  return PDFWriter.forContext(context, Infinity).serializeToBuffer()
}
