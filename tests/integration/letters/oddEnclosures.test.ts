import { PDFName } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { inspectEnclosure } from '../../../electron/letters/inspect.ts'
import { manyPages, onePage, rawPdf, stream } from '../pages/rawPdf.ts'
import { changed, copied, enclosed, openReader, pictured } from './enclosing.ts'

const words = 'BT /F1 40 Tf 100 500 Td (Government of the Punjab) Tj ET 90 300 m 500 300 l S'

describe('an odd page of a circular', () => {
  it.each([
    ['whose sheet begins left and below of nothing', '/MediaBox[-300 -400 295 442]', '-250 -100'],
    ['that is cropped', '/MediaBox[0 0 800 1000]/CropBox[50 100 600 800]', '0 0'],
    ['that is cropped beyond its sheet', '/MediaBox[0 0 595 842]/CropBox[-100 -100 900 900]', '0 0'],
    ['whose corners are named the other way round', '/MediaBox[595 842 0 0]', '0 0'],
    ['that is turned right', '/MediaBox[0 0 595 842]/Rotate 90', '0 0'],
    ['that is upside down', '/MediaBox[0 0 595 842]/Rotate 180', '0 0'],
    ['that is turned left by a negative number', '/MediaBox[0 0 595 842]/Rotate -90', '0 0'],
    ['with a unit of its own', '/MediaBox[0 0 595 842]/UserUnit 2', '0 0'],
    ['as large as a wall', '/MediaBox[0 0 7000 9000]', '0 0'],
    ['as small as a stamp', '/MediaBox[90 480 190 580]', '0 0'],
  ])('goes in as it is, and takes a stamp: %s', async (_, page, move) => {
    const content = `q 1 0 0 1 ${move} cm ${words} Q`
    expect(await enclosed(onePage({ content, page }))).toEqual([copied])
  })

  it.each([
    ['ends in a comment', `${words} % the end`],
    ['leaves its state open', `q q 2 0 0 2 0 0 cm ${words}`],
    ['closes more than it opened', `Q Q Q ${words}`],
    ['scales all that follows', `0.5 0 0 0.5 0 0 cm ${words}`],
  ])('takes a stamp in its place where it %s', async (_, content) => {
    const [how] = await enclosed(onePage({ content }))
    expect([copied, pictured]).toContain(how)
  })

  it('brings along what it has from its parents', async () => {
    const inherits = rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 400 600]/Rotate 90/Resources<</Font<</F1 5 0 R>>>>>>',
      '<</Type/Pages/Count 1/Kids[4 0 R]/Parent 2 0 R/CropBox[20 30 380 560]>>',
      '<</Type/Page/Parent 3 0 R/Contents 6 0 R>>',
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      stream('BT /F1 30 Tf 60 300 Td (Inherited) Tj ET'),
    ])
    expect(await enclosed(inherits)).toEqual([copied])
  })

  it('goes in as a picture when what is on it never ends', async () => {
    const content = `${words} BI /CS /G /W 1 /H 1 /BPC 8 ID x`
    expect(await enclosed(onePage({ content }))).toEqual([pictured])
  })
})

describe('a circular is refused before any number is taken', () => {
  it.each([
    ['as it has more than 500 pages', manyPages(501), { code: 'PDF_TOO_MANY_PAGES', data: { pages: 501 } }],
    ['as a page is larger than any paper', onePage({ content: words, page: '/MediaBox[0 0 20000 20000]' })],
    ['as it has no page', rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 0/Kids[]>>'])],
    ['as it is cut off', onePage({ content: words }).subarray(0, 60)],
    ['as it is none', new TextEncoder().encode('a letter, but not a PDF')],
    ['as it is empty', new Uint8Array()],
  ])('%s', async (_, bytes, error: object = { code: expect.stringMatching(/^PDF_/) }) => {
    await expect(inspectEnclosure(bytes, openReader)).rejects.toMatchObject(error)
  })

  it('as its words are drawn by a script (XFA)', async () => {
    const xfa = await changed((_, { catalog, context }) => {
      catalog.set(PDFName.of('NeedsRendering'), context.obj(true))
      catalog.set(
        PDFName.of('AcroForm'),
        context.obj({ Fields: [], XFA: context.register(context.stream('<xdp/>')) }),
      )
    })
    await expect(inspectEnclosure(xfa, openReader)).rejects.toMatchObject({
      code: 'ENCLOSURE_UNFAITHFUL',
      data: { page: 1 },
    })
  })
})

describe('a circular of 500 pages', () => {
  it('goes in whole', { timeout: 300_000 }, async () => {
    const plan = await inspectEnclosure(manyPages(500), openReader)
    expect(plan.pages.map(({ how }) => how)).toEqual(Array.from({ length: 500 }, () => 'copy'))
  })
})
