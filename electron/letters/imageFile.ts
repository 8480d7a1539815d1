import { inflateSync } from 'node:zlib'
import { JpegEmbedder } from 'pdf-lib'
import { AppError } from '../../shared/errors.ts'

/** What the head of an image file says, before anything in it is decoded; pixels. */
export type ImageHead = { readonly kind: 'png' | 'jpg'; readonly width: number; readonly height: number }

const megabyte = 1_000_000
const imageLimits = { bytes: 10 * megabyte, pixels: 25 * megabyte }

const pngMagic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * Reads what an image file says of itself, and refuses what is too large to be decoded.
 *
 * Errors: IMAGE_UNREADABLE, IMAGE_TOO_LARGE {size, unit, limit}, in MB or megapixels (MP).
 */
export async function imageHead(bytes: Uint8Array): Promise<ImageHead> {
  if (bytes.length > imageLimits.bytes) throw tooLarge(bytes.length / megabyte, 'MB', imageLimits.bytes)
  const head = isPng(bytes) ? pngHead(bytes) : await jpegHead(bytes)
  const pixels = head.width * head.height
  if (pixels === 0) throw new AppError('IMAGE_UNREADABLE')
  if (pixels > imageLimits.pixels) throw tooLarge(pixels / megabyte, 'MP', imageLimits.pixels)
  if (head.kind === 'png') checkInterlaced(bytes, head)
  return head
}

function tooLarge(size: number, unit: 'MB' | 'MP', limit: number): AppError {
  const data = { size: Math.ceil(size), unit, limit: limit / megabyte }
  return new AppError('IMAGE_TOO_LARGE', data)
}

function isPng(bytes: Uint8Array): boolean {
  return pngMagic.equals(bytes.subarray(0, pngMagic.length))
}

/** Width and height stand in the first chunk, IHDR (PNG specification, 11.2.2). */
function pngHead(bytes: Uint8Array): ImageHead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33 || ascii(bytes, 12) !== 'IHDR') throw new AppError('IMAGE_UNREADABLE')
  return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) }
}

async function jpegHead(bytes: Uint8Array): Promise<ImageHead> {
  try {
    // The embedder reads its buffer from the start.
    const { width, height } = await JpegEmbedder.for(new Uint8Array(bytes))
    // A file that was cut off has no end-of-image marker.
    if (Buffer.from(bytes).lastIndexOf(Buffer.from([0xff, 0xd9])) === -1) throw new Error('cut off')
    return { kind: 'jpg', width, height }
  } catch {
    throw new AppError('IMAGE_UNREADABLE')
  }
}

/** pngjs unpacks interlaced pixels without a limit of its own: one is set here first. */
function checkInterlaced(bytes: Uint8Array, { width, height }: ImageHead): void {
  if (bytes[28] !== 1) return
  const mostBytesOfPixel = 8
  const filters = 7 * (height + 1)
  try {
    inflateSync(Buffer.concat(pixelChunks(bytes)), {
      maxOutputLength: width * height * mostBytesOfPixel + filters,
    })
  } catch {
    throw new AppError('IMAGE_UNREADABLE')
  }
}

function pixelChunks(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: Uint8Array[] = []
  for (let at = pngMagic.length; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    if (ascii(bytes, at + 4) === 'IDAT') found.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)))
  }
  return found
}

function ascii(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}
