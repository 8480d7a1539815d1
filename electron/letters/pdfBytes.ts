import { PDFStream } from 'pdf-lib'
import type { PDFContext, PDFObject, PDFRef } from 'pdf-lib'

/** The first bytes of every file; the second line tells programs that the file is binary. */
export const headerBytes: Uint8Array = new Uint8Array(
  Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1'),
)

/** The objects of a context as bytes, each with where it begins when the first stands at `at`. */
export function objectsFrom(
  context: PDFContext,
  at: number,
): { bytes: Uint8Array; refs: PDFRef[]; starts: number[] } {
  const chunks: Uint8Array[] = []
  const refs: PDFRef[] = []
  const starts: number[] = []
  let position = at
  let text = ''
  const put = (chunk: Uint8Array) => {
    chunks.push(chunk)
    position += chunk.length
  }
  const putText = () => {
    if (text !== '') put(Buffer.from(text, 'latin1'))
    text = ''
  }
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) putText()
    refs.push(ref)
    starts.push(position + text.length)
    if (object instanceof PDFStream) put(streamBytes(ref, object))
    else text += objectText(ref, object)
  }
  putText()
  return { bytes: new Uint8Array(Buffer.concat(chunks)), refs, starts }
}

/** Enters objects into a table of offsets; numbers without an object stay free (0). */
export function enterOffsets(
  offsets: number[],
  written: { refs: PDFRef[]; starts: number[] },
  last: number,
): void {
  while (offsets.length < last) offsets.push(0)
  written.refs.forEach((ref, index) => {
    offsets[ref.objectNumber - 1] = written.starts[index] ?? 0
  })
}

/** An object as it stands in the file, in Latin-1; a stream's own bytes are no text. */
function objectText(ref: PDFRef, object: PDFObject): string {
  return `${ref.objectNumber} 0 obj\n${object.toString()}\nendobj\n`
}

/** A stream as it stands in the file. */
function streamBytes(ref: PDFRef, stream: PDFStream): Uint8Array {
  const head = `${ref.objectNumber} 0 obj\n`
  const end = '\nendobj\n'
  const size = stream.sizeInBytes()
  const bytes = Buffer.alloc(head.length + size + end.length)
  bytes.write(head, 'latin1')
  stream.copyBytesInto(bytes, head.length)
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
