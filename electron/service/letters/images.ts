import type { LetterImage, LetterParts } from '../../../shared/domain/letter.ts'
import { AppError } from '../../../shared/errors.ts'
import { readDocument, settleDocument } from '../../files/documents.ts'
import { imageHead } from '../../letters/imageFile.ts'
import { imagesOf } from '../../letters/images.ts'
import type { ImageBytes } from '../../letters/images.ts'
import { takeImage } from '../../letters/takeImage.ts'
import { openPdf } from '../../pages/open.ts'
import type { Context } from '../context.ts'

/** Keeps a logo or a signature as print needs it. Errors: IMAGE_UNREADABLE, IMAGE_TOO_LARGE, DISK_*. */
export async function addImage({ register, wiring }: Context, given: { bytes: Uint8Array }) {
  const image = await takeImage(given.bytes, (bytes) => openPdf(wiring.startPdfChild, bytes))
  const { kind, width, height } = image
  return { sha256: await settleDocument(register.folder, [image.bytes], kind), width, height }
}

/** The image of this name that was kept, or null for none. Errors: FILE_NOT_FOUND, REGISTER_DAMAGED. */
export async function findImage(
  { register }: Context,
  sha256: string | null | undefined,
): Promise<LetterImage | null> {
  if (!sha256) return null
  return { sha256, ...(await imageHead(readImage(register.folder, sha256))) }
}

/** The image with its bytes, for the screen. Errors: FILE_NOT_FOUND, REGISTER_DAMAGED. */
export async function getImage({ register }: Context, { sha256 }: { sha256: string }) {
  const bytes = readImage(register.folder, sha256)
  return { ...(await imageHead(bytes)), bytes }
}

function readImage(folder: string, sha256: string): Uint8Array<ArrayBuffer> {
  try {
    return readDocument(folder, sha256, 'png')
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'FILE_NOT_FOUND') throw error
    return readDocument(folder, sha256, 'jpg')
  }
}

/** The images of a letter with their bytes, for the press. Errors: FILE_NOT_FOUND, REGISTER_DAMAGED. */
export function readImages({ register }: Context, parts: LetterParts): ImageBytes[] {
  return imagesOf(parts).map(({ sha256, kind }) => ({
    sha256,
    kind,
    bytes: readDocument(register.folder, sha256, kind),
  }))
}
