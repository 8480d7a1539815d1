import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PDFDocument, PDFName } from 'pdf-lib'
import type { EnclosurePage, EnclosurePlan, StampPlace } from '../../electron/letters/enclosure.ts'

const sample = path.join(import.meta.dirname, '../../resources/sample/social-media-circular.pdf')
const a4 = { width: 595.28, height: 841.89 }

/** Where the benches stamp. */
export const place: StampPlace = {
  x: 249,
  y: 16,
  width: 330,
  height: 11,
  align: 'right',
  pageWidth: a4.width,
}

const copied: EnclosurePage = { how: 'copy', stamp: place }

/** The sample circular's two pages. */
export function sampleEnclosure(): EnclosurePlan {
  return { bytes: new Uint8Array(readFileSync(sample)), pages: [copied, copied] }
}

/** Its pages five times over: ten. */
export async function tenPages(): Promise<EnclosurePlan> {
  const source = await PDFDocument.load(readFileSync(sample), { updateMetadata: false })
  const ten = await PDFDocument.create()
  for (let time = 0; time < 5; time += 1) {
    for (const page of await ten.copyPages(source, [0, 1])) ten.addPage(page)
  }
  return {
    bytes: await ten.save({ useObjectStreams: false }),
    pages: Array.from({ length: 10 }, () => copied),
  }
}

/** One page that is a picture of 2 MB which nothing can make smaller, as a scanner gives it. */
export async function scannedEnclosure(): Promise<EnclosurePlan> {
  const scan = await PDFDocument.create()
  const [width, height] = [1189, 1682]
  const dots = scan.context.stream(noise(width * height), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 8,
  })
  const page = scan.addPage([a4.width, a4.height])
  page.node.setXObject(PDFName.of('Scan'), scan.context.register(dots))
  const draw = scan.context.stream(`q ${a4.width} 0 0 ${a4.height} 0 0 cm /Scan Do Q`)
  page.node.set(PDFName.of('Contents'), scan.context.register(draw))
  return { bytes: await scan.save({ useObjectStreams: false }), pages: [copied] }
}

/** The same for every run. */
function noise(length: number): Uint8Array {
  const chunks: Buffer[] = []
  for (let at = 0; at < length; at += 32) chunks.push(createHash('sha256').update(String(at)).digest())
  return new Uint8Array(Buffer.concat(chunks).subarray(0, length))
}
