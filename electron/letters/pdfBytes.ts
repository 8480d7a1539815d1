import { PDFStream } from 'pdf-lib'
import type { PDFObject, PDFRef } from 'pdf-lib'

/** The first bytes of every file; the second line tells programs that the file is binary. */
export const headerBytes: Uint8Array = new Uint8Array(
  Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1'),
)

/** An object as it stands in the file. */
export function objectBytes(ref: PDFRef, object: PDFObject): Uint8Array {
  const head = `${ref.objectNumber} 0 obj\n`
  const end = '\nendobj\n'
  // A stream's own bytes are no text; all else is, and quicker as such than measured and copied.
  if (!(object instanceof PDFStream)) return Buffer.from(`${head}${object.toString()}${end}`, 'latin1')
  const size = object.sizeInBytes()
  const bytes = Buffer.alloc(head.length + size + end.length)
  bytes.write(head, 'latin1')
  object.copyBytesInto(bytes, head.length)
  bytes.write(end, head.length + size, 'latin1')
  return bytes
}

const freeEntry = '0000000000 65535 f \n'

/**
 * Cross-reference table, trailer and end of a file (ISO 32000-1, 7.5.4 and 7.5.5).
 *
 * `offsets[n]` is where object n + 1 begins, 0 when there is none; `at` is where the table begins.
 */
export function* endOfFile(offsets: Iterable<number>, ends: FileEnds): Iterable<Uint8Array> {
  const { count, at, root, info } = ends
  let lines = `xref\n0 ${count + 1}\n${freeEntry}`
  for (const offset of offsets) {
    lines += offset === 0 ? freeEntry : `${String(offset).padStart(10, '0')} 00000 n \n`
    if (lines.length > 100_000) {
      yield Buffer.from(lines, 'latin1')
      lines = ''
    }
  }
  const trailer = `trailer\n<</Size ${count + 1} /Root ${root.objectNumber} 0 R /Info ${info.objectNumber} 0 R>>`
  yield Buffer.from(`${lines}${trailer}\nstartxref\n${at}\n%%EOF\n`, 'latin1')
}

export type FileEnds = { count: number; at: number; root: PDFRef; info: PDFRef }
