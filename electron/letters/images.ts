import { JpegEmbedder } from 'pdf-lib'
import type { PDFContext, PDFRef } from 'pdf-lib'
import type { LetterImage, LetterParts } from '../../shared/domain/letter.ts'
import type { Mark } from '../typeset/content.ts'
import type { Element } from '../typeset/structure.ts'
import { body, millimetre } from '../typeset/styles.ts'
import { pngImage } from './pngImage.ts'

/** How high a logo stands at most, and how wide the text is: no image is printed larger. Points. */
export const logoHeight = 18 * millimetre
export const textWidth = body.width

/** An image of the letters with its bytes. */
export type ImageBytes = Pick<LetterImage, 'sha256' | 'kind'> & { readonly bytes: Uint8Array }

/** The images that a letter shows, each once. */
export function imagesOf(parts: LetterParts): LetterImage[] {
  const texts = parts.second ? [parts, parts.second] : [parts]
  const shown = texts.flatMap(({ letterhead, signatory }) => [
    letterhead.paper?.preprinted === true ? null : letterhead.logo,
    signatory.signature,
  ])
  const found = new Map<string, LetterImage>()
  for (const image of shown) if (image) found.set(image.sha256, image)
  return [...found.values()]
}

/** An image as large as a room allows, `y` above its row's lower edge; `placeX` says where its left edge is. */
export function imageMark(
  { sha256, width, height }: LetterImage,
  room: { readonly width: number; readonly height: number; readonly y: number },
  placeX: (width: number) => number,
  element: Element,
): Extract<Mark, { kind: 'image' }> {
  const scale = Math.min(room.width / width, room.height / height)
  const size = { width: width * scale, height: height * scale }
  return { kind: 'image', name: imageName(sha256), x: placeX(size.width), y: room.y, ...size, element }
}

function imageName(sha256: string): string {
  return `I${sha256.slice(0, 16)}`
}

/** Writes images into a document; the result maps their names to them. */
export async function writeImages(
  context: PDFContext,
  images: readonly ImageBytes[],
): Promise<Map<string, PDFRef>> {
  const written = new Map<string, PDFRef>()
  for (const { sha256, kind, bytes } of images) {
    const ref =
      kind === 'png'
        ? context.register(pngImage(context, bytes))
        : await (await JpegEmbedder.for(new Uint8Array(bytes))).embedIntoContext(context)
    written.set(imageName(sha256), ref)
  }
  return written
}
