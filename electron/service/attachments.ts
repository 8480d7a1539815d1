import type { CallOutput, ParsedInput } from '../../shared/contract/contract.ts'
import type { Attachment } from '../../shared/contract/receipts.ts'
import type { ReceiptId } from '../../shared/contract/values.ts'
import { plainText } from '../../shared/domain/fold.ts'
import { AppError } from '../../shared/errors.ts'
import { readDocument, settleDocument } from '../files/documents.ts'
import { imageHead } from '../letters/imageFile.ts'
import { picturePage } from '../letters/picturePage.ts'
import { openPdf } from '../pages/open.ts'
import { getReceipt } from '../register/receipts/receipts.ts'
import type { Context } from './context.ts'

const pdfMagic = '%PDF-'
const headerBytes = 1024

/**
 * Keeps a paper as it came, once it was opened and its first page drawn in the PDF child.
 *
 * Errors: PDF_*, IMAGE_UNREADABLE, IMAGE_TOO_LARGE, DISK_*.
 */
export async function addAttachment(
  { register, wiring }: Context,
  { name, bytes }: ParsedInput<'attachment.add'>,
): Promise<CallOutput<'attachment.add'>> {
  const kind = isPdf(bytes) ? 'pdf' : (await imageHead(bytes)).kind
  const reader = await openPdf(wiring.startPdfChild, await asPdf(kind, bytes))
  try {
    await reader.picture(0, 200)
    const sha256 = await settleDocument(register.folder, [bytes], kind)
    return { attachment: { sha256, kind, name: plainText(name) || kind }, pages: reader.pages }
  } finally {
    reader.close()
  }
}

/** A page of a receipt's paper as the child draws it. Errors: NOT_FOUND, FILE_NOT_FOUND, REGISTER_DAMAGED, PDF_*. */
export async function attachmentPage(
  { register, viewer }: Context,
  { receipt, page, longEdge }: ParsedInput<'attachment.page'>,
): Promise<CallOutput<'attachment.page'>> {
  const { sha256, kind } = attachmentOf(register, receipt)
  const load = () => asPdf(kind, readDocument(register.folder, sha256, kind))
  const { png, width, height, pages } = await viewer.page(sha256, load, page - 1, longEdge)
  return { png, width, height, pages }
}

/** The paper of a receipt as it came. Errors: NOT_FOUND, FILE_NOT_FOUND, REGISTER_DAMAGED. */
export async function attachmentFile(
  { register }: Context,
  { receipt }: { receipt: ReceiptId },
): Promise<CallOutput<'attachment.file'>> {
  const attachment = attachmentOf(register, receipt)
  return { attachment, bytes: readDocument(register.folder, attachment.sha256, attachment.kind) }
}

function attachmentOf({ db }: Context['register'], receipt: ReceiptId): Attachment {
  const { attachment } = getReceipt(db, receipt)
  if (!attachment) throw new AppError('NOT_FOUND', { attachment: receipt })
  return attachment
}

function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, headerBytes)).includes(pdfMagic)
}

async function asPdf(kind: Attachment['kind'], bytes: Uint8Array): Promise<Uint8Array> {
  return kind === 'pdf' ? bytes : picturePage(bytes)
}
