/** The tables of a TrueType file by tag, each a copy. */
export function readTables(ttf: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(ttf)
  const tables = new Map<string, Uint8Array>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * 16
    const tag = String.fromCharCode(...ttf.subarray(at, at + 4))
    const from = view.getUint32(at + 8)
    tables.set(tag, ttf.slice(from, from + view.getUint32(at + 12)))
  }
  return tables
}

/** A view on exactly these bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Bytes filled up with zeros to a multiple of four. */
export function padded(bytes: Uint8Array): Uint8Array {
  const full = new Uint8Array((bytes.length + 3) & ~3)
  full.set(bytes)
  return full
}

/** The parts one after another. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Writes a TrueType file with its checksums (OpenType specification, "Table directory" and "head"). */
export function writeTables(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort()
  const head = tables.get('head')
  if (head) viewOf(head).setUint32(8, 0)
  const directory = new Uint8Array(12 + 16 * tags.length)
  const view = viewOf(directory)
  const power = Math.floor(Math.log2(tags.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tags.length)
  view.setUint16(6, 16 * 2 ** power)
  view.setUint16(8, power)
  view.setUint16(10, 16 * tags.length - 16 * 2 ** power)
  const bodies: Uint8Array[] = []
  let offset = directory.length
  let headAt = 0
  tags.forEach((tag, index) => {
    const body = tables.get(tag) ?? new Uint8Array()
    const at = 12 + 16 * index
    directory.set(
      Uint8Array.from(tag.padEnd(4), (letter) => letter.charCodeAt(0)),
      at,
    )
    view.setUint32(at + 4, checksum(body))
    view.setUint32(at + 8, offset)
    view.setUint32(at + 12, body.length)
    if (tag === 'head') headAt = offset
    const full = padded(body)
    bodies.push(full)
    offset += full.length
  })
  const file = joinBytes([directory, ...bodies])
  if (head) viewOf(file).setUint32(headAt + 8, (0xb1b0afba - checksum(file)) >>> 0)
  return file
}

function checksum(bytes: Uint8Array): number {
  const view = viewOf(padded(bytes))
  let sum = 0
  for (let at = 0; at < view.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
