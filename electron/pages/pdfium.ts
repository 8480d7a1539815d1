import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { init } from '@embedpdf/pdfium'
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { AppError } from '../../shared/errors.ts'
import { capWasmMemory } from './wasmMemory.ts'

export type Pdfium = WrappedPdfiumModule

/** PDFium with its memory capped; reads its own wasm file, so that nothing is ever fetched. */
export async function loadPdfium(maxBytes: number): Promise<Pdfium> {
  const file = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm')
  const wasmBinary = capWasmMemory(readFileSync(file), maxBytes).buffer
  const pdfium = await init({ wasmBinary, print: () => undefined, printErr: () => undefined })
  pdfium.PDFiumExt_Init()
  return pdfium
}

/** PDFium's memory as it is now; never keep it, since it moves when it grows. */
export function heap(pdfium: Pdfium): Uint8Array<ArrayBuffer> {
  // The package types its heap by @types/emscripten, which it does not bring along.
  return (pdfium.pdfium as unknown as { HEAPU8: Uint8Array<ArrayBuffer> }).HEAPU8
}

/** Bytes inside PDFium's memory; PDF_MEMORY where it has none left (malloc gives 0). */
export function allocate(pdfium: Pdfium, bytes: number): number {
  const at = pdfium.pdfium.wasmExports.malloc(bytes)
  if (at === 0) throw new AppError('PDF_MEMORY')
  return at
}

/** Gives memory of PDFium's back. */
export function release(pdfium: Pdfium, at: number): void {
  pdfium.pdfium.wasmExports.free(at)
}

/** Lends `bytes` of PDFium's memory to `use` and takes them back. */
export function withMemory<T>(pdfium: Pdfium, bytes: number, use: (at: number) => T): T {
  const at = allocate(pdfium, bytes)
  try {
    return use(at)
  } finally {
    release(pdfium, at)
  }
}

/** `count` floats at an address; a fresh view, since the memory moves when it grows. */
export function floatsAt(pdfium: Pdfium, at: number, count: number): number[] {
  return Array.from(new Float32Array(heap(pdfium).buffer, at, count))
}

/** `count` whole numbers at an address; a fresh view, as above. */
export function intsAt(pdfium: Pdfium, at: number, count: number): number[] {
  return Array.from(new Int32Array(heap(pdfium).buffer, at, count))
}

/** Opens page `page` for `use` and closes it. Error: PDF_PAGE_DAMAGED where the page can't be opened. */
export function withPage<T>(pdfium: Pdfium, document: number, page: number, use: (handle: number) => T): T {
  const handle = pdfium.FPDF_LoadPage(document, page)
  if (handle === 0) throw new AppError('PDF_PAGE_DAMAGED', { page: page + 1 })
  try {
    return use(handle)
  } finally {
    pdfium.FPDF_ClosePage(handle)
  }
}
