import { deflateSync } from 'node:zlib'
import { degrees, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { inspectEnclosure } from '../../../electron/letters/inspect.ts'
import { changed, circular, copied, enclosed, looks, openReader, pictured } from './enclosing.ts'
import { runOn } from './pdf.ts'

function encrypted(...passwords: [string, string]): Uint8Array {
  const { stdout } = runOn(circular, 'qpdf', (file, out) => [
    '--encrypt',
    ...passwords,
    '256',
    '--',
    file,
    out,
  ])
  return stdout
}

describe('a circular in the letter', () => {
  it('is copied page by page when a copy looks the same', async () => {
    expect(await enclosed(circular)).toEqual([copied, copied])
  })

  it('keeps its rotation and its crop', async () => {
    const turned = await changed((page) => {
      page.setRotation(degrees(90))
      page.setCropBox(50, 50, 400, 500)
    })
    expect(await enclosed(turned)).toEqual([copied, copied])
  })

  it('goes in as pictures when its owner locked it, and never blank', async () => {
    expect(await enclosed(encrypted('', 'owner'))).toEqual([pictured, pictured])
  })

  it('shows a stamp on it, as a picture of that page only', async () => {
    const stamped = await changed((page, document) => {
      const form = document.getForm()
      form.createTextField('received').addToPage(page, { x: 300, y: 300, width: 200, height: 60 })
    })
    expect(await enclosed(stamped)).toEqual([pictured, copied])
  })
})

describe('a form that was filled in', () => {
  it('is enclosed with what was filled in', async () => {
    const filled = (words: string) =>
      changed((page, document) => {
        const field = document.getForm().createTextField('remarks')
        field.setText(words)
        field.addToPage(page, { x: 100, y: 20, width: 400, height: 60 })
      })
    const inkOf = async (bytes: Uint8Array) => {
      const plan = await inspectEnclosure(bytes, openReader)
      const [page] = await looks(bytes, plan)
      return page?.after ?? 0
    }
    expect(await inkOf(await filled('WWWWWWWW'))).toBeGreaterThan((await inkOf(await filled(' '))) * 1.02)
  })
})

describe('a circular is refused before any number is taken', () => {
  it('when a page would come out blank because it is damaged', async () => {
    const damaged = await changed((page, { context }) => {
      const packed = deflateSync('BT ET '.repeat(500))
        .subarray(0, 20)
        .map((byte, at) => (at > 4 ? byte ^ 255 : byte))
      const stream = PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: packed.length }), packed)
      page.node.set(PDFName.of('Contents'), context.register(stream))
    })
    await expect(inspectEnclosure(damaged, openReader)).rejects.toMatchObject({
      code: 'ENCLOSURE_BLANK',
      data: { page: 1 },
    })
  })

  it('when it has nothing but blank pages', async () => {
    const document = await PDFDocument.create()
    document.addPage()
    document.addPage()
    await expect(inspectEnclosure(await document.save(), openReader)).rejects.toMatchObject({
      code: 'ENCLOSURE_BLANK',
      data: { page: 1 },
    })
  })

  it('but not for one empty back page', async () => {
    const plan = await inspectEnclosure(await changed((_, document) => void document.addPage()), openReader)
    expect(plan.pages).toHaveLength(3)
  })

  it('when it asks for a password', async () => {
    await expect(inspectEnclosure(encrypted('secret', 'owner'), openReader)).rejects.toMatchObject({
      code: 'PDF_PASSWORD',
    })
  })
})
