import { PNG } from 'pngjs'
import { PDFName } from 'pdf-lib'
import type { PDFContext, PDFRawStream } from 'pdf-lib'
import { pack, packedStream } from '../typeset/pack.ts'

/** A picture as an image of the PDF, grey when every pixel is, else RGB; with a soft mask where it is clear. */
export function pngImage(context: PDFContext, png: Uint8Array): PDFRawStream {
  const { width, height, data } = PNG.sync.read(Buffer.from(png))
  const colours = isGrey(data) ? [0] : [0, 1, 2]
  const stream = (channels: readonly number[]) =>
    packedStream(context, pack(channelsOf(data, channels)), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      ColorSpace: channels.length === 1 ? 'DeviceGray' : 'DeviceRGB',
      BitsPerComponent: 8,
    })
  const image = stream(colours)
  if (!isOpaque(data)) image.dict.set(PDFName.of('SMask'), context.register(stream([alpha])))
  return image
}

const alpha = 3

function channelsOf(data: Uint8Array, channels: readonly number[]): Uint8Array {
  const pixels = new Uint8Array((data.length / 4) * channels.length)
  channels.forEach((channel, index) => {
    let to = index
    for (let at = channel; at < data.length; at += 4) {
      pixels[to] = data[at] ?? 255
      to += channels.length
    }
  })
  return pixels
}

function isOpaque(data: Uint8Array): boolean {
  for (let at = alpha; at < data.length; at += 4) if (data[at] !== 255) return false
  return true
}

function isGrey(data: Uint8Array): boolean {
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false
  }
  return true
}
