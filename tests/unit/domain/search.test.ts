import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSpans, snippetOf, soughtIn, trigrams } from '../../../shared/domain/search.ts'

/** The words as they stand in the text, in square brackets. */
function marked(text: string, typed: string): string {
  return findSpans(text, soughtIn(typed)).reduceRight(
    (shown, { from, to }) => `${shown.slice(0, from)}[${shown.slice(from, to)}]${shown.slice(to)}`,
    text,
  )
}

describe('what is looked for', () => {
  it('is folded words without quotation marks, each once', () => {
    expect(soughtIn('  "Leave”  RULES leave ').words).toEqual(['leave', 'rules'])
  })

  it('is a number too where a digit was typed', () => {
    expect(soughtIn('No. SO (CIR) 7-3/2026').key).toBe(soughtIn('so(cir)7–3/۲۰۲۶').key)
    expect(soughtIn('social media').key).toBeNull()
  })

  it('has trigrams of whole characters, no more than asked for', () => {
    expect(trigrams('ab')).toEqual([])
    expect(trigrams('a😀bc')).toEqual(['a😀b', '😀bc'])
    expect(trigrams('abcdefghijklmnopqrstuvwxyz', 8).length).toBeLessThanOrEqual(8)
  })
})

describe('marking what was found', () => {
  it.each([
    ['Leave Rules, 1981', 'rules leave', '[Leave] [Rules], 1981'],
    ['ضِلعی اتھارٹی، کراچی', 'كراچي ضلع', '[ضِلع]ی اتھارٹی، [کراچی]'],
    ['مؤرخہ ۱۳ نومبر', '13', 'مؤرخہ [۱۳] نومبر'],
    ['کرا\u200Cچی', 'کراچی', '[کرا\u200Cچی]'],
    ['No. 8009–14/G-I', '8009-14', 'No. [8009–14]/G-I'],
    ['No. SO (CIR) 7-3/2026 dated', 'so(cir)7-3/2026', 'No. [SO (CIR) 7-3/2026] dated'],
    ['nothing here', 'else', 'nothing here'],
    ['aaaa', 'aa', '[aaaa]'],
  ])('%s, %s', (text, typed, shown) => expect(marked(text, typed)).toBe(shown))

  it('marks pieces of the text in order, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, typed) => {
        let last = 0
        for (const { from, to } of findSpans(text, soughtIn(typed))) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          last = to
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('a snippet', () => {
  const long = `${'one two three '.repeat(40)}the holiday list ${'four five six '.repeat(40)}`

  it('is the line around what was found, cut between words', () => {
    const snippet = snippetOf(long, soughtIn('holiday'), 80)
    expect(snippet).toMatch(/^… \w.*holiday list.*\w …$/)
    expect(snippet.length).toBeLessThan(90)
  })

  it('is cut where the words stand together, not where the first of them stands', () => {
    const text = `to be ${long} to be or not to be ${long}`
    expect(snippetOf(text, soughtIn('be or not'), 80)).toContain('to be or not to be')
  })

  it('is the whole text where it is short, on one line', () => {
    expect(snippetOf('a\n b', soughtIn('b'))).toBe('a b')
  })
})
