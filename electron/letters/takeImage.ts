import {
  PDFDocument,
  concatTransformationMatrix,
  drawObject,
  popGraphicsState,
  pushGraphicsState,
  rgb,
} from 'pdf-lib'
import { PNG } from 'pngjs'
import { AppError } from '../../shared/errors.ts'
import { isOnItsSide, jpegOrientation, uprightMatrix } from './exif.ts'
import type { Orientation } from './exif.ts'
import { imageHead } from './imageFile.ts'
import type { ImageHead } from './imageFile.ts'
import { logoHeight, textWidth } from './images.ts'
import type { OpenReader } from './inspect.ts'

/** An image as it is kept: what print needs of it, and no more. */
export type TakenImage = ImageHead & { readonly bytes: Uint8Array }

const dotsAnInch = 600
const room = {
  width: Math.round((textWidth * dotsAnInch) / 72),
  height: Math.round((logoHeight * dotsAnInch) / 72),
}

/**
 * Takes a PNG or JPEG in: its head is checked, then it is decoded once and scaled down to 600 dots an inch.
 *
 * An image that is small enough and upright is kept as it is. A JPEG is decoded by PDFium in its child only;
 * one from a camera that was held another way becomes a PNG that stands upright.
 * Errors: IMAGE_UNREADABLE, IMAGE_TOO_LARGE {size, unit, limit}.
 */
export async function takeImage(bytes: Uint8Array, open: OpenReader): Promise<TakenImage> {
  const head = await imageHead(bytes)
  if (head.kind === 'png') {
    const png = decoded(bytes)
    const size = fitted(head)
    return size.scale === 1 ? { ...head, bytes } : pngOf(scaledDown(png, size.width, size.height))
  }
  const orientation = jpegOrientation(bytes)
  const { width, height } = head
  const size = fitted(isOnItsSide(orientation) ? { width: height, height: width } : head)
  const drawn = await drawJpeg(bytes, { ...size, orientation }, open)
  if (size.scale === 1 && orientation === 1) return { ...head, bytes }
  return { ...(await imageHead(drawn)), bytes: drawn }
}

/** The size in which print needs an image of this size; pixels. */
function fitted(from: { readonly width: number; readonly height: number }) {
  const scale = Math.min(1, room.width / from.width, room.height / from.height)
  const pixels = (length: number) => Math.max(1, Math.round(length * scale))
  return { scale, width: pixels(from.width), height: pixels(from.height) }
}

/** Error: IMAGE_UNREADABLE. */
function decoded(bytes: Uint8Array): PNG {
  try {
    return PNG.sync.read(Buffer.from(bytes))
  } catch {
    throw new AppError('IMAGE_UNREADABLE')
  }
}

function pngOf(png: PNG): TakenImage {
  const { width, height } = png
  return { kind: 'png', width, height, bytes: new Uint8Array(PNG.sync.write(png)) }
}

/** Every new pixel is the mean of those it stands for; what is clear has no colour to give. */
function scaledDown(from: PNG, width: number, height: number): PNG {
  const to = new PNG({ width, height })
  const sums = new Float64Array(4)
  for (let y = 0; y < height; y++) {
    const rows = span(y, height, from.height)
    for (let x = 0; x < width; x++) {
      const [left, right] = span(x, width, from.width)
      sums.fill(0)
      for (let row = rows[0]; row < rows[1]; row++) {
        for (let at = (row * from.width + left) * 4; at < (row * from.width + right) * 4; at += 4) {
          addPixel(sums, from.data, at)
        }
      }
      const alpha = sums[3] ?? 0
      const at = (y * width + x) * 4
      for (let colour = 0; colour < 3; colour++) {
        to.data[at + colour] = alpha === 0 ? 255 : Math.round((sums[colour] ?? 0) / alpha)
      }
      to.data[at + 3] = Math.round(alpha / ((rows[1] - rows[0]) * (right - left)))
    }
  }
  return to
}

function span(at: number, parts: number, whole: number): readonly [from: number, to: number] {
  return [Math.floor((at * whole) / parts), Math.floor(((at + 1) * whole) / parts)]
}

function addPixel(sums: Float64Array, data: Uint8Array, at: number): void {
  const alpha = data[at + 3] ?? 0
  for (let colour = 0; colour < 3; colour++)
    sums[colour] = (sums[colour] ?? 0) + (data[at + colour] ?? 0) * alpha
  sums[3] = (sums[3] ?? 0) + alpha
}

/**
 * A JPEG as PDFium draws it upright, as PNG of this size.
 *
 * On a magenta page first: where nothing but magenta comes out, PDFium could not read it.
 */
async function drawJpeg(
  bytes: Uint8Array,
  { orientation, ...size }: { orientation: Orientation; width: number; height: number },
  open: OpenReader,
): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const image = await document.embedJpg(new Uint8Array(bytes))
  for (const background of [rgb(1, 0, 1), rgb(1, 1, 1)]) {
    const page = document.addPage([size.width, size.height])
    page.drawRectangle({ ...size, x: 0, y: 0, color: background })
    page.pushOperators(
      pushGraphicsState(),
      concatTransformationMatrix(...uprightMatrix(orientation, size)),
      drawObject(page.node.newXObject('Image', image.ref)),
      popGraphicsState(),
    )
  }
  const reader = await open(await document.save())
  try {
    const tried = await reader.picture(0, 100)
    if (!isDrawn(tried.png)) throw new AppError('IMAGE_UNREADABLE')
    return (await reader.picture(1, Math.max(size.width, size.height))).png
  } catch (error) {
    // Whatever PDFium could not do with the page that holds it, the image is at fault.
    throw error instanceof AppError ? new AppError('IMAGE_UNREADABLE') : error
  } finally {
    reader.close()
  }
}

function isDrawn(png: Uint8Array): boolean {
  const { data } = PNG.sync.read(Buffer.from(png))
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] !== 255 || data[at + 1] !== 0 || data[at + 2] !== 255) return true
  }
  return false
}
