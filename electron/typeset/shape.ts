import { Buffer as HbBuffer, ClusterLevel, Direction, shape } from 'harfbuzzjs'
import { boundedCache } from './cache.ts'
import { face } from './faces.ts'
import type { FaceKey } from './faces.ts'

/** A glyph of the face, shifted right and up, in font units. */
export type Part = readonly [glyph: number, right: number, up: number]

/**
 * What becomes one glyph of the PDF: a HarfBuzz cluster with everything that belongs to it.
 *
 * Urdu is only found again when a letter and its dots are one glyph with one ToUnicode entry.
 */
export type Unit = {
  readonly key: string
  readonly face: FaceKey
  readonly parts: readonly Part[]
  /** Width in the PDF's font, in font units; what kerning changes is not in it. */
  readonly width: number
  readonly emWidth: number
  readonly text: string
}

/** A unit in its place: index of its first character in the shaped text, and how far the pen moves. */
export type ShapedUnit = { readonly unit: Unit; readonly at: number; readonly advance: number }

/** Units from left to right, and how many of them are spaces between words; width in font units. */
export type Shaped = {
  readonly units: readonly ShapedUnit[]
  readonly spaces: number
  readonly width: number
}

const words = boundedCache<Word>(4_000)
// One object a unit, however often it is used: they are most of what the caches hold.
const units = boundedCache<Unit>(50_000)
const buffer = new HbBuffer()

type Word = Omit<Shaped, 'spaces'>

/** A word with the space behind it, or a space with what hangs on it. */
const wordOrSpace = /[^ ]+(?: (?![\p{M}\u200c\u200d]))?| (?:[\p{M}\u200c\u200d][^ ]*)?/gu

/**
 * Shapes one run of one face and one direction with HarfBuzz, word by word.
 *
 * What a bundled face does at a word's end depends on the space behind it at most (Nastaliq sets آگ wider before
 * one; a test holds HarfBuzz to that), and the letters of a batch differ in a number and a name: nearly all their
 * words are known.
 */
export function shapeRun(key: FaceKey, text: string, rtl: boolean): Shaped {
  const units: ShapedUnit[] = []
  let [spaces, width] = [0, 0]
  const found = [...text.matchAll(wordOrSpace)]
  for (const { 0: word, index } of rtl ? found.reverse() : found) {
    const shaped = words(`${key}${rtl ? '<' : '>'}${word}`, () => shapeWord(key, word, rtl))
    for (const { unit, at, advance } of shaped.units) {
      units.push({ unit, at: index + at, advance })
      // A joiner that hangs on a space leaves it one: it is filled like any other.
      if (unit.text === ' ') spaces += 1
    }
    width += shaped.width
  }
  return { units, spaces, width }
}

type Glyph = { glyph: number; at: number; right: number; up: number; advance: number }

function shapeWord(key: FaceKey, text: string, rtl: boolean): Word {
  const glyphs = runHarfBuzz(key, text, rtl)
  const starts = [...new Set(glyphs.map((glyph) => glyph.at))].sort((a, b) => a - b)
  const endOf = new Map(starts.map((start, index) => [start, starts[index + 1] ?? text.length]))
  const shaped: ShapedUnit[] = []
  let width = 0
  for (let from = 0; from < glyphs.length;) {
    const at = glyphs[from]?.at ?? 0
    let to = from + 1
    while (to < glyphs.length && glyphs[to]?.at === at) to++
    const unit = unitOf(key, glyphs.slice(from, to), text.slice(at, endOf.get(at)), at)
    shaped.push(unit)
    width += unit.advance
    from = to
  }
  return { units: shaped, width }
}

function runHarfBuzz(key: FaceKey, text: string, rtl: boolean): Glyph[] {
  // One buffer for all: a new one each time would fill HarfBuzz's memory faster than it is collected.
  buffer.reset()
  buffer.addText(text)
  buffer.setClusterLevel(rtl ? ClusterLevel.MONOTONE_CHARACTERS : ClusterLevel.MONOTONE_GRAPHEMES)
  buffer.guessSegmentProperties()
  buffer.setDirection(rtl ? Direction.RTL : Direction.LTR)
  // Digits of Urdu run from the left, and Naskh has Persian ones for other languages.
  buffer.setLanguage(key.startsWith('serif') ? 'en' : 'ur')
  shape(face(key).font, buffer)
  const positions = buffer.getGlyphPositions()
  return buffer.getGlyphInfos().map((info, index) => {
    const position = positions[index]
    return {
      glyph: info.codepoint,
      at: info.cluster,
      right: position?.xOffset ?? 0,
      up: position?.yOffset ?? 0,
      advance: position?.xAdvance ?? 0,
    }
  })
}

function unitOf(key: FaceKey, glyphs: readonly Glyph[], text: string, at: number): ShapedUnit {
  let pen = 0
  const parts: Part[] = []
  for (const glyph of glyphs) {
    parts.push([glyph.glyph, pen + glyph.right, glyph.up])
    pen += glyph.advance
  }
  const [first] = parts
  const plain = parts.length === 1 && first !== undefined && first[1] === 0 && first[2] === 0
  // A plain glyph keeps the width of its font, so that kerning pairs don't multiply the units.
  const width = plain ? face(key).advance(first[0]) : Math.max(0, pen)
  const id = plain ? `${key}|${text}|${first[0]}` : `${key}|${text}|${width}|${parts.join(';')}`
  const emWidth = width / face(key).upem
  const unit = units(id, () => ({ key: id, face: key, parts, width, emWidth, text }))
  return { unit, at, advance: pen }
}
