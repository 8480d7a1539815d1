import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { openPdf } from '../../../electron/pages/open.ts'
import type { PdfReader } from '../../../electron/pages/open.ts'
import { startPdfChild } from '../../../electron/pages/start.node.ts'

/** Opens a PDF with PDFium in a child process. */
export function openReader(bytes: Uint8Array): Promise<PdfReader> {
  return openPdf(startPdfChild, bytes)
}

/** The text of every page as PDFium finds it. */
export async function pagesText(bytes: Uint8Array): Promise<string[]> {
  const reader = await openReader(bytes)
  try {
    const texts: string[] = []
    for (let page = 0; page < reader.pages; page++) texts.push((await reader.text(page)).text)
    return texts
  } finally {
    reader.close()
  }
}

/** Runs a program on a file of these bytes, and gives what it wrote to `out.pdf` beside it, or its words. */
export function runOn(bytes: Uint8Array, program: string, args: (file: string, out: string) => string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'tarseel-pdf-'))
  try {
    const file = join(folder, 'in.pdf')
    writeFileSync(file, bytes)
    return spawnSync(program, args(file, '-'), { maxBuffer: 1e8 })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Passes when qpdf finds nothing wrong: cross-reference table, page tree, streams. */
export function checkPdf(bytes: Uint8Array): void {
  const { status, stdout, stderr } = runOn(bytes, 'qpdf', (file) => ['--check', file])
  expect(`${stdout.toString()}${stderr.toString()}`).toContain('No syntax or stream encoding errors found')
  expect(status).toBe(0)
}
