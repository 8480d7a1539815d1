import type { TableEncoding } from '../../shared/domain/table.ts'

/** The upper bytes of letters in UTF-16: null for English, digits and line ends, 6 for Urdu. */
const upperBytes = new Set([0x00, 0x06])

/** A text is UTF-16 where such a byte stands in nearly every pair, always on the same side. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  for (const [index, byte] of sample.entries()) {
    if (!upperBytes.has(byte)) continue
    if (index % 2 === 0) even++
    else odd++
  }
  if (even + odd < sample.length / 4 || Math.min(even, odd) * 20 > even + odd) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function decode(bytes: Uint8Array, encoding: TableEncoding, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes)
  } catch {
    return null
  }
}

function markOf(bytes: Uint8Array): TableEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/**
 * The text of a CSV file, and the encoding it is in.
 *
 * By its byte order mark; else UTF-16 where nulls stand in every pair; else UTF-8 if it is valid;
 * else Windows-1256, which Excel writes on an Urdu Windows. Null where it is no text at all.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TableEncoding } | null {
  const sure = markOf(bytes) ?? utf16Order(bytes)
  for (const encoding of sure ? [sure] : (['utf-8', 'windows-1256'] as const)) {
    const text = decode(bytes, encoding, encoding !== 'windows-1256')
    if (text !== null) return isText(text) ? { text, encoding } : null
  }
  return null
}

function isText(text: string): boolean {
  // Control characters other than tab and line ends; a picture or a program is full of them.
  const controls = text.slice(0, 65_536).match(/[\x00-\x08\x0b\x0e-\x1f]/g)?.length ?? 0
  return controls <= Math.min(text.length, 65_536) / 100
}
