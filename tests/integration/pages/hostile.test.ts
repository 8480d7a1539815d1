import { deflateSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { openPdf, startPdfSession } from '../../../electron/pages/open.ts'
import type { PdfReader } from '../../../electron/pages/open.ts'
import { startPdfChild, startPdfChildWithin } from '../../../electron/pages/start.node.ts'
import { AppError, errorCodes } from '../../../shared/errors.ts'
import type { PdfChild } from '../../../shared/rpc/pdfChild.ts'
import { bomb, manyPages, onePage, rawPdf, show, stream } from './rawPdf.ts'

const session = startPdfSession(startPdfChild)
afterAll(session.close)

const good = onePage({ content: show('Hello circular', 72, 700) })

/** A letter of one page to which a second was added, cut off in the second. */
const cutAddition = Buffer.concat([
  good,
  Buffer.from('3 0 obj\n<</Type/Page/Parent 2 0 R/Contents 5 0 R>>\nendobj\n6 0 obj\n<</Type/Page'),
])

const refused: [string, Uint8Array, string][] = [
  ['an empty file', new Uint8Array(), 'PDF_EMPTY'],
  ['a web page called .pdf', Buffer.from('<html><body>log in</body></html>'), 'PDF_NOT_PDF'],
  ['a header after 1,024 bytes', Buffer.concat([Buffer.alloc(2000, 32), good]), 'PDF_NOT_PDF'],
  ['a header and nothing else', Buffer.from('%PDF-1.7\n'), 'PDF_DAMAGED'],
  ['a file cut after its catalog', good.subarray(0, 60), 'PDF_DAMAGED'],
  ['an addition that was cut off', cutAddition, 'PDF_DAMAGED'],
  ['no pages', rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 0/Kids[]>>']), 'PDF_DAMAGED'],
  ['501 pages', manyPages(501), 'PDF_TOO_MANY_PAGES'],
  [
    'a page of 200,000 points',
    onePage({ content: '', page: '/MediaBox[0 0 200000 200000]' }),
    'PDF_PAGE_TOO_LARGE',
  ],
]

/** Files that PDFium may read or refuse, but must not hang on or die of silently. */
const endured: [string, Uint8Array][] = [
  ['a page of no size', onePage({ content: '', page: '/MediaBox[0 0 0 0]' })],
  ['a page of impossible size', onePage({ content: '', page: '/MediaBox[0 0 -1e30 1e30]' })],
  ['a thread of a page', onePage({ content: '', page: '/MediaBox[0 0 14400 0.01]' })],
  ['a file with more behind its end', Buffer.concat([good, Buffer.alloc(5000, 0x20)])],
  [
    'a page tree that loops',
    rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 5/Kids[2 0 R 3 0 R]>>',
      '<</Type/Pages/Parent 2 0 R/Count 5/Kids[2 0 R]>>',
    ]),
  ],
  [
    'a form that draws itself',
    onePage({
      content: '/X Do',
      resources: '/XObject<</X 6 0 R>>',
      extra: [
        stream(
          '/X Do /X Do',
          '/Type/XObject/Subtype/Form/BBox[0 0 500 500]/Resources<</XObject<</X 6 0 R>>>>',
        ),
      ],
    }),
  ],
  ['a gigabyte of spaces', onePage({ content: bomb(1024), filter: '/Filter/FlateDecode' })],
  [
    'a picture of 30,000 by 30,000 dots',
    onePage({
      content: 'q 500 0 0 500 0 0 cm /I Do Q',
      resources: '/XObject<</I 6 0 R>>',
      extra: [
        stream(
          bomb(858),
          '/Type/XObject/Subtype/Image/Width 30000/Height 30000/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode',
        ),
      ],
    }),
  ],
  ['two million open brackets', onePage({ content: '['.repeat(2_000_000) })],
]

async function useAll(reader: PdfReader): Promise<void> {
  await reader.pageInfo(0)
  await reader.inspect(0)
}

describe('hostile files', () => {
  it.each(refused)('refuses %s', async (_, bytes, code) => {
    await expect(session.open(bytes)).rejects.toMatchObject({ code })
  })

  it('refuses a file past the limit before reading it', async () => {
    const open = session.open(good, { limits: { fileBytes: good.length - 1 } })
    await expect(open).rejects.toMatchObject({ code: 'PDF_TOO_LARGE' })
  })

  it.each(endured)('ends %s in a result or a code, and goes on', { timeout: 60_000 }, async (_, bytes) => {
    const ended = await session
      .open(bytes)
      .then(useAll)
      .then(() => 'result')
      .catch((error: unknown) => (error instanceof AppError ? error.code : String(error)))
    expect(['result', ...errorCodes]).toContain(ended)
    const reader = await session.open(good)
    expect((await reader.text(0)).text).toBe('Hello circular')
  })

  it('reads 500 pages', async () => {
    expect((await session.open(manyPages(500))).pages).toBe(500)
  })

  it('counts the pages itself where the file lies', async () => {
    expect((await session.open(manyPages(3, 2_000_000_000))).pages).toBe(3)
  })
})

describe('a child that must go', () => {
  const curves = Array.from({ length: 400_000 }, (_, i) => {
    return `${i % 595} ${(i * 7) % 842} m ${(i * 13) % 595} ${(i * 29) % 842} 300 300 ${i % 500} 9 c S`
  })
  const slow = onePage({ content: deflateSync(curves.join('\n')), filter: '/Filter/FlateDecode' })

  it('is killed when a page takes too long', { timeout: 60_000 }, async () => {
    const children: PdfChild[] = []
    const start = (): PdfChild => {
      const child = startPdfChild()
      children.push(child)
      return child
    }
    const reader = await openPdf(start, slow)
    const hasty = startPdfSession(start)
    await hasty.open(good)
    const again = await hasty.open(slow, { limits: { pageMs: 400 } })
    await expect(again.picture(0, 3000)).rejects.toMatchObject({ code: 'PDF_TIMEOUT', data: { page: 1 } })
    await expect(children[1]?.exited).resolves.toBe('killed')
    await expect(again.text(0)).rejects.toMatchObject({ code: 'PDF_TIMEOUT' })
    expect((await hasty.open(good)).pages).toBe(1)
    hasty.close()
    reader.close()
    await expect(children[2]?.exited).resolves.toBe('killed')
  })

  it('is killed when the work is cancelled', { timeout: 60_000 }, async () => {
    const abort = new AbortController()
    const reader = await openPdf(startPdfChild, slow, { signal: abort.signal })
    const picture = reader.picture(0, 3000)
    abort.abort()
    await expect(picture).rejects.toMatchObject({ code: 'CANCELLED' })
    await expect(openPdf(startPdfChild, good, { signal: abort.signal })).rejects.toMatchObject({
      code: 'CANCELLED',
    })
  })

  it('is killed past its memory', async () => {
    const opened = openPdf(startPdfChildWithin(1 << 20), slow).then((reader) => reader.picture(0, 3000))
    await expect(opened).rejects.toMatchObject({ code: 'PDF_MEMORY' })
  })
})
