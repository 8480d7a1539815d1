import { subsetGlyphs } from './subset.ts'
import type { FaceKey } from './faces.ts'
import type { Part, Unit } from './shape.ts'
import { joinBytes, padded, readTables, viewOf, writeTables } from './truetype.ts'

type Box = readonly [left: number, bottom: number, right: number, top: number]

/** Glyphs laid down one after another, as they will stand in the file. */
type Outlines = {
  bodies: Uint8Array[]
  /** Where each glyph begins, and the end of the last. */
  starts: number[]
  widths: number[]
  lefts: number[]
  box: Box
  /** Most parts in one composite. */
  parts: number
}

// Composite glyph flags (OpenType specification, "glyf").
const flag = {
  words: 0x1,
  offsets: 0x2,
  scale: 0x8,
  more: 0x20,
  twoScales: 0x40,
  matrix: 0x80,
  overlap: 0x400,
}
const room = { compositePoints: 4000, compositeContours: 400, depth: 3 }

/**
 * A TrueType file for a PDF in which unit n is one glyph; `glyphOf[n]` is its number.
 *
 * A unit of one unshifted glyph is that glyph; any other becomes a composite with the shifts in it.
 */
export function buildFontFile(key: FaceKey, units: readonly Unit[]): { file: Uint8Array; glyphOf: number[] } {
  const glyphs = new Set(units.flatMap((unit) => unit.parts.map(([glyph]) => glyph)))
  const source = readTables(subsetGlyphs(key, glyphs))
  const tables = new Map<string, Uint8Array>()
  for (const tag of ['head', 'hhea', 'maxp']) tables.set(tag, tableOf(source, tag).slice())
  const glyf = readGlyphs(source)
  const numbers = renumber(glyphs, glyf)
  const outlines = copyGlyphs(source, glyf, numbers)
  const boxes = [...numbers.keys()].map((glyph) => boxOf(glyf(glyph)))
  const glyphOf = units.map((unit) => {
    const [first] = unit.parts
    if (unit.parts.length === 1 && first && first[1] === 0 && first[2] === 0)
      return numbers.get(first[0]) ?? 0
    addComposite(outlines, unit, numbers, boxes)
    return outlines.widths.length - 1
  })
  fillTables(tables, outlines)
  return { file: writeTables(tables), glyphOf }
}

function tableOf(tables: ReadonlyMap<string, Uint8Array>, tag: string): Uint8Array {
  const table = tables.get(tag)
  if (!table) throw new Error(`the font has no ${tag} table`)
  return table
}

/** Reads the outline of a glyph from `glyf` by `loca`. */
function readGlyphs(source: ReadonlyMap<string, Uint8Array>): (glyph: number) => Uint8Array {
  const glyf = tableOf(source, 'glyf')
  const loca = viewOf(tableOf(source, 'loca'))
  const long = viewOf(tableOf(source, 'head')).getInt16(50) === 1
  const at = (index: number) => (long ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2)
  return (glyph) => glyf.slice(at(glyph), at(glyph + 1))
}

function boxOf(outline: Uint8Array): Box | null {
  if (outline.length === 0) return null
  const view = viewOf(outline)
  return [view.getInt16(2), view.getInt16(4), view.getInt16(6), view.getInt16(8)]
}

/** Where the component numbers of a composite outline stand; none for a simple one. */
function componentsOf(outline: Uint8Array): number[] {
  if (outline.length === 0 || viewOf(outline).getInt16(0) >= 0) return []
  const view = viewOf(outline)
  const places: number[] = []
  for (let at = 10, flags = flag.more; flags & flag.more;) {
    flags = view.getUint16(at)
    places.push(at + 2)
    at += 4 + (flags & flag.words ? 4 : 2)
    at += flags & flag.scale ? 2 : flags & flag.twoScales ? 4 : flags & flag.matrix ? 8 : 0
  }
  return places
}

/** New dense numbers: 0 for .notdef, then every glyph that is used, also as a component of another. */
function renumber(glyphs: Iterable<number>, glyf: (glyph: number) => Uint8Array): Map<number, number> {
  const numbers = new Map([[0, 0]])
  const add = (glyph: number) => {
    if (numbers.has(glyph)) return
    numbers.set(glyph, numbers.size)
    const outline = glyf(glyph)
    for (const place of componentsOf(outline)) add(viewOf(outline).getUint16(place))
  }
  for (const glyph of glyphs) add(glyph)
  return numbers
}

function copyGlyphs(
  source: ReadonlyMap<string, Uint8Array>,
  glyf: (glyph: number) => Uint8Array,
  numbers: ReadonlyMap<number, number>,
): Outlines {
  const hmtx = viewOf(tableOf(source, 'hmtx'))
  const longMetrics = viewOf(tableOf(source, 'hhea')).getUint16(34)
  const outlines: Outlines = { bodies: [], starts: [0], widths: [], lefts: [], box: [0, 0, 0, 0], parts: 1 }
  for (const glyph of numbers.keys()) {
    const outline = glyf(glyph)
    const view = viewOf(outline)
    for (const place of componentsOf(outline)) {
      view.setUint16(place, numbers.get(view.getUint16(place)) ?? 0)
    }
    addOutline(outlines, outline, hmtx.getUint16(4 * Math.min(glyph, longMetrics - 1)), boxOf(outline))
  }
  return outlines
}

function addOutline(outlines: Outlines, outline: Uint8Array, width: number, box: Box | null): void {
  const body = padded(outline)
  outlines.bodies.push(body)
  outlines.starts.push((outlines.starts.at(-1) ?? 0) + body.length)
  outlines.widths.push(width)
  outlines.lefts.push(box?.[0] ?? 0)
  if (box) outlines.box = around(outlines.box, box)
}

function around(a: Box, b: Box): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
}

function addComposite(
  outlines: Outlines,
  unit: Unit,
  numbers: ReadonlyMap<number, number>,
  boxes: readonly (Box | null)[],
): void {
  const inked: { part: Part; number: number; box: Box }[] = []
  for (const part of unit.parts) {
    const number = numbers.get(part[0]) ?? 0
    const box = boxes[number]
    if (box)
      inked.push({
        part,
        number,
        box: [box[0] + part[1], box[1] + part[2], box[2] + part[1], box[3] + part[2]],
      })
  }
  const [first] = inked
  if (!first) return addOutline(outlines, new Uint8Array(), unit.width, null)
  const box = inked.map((one) => one.box).reduce(around, first.box)
  const body = new Uint8Array(10 + 8 * inked.length)
  const view = viewOf(body)
  view.setInt16(0, -1)
  box.forEach((edge, index) => view.setInt16(2 + 2 * index, edge))
  inked.forEach(({ part, number }, index) => {
    const at = 10 + 8 * index
    const more = index < inked.length - 1 ? flag.more : 0
    view.setUint16(at, flag.words | flag.offsets | more | (index === 0 ? flag.overlap : 0))
    view.setUint16(at + 2, number)
    view.setInt16(at + 4, part[1])
    view.setInt16(at + 6, part[2])
  })
  outlines.parts = Math.max(outlines.parts, inked.length)
  addOutline(outlines, body, unit.width, box)
}

function fillTables(tables: Map<string, Uint8Array>, outlines: Outlines): void {
  const count = outlines.widths.length
  const loca = new Uint8Array(outlines.starts.length * 4)
  outlines.starts.forEach((start, index) => viewOf(loca).setUint32(index * 4, start))
  const hmtx = new Uint8Array(count * 4)
  for (let glyph = 0; glyph < count; glyph++) {
    viewOf(hmtx).setUint16(glyph * 4, outlines.widths[glyph] ?? 0)
    viewOf(hmtx).setInt16(glyph * 4 + 2, outlines.lefts[glyph] ?? 0)
  }
  const head = viewOf(tableOf(tables, 'head'))
  head.setInt16(50, 1)
  outlines.box.forEach((edge, index) => head.setInt16(36 + 2 * index, edge))
  viewOf(tableOf(tables, 'hhea')).setUint16(34, count)
  const maxp = viewOf(tableOf(tables, 'maxp'))
  maxp.setUint16(4, count)
  maxp.setUint16(10, room.compositePoints)
  maxp.setUint16(12, room.compositeContours)
  maxp.setUint16(26, 0)
  maxp.setUint16(28, Math.max(maxp.getUint16(28), outlines.parts))
  maxp.setUint16(30, Math.max(maxp.getUint16(30), room.depth))
  tables.set('glyf', joinBytes(outlines.bodies)).set('loca', loca).set('hmtx', hmtx)
}
