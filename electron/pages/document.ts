import { AppError } from '../../shared/errors.ts'
import type { PdfLimits } from './limits.ts'
import { allocate, floatsAt, heap, release, withMemory } from './pdfium.ts'
import type { Pdfium } from './pdfium.ts'
import type { Opened } from './protocol.ts'

/** What FPDF_GetLastError says after a failed opening (fpdfview.h). */
const passwordError = 4
const securityError = 5

export type OpenDocument = Opened & { handle: number; memory: number }

function pageSizes(pdfium: Pdfium, handle: number, pages: number, limits: PdfLimits): Opened['sizes'] {
  return Array.from({ length: pages }, (_, page) => {
    const [width = Number.NaN, height = Number.NaN] = withMemory(pdfium, 8, (at) =>
      pdfium.FPDF_GetPageSizeByIndexF(handle, page, at) ? floatsAt(pdfium, at, 2) : [0, 0],
    )
    if (width <= limits.pagePoints && height <= limits.pagePoints) return [width, height] as const
    throw new AppError('PDF_PAGE_TOO_LARGE', { page: page + 1, limit: limits.pagePoints })
  })
}

function refusal(pdfium: Pdfium, password: string): AppError {
  const reason = pdfium.FPDF_GetLastError()
  if (reason === passwordError) return new AppError(password === '' ? 'PDF_PASSWORD' : 'PDF_PASSWORD_WRONG')
  if (reason === securityError) return new AppError('PDF_UNREADABLE')
  return new AppError('PDF_DAMAGED')
}

/** Closes a document and gives its memory back. */
export function closeDocument(pdfium: Pdfium, document: OpenDocument): void {
  pdfium.FPDF_CloseDocument(document.handle)
  release(pdfium, document.memory)
}

/** Opens a PDF in PDFium's memory and checks its limits; the errors are those of `openPdf`. */
export function openDocument(
  pdfium: Pdfium,
  bytes: Uint8Array,
  password: string,
  limits: PdfLimits,
): OpenDocument {
  const memory = allocate(pdfium, bytes.length)
  heap(pdfium).set(bytes, memory)
  const handle = pdfium.FPDF_LoadMemDocument(memory, bytes.length, password)
  if (handle === 0) {
    const error = refusal(pdfium, password)
    release(pdfium, memory)
    throw error
  }
  const pages = pdfium.FPDF_GetPageCount(handle)
  const encrypted = pdfium.FPDF_GetSecurityHandlerRevision(handle) >= 0
  const document: OpenDocument = { handle, memory, pages, encrypted, sizes: [] }
  try {
    if (pages < 1) throw new AppError('PDF_DAMAGED')
    if (pages > limits.pages) throw new AppError('PDF_TOO_MANY_PAGES', { pages, limit: limits.pages })
    return { ...document, sizes: pageSizes(pdfium, handle, pages, limits) }
  } catch (error) {
    closeDocument(pdfium, document)
    throw error
  }
}
