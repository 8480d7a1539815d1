import { foldText } from '../../shared/domain/fold.ts'
import type { Row } from './rows.ts'
import type { ChainLink, Route } from './types.ts'

/** Words that names of one office differ in. */
const small = new Set(['of', 'the', 'and', 'for', 'office', 'govt', 'government'])

/** An office and its head share a stem: Directorate and Director, Secretariat and Secretary. */
const stem = (word: string): string =>
  word
    .replace(/^director\w*$/, 'director')
    .replace(/^secretar\w*$/, 'secretary')
    .replace(/^commission\w*$/, 'commission')
    .replace(/(?<=\p{L}{3})s$/u, '')

function wordsOf(name: string): string[] {
  const words = foldText(name).split(/[^\p{L}\p{N}]+/u)
  return words.filter((word) => word !== '' && !small.has(word)).map(stem)
}

/** Whether a line names an office, given by its name: all words that stand before its place. */
function names(line: string, office: string): boolean {
  const wanted = wordsOf(office.split(/[,،]/)[0] ?? '')
  const has = new Set(wordsOf(line))
  return wanted.length > 1 && wanted.every((word) => has.has(word))
}

type Letter = {
  rows: readonly Row[]
  head: readonly Row[]
  chain: readonly ChainLink[]
  copyTo: readonly string[]
}

const wraps =
  /\b(?:enclos\w+|forward\w*|copy of|received from|self[- ]explanatory)\b.{0,80}\b(?:letter|circular|notification|o\.?m)/i

const to = /^(?:to\W{0,3}$|to,?\s+(?:all|the)\b|all |secretar|heads of departments|بخدمت)/i

/**
 * A guess of how the letter came, from its head, its text and its copy list; the clerk decides.
 *
 * `own`: the names of our office. Where it stands among the copies and not above, the letter was only copied.
 */
export function guessRoute({ rows, head, chain, copyTo }: Letter, own: readonly string[]): Route | null {
  const isOurs = (line: string): boolean => own.some((office) => names(line, office))
  const at = head.findIndex((row) => to.test(row.text))
  const above = at < 0 ? [] : head.slice(at).map((row) => row.text)
  if (copyTo.some(isOurs) && !isOurs(above.join(' '))) return 'copied'
  if (chain.length > 0 && wraps.test(rows.map((row) => row.text).join(' '))) return 'nested'
  if (at >= 0) return 'addressed'
  const copied = /^endst\.?\b|^a copy .*forwarded/i
  return rows.some((row) => copied.test(row.text)) ? 'copied' : null
}
