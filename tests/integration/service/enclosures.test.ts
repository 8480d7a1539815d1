import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { expect, it, onTestFinished } from 'vitest'
import { nodeWiring } from '../../../electron/cli/wiring.ts'
import { addEnclosure, enclosuresOf } from '../../../electron/service/letters/enclosure.ts'
import type { Context } from '../../../electron/service/context.ts'

/** A page with a bar of this width. */
async function page(width: number): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage([300, 400]).drawRectangle({ x: 20, y: 300, width, height: 20 })
  return document.save()
}

it('looks at each enclosure of a letter once, however many the letter has', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tarseel-enclosures-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const wiring = nodeWiring({ folder, create: true, today: undefined })
  let started = 0
  const startPdfChild: typeof wiring.startPdfChild = (...how) => {
    started += 1
    return wiring.startPdfChild(...how)
  }
  // No more of it is asked for here.
  const context = { wiring: { ...wiring, startPdfChild }, register: { folder } } as Context
  const documents: string[] = []
  for (let width = 50; width < 120; width += 10) {
    documents.push((await addEnclosure(context, { bytes: await page(width) })).sha256)
  }
  const first = await enclosuresOf(context, documents)
  const before = started
  const again = await enclosuresOf(context, documents)
  expect(started).toBe(before)
  expect(again.every((plan, index) => plan === first[index])).toBe(true)
})
