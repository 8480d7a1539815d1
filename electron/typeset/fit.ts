import { createRequire } from 'node:module'
import type * as Tex from 'tex-linebreak2'
import type { Item } from 'tex-linebreak2'

/** Text between two possible line ends; widths in points. `space` is the white space at its end. */
export type Piece = {
  readonly from: number
  /** Where its letters end, and where its white space ends. */
  readonly to: number
  readonly end: number
  readonly width: number
  readonly space: number
  /** Width of the hyphen if a line ends here; 0: none is set. */
  readonly hyphen: number
}

/** The characters of one line, without the white space at its end. */
export type Stretch = { readonly from: number; readonly to: number; readonly hyphen: boolean }

const load = createRequire(import.meta.url)
// A CommonJS bundle whose named exports Node can't see: its own types describe it.
const tex = load('tex-linebreak2') as typeof Tex

export type Fit = 'total' | 'first' | 'even'

/**
 * Chooses the lines of a paragraph: `total` the best of all together (Knuth and Plass), `first` as many
 * words as fit, `even` the same number of lines as first fit but about as long as each other (headings).
 */
export function chooseLines(pieces: readonly Piece[], width: number, fit: Fit): Stretch[] {
  if (fit === 'total') return stretchesOf(pieces, totalFit(pieces, width))
  return stretchesOf(pieces, fit === 'first' ? firstFit(pieces, width) : evenFit(pieces, width))
}

function evenFit(pieces: readonly Piece[], width: number): number[] {
  const lines = firstFit(pieces, width).length
  let narrow = Math.max(0, ...pieces.map((piece) => piece.width))
  let wide = width
  while (wide - narrow > 1) {
    const between = (narrow + wide) / 2
    if (firstFit(pieces, between).length > lines) narrow = between
    else wide = between
  }
  return firstFit(pieces, wide)
}

/** Index of the last piece of each line. */
function totalFit(pieces: readonly Piece[], width: number): number[] {
  const items: Item[] = []
  const pieceAt = new Map<number, number>()
  pieces.forEach((piece, index) => {
    items.push({ type: 'box', width: piece.width })
    pieceAt.set(items.length, index)
    const { space } = piece
    if (space > 0) items.push({ type: 'glue', width: space, stretch: space * 0.9, shrink: space * 0.28 })
    else if (piece.hyphen > 0) items.push({ type: 'penalty', width: piece.hyphen, cost: 60, flagged: true })
    else items.push({ type: 'penalty', width: 0, cost: 10, flagged: false })
  })
  items.pop()
  items.push({ type: 'glue', width: 0, stretch: tex.INFINITE_STRETCH, shrink: 0 })
  items.push({ type: 'penalty', width: 0, cost: tex.MIN_COST, flagged: false })
  const { breakpoints } = tex.breakLines(items, { lineWidth: width })
  const last = pieces.length - 1
  return breakpoints.slice(1).map((at) => pieceAt.get(at) ?? last)
}

function firstFit(pieces: readonly Piece[], width: number): number[] {
  const lasts: number[] = []
  let used = 0
  pieces.forEach((piece, index) => {
    if (index > 0 && used + piece.width + piece.hyphen > width + 0.01) {
      lasts.push(index - 1)
      used = 0
    }
    used += piece.width + piece.space
  })
  lasts.push(pieces.length - 1)
  return lasts
}

function stretchesOf(pieces: readonly Piece[], lasts: readonly number[]): Stretch[] {
  const stretches: Stretch[] = []
  let first = 0
  for (const last of lasts) {
    const from = pieces[first]?.from ?? 0
    const end = pieces[last]
    if (end && last >= first) stretches.push({ from, to: end.to, hyphen: end.hyphen > 0 })
    first = last + 1
  }
  return stretches
}
