import { PDFArray, PDFDict, PDFDocument, PDFName, PDFObjectCopier } from 'pdf-lib'
import type { PDFContext, PDFObject, PDFPage } from 'pdf-lib'
import type { EnclosurePlan } from './enclosure.ts'
import { pngImage } from './pngImage.ts'

// What makes a page look as it does. Links, scripts, thumbnails and structure of the other file stay out.
const keptKeys = ['Contents', 'Group', 'UserUnit', 'BleedBox', 'TrimBox', 'ArtBox']
const inheritedKeys = ['Resources', 'MediaBox', 'CropBox', 'Rotate']

/**
 * Puts the pages of a circular into a document, each as its plan says; parents are set by the caller.
 *
 * An encrypted file throws here: it is never opened with `ignoreEncryption`, which gives blank pages.
 */
export async function addEnclosure(context: PDFContext, plan: EnclosurePlan): Promise<PDFDict[]> {
  const copied = plan.pages.some((page) => page.how === 'copy') ? await copyPages(context, plan.bytes) : []
  return plan.pages.map((page, index) => {
    if (page.how === 'picture') return picturePage(context, page)
    const dict = copied[index]?.()
    if (!dict) throw new Error('the plan names a page that the circular does not have')
    return dict
  })
}

async function copyPages(context: PDFContext, bytes: Uint8Array): Promise<(() => PDFDict)[]> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity })
  // One copier for all pages: what they share is copied once.
  const copier = PDFObjectCopier.for(source.context, context)
  return source.getPages().map((page) => () => copier.copy(bareDict(page)))
}

/** The page's dictionary with only what is kept, and what it inherited written out. */
function bareDict(page: PDFPage): PDFDict {
  const { context } = page.node
  const bare = context.obj({ Type: 'Page' })
  const keep = (key: string, value: PDFObject | undefined) => {
    if (value) bare.set(PDFName.of(key), value)
  }
  for (const key of keptKeys) keep(key, page.node.get(PDFName.of(key)))
  for (const key of inheritedKeys) {
    keep(key, page.node.getInheritableAttribute(PDFName.of(key)))
  }
  return bare
}

function picturePage(context: PDFContext, page: { png: Uint8Array; width: number; height: number }): PDFDict {
  const image = context.register(pngImage(context, page.png))
  const width = Math.round(page.width * 100) / 100
  const height = Math.round(page.height * 100) / 100
  return context.obj({
    Type: 'Page',
    MediaBox: [0, 0, width, height],
    Resources: { XObject: { Page: image } },
    Contents: context.register(context.flateStream(`q ${width} 0 0 ${height} 0 0 cm /Page Do Q`)),
  })
}

/** Whether the page carries more than links: what annotations draw would be lost by a copy. */
export function drawsAnnotations(page: PDFPage): boolean {
  const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)
  const silent = [PDFName.of('Link'), PDFName.of('Popup')]
  for (let index = 0; index < (annotations?.size() ?? 0); index++) {
    const annotation = annotations?.lookup(index)
    if (!(annotation instanceof PDFDict)) continue
    const kind = annotation.lookup(PDFName.of('Subtype'))
    if (!silent.some((one) => one === kind)) return true
  }
  return false
}
