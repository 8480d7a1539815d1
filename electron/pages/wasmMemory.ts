const memorySection = 5
const hasMaximum = 1
const wasmPageBytes = 65_536

type Cursor = { bytes: Uint8Array; at: number }

function next(cursor: Cursor): number {
  const byte = cursor.bytes[cursor.at]
  if (byte === undefined) throw new Error('wasm ends early')
  cursor.at += 1
  return byte
}

/** An unsigned LEB128 number, as the WebAssembly format writes sizes. */
function readNumber(cursor: Cursor): number {
  let value = 0
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = next(cursor)
    value += (byte & 127) * 2 ** shift
    if (byte < 128) return value
  }
  throw new Error('wasm number too long')
}

/** Writes a number over another one of the same length in bytes, padded as LEB128 allows. */
function overwriteNumber(cursor: Cursor, end: number, number: number): void {
  let rest = number
  for (let at = cursor.at; at < end; at += 1) {
    cursor.bytes[at] = (rest & 127) | (at < end - 1 ? 128 : 0)
    rest >>>= 7
  }
  if (rest > 0) throw new Error('wasm limit needs more room')
}

/**
 * A copy of a WebAssembly module whose memory can't grow past `maxBytes`.
 *
 * Decompression bombs and forms that draw themselves then end within seconds instead of filling the machine.
 */
export function capWasmMemory(wasm: Uint8Array, maxBytes: number): Uint8Array<ArrayBuffer> {
  const cursor: Cursor = { bytes: new Uint8Array(wasm), at: 8 }
  while (cursor.at < cursor.bytes.length) {
    const section = next(cursor)
    const length = readNumber(cursor)
    const end = cursor.at + length
    if (section !== memorySection) {
      cursor.at = end
      continue
    }
    readNumber(cursor)
    if ((next(cursor) & hasMaximum) === 0) throw new Error('wasm memory has no maximum')
    readNumber(cursor)
    const from = cursor.at
    readNumber(cursor)
    const to = cursor.at
    cursor.at = from
    overwriteNumber(cursor, to, Math.floor(maxBytes / wasmPageBytes))
    return new Uint8Array(cursor.bytes)
  }
  throw new Error('wasm has no memory section')
}
