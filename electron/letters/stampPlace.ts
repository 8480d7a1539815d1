import { inkWithin } from '../pages/ink.ts'
import type { GreyPicture } from '../pages/types.ts'
import type { StampPlace } from './enclosure.ts'

const edge = 16
const stampHeight = 11
const widest = 330
/** White that is left around the stamp, and how far from an edge it may move; points. */
const clear = 2
const reach = 60
const step = 4

// Legal's long edge, and A4's; points.
const longestPaper = 1010
const paperEdge = 842

/**
 * The size of a page as it lies on paper: one larger than office paper is measured as A4, to which it is
 * shrunk when it is printed. Scans that take a pixel for a point are so; their stamp would be a speck.
 */
export function paperSize<S extends { readonly width: number; readonly height: number }>(page: S): S {
  const edge = Math.max(page.width, page.height)
  if (edge <= longestPaper) return page
  const scale = paperEdge / edge
  return { ...page, width: page.width * scale, height: page.height * scale }
}

/**
 * Where a stamp disturbs least on a page as it is shown: at the foot, else at the head, on no ink if it can.
 *
 * `width` and `height` of the page in points. The first place without ink is taken, the right corner
 * before the left; where there is none, the one with the least ink.
 */
export function stampPlace(picture: GreyPicture, page: { width: number; height: number }): StampPlace {
  const width = Math.max(1, Math.min(widest, page.width - 2 * edge))
  let best: { place: StampPlace; ink: number } | null = null
  for (const y of heights(page.height)) {
    for (const align of ['right', 'left', 'centre'] as const) {
      const x = { left: edge, centre: (page.width - width) / 2, right: page.width - edge - width }[align]
      const place = { x, y, width, height: stampHeight, align, pageWidth: page.width }
      const ink = inkUnder(picture, place, page)
      if (ink === 0) return place
      if (!best || ink < best.ink) best = { place, ink }
    }
  }
  if (!best) throw new Error('there is no place to look at')
  return best.place
}

/** Distances of the stamp from the lower edge, in the order of preference. */
function heights(pageHeight: number): number[] {
  const offsets = Array.from({ length: (reach - edge) / step + 1 }, (_, index) => edge + index * step)
  const top = pageHeight - stampHeight
  return [...offsets, ...offsets.map((offset) => top - offset)].map((y) => Math.max(0, Math.min(top, y)))
}

function inkUnder(picture: GreyPicture, place: StampPlace, page: { width: number; height: number }): number {
  const { x, y, width, height } = place
  return inkWithin(picture, [
    (x - clear) / page.width,
    (page.height - y - height - clear) / page.height,
    (x + width + clear) / page.width,
    (page.height - y + clear) / page.height,
  ])
}
