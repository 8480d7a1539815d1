/**
 * Where the stamp goes on an enclosed page: points from the lower left of the page as it is shown (cropped
 * and turned, as it lies on paper); `pageWidth` is its width there, to find its scale.
 */
export type StampPlace = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly align: 'left' | 'centre' | 'right'
  readonly pageWidth: number
}

/** Baselines of the security marking at head and foot of an enclosed page, from its lower edge; points. */
export type MarkPlace = { readonly top: number; readonly bottom: number }

/** How one page of a circular gets into the letters: copied as it is, or as a picture of it. */
export type EnclosurePage = { readonly stamp?: StampPlace; readonly mark?: MarkPlace } & (
  | { readonly how: 'copy' }
  /** PNG (grey or RGB, 8 bits); width and height of the page in points, as it is shown. */
  | { readonly how: 'picture'; readonly png: Uint8Array; readonly width: number; readonly height: number }
)

/** A circular and what was found out about each of its pages before the batch. */
export type EnclosurePlan = { readonly bytes: Uint8Array; readonly pages: readonly EnclosurePage[] }
