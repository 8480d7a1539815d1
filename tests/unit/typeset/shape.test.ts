import { Buffer as HbBuffer, ClusterLevel, Direction, shape } from 'harfbuzzjs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInForms } from '../../../electron/letters/forms.ts'
import { face } from '../../../electron/typeset/faces.ts'
import type { FaceKey } from '../../../electron/typeset/faces.ts'
import { shapeRun } from '../../../electron/typeset/shape.ts'

type Placed = readonly [glyph: number, x: number]

/** Every glyph and where its pen stands, as HarfBuzz shapes the text in one go. */
function shapedWhole(key: FaceKey, text: string, rtl: boolean): Placed[] {
  const buffer = new HbBuffer()
  buffer.addText(text)
  buffer.setClusterLevel(rtl ? ClusterLevel.MONOTONE_CHARACTERS : ClusterLevel.MONOTONE_GRAPHEMES)
  buffer.guessSegmentProperties()
  buffer.setDirection(rtl ? Direction.RTL : Direction.LTR)
  buffer.setLanguage(rtl ? 'ur' : 'en')
  shape(face(key).font, buffer)
  const positions = buffer.getGlyphPositions()
  let pen = 0
  return buffer.getGlyphInfos().map((info, index): Placed => {
    const at = pen + (positions[index]?.xOffset ?? 0)
    pen += positions[index]?.xAdvance ?? 0
    return [info.codepoint, at]
  })
}

function shapedByWords(key: FaceKey, text: string, rtl: boolean): Placed[] {
  let pen = 0
  return shapeRun(key, text, rtl).units.flatMap(({ unit, advance }) => {
    const from = pen
    pen += advance
    return unit.parts.map(([glyph, right]): Placed => [glyph, from + right])
  })
}

const english = builtInForms.flatMap(({ text }) => wordsIn(JSON.stringify(text), /[A-Za-z.,:()-]+/gu))
// Nastaliq opens a word of kaf or gaf behind alif madda, when a space is behind it.
const urdu = ['آگ', 'ڈاک', ...builtInForms.flatMap(urduWords)]

function urduWords({ urdu: words }: (typeof builtInForms)[number]): string[] {
  return wordsIn(JSON.stringify(words), /[\u0600-\u06ff]+/gu)
}

function wordsIn(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? []
}

// Shaping by words would lose what a face does over a space: a new version of a font could begin to do so.
describe('shaping word by word', () => {
  it.each(['serif', 'serifBold'] as const)('gives what HarfBuzz gives for a whole line of %s', (key) => {
    const word = fc.oneof(fc.constantFrom(...english), fc.stringMatching(/^[!-~]{1,8}$/u))
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const text = words.join(' ')
        expect(shapedByWords(key, text, false)).toEqual(shapedWhole(key, text, false))
      }),
      { numRuns: 300 },
    )
  })

  it.each(['nastaliq', 'nastaliqBold', 'naskh', 'naskhBold'] as const)(
    'gives what HarfBuzz gives for a whole line of %s',
    (key) => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...urdu), { minLength: 1, maxLength: 12 }), (words) => {
          const text = words.join(' ')
          expect(shapedByWords(key, text, true)).toEqual(shapedWhole(key, text, true))
        }),
        { numRuns: 300 },
      )
    },
  )

  it.each(['naskh', 'naskhBold'] as const)('has the digits of Urdu, not of Persian: %s', (key) => {
    const glyphs = shapeRun(key, '۴۶۷', false).units.flatMap(({ unit }) => unit.parts.map(([glyph]) => glyph))
    const names = glyphs.map((glyph) => face(key).font.glyphName(glyph))
    expect(names).toEqual(['uni06F4.locl', 'uni0666', 'uni06F7.locl'])
  })

  it('counts a space that a joiner hangs on', () => {
    const { units, spaces } = shapeRun('nastaliq', 'دفتر \u200cنقل', true)
    expect([units.filter(({ unit }) => unit.text === ' ').length, spaces]).toEqual([1, 1])
  })

  it('sets a word as it stands before the next one: آگ is wider there', () => {
    expect(shapedByWords('nastaliq', 'آگ سے', true)).toEqual(shapedWhole('nastaliq', 'آگ سے', true))
  })

  it('keeps a mark that stands on a space with it', () => {
    expect(shapedByWords('serif', 'a \u0301b', false)).toEqual(shapedWhole('serif', 'a \u0301b', false))
  })
})
