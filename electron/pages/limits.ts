/**
 * How much one PDF may ask for; no library enforces any of it.
 *
 * The values were measured on hostile and damaged files; bytes, points (1/72 inch), pixels, milliseconds.
 */
export const limits = {
  fileBytes: 100 * 1024 * 1024,
  /** `%PDF-` must begin within so many bytes. */
  headerBytes: 1024,
  pages: 500,
  pagePoints: 14_400,
  picturePixels: 12_000_000,
  pageChars: 200_000,
  wasmBytes: 512 * 1024 * 1024,
  residentBytes: 1200 * 1024 * 1024,
  pageMs: 20_000,
  fileMs: 10 * 60_000,
} as const

export type PdfLimits = { readonly [name in keyof typeof limits]: number }
