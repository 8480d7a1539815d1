import { createHash } from 'node:crypto'
import { crc32, deflateSync, gunzipSync } from 'node:zlib'
import { PNG } from 'pngjs'
import type { ImageBytes } from '../../electron/letters/images.ts'
import { imageHead } from '../../electron/letters/imageFile.ts'
import type { LetterImage } from '../../shared/domain/letter.ts'

/** The PNG colour types that pngjs writes. */
export const colourTypes = { grey: 0, rgb: 2, greyAlpha: 4, rgbAlpha: 6 } as const

/** A blue cross on white, or on nothing where the kind has alpha. */
export function crossPng(width: number, height: number, kind: keyof typeof colourTypes = 'rgb'): Uint8Array {
  const png = new PNG({ width, height })
  const clear = kind === 'greyAlpha' || kind === 'rgbAlpha'
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      const inked = Math.abs(x / width - y / height) < 0.1 || Math.abs(1 - x / width - y / height) < 0.1
      png.data.set(inked ? [10, 60, 140, 255] : [255, 255, 255, clear ? 0 : 255], at)
    }
  }
  return new Uint8Array(PNG.sync.write(png, { colorType: colourTypes[kind] }))
}

/** A PNG whose head claims another size than its pixels have. */
export function claimingPng(width: number, height: number): Uint8Array {
  const bytes = Buffer.from(crossPng(8, 8))
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return new Uint8Array(bytes)
}

/** A small interlaced PNG whose pixels would unpack to 200 MB. */
export function bombPng(): Uint8Array {
  const pixels = deflateSync(Buffer.alloc(200_000_000), { level: 9 })
  const [start, ihdr] = [crossPng(8, 8).subarray(0, 8), Buffer.from(crossPng(8, 8).subarray(16, 29))]
  ihdr[12] = 1
  const chunks = [chunkOf('IHDR', ihdr), chunkOf('IDAT', pixels), chunkOf('IEND', Buffer.alloc(0))]
  return new Uint8Array(Buffer.concat([start, ...chunks]))
}

function chunkOf(type: string, data: Buffer): Buffer {
  const whole = Buffer.concat([Buffer.alloc(4), Buffer.from(type), data, Buffer.alloc(4)])
  whole.writeUInt32BE(data.length, 0)
  whole.writeUInt32BE(crc32(whole.subarray(4, -4)), whole.length - 4)
  return whole
}

/** A PNG of 24 x 12 with a palette. */
export const palettePng = fromBase64(
  [
    'iVBORw0KGgoAAAANSUhEUgAAABgAAAAMCAMAAABP7o1HAAAABlBMVEX///8KPIzPqOBcAAAAE0lEQVQY02NgoBNghIGBkKAO',
    'AAAZ9QAuJZ0RYAAAAABJRU5ErkJggg==',
  ].join(''),
)
/** The same, interlaced. */
export const interlacedPng = fromBase64(
  [
    'iVBORw0KGgoAAAANSUhEUgAAABgAAAAMAQMAAAE1+d+gAAAABlBMVEX///8KPIzPqOBcAAAAJElEQVQI12NgYHBgYGA4wFAA',
    'JBOAEAjsGBDABoaQAP8PCIYCALkLBTEy60E9AAAAAElFTkSuQmCC',
  ].join(''),
)

/** A PNG of 24 x 12 with 16 bits a colour. */
export const deepPng = fromBase64(
  [
    'iVBORw0KGgoAAAANSUhEUgAAABgAAAAMEAIAAACnwjZhAAAAMElEQVQ4y2Pk4rKx6elhoBh8/Xr4cHEx5eYwUW4EdcGog0YdNOqg',
    'UQcNNBh1ECEAAKzCBhI3hV5DAAAAAElFTkSuQmCC',
  ].join(''),
)

/** JPEG files: a signature of 48 x 24, one in grey, one in CMYK, and a blue one of 480 x 880. */
export const jpegs = {
  small: unpacked(
    [
      'H4sIAAAAAAACA/t/4/8DBgEvN083BkZGBgZGIGT4f5vBmYGXk4ubi4OXm4ubj4+XX1hBVFhISFhdRk5cQU/T0EBPU1fH2MrL',
      'ztjMzVxH1yHc0c3HLyg4yMguKjEqIMErMMgfZAgjHx+fsKCwmqiomr+prqk/yeD/AQZBDgYJBgNmRiUGJkFGZkHG/0cYpBgY',
      'mJhBrkUAFkYmZlZ2oJyGAAMjMxCwMMPkgTKCDEKKLMKGIomFokqOgcomjU1AlaKMqEaAPA8UFhdkRJcQNBT6f4uBB2gikyDQ',
      'LHuGL+HhqzOPavKa/Y5pWXJrY59xq+S7WdO+rtE9cGlKdMmH201X5YXPT1Sasaa01tznefTWjXJ/b2yzPqd54VbXk7k/7Sbv',
      '/Sx9ebP967vyYY+WfJ0uH3T39vmXZydazPgz+bF8ySfN51tzDPZuXRej5JzB6q387uKM9yHes45P4Yp05j0x6eVOFz8XlQMT',
      'D85/Gu168c289vS8x9aB4n5pdumzknpU57qtvS4yxeo2b4HIxKJzlueE0jetir5o0M68yrPw4uE+6Sk2/nIsXBqrViR1aSzY',
      'UO12+PXejHaGhkecXgd+7UizDhW6t3Eqw/QJv4tUrHQDhCdrCiQUKP92Fbko//8mAH1jN1MrAgAA',
    ].join(''),
  ),
  grey: unpacked(
    [
      'H4sIAAAAAAACA/t/4/8DBgEvN083BkZGBgZGIGT4f5vBmUGAm4ePh0uAj5dPSFBAWEJDSkJMTMJQWVVWw8rY1sbS2MLcwSPG',
      'z8El3NXcIiA3MDw+KT0j3c63sLIgpSImNT35/wEGbg4GCQYDRkZBhv9HGETB5qMARqCwiAC6KMP/WwwcILX2DA1AHvP/mwBe',
      'RUePpAAAAA==',
    ].join(''),
  ),
  cmyk: unpacked(
    [
      'H4sIAAAAAAACA/t/4/87Bj7HlPykVIYUBiBg+n+bwZlBgJuHj4dLgI+XT0hQQFhCQ0pCTEzCUFlVVsPK2NbG0tjC3MEjxs/B',
      'JdzV3CIgNzA8Pik9I93Ot7CyIKUiJjU9GWQIo6CQkISohL6UlH6yk4VTMsng/wEGEQ4GCQYDFkYlBiZBRmZBRhYlhv9HGMQY',
      'GBkZGVAAMwtQXEQATZQBrJoRQzUrG0i1IKbqWwx8LIxAu5gFWRgY7BnuMets24Cq4iYAs8ExyzIBAAA=',
    ].join(''),
  ),
  large: unpacked(
    [
      'H4sIAAAAAAACA/t/4/8DBgEvN083BkZGBgZGIGT4f5vBmSHA3MbNxijAzdEtKjQgvuJEU0VeXsXX9TsnnvhPHAAawhgaFVWR',
      'WfG6qen1f/LAAQZBDuYCxgfMjEoMTIKMzIKM/48wiIKdigKYgcIiAuiiDEBRMUZGdNVMYNWCmKpvMfAwMwLtYRZksGdo4A1g',
      'GAWjYBSMglEwCkbBKBgFgxPw/78JAG7CgZjJCgAA',
    ].join(''),
  ),
  /** 48 x 32, red above, blue at the lower left: it shows which way it stands. */
  corner: unpacked(
    [
      'H4sIAAAAAAACA/t/4/8DBgEvN083BkZGBgZGIGT4f5vBmYGLnZ2DnY2Lg4ODm4uLm09CgI+Xl09WVExQQlleVUVJXklRTdtcX03T',
      'RFNRycDR0MTS2s7OTlXPxdPZxsPc1s4aZAgjFzc3Hy+fjICAjLWGkoY1yeD/AQZBDgYFBgNmRiUGJkFGZkHG/0cYxIBOBToTGbBx',
      'AMVFBNBEgV45wiABUsyMIsrOClEviKn+FgMPMyPQKmZBBnuGqYzr1hxgYOBcICvQYrqC47QSA///mwCqHRd3MgEAAA==',
    ].join(''),
  ),
  /** The same, progressive. */
  progressive: unpacked(
    [
      'H4sIAAAAAAACA/t/4/8DBgEvN083BkZGBgZGIGT4f5vBmYGLnZ2DnY2Lg4ODm4uLm09CgI+Xl09WVExQQlleVUVJXklRTdtcX03T',
      'RFNRycDR0MTS2s7OTlXPxdPZxsPc1s4aZAgjFzc3Hy+fjICAjLWGkoY1yeD/IQZBDgYFBgNmRiUGJkFGZkHG/0cYxIBOBToTGbCy',
      'A8UlQMLMKOJsLECZWww8zIwMTALMAkAPTjG9lsBoUOJhm+OW0gjUJCKAZhSDA1ADB9AkRlYmd5ACQXQFCmAFzIyM9ozxeBQwwRXg',
      'tILNHmIFbjfYK7rD3A/2GtALtgz8BJwlQMhZAvEEbBVw/38TAJRPa+4bAgAA',
    ].join(''),
  ),
}

/** A JPEG that says how the camera was held (Exif tag 274), its numbers in one order of bytes or the other. */
export function heldJpeg(bytes: Uint8Array, orientation: number, order: 'MM' | 'II' = 'MM'): Uint8Array {
  const exif = Buffer.from('ffe10022457869660000' + '00'.repeat(26), 'hex')
  const little = order === 'II'
  const put16 = (value: number, at: number) =>
    little ? exif.writeUInt16LE(value, at) : exif.writeUInt16BE(value, at)
  const put32 = (value: number, at: number) =>
    little ? exif.writeUInt32LE(value, at) : exif.writeUInt32BE(value, at)
  exif.write(order, 10)
  put16(42, 12)
  put32(8, 14)
  put16(1, 18)
  put16(274, 20)
  put16(3, 22)
  put32(1, 24)
  put16(orientation, 28)
  return new Uint8Array(Buffer.concat([bytes.subarray(0, 2), exif, bytes.subarray(2)]))
}

function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'))
}

function unpacked(text: string): Uint8Array {
  return new Uint8Array(gunzipSync(Buffer.from(text, 'base64')))
}

/** An image as letters have it, and with its bytes as the press has it. */
export async function keptImage(bytes: Uint8Array): Promise<{ image: LetterImage; file: ImageBytes }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const head = await imageHead(bytes)
  return { image: { sha256, ...head }, file: { sha256, kind: head.kind, bytes } }
}
