import { PNG } from 'pngjs'
import type { PDFContext, PDFRawStream } from 'pdf-lib'

/**
 * A picture as an image of the PDF, grey when every pixel is, else RGB.
 *
 * Packed anew by pdf-lib: zlib's own bytes may differ between machines, and the same letter must not.
 */
export function pngImage(context: PDFContext, png: Uint8Array): PDFRawStream {
  const { width, height, data } = PNG.sync.read(Buffer.from(png))
  const grey = isGrey(data)
  const colours = grey ? 1 : 3
  const pixels = new Uint8Array(width * height * colours)
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let colour = 0; colour < colours; colour++) {
      pixels[pixel * colours + colour] = data[pixel * 4 + colour] ?? 255
    }
  }
  return context.flateStream(pixels, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: grey ? 'DeviceGray' : 'DeviceRGB',
    BitsPerComponent: 8,
  })
}

function isGrey(data: Uint8Array): boolean {
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false
  }
  return true
}
