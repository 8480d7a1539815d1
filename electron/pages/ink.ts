import type { GreyPicture } from './types.ts'

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
