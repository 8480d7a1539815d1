/** Left, bottom, right and top in points, as PDF measures them. */
export type PageBox = readonly [number, number, number, number]

/**
 * A box of a page's own coordinates turned clockwise by quarters, about the origin.
 *
 * By the page's Rotate it lies as it is shown: the places of its letters run along its lines. By four quarters less
 * that many it is back.
 */
export function turnedBox([left, bottom, right, top]: PageBox, quarters: number): PageBox {
  switch (((quarters % 4) + 4) % 4) {
    case 1:
      return [bottom, -right, top, -left]
    case 2:
      return [-right, -top, -left, -bottom]
    case 3:
      return [-top, left, -bottom, right]
    default:
      return [left, bottom, right, top]
  }
}
