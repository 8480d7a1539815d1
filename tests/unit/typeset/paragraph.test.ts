import bidiFactory from 'bidi-js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setParagraph } from '../../../electron/typeset/paragraph.ts'
import { cleanText, levelsOf, regular, runsOf, visualOrder } from '../../../electron/typeset/runs.ts'
import type { Reading } from '../../../electron/typeset/runs.ts'
import { body, ragged, urduStyles } from '../../../electron/typeset/styles.ts'

const words = fc.array(
  fc.constantFrom(
    'the',
    'instructions',
    'self-explanatory',
    'No. SO(CIR)7-3/2026',
    'dated 13-11-2026',
    '13th November, 2026',
    '042-99211234',
    '(P-III)',
    'Rs. 45,000/-',
    'disciplinary',
    'of',
    'لاہور',
    'Government',
  ),
  { minLength: 1, maxLength: 60 },
)
const widths = fc.integer({ min: 200, max: 500 })
const whole = [
  'SO(CIR)7-3/2026',
  '13-11-2026',
  'Rs. 45,000/-',
  '13th November, 2026',
  '042-99211234',
  '(P-III)',
]

function textsOf(text: string, width: number, keep: string[] = []): string[] {
  return setParagraph(text, { ...body, width }, keep).map((line) => line.text)
}

describe('a justified paragraph', () => {
  it('loses no word and adds none but hyphens at line ends', () => {
    fc.assert(
      fc.property(words, widths, (list, width) => {
        const bare = (text: string) => text.replace(/[\s\u2066\u2069\u200f-]/gu, '')
        expect(bare(textsOf(list.join(' '), width).join(''))).toBe(bare(list.join(' ')))
      }),
    )
  })

  it('never parts a reference, a date or a phone number', () => {
    fc.assert(
      fc.property(words, widths, (list, width) => {
        const text = list.join(' ')
        const lines = textsOf(text, width)
        for (const part of whole) {
          const count = (one: string) => one.split(part).length - 1
          expect(lines.reduce((sum, line) => sum + count(line), 0)).toBe(count(text))
        }
      }),
    )
  })

  it('fills every line but the last, and none runs over', () => {
    fc.assert(
      fc.property(words, widths, (list, width) => {
        const lines = setParagraph(list.join(' '), { ...body, width })
        for (const line of lines) expect(line.x + line.width).toBeLessThanOrEqual(width + 0.5)
        const spaced = lines.slice(0, -1).filter((line) => line.text.includes(' '))
        for (const line of spaced) expect(line.width).toBeCloseTo(width, 3)
      }),
    )
  })

  it('keeps words together that it is told to keep', () => {
    const reference = 'SO (P-III) 3-10/2025-Ph.D.'
    for (let width = 150; width < 400; width += 7) {
      const lines = textsOf(`In continuation of letter ${reference} on the subject`, width, [reference])
      expect(lines.some((line) => line.includes(reference))).toBe(true)
    }
  })

  it('parts the address of a web page after its strokes alone', () => {
    const address = 'https://www.punjab.gov.pk/circulars/2026/11/social-media?lang=en&id=12'
    const ends = new Set<string>()
    for (let width = 230; width < 451; width += 10) {
      for (const line of textsOf(`The instructions may be seen at ${address} by all.`, width)) {
        const last = line.split(' ').at(-1) ?? ''
        if (address.includes(last) && !address.endsWith(last)) ends.add(last.slice(-1))
      }
    }
    expect([...ends]).toEqual(['/'])
  })

  it('cuts a word that no line can hold', () => {
    const lines = textsOf('x'.repeat(300), 150)
    expect(lines.join('')).toBe('x'.repeat(300))
    expect(lines.length).toBeGreaterThan(5)
  })

  it('cuts such a word at its beginning behind the indent', () => {
    for (const style of [body, urduStyles('nastaliq').body]) {
      const lines = setParagraph(`${'x'.repeat(60)} and more`, { ...style, width: 200, indent: 42 })
      for (const line of lines) expect(line.x + line.width).toBeLessThanOrEqual(200.5)
      for (const line of lines) expect(line.x).toBeGreaterThan(-0.5)
    }
  })
})

describe('any text', () => {
  it('with a character that no face has is refused, and the character named', () => {
    expect(() => setParagraph('Well done 😀', ragged)).toThrow(
      expect.objectContaining({
        code: 'GLYPH_MISSING',
        data: { character: '😀', codepoint: 'U+1F600', text: 'Well done 😀' },
      }),
    )
  })

  it('is set without bidi controls that came with it', () => {
    expect(textsOf('abc\u202egnp.exe\u2066', 400)).toEqual(['abcgnp.exe'])
  })

  it('of nothing is no line', () => {
    expect(setParagraph(' \n\t', body)).toEqual([])
  })
})

describe('an Urdu paragraph', () => {
  it('keeps the order of the digits of a date and of a reference', () => {
    const seen = seenOf('مراسلہ نمبر SO(CIR)7-3/2026 مورخہ 13-11-2026 کے تحت')
    expect(seen).toContain('13-11-2026')
    expect(seen).toContain('SO(CIR)7-3/2026')
    expect(seen.indexOf('13-11-2026')).toBeLessThan(seen.indexOf('SO(CIR)7-3/2026'))
  })

  it.each([
    ['بنام M/s. Khan & Sons (Pvt.) Ltd. مورخہ', 'M/s. Khan & Sons (Pvt.) Ltd.'],
    ['دفتر Dr. Abdul Qadeer Govt. کالج', 'Dr. Abdul Qadeer Govt.'],
    ['The Principal, Govt. College, Kasur.', 'The Principal, Govt. College, Kasur.'],
    ['Purchase of tablets (15%)...', 'Purchase of tablets (15%)...'],
    ['منجانب: The Head, Govt. School, Kasur.', 'The Head, Govt. School, Kasur.'],
  ])('has the full stop of English words behind them: %s', (text, whole) => {
    expect(seenOf(text)).toContain(whole)
  })

  it('ends in its own full stop, after an English word too', () => {
    expect(seenOf('ملاحظہ ہو PDF.')).toEqual(['.', 'PDF', 'ملاحظہ ہو '])
  })
})

describe('an English paragraph', () => {
  it.each([
    ['Observance of یومِ اقبال (9 November) in schools', ['یومِ اقبال', '(9 November)', 'in schools']],
    ['Observance of یومِ اقبال 9 November in schools', ['9 November', 'یومِ اقبال', 'in schools']],
  ])('has a date among or behind Urdu words in one piece: %s', (text, parts) => {
    const seen = seenOf(text, 'ltr').join('')
    const places = parts.map((part) => seen.indexOf(part))
    expect(Math.min(...places)).toBeGreaterThan(0)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })
})

/** The runs of a line from left to right. */
function seenOf(words: string, reading: Reading = 'rtl'): string[] {
  const text = cleanText(words, reading)
  const runs = visualOrder(runsOf(text, 0, text.length, levelsOf(text, reading), regular))
  return runs.map((run) => text.slice(run.from, run.to))
}

describe('levels', () => {
  it('are those of the bidi algorithm where nothing turns, too', () => {
    const bidi = bidiFactory()
    const plain = fc.string({ unit: fc.constantFrom(...'aB1(-/–. ۔لا١\u200fשé'), maxLength: 40 })
    fc.assert(
      fc.property(plain, (text) => {
        expect(levelsOf(text, 'ltr')).toEqual(bidi.getEmbeddingLevels(text, 'ltr').levels)
      }),
    )
  })
})
