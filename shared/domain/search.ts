import { foldReference, foldText } from './fold.ts'

/** What was typed, as it is looked for. */
export type Sought = {
  /** Folded words, all of which must be there, each anywhere in a text. */
  words: string[]
  /** A reference or number in any spelling: only its letters and digits; null where no digit was typed. */
  key: string | null
}

/** Quotation marks say nothing here: each word is looked for as it stands. */
const quotes = /["'“”‘’«»`]/gu

/** What a typed text looks for; at most 12 words count. */
export function soughtIn(typed: string): Sought {
  const folded = foldText(typed).replace(quotes, ' ')
  const words = [...new Set(folded.split(' ').filter((word) => word !== ''))].slice(0, 12)
  const key = foldReference(
    folded.replace(/^(?:(?:endst|endorsement|memo)\b\.?\s*)?(?:no\b|نمبر)[.:,\s]*/u, ''),
  )
  return { words, key: /\d/.test(folded) && key.length > 2 ? key : null }
}

/** Its trigrams, at most `most` of them, spread over the word; none for a word of less than three characters. */
export function trigrams(word: string, most = 16): string[] {
  const characters = [...word]
  const all = new Set<string>()
  for (let at = 0; at + 3 <= characters.length; at += 1) all.add(characters.slice(at, at + 3).join(''))
  const step = Math.max(1, Math.ceil(all.size / most))
  return [...all].filter((_, index) => index % step === 0)
}

/** Where a piece of text stands: from its first character up to the one after its last. */
export type Span = { from: number; to: number }

/** A base letter with the marks upon it, folded together; spaces fold to one space. */
const clusters = /\P{M}\p{M}*|\p{M}+/gu

/** The text folded piece by piece, with the place in the original that each folded character came from. */
function foldedWithPlaces(text: string): { folded: string; places: Span[] } {
  let folded = ''
  const places: Span[] = []
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    const plain = /^[\s\p{Cc}]/u.test(cluster) ? (folded.endsWith(' ') ? '' : ' ') : foldText(cluster)
    folded += plain
    for (let n = 0; n < plain.length; n += 1) places.push({ from: index, to: index + cluster.length })
  }
  return { folded, places }
}

/** Where the words stand in a text as it is shown, in order and without overlap. */
export function findSpans(text: string, { words, key }: Sought): Span[] {
  const { folded, places } = foldedWithPlaces(text)
  const spans = words.flatMap((word) => spansOf(folded, word, places))
  if (spans.length === 0 && key !== null) spans.push(...keySpans(folded, key, places))
  const merged: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = merged.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else merged.push({ ...span })
  }
  return merged
}

function spansOf(folded: string, word: string, places: readonly Span[]): Span[] {
  const spans: Span[] = []
  for (let at = folded.indexOf(word); at >= 0 && word !== ''; at = folded.indexOf(word, at + word.length)) {
    const first = places[at]
    const last = places[at + word.length - 1]
    if (first && last) spans.push({ from: first.from, to: last.to })
  }
  return spans
}

/** A reference in another spelling: its letters and digits in order, whatever stands between. */
function keySpans(folded: string, key: string, places: readonly Span[]): Span[] {
  const kept = [...folded].flatMap((character, index) => {
    const compact = foldReference(character)
    return compact === '' ? [] : [{ compact, index }]
  })
  const at = kept
    .map(({ compact }) => compact)
    .join('')
    .indexOf(key)
  const first = places[kept[at]?.index ?? -1]
  const last = places[kept[at + key.length - 1]?.index ?? -1]
  return first && last ? [{ from: first.from, to: last.to }] : []
}

/** Where the piece of so many characters begins that holds most of what was found. */
function fullest(spans: readonly Span[], length: number): number {
  let best = { from: 0, held: 0 }
  let held = 0
  let end = 0
  for (const [at, { from, to }] of spans.entries()) {
    for (let next = spans[end]; next && next.to <= from + length; next = spans[end]) {
      held += next.to - next.from
      end += 1
    }
    if (held > best.held) best = { from, held }
    if (end > at) held -= to - from
    else end = at + 1
  }
  return best.from
}

/** One line of about `length` characters where most of the words stand together, cut between words. */
export function snippetOf(text: string, sought: Sought, length = 160): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= length) return line
  const found = fullest(findSpans(line, sought), length / 2)
  const start = found < length / 2 ? 0 : line.lastIndexOf(' ', found - length / 3) + 1
  const end = start + length >= line.length ? line.length : line.lastIndexOf(' ', start + length)
  const cut = line.slice(start, end > start ? end : start + length)
  return `${start > 0 ? '… ' : ''}${cut}${start + cut.length < line.length ? ' …' : ''}`
}
