import { AppError } from '../../shared/errors.ts'
import type { ErrorCode } from '../../shared/errors.ts'
import { closeDocument, openDocument } from './document.ts'
import type { OpenDocument } from './document.ts'
import { limits } from './limits.ts'
import { heap, loadPdfium, withPage } from './pdfium.ts'
import type { Pdfium } from './pdfium.ts'
import { drawPage, pageInk } from './picture.ts'
import type { PdfCall, PdfCalls, PdfReply, PdfRequest } from './protocol.ts'
import { readText } from './text.ts'
import type { PageInfo } from './types.ts'

type State = { pdfium: Pdfium; document: OpenDocument | null; picturePixels: number }
type Answer = PdfCalls[PdfCall]['answer']

const quarterTurns = [0, 90, 180, 270] as const

function pageInfo(pdfium: Pdfium, document: number, page: number): PageInfo {
  return withPage(pdfium, document, page, (handle) => ({
    width: pdfium.FPDF_GetPageWidthF(handle),
    height: pdfium.FPDF_GetPageHeightF(handle),
    rotation: quarterTurns[pdfium.FPDFPage_GetRotation(handle)] ?? 0,
  }))
}

function open(state: State, { bytes, password, limits: asked }: PdfCalls['open']['ask']): Answer {
  if (state.document) closeDocument(state.pdfium, state.document)
  state.document = null
  state.picturePixels = asked.picturePixels
  const document = openDocument(state.pdfium, bytes, password, asked)
  state.document = document
  return { pages: document.pages, encrypted: document.encrypted, sizes: document.sizes }
}

function perform(state: State, request: PdfRequest): Answer {
  if (request.call === 'open') return open(state, request.ask)
  const { pdfium, document, picturePixels } = state
  const { page } = request.ask
  if (!document || !Number.isInteger(page) || page < 0 || page >= document.pages) {
    throw new AppError('INVALID_INPUT', { field: 'page' })
  }
  switch (request.call) {
    case 'pageInfo':
      return pageInfo(pdfium, document.handle, page)
    case 'text':
      return readText(pdfium, document.handle, page)
    case 'picture':
      return drawPage(pdfium, document.handle, page, { ...request.ask, maxPixels: picturePixels })
    case 'inspect':
      return {
        ink: pageInk(pdfium, document.handle, page),
        chars: readText(pdfium, document.handle, page).chars,
      }
  }
}

/** What a trap of the wasm means: out of memory when its heap is nearly at the cap, else unreadable. */
function trapCode(thrown: unknown, pdfium: Pdfium): ErrorCode {
  if (thrown instanceof RangeError) return 'PDF_UNREADABLE'
  const text = thrown instanceof Error ? thrown.message : String(thrown)
  const full = heap(pdfium).length > limits.wasmBytes * 0.6
  return full || /memory|OOM/i.test(text) ? 'PDF_MEMORY' : 'PDF_UNREADABLE'
}

/** Answers requests one by one; a trap inside PDFium is answered as fatal: this process is spoilt. */
export function serveRequests(): (request: PdfRequest) => Promise<PdfReply> {
  const ready = loadPdfium(limits.wasmBytes).then((pdfium): State => {
    return { pdfium, document: null, picturePixels: limits.picturePixels }
  })
  return async (request) => {
    const state = await ready
    try {
      return { id: request.id, answer: perform(state, request) }
    } catch (thrown) {
      if (thrown instanceof AppError) {
        return { id: request.id, error: thrown.code, data: thrown.data, fatal: false }
      }
      return { id: request.id, error: trapCode(thrown, state.pdfium), data: {}, fatal: true }
    }
  }
}
