import {
  PDFDocument,
  concatTransformationMatrix,
  drawObject,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib'
import type { PDFRawStream } from 'pdf-lib'
import { AppError } from '../../shared/errors.ts'
import { isOnItsSide, jpegOrientation, uprightMatrix } from './exif.ts'
import { imageHead } from './imageFile.ts'
import { pngImage } from './pngImage.ts'

/** The long edge of the page, points: A4's. */
const longEdge = 842

/**
 * A PNG or JPEG as a PDF of one page, upright, so that it is looked at as PDFs are: in the PDF child.
 *
 * Errors: IMAGE_UNREADABLE, IMAGE_TOO_LARGE {size, unit, limit}.
 */
export async function picturePage(bytes: Uint8Array): Promise<Uint8Array> {
  const { kind, width, height } = await imageHead(bytes)
  const orientation = kind === 'jpg' ? jpegOrientation(bytes) : 1
  const upright = isOnItsSide(orientation) ? { width: height, height: width } : { width, height }
  const scale = longEdge / Math.max(width, height)
  const size = { width: upright.width * scale, height: upright.height * scale }
  const document = await PDFDocument.create()
  const image =
    kind === 'jpg'
      ? (await document.embedJpg(new Uint8Array(bytes))).ref
      : document.context.register(pngOf(document, bytes))
  const page = document.addPage([size.width, size.height])
  const name = page.node.newXObject('Picture', image)
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(...uprightMatrix(orientation, size)),
    drawObject(name),
    popGraphicsState(),
  )
  return document.save()
}

function pngOf({ context }: PDFDocument, bytes: Uint8Array): PDFRawStream {
  try {
    return pngImage(context, bytes)
  } catch {
    throw new AppError('IMAGE_UNREADABLE')
  }
}
