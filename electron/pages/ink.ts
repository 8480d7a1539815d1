import type { Box, GreyPicture } from './types.ts'

/** A pixel darker than this is ink: pencil and faded print count, the grey of a scanner does not. */
const inkBelow = 200

/** Two pixels differ when their greys are further apart than this; less is the noise of drawing twice. */
const noise = 48

/** The share of pixels with ink on them, 0 to 1. */
export function inkShare(picture: GreyPicture): number {
  let dark = 0
  for (const pixel of picture.pixels) if (pixel < inkBelow) dark += 1
  return picture.pixels.length === 0 ? 0 : dark / picture.pixels.length
}

/** The share of pixels that differ between two pictures, 0 to 1; 1 where the sizes differ. */
export function pictureDifference(one: GreyPicture, other: GreyPicture): number {
  if (one.width !== other.width || one.height !== other.height) return 1
  let different = 0
  for (const [at, pixel] of one.pixels.entries()) {
    if (Math.abs(pixel - (other.pixels[at] ?? 0)) > noise) different += 1
  }
  return one.pixels.length === 0 ? 0 : different / one.pixels.length
}

/** How many pixels have ink within a rectangle, given in shares of width and height from the top left. */
export function inkWithin(picture: GreyPicture, [left, top, right, bottom]: Box): number {
  const clamp = (value: number, most: number) => Math.max(0, Math.min(most, Math.round(value)))
  const fromX = clamp(left * picture.width, picture.width)
  const toX = clamp(right * picture.width, picture.width)
  const toY = clamp(bottom * picture.height, picture.height)
  let dark = 0
  for (let y = clamp(top * picture.height, picture.height); y < toY; y++) {
    const row = y * picture.width
    for (let x = fromX; x < toX; x++) if ((picture.pixels[row + x] ?? 255) < inkBelow) dark += 1
  }
  return dark
}
