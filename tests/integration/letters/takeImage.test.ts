import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { imageHead } from '../../../electron/letters/imageFile.ts'
import { takeImage } from '../../../electron/letters/takeImage.ts'
import {
  bombPng,
  claimingPng,
  colourTypes,
  crossPng,
  deepPng,
  heldJpeg,
  interlacedPng,
  jpegs,
  palettePng,
} from '../../helpers/images.ts'
import { openReader } from './pdf.ts'

const take = (bytes: Uint8Array) => takeImage(bytes, openReader)
const kinds = Object.keys(colourTypes) as (keyof typeof colourTypes)[]

describe('an image that is small enough', () => {
  it.each([
    ...kinds.map((kind) => [kind, crossPng(40, 20, kind), 'png', 40, 20] as const),
    ['palette', palettePng, 'png', 24, 12] as const,
    ['interlaced', interlacedPng, 'png', 24, 12] as const,
    ['16 bits a colour', deepPng, 'png', 24, 12] as const,
    ['JPEG', jpegs.small, 'jpg', 48, 24] as const,
    ['grey JPEG', jpegs.grey, 'jpg', 48, 24] as const,
    ['progressive JPEG', jpegs.progressive, 'jpg', 48, 32] as const,
    ['CMYK JPEG', jpegs.cmyk, 'jpg', 48, 24] as const,
  ])('is kept as it is: %s', async (_, bytes, kind, width, height) => {
    expect(await take(bytes)).toEqual({ kind, width, height, bytes })
  })
})

describe('an image that is larger than print needs', () => {
  it('is scaled to 600 dots an inch, its clear parts clear and its ink in its colour', async () => {
    const taken = await take(crossPng(1000, 850, 'rgbAlpha'))
    expect(taken).toMatchObject({ kind: 'png', width: 500, height: 425 })
    const { data } = PNG.sync.read(Buffer.from(taken.bytes))
    expect([...data.subarray(0, 4)]).toEqual([10, 60, 140, 255])
    const top = 250 * 4
    expect(data[top + 3]).toBe(0)
  })

  it('keeps its shape when it is wide, and at least one pixel', async () => {
    expect(await take(crossPng(8000, 4, 'grey'))).toMatchObject({ width: 3758, height: 2 })
    expect(await take(crossPng(1, 2000, 'grey'))).toMatchObject({ width: 1, height: 425 })
  })

  it('becomes a PNG when it is a JPEG', async () => {
    const taken = await take(jpegs.large)
    expect(taken).toMatchObject({ kind: 'png', width: 232, height: 425 })
    const [red = 0, green = 0, blue = 0] = PNG.sync.read(Buffer.from(taken.bytes)).data
    expect(Math.abs(red - 10) + Math.abs(green - 60) + Math.abs(blue - 140)).toBeLessThan(30)
  })
})

describe('a JPEG from a camera that was held another way', () => {
  // Where red and blue stand, from the upper left corner clockwise; W is white.
  const upright = { 2: 'RRBW', 3: 'WBRR', 4: 'BWRR', 5: 'RBWR', 6: 'BRRW', 7: 'WRRB', 8: 'RWBR' }
  const turned = Object.entries(upright).map(([held, corners]) => [Number(held), corners] as const)

  it.each(turned)('stands upright: %i', async (orientation, corners) => {
    for (const order of ['MM', 'II'] as const) {
      const taken = await take(heldJpeg(jpegs.corner, orientation, order))
      const size = orientation < 5 ? { width: 48, height: 32 } : { width: 32, height: 48 }
      expect(taken).toMatchObject({ kind: 'png', ...size })
      expect(cornersOf(taken.bytes)).toBe(corners)
    }
  })

  it.each([1, 0, 9])('is kept as it is where it says nothing of use: %i', async (orientation) => {
    const bytes = heldJpeg(jpegs.corner, orientation)
    expect(await take(bytes)).toEqual({ kind: 'jpg', width: 48, height: 32, bytes })
  })
})

/** The colours of the corners, clockwise from the upper left one. */
function cornersOf(png: Uint8Array): string {
  const { width, height, data } = PNG.sync.read(Buffer.from(png))
  const colour = (x: number, y: number) => {
    const [red = 0, green = 0] = data.subarray((y * width + x) * 4)
    return green > 128 ? 'W' : red > 128 ? 'R' : 'B'
  }
  return [
    [2, 2],
    [width - 3, 2],
    [width - 3, height - 3],
    [2, height - 3],
  ]
    .map(([x = 0, y = 0]) => colour(x, y))
    .join('')
}

describe('what is no image', () => {
  const cut = (bytes: Uint8Array, length: number) => bytes.subarray(0, length)
  it.each([
    ['nothing', new Uint8Array()],
    ['words', new TextEncoder().encode('not an image at all')],
    ['a GIF', new TextEncoder().encode('GIF89a and so on and so on and so on')],
    ['a PDF', new TextEncoder().encode('%PDF-1.7 and so on and so on and so on')],
    ['a PNG head', cut(crossPng(40, 40), 20)],
    ['half a PNG', cut(crossPng(400, 400), 300)],
    ['a PNG without pixels', claimingPng(0, 5)],
    ['a PNG that claims more than it has', claimingPng(400, 400)],
    ['a JPEG head', cut(jpegs.small, 30)],
    ['half a JPEG', cut(jpegs.large, 900)],
    ['a JPEG with nothing but marks', new Uint8Array([...cut(jpegs.small, 200), 0xff, 0xd9])],
  ])('is refused: %s', async (_, bytes) => {
    await expect(take(bytes)).rejects.toMatchObject({ code: 'IMAGE_UNREADABLE' })
  })

  it('is refused before its pixels are unpacked without end', async () => {
    await expect(imageHead(bombPng())).rejects.toMatchObject({ code: 'IMAGE_UNREADABLE' })
  })

  it.each([
    ['100 megapixels', claimingPng(10_000, 10_000), { size: 100, unit: 'MP', limit: 25 }],
    ['a PNG of 11 MB', new Uint8Array(11_000_000), { size: 11, unit: 'MB', limit: 10 }],
  ])('or too large, before it is decoded: %s', async (_, bytes, data) => {
    await expect(take(bytes)).rejects.toMatchObject({ code: 'IMAGE_TOO_LARGE', data })
  })
})
