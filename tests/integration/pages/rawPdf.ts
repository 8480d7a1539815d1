import { deflateSync } from 'node:zlib'

/** Object bodies of a PDF by number, from 1; the first is the catalog. */
export function rawPdf(objects: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let at = parts[0]?.length ?? 0
  const add = (part: Buffer): void => {
    parts.push(part)
    at += part.length
  }
  for (const [index, body] of objects.entries()) {
    offsets.push(at)
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n')]))
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const xref = `xref\n0 ${size}\n0000000000 65535 f \n${rows}`
  add(Buffer.from(`${xref}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`))
  return new Uint8Array(Buffer.concat(parts))
}

export function stream(content: string | Uint8Array, entries = ''): Uint8Array {
  const bytes = Buffer.from(content)
  const head = Buffer.from(`<</Length ${bytes.length}${entries}>>\nstream\n`)
  return Buffer.concat([head, bytes, Buffer.from('\nendstream')])
}

export type OnePage = {
  content: string | Uint8Array
  /** Entries of the page beside its parent, resources and contents. */
  page?: string
  /** Entries of the resources beside the font F1 (Helvetica). */
  resources?: string
  /** Entries of the content stream. */
  filter?: string
  extra?: (string | Uint8Array)[]
}

/** A PDF of one page; objects of `extra` are numbered from 6. */
export function onePage({ content, page, resources = '', filter = '', extra = [] }: OnePage): Uint8Array {
  const entries = page ?? '/MediaBox[0 0 595 842]'
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    `<</Type/Page/Parent 2 0 R/Resources<</Font<</F1 4 0 R>>${resources}>>/Contents 5 0 R${entries}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    stream(content, filter),
    ...extra,
  ])
}

/** Many pages that share one content. */
export function manyPages(count: number, told = count): Uint8Array {
  const kids = Array.from({ length: count }, (_, at) => `${at + 4} 0 R`)
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R>>'
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${told}/Kids[${kids.join(' ')}]>>`,
    stream('0 0 m 100 100 l S'),
    ...kids.map(() => page),
  ])
}

/** A line of text in Helvetica 12 at a point from the bottom left. */
export function show(text: string, x: number, y: number, before = ''): string {
  const escaped = text.replace(/[\\()]/g, (char) => `\\${char}`)
  return `BT ${before} /F1 12 Tf ${x} ${y} Td (${escaped}) Tj ET\n`
}

/** Zlib data of a few kilobytes that inflates to about `megabytes` of spaces. */
export function bomb(megabytes: number): Uint8Array {
  const megabyte = deflateSync(Buffer.alloc(1 << 20, 0x20), { level: 9, finishFlush: 3 })
  const header = megabyte.subarray(0, 2)
  const block = megabyte.subarray(2)
  return Buffer.concat([
    header,
    ...Array.from({ length: megabytes }, () => block),
    deflateSync('').subarray(2),
  ])
}
