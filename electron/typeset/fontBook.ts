import { PDFName, PDFString } from 'pdf-lib'
import type { PDFContext, PDFRef } from 'pdf-lib'
import { face } from './faces.ts'
import type { FaceKey } from './faces.ts'
import { buildFontFile } from './fontFile.ts'
import { pack, packedStream } from './pack.ts'
import type { Unit } from './shape.ts'
import { viewOf } from './truetype.ts'

/** Where a unit is found: the name of its font in the page's resources, and its code there. */
export type Place = { readonly font: string; readonly code: number }

/**
 * The fonts of a document while it is being set: hands out a code for each unit that is drawn.
 *
 * A book may stand on another one: what that has is taken from it. So a batch shares the fonts of what
 * is the same in all letters, and a letter brings only what it alone needs.
 */
export type FontBook = {
  readonly below: FontBook | null
  readonly place: (unit: Unit) => Place
  readonly known: (unit: Unit) => Place | null
  /** Fonts of this book, not of the one below; called when everything is drawn. */
  readonly fonts: () => readonly BookFont[]
}

export type BookFont = { readonly name: string; readonly face: FaceKey; readonly units: readonly Unit[] }

/** Opens a book whose font names begin with `letter`. */
export function openFontBook(letter: string, below: FontBook | null = null): FontBook {
  const codes = new Map<string, Place>()
  const units = new Map<FaceKey, Unit[]>()
  let told: readonly BookFont[] | null = null
  const known = (unit: Unit) => below?.known(unit) ?? codes.get(unit.key) ?? null
  return {
    below,
    known,
    place: (unit) => {
      const found = known(unit)
      if (found) return found
      const list = units.get(unit.face) ?? []
      units.set(unit.face, list)
      list.push(unit)
      told = null
      const place = { font: `${letter}${[...units.keys()].indexOf(unit.face) + 1}`, code: list.length }
      codes.set(unit.key, place)
      return place
    },
    fonts: () =>
      (told ??= [...units].map(([key, list], index) => {
        return { name: `${letter}${index + 1}`, face: key, units: [...list] }
      })),
  }
}

/** Adds a font to the document: subset, widths and the way back to text (ToUnicode). */
export function writeFont(context: PDFContext, font: BookFont): PDFRef {
  const source = face(font.face)
  const streams = streamsOf(font)
  const baseFont = `${subsetTag(font)}+${source.name}`
  const thousandths = (units: number) => Math.round((units * 100_000) / source.upem) / 100
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: baseFont,
      Flags: 4,
      FontBBox: source.descriptor.bbox,
      ItalicAngle: 0,
      Ascent: source.descriptor.ascent,
      Descent: source.descriptor.descent,
      CapHeight: 714,
      StemV: font.face.endsWith('Bold') ? 140 : 80,
      FontFile2: context.register(packedStream(context, streams.file, { Length1: streams.length })),
    }),
  )
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: baseFont,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: 0,
      W: [1, font.units.map((unit) => thousandths(unit.width))],
      CIDToGIDMap: context.register(packedStream(context, streams.toGlyph)),
    }),
  )
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: baseFont,
      Encoding: PDFName.of('Identity-H'),
      DescendantFonts: [descendant],
      ToUnicode: context.register(packedStream(context, streams.toUnicode)),
    }),
  )
}

/** The streams of a font, packed; `length` of the font file before that. */
type FontStreams = { file: Uint8Array; length: number; toGlyph: Uint8Array; toUnicode: Uint8Array }

const built = new WeakMap<BookFont, FontStreams>()

/** A letter's fonts stand in its own file and in the print file: they are cut and packed once. */
function streamsOf(font: BookFont): FontStreams {
  const known = built.get(font)
  if (known) return known
  const { file, glyphOf } = buildFontFile(font.face, font.units)
  const toGlyph = new Uint8Array(2 * (glyphOf.length + 1))
  glyphOf.forEach((glyph, index) => viewOf(toGlyph).setUint16(2 * (index + 1), glyph))
  const streams = {
    file: pack(file),
    length: file.length,
    toGlyph: pack(toGlyph),
    toUnicode: pack(toUnicode(font.units)),
  }
  built.set(font, streams)
  return streams
}

/** Six capitals in front of a subset's name (ISO 32000-1, 9.6.4), the same for the same font always. */
function subsetTag(font: BookFont): string {
  let sum = 7
  for (const letter of font.units.map((unit) => unit.key).join(''))
    sum = (sum * 31 + letter.charCodeAt(0)) % 308_915_776
  return Array.from({ length: 6 }, (_, index) =>
    String.fromCharCode(65 + (Math.floor(sum / 26 ** index) % 26)),
  ).join('')
}

function toUnicode(units: readonly Unit[]): string {
  const lines = units.map((unit, index) => `<${hex(index + 1)}><${[...utf16(unit.text)].map(hex).join('')}>`)
  const blocks: string[] = []
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000><ffff> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}

function* utf16(text: string): Iterable<number> {
  for (let at = 0; at < text.length; at++) yield text.charCodeAt(at)
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0')
}
