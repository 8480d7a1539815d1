import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setParagraph } from '../../../electron/typeset/paragraph.ts'
import type { Reading } from '../../../electron/typeset/runs.ts'
import { cleanText, levelsOf, regular, runsOf, visualOrder } from '../../../electron/typeset/runs.ts'
import { urduStyles } from '../../../electron/typeset/styles.ts'

const foreign = [
  '13-11-2023',
  'SO(G)11-2/GD/2021',
  'S&GAD',
  '042-99211234',
  'A – B',
  'No. 12',
  '۱۳-۱۱-۲۰۲۳',
  '+92-42-99211234',
  'Rs. 5,000/-',
  '50%',
  'SO (P-III) 3-10/2025-Ph.D.',
  'Circular “Social Media”',
]
const urdu = ['مراسلہ', 'نمبر', 'مورخہ', 'کے', 'تحت', '(جنرل)', 'لاہور،', 'دفتر']
const sentence = fc
  .array(fc.tuple(fc.constantFrom(...urdu), fc.constantFrom(...foreign), fc.constantFrom(...urdu)), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.flat())

/** What the eye sees from left to right, brackets of Urdu mirrored as HarfBuzz does. */
function seen(text: string, reading: Reading = 'rtl'): string {
  const clean = cleanText(text, reading)
  const runs = visualOrder(runsOf(clean, 0, clean.length, levelsOf(clean, reading), regular))
  return runs
    .map((run) => {
      const letters = Array.from(clean.slice(run.from, run.to))
      if (run.level % 2 === 0) return letters.join('')
      return letters
        .reverse()
        .join('')
        .replace(/[()]/gu, (one) => (one === '(' ? ')' : '('))
    })
    .join('')
}

describe('in an English paragraph', () => {
  it('numbers, dates and references behind Urdu words read as they are written', () => {
    fc.assert(
      fc.property(sentence, (words) => {
        const visible = seen(`The Head, ${words.join(' ')}, Lahore`, 'ltr')
        for (const word of words.filter((one) => foreign.includes(one))) expect(visible).toContain(word)
      }),
    )
  })

  it.each([
    ['of (لاہور) 13-11-2026 and', 'of (روہال) 13-11-2026 and'],
    ['Head, سکول چک 123/9-L, Kasur', 'Head, 123/9-L کچ لوکس, Kasur'],
    ['سکول 042 99211234.', '042 99211234 لوکس.'],
    ['لاہور 13th November, 2026 and', '13th November, 2026 روہال and'],
    ['at لاہور ۱۳ نومبر ۲۰۲۳ء.', 'at ء۲۰۲۳ ربمون ۱۳ روہال.'],
  ])('Urdu words keep their place beside numbers: %s', (text, visible) => {
    expect(seen(text, 'ltr')).toBe(visible)
  })
})

describe('in an Urdu paragraph', () => {
  it('numbers, dates and references read as they are written', () => {
    fc.assert(
      fc.property(sentence, (words) => {
        const visible = seen(words.join(' '))
        for (const word of words.filter((one) => foreign.includes(one))) expect(visible).toContain(word)
      }),
    )
  })

  it.each([
    ['حسبِ بالا (3 صفحات)', ')تاحفص 3('],
    ['آفیسر (DEA)، قصور', '(DEA)'],
    ['ڈائریکٹر (Admn لاہور)', ')روہال Admn('],
    ['مراسلہ “Social Media”، قصور', '“Social Media”'],
    ['مراسلہ “Social Media لاہور”', '”روہال Social Media“'],
  ])('brackets close on the right side: %s', (text, part) => {
    const mirrored = part.replace(/[()]/gu, (one) => (one === '(' ? ')' : '('))
    expect(seen(text)).toContain(part.startsWith(')') ? mirrored : part)
  })

  it.each(['nastaliq', 'naskh'] as const)('no line runs over or parts a date: %s', (script) => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 180, max: 451 }), (words, width) => {
        const text = words.join(' ')
        const lines = setParagraph(text, { ...urduStyles(script).body, width })
        for (const line of lines) {
          expect(line.x).toBeGreaterThanOrEqual(-0.5)
          expect(line.x + line.width).toBeLessThanOrEqual(width + 0.5)
        }
        const count = (one: string) => one.split('13-11-2023').length - 1
        expect(lines.reduce((sum, line) => sum + count(line.text), 0)).toBe(count(text))
        // Lines begin at the right margin; all but the last reach the left one.
        for (const line of lines) expect(line.x + line.width).toBeCloseTo(width, 3)
      }),
      { numRuns: 40 },
    )
  })

  it.each(['SO (P-III) 3-10/2025-Ph.D.', '۱۳ نومبر ۲۰۲۳ء', '13 نومبر 2023'])(
    'no line parts %s, in words of the clerk too',
    (kept) => {
      const bare = (text: string) => text.replace(/[\u2066\u2069]/gu, '')
      const style = urduStyles('nastaliq').body
      for (let words = 1; words < 40; words++) {
        const lines = setParagraph(`${'دفتر '.repeat(words)}نمبر ${kept} کے تسلسل میں`, style)
        expect(lines.some(({ text }) => bare(text).includes(kept))).toBe(true)
      }
    },
  )

  it('its lines keep apart: Nastaliq has about twice its size, Naskh less', () => {
    const height = (script: 'nastaliq' | 'naskh') => {
      const style = urduStyles(script).body
      const [line] = setParagraph('لاہور', style)
      return line ? (line.above + line.below) / style.size : 0
    }
    expect(height('nastaliq')).toBeCloseTo(2.05, 1)
    expect(height('naskh')).toBeCloseTo(1.6, 1)
  })
})
