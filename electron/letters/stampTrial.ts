import type { Box, GreyPicture } from '../pages/types.ts'
import type { StampPlace } from './enclosure.ts'

const dark = 128
/** Grey edges and the rounding of pixels: so many around the stamp are not looked at. */
const margin = 2

/** Where a stamp is on a picture of its page, in shares of width and height from the top left. */
export function stampBox(place: StampPlace, page: { width: number; height: number }): Box {
  const { x, y, width, height } = place
  return [
    x / page.width,
    (page.height - y - height) / page.height,
    (x + width) / page.width,
    (page.height - y) / page.height,
  ]
}

/** Whether the black box that was drawn instead of the stamp is there; one too small to be seen counts. */
export function isBoxDrawn(picture: GreyPicture, box: Box): boolean {
  const [left, top, right, bottom] = pixels(picture, box, -margin)
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      if ((picture.pixels[y * picture.width + x] ?? 0) > dark) return false
    }
  }
  return true
}

/** The picture with white where the stamp is. */
export function withoutBox(picture: GreyPicture, box: Box): GreyPicture {
  const cleared = Uint8Array.from(picture.pixels)
  const [left, top, right, bottom] = pixels(picture, box, margin)
  for (let y = top; y < bottom; y++) cleared.fill(255, y * picture.width + left, y * picture.width + right)
  return { ...picture, pixels: cleared }
}

function pixels({ width, height }: GreyPicture, [left, top, right, bottom]: Box, grow: number): Box {
  const within = (value: number, most: number) => Math.max(0, Math.min(most, value))
  return [
    within(Math.floor(left * width) - grow, width),
    within(Math.floor(top * height) - grow, height),
    within(Math.ceil(right * width) + grow, width),
    within(Math.ceil(bottom * height) + grow, height),
  ]
}
