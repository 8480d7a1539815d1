import { AppError } from '../../shared/errors.ts'
import type { StartPdfChild } from '../../shared/rpc/pdfChild.ts'
import { limits as defaults } from './limits.ts'
import type { PdfLimits } from './limits.ts'
import { ownPdfChild } from './owner.ts'
import type { PdfOwner } from './owner.ts'
import type { Opened, PdfCall, PdfCalls } from './protocol.ts'
import type { GreyPicture, PageInfo, PageInk, PageText, PngPicture } from './types.ts'

export type OpenOptions = {
  password?: string | undefined
  /** Aborting kills the child; what is running rejects with CANCELLED. */
  signal?: AbortSignal | undefined
  limits?: Partial<PdfLimits> | undefined
}

/** An open PDF; pages count from 0. Every call may reject with a PDF_* code or CANCELLED. */
export type PdfReader = {
  pages: number
  /** Has a password of its user or its owner; pdf-lib makes blank pages of such files. */
  encrypted: boolean
  /** Width and height of each page as shown, points. */
  sizes: Opened['sizes']
  pageInfo(page: number): Promise<PageInfo>
  text(page: number): Promise<PageText>
  /** The page as PNG whose long edge has so many pixels (12 megapixels at most). */
  picture(page: number, longEdge: number, options?: { grey?: boolean }): Promise<PngPicture>
  /** The page as raw grey bytes, for OCR and for comparing. */
  greyPicture(page: number, longEdge: number): Promise<GreyPicture>
  inspect(page: number): Promise<PageInk>
  close: () => void
}

/** PDFs read one after another in one child, which is replaced after any abort; `open` closes the one before. */
export type PdfSession = {
  open: (bytes: Uint8Array, options?: OpenOptions) => Promise<PdfReader>
  close: () => void
}

/**
 * Whether the end of a file never came: after its last object a PDF tells where its table is.
 *
 * PDFium opens what is left of a scan cut in half as a letter of fewer pages.
 */
function isCutOff(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const after = Math.max(0, file.lastIndexOf('endobj'))
  return file.indexOf('startxref', after) < 0 && file.indexOf('%%EOF', after) < 0
}

/** Refuses what can't be a PDF, or is only the beginning of one, before any process starts (READING.md: limits). */
function checkBytes(bytes: Uint8Array, limits: PdfLimits): void {
  if (bytes.length === 0) throw new AppError('PDF_EMPTY')
  if (bytes.length > limits.fileBytes) {
    throw new AppError('PDF_TOO_LARGE', { bytes: bytes.length, limit: limits.fileBytes })
  }
  const head = String.fromCharCode(...bytes.subarray(0, limits.headerBytes))
  if (!head.includes('%PDF-')) throw new AppError('PDF_NOT_PDF')
  if (isCutOff(bytes)) throw new AppError('PDF_DAMAGED')
}

type TimedCall = <C extends PdfCall>(call: C, ask: PdfCalls[C]['ask']) => Promise<PdfCalls[C]['answer']>

/** Spoils the owner when the caller aborts, until the answer is called. */
function watchAbort(owner: PdfOwner, signal: AbortSignal | undefined): () => void {
  const abort = (): void => {
    owner.spoil(new AppError('CANCELLED'))
  }
  signal?.addEventListener('abort', abort, { once: true })
  return () => {
    signal?.removeEventListener('abort', abort)
  }
}

/**
 * The calls of one file: each has the time of a page, all together the time of a file (work, not waiting).
 *
 * Once `isOpen` says no, they reject: the child has another file open by then.
 */
function timedCalls(owner: PdfOwner, limits: PdfLimits, isOpen: () => boolean): TimedCall {
  const before = owner.workedMs()
  return (call, ask) => {
    if (!isOpen()) return Promise.reject(new AppError('CANCELLED'))
    const left = limits.fileMs - (owner.workedMs() - before)
    return owner.call(call, ask, Math.max(1, Math.min(limits.pageMs, left)))
  }
}

function readerOf(call: TimedCall, opened: Opened, close: () => void): PdfReader {
  const draw = (page: number, longEdge: number, form: 'rgb' | 'grey' | 'raw') =>
    call('picture', { page, longEdge, form })
  return {
    pages: opened.pages,
    encrypted: opened.encrypted,
    sizes: opened.sizes,
    pageInfo: (page) => call('pageInfo', { page }),
    text: (page) => call('text', { page }),
    inspect: (page) => call('inspect', { page }),
    picture: async (page, longEdge, options) => {
      const picture = await draw(page, longEdge, options?.grey === true ? 'grey' : 'rgb')
      if (!('png' in picture)) throw new Error('a PNG was asked for')
      return picture
    },
    greyPicture: async (page, longEdge) => {
      const picture = await draw(page, longEdge, 'raw')
      if (!('pixels' in picture)) throw new Error('grey bytes were asked for')
      return picture
    },
    close,
  }
}

/** Reads PDFs one after another, e.g. those of one import job; nothing starts before the first `open`. */
export function startPdfSession(start: StartPdfChild): PdfSession {
  let owner: PdfOwner | null = null
  let stop: () => void = () => undefined
  const open = async (bytes: Uint8Array, options: OpenOptions = {}): Promise<PdfReader> => {
    stop()
    stop = () => undefined
    const { password = '', signal } = options
    const limits = { ...defaults, ...options.limits }
    if (signal?.aborted === true) throw new AppError('CANCELLED')
    checkBytes(bytes, limits)
    const mine = owner === null || owner.spoilt() ? ownPdfChild(start) : owner
    owner = mine
    const unwatch = watchAbort(mine, signal)
    const call = timedCalls(mine, limits, () => stop === unwatch)
    stop = unwatch
    try {
      const opened = await call('open', { bytes, password, limits })
      return readerOf(call, opened, unwatch)
    } catch (error) {
      unwatch()
      throw error
    }
  }
  const close = (): void => {
    stop()
    stop = () => undefined
    owner?.close()
    owner = null
  }
  return { open, close }
}

/**
 * Opens one PDF in a child process of its own; `close` ends the child.
 *
 * Errors: PDF_EMPTY, PDF_TOO_LARGE, PDF_NOT_PDF, PDF_PASSWORD, PDF_PASSWORD_WRONG, PDF_DAMAGED,
 * PDF_TOO_MANY_PAGES, PDF_PAGE_TOO_LARGE, PDF_PAGE_DAMAGED, PDF_TIMEOUT, PDF_MEMORY, PDF_UNREADABLE, CANCELLED.
 */
export async function openPdf(
  start: StartPdfChild,
  bytes: Uint8Array,
  options: OpenOptions = {},
): Promise<PdfReader> {
  const session = startPdfSession(start)
  try {
    const reader = await session.open(bytes, options)
    return { ...reader, close: session.close }
  } catch (error) {
    session.close()
    throw error
  }
}
