import { createRequire } from 'node:module'
import { urduMonths } from '../../shared/domain/letterDates.ts'
import { months } from './runs.ts'

/** A place where a line may end: before the character `at`; `hyphen` when the line then ends in one. */
export type Break = { readonly at: number; readonly hyphen: boolean }

type Opportunity = { position: number }
type LineBreaker = { nextBreak: () => Opportunity | null }

const load = createRequire(import.meta.url)
// Both packages ship without types and as CommonJS: their shape is stated here.
const LineBreaker = load('linebreak') as new (text: string) => LineBreaker
const british = load('hyphen/en-gb') as { hyphenateSync: (text: string) => string }

// "13-11-2026", "13.11.26", "13th November, 2026", "November 16, 2025"
const dates = [
  /\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/gu,
  new RegExp(`\\d{1,2}(?:st|nd|rd|th)?[ -]${months}\\.?,?[ -]\\d{2,4}`, 'gu'),
  new RegExp(`${months} \\d{1,2}, \\d{4}`, 'gu'),
  // "۱۳ نومبر ۲۰۲۳ء", its numbers between isolates.
  new RegExp(
    `[\\d۰-۹]{1,2}[\\u2069\\u200f]* (?:${urduMonths})،? \\u2066?[\\d۰-۹]{4}[\\u2069\\u200f]*ء?`,
    'gu',
  ),
]
// A word with a digit and a sign of references in it: "SO(G)11-2/GD/2021", "1201-46/Admn", "03-days".
const referenceWord = /(?<!\S)(?!\u2066?[(“"]*(?:https?:|www\.))(?=[^\s]*\d)(?=[^\s]*[()/\-.:])[^\s]+/gu
// The address of a web page is parted after its strokes alone.
const address = /(?:https?:|www\.)\S+/gu
const addressPart = /(?:https?:\/\/)?[^/]+\/*/gu
// After "No." or "نمبر" a reference may hold spaces: "No. SO (P-III) 3-10/2025-Ph.D." (DOMAIN.md, section 6);
// a date or a phone number after it is no part of it.
const more =
  '(?! ?\\d{1,2}([-/.])\\d{1,2}\\1\\d{2,4}(?![\\w/(-])| 0\\d) ?[(/\\-\\d][A-Za-z0-9.:&]*[()/\\-][A-Za-z0-9()./&\\-:]*'
const numbered = new RegExp(
  `(?:\\bN[oO]s?\\. ?|(?<=نمبر:? ?\u2066))[A-Za-z0-9(][A-Za-z0-9()./&\\-:]*(?:${more}){0,3}`,
  'gu',
)
const capitals = /[A-Z(]+(?:-[A-Z]+)+\)?/gu
const amounts = /\b(?:Rs\.?|PKR) \d[\d,.]*(?:\/[-=])?/gu
const phones = /(?<!\d)(?:\+\d{1,3}[ -]?\d{2,3}|0\d{1,3})[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)/gu

/** Stretches that must stay on one line: references, dates, amounts, phone numbers, and the words in `keep`. */
function unbreakable(text: string, keep: readonly string[]): (readonly [from: number, to: number])[] {
  const spans: (readonly [number, number])[] = []
  for (const pattern of [...dates, referenceWord, numbered, capitals, amounts, phones]) {
    for (const match of text.matchAll(pattern)) spans.push([match.index, match.index + match[0].length])
  }
  for (const match of text.matchAll(address)) {
    for (const part of match[0].matchAll(addressPart)) {
      const from = match.index + part.index
      spans.push([from, from + part[0].length])
    }
  }
  for (const words of keep) {
    if (words === '') continue
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
      spans.push([at, at + words.length])
  }
  return spans
}

/**
 * Where the lines of a paragraph may end: UAX #14, British hyphenation, never inside what must stay whole.
 *
 * The end of the text is not among them.
 */
export function breaksOf(text: string, hyphenate: boolean, keep: readonly string[]): Break[] {
  const spans = unbreakable(text, keep)
  const whole = new Uint8Array(text.length + 1)
  for (const [from, to] of spans) whole.fill(1, from + 1, to)
  const found = new Map<number, Break>()
  const breaker = new LineBreaker(text)
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    if (next.position < text.length) found.set(next.position, { at: next.position, hyphen: false })
  }
  if (hyphenate) {
    for (const at of hyphenPoints(text)) if (!found.has(at)) found.set(at, { at, hyphen: true })
  }
  return [...found.values()].filter((place) => !whole[place.at]).sort((a, b) => a.at - b.at)
}

/** Points inside small-letter English words of six letters or more; names and capitals stay whole. */
function hyphenPoints(text: string): number[] {
  const points: number[] = []
  for (const word of text.matchAll(/(?<![\p{L}\p{N}@/\-.])[a-z]{6,}(?![\p{L}\p{N}@/-])/gu)) {
    let at = word.index
    const pieces = british.hyphenateSync(word[0]).split('\u00ad')
    for (const piece of pieces.slice(0, -1)) {
      at += piece.length
      const before = at - word.index
      if (before >= 3 && word[0].length - before >= 3) points.push(at)
    }
  }
  return points
}
