import { PNG } from 'pngjs'
import { AppError } from '../../shared/errors.ts'
import { drawFormFields } from './formFields.ts'
import { inkShare } from './ink.ts'
import { heap, withMemory, withPage } from './pdfium.ts'
import type { Pdfium } from './pdfium.ts'
import type { PictureForm } from './protocol.ts'
import type { GreyPicture, PngPicture } from './types.ts'

/**
 * fpdfview.h: four bytes a pixel, the only format drawn: in grey and in three bytes PDFium traps on some real
 * pages with transparency. Flags: annotations too (stamps, form fields), red first.
 */
const bitmapFormat = 3
const drawAnnotations = 0x01
const rgbOrder = 0x10
const channels = 4

/** Pixels of a page by its long edge, kept within the limit of pixels; never by a declared resolution. */
export function pictureSize(
  width: number,
  height: number,
  longEdge: number,
  maxPixels: number,
): readonly [number, number] {
  const edge = Math.max(1, Math.min(Math.round(longEdge), maxPixels))
  const scale = edge / Math.max(width, height)
  const fit = Math.min(1, Math.sqrt(maxPixels / Math.max(1, width * scale * height * scale)))
  const pixels = (points: number): number => Math.max(1, Math.floor(points * scale * fit + 1e-6))
  return [pixels(width), pixels(height)]
}

/** Draws a page on white; `take` makes what is wanted of PDFium's own bytes, four a pixel. */
function draw<T>(
  pdfium: Pdfium,
  document: number,
  page: number,
  [width, height]: readonly [number, number],
  take: (pixels: Uint8Array) => T,
): T {
  const bytes = width * height * channels
  return withMemory(pdfium, bytes, (at) => {
    const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, bitmapFormat, at, width * channels)
    if (bitmap === 0) throw new AppError('PDF_MEMORY')
    try {
      pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
      const flags = drawAnnotations | rgbOrder
      pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags)
      drawFormFields(pdfium, document, page, { bitmap, width, height, flags })
      return take(heap(pdfium).subarray(at, at + bytes))
    } finally {
      pdfium.FPDFBitmap_Destroy(bitmap)
    }
  })
}

/** Grey by the weights of Rec. 601, in 256ths. */
function toGrey(pixels: Uint8Array): Uint8Array {
  const grey = new Uint8Array(pixels.length / channels)
  for (let at = 0; at < grey.length; at += 1) {
    const from = at * channels
    const [red, green, blue] = [pixels[from] ?? 0, pixels[from + 1] ?? 0, pixels[from + 2] ?? 0]
    grey[at] = (red * 77 + green * 150 + blue * 29) >> 8
  }
  return grey
}

function toRgb(pixels: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((pixels.length / channels) * 3)
  for (let from = 0, to = 0; from < pixels.length; from += channels, to += 3) {
    rgb[to] = pixels[from] ?? 0
    rgb[to + 1] = pixels[from + 1] ?? 0
    rgb[to + 2] = pixels[from + 2] ?? 0
  }
  return rgb
}

function encodePng(pixels: Uint8Array, width: number, height: number, grey: boolean): Uint8Array {
  const colorType = grey ? 0 : 2
  const image = new PNG({ width, height })
  image.data = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength)
  const file = PNG.sync.write(image, {
    colorType,
    inputColorType: colorType,
    inputHasAlpha: false,
    filterType: 0,
    deflateLevel: 4,
  })
  return new Uint8Array(file)
}

/** A page as a picture: PNG in colour or grey, or raw grey bytes for OCR and comparing. */
export function drawPage(
  pdfium: Pdfium,
  document: number,
  page: number,
  ask: { longEdge: number; form: PictureForm; maxPixels: number },
): GreyPicture | PngPicture {
  return withPage(pdfium, document, page, (handle) => {
    const points = [pdfium.FPDF_GetPageWidthF(handle), pdfium.FPDF_GetPageHeightF(handle)] as const
    if (!points.every((side) => side > 0)) throw new AppError('PDF_PAGE_DAMAGED', { page: page + 1 })
    const size = pictureSize(...points, ask.longEdge, ask.maxPixels)
    const [width, height] = size
    const grey = ask.form !== 'rgb'
    const pixels = draw(pdfium, document, handle, size, grey ? toGrey : toRgb)
    if (ask.form === 'raw') return { width, height, pixels }
    return { width, height, png: encodePng(pixels, width, height, grey) }
  })
}

/** The share of ink on a page, from a small picture of it. */
export function pageInk(pdfium: Pdfium, document: number, page: number): number {
  const picture = drawPage(pdfium, document, page, { longEdge: 800, form: 'raw', maxPixels: 640_000 })
  return 'pixels' in picture ? inkShare(picture) : 0
}
