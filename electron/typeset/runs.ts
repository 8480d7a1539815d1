import bidiFactory from 'bidi-js'
import { AppError } from '../../shared/errors.ts'
import { face } from './faces.ts'
import type { FaceKey } from './faces.ts'

/** Which way the paragraph reads as a whole. */
export type Reading = 'ltr' | 'rtl'

/** The pair of faces of a style: one for Latin script, one for Arabic script. */
export type Faces = { readonly latin: FaceKey; readonly arabic: FaceKey }

export const regular: Faces = { latin: 'serif', arabic: 'nastaliq' }
export const bold: Faces = { latin: 'serifBold', arabic: 'nastaliqBold' }
export const naskhRegular: Faces = { latin: 'serif', arabic: 'naskh' }
export const naskhBold: Faces = { latin: 'serifBold', arabic: 'naskhBold' }

/** A stretch of text of one face and one bidi level (odd: right to left). */
export type Run = {
  readonly face: FaceKey
  readonly level: number
  readonly from: number
  readonly to: number
}

const bidi = bidiFactory()
const isolates = /[\u2066-\u2069\u200e\u200f\u061c\u202a-\u202e]/
const arabicScript = /\p{Script=Arabic}/u
const latin = /\p{Script=Latin}/u
const joins = /[\p{Mn}\p{Me}\u200c\u200d\ufe00-\ufe0f]/u

/** NFC, every white space one space, no control or bidi characters. */
function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\u2066-\u2069\u200e\u200f\u061c\u202a-\u202e\ufeff]/gu, '')
    .trim()
}

/**
 * Makes text fit to be set: NFC, every white space one space, no control or bidi characters of its own.
 *
 * In a right-to-left paragraph each maximal run of Latin words and numbers is put between isolates, for
 * UAX #9 would print 13-11-2026 as 2026-11-13, and two Latin words around a dash in the wrong order. It does the
 * same to numbers behind Urdu words of an English paragraph: they stay where it puts them, and read as written.
 */
export function cleanText(text: string, reading: Reading): string {
  const plain = plainText(text)
  if (reading === 'rtl') {
    const english = englishEnd(plain)
    return plain.slice(0, plain.length - english.length).replace(foreignRun, isolate) + isolated(english)
  }
  return arabicScript.test(plain) ? plain.replace(numbersAfterUrdu, isolateNumber) : plain
}

/** An English name or subject that has no Urdu one, alone or after a label: its full stop stays behind it. */
function englishEnd(plain: string): string {
  const urdu = /^.*\p{Script=Arabic}/u.exec(plain)?.[0] ?? ''
  const rest = plain.slice(urdu.length)
  const from = urdu === '' ? 0 : rest.indexOf(': ') + 2
  return from === 1 || !latin.test(rest.slice(from)) ? '' : rest.slice(from)
}

function isolated(text: string): string {
  return text === '' ? '' : `\u2066${text}\u2069`
}

/** A date with its month in brackets, "(9 November)", is English: it stands behind the Urdu words, not among them. */
function isolateNumber(found: string, at: number, text: string): string {
  const english = latin.test(found) && text.charAt(at - 1) === '('
  return isolated(found) + (english ? '' : '\u200f')
}

// Numbers in Urdu digits flip as well; Urdu punctuation ends a run.
const urduDigit = '\\u06f0-\\u06f9'
const inside = `(?:[^\\p{Script=Arabic}،؛؟٪]|[${urduDigit}])`
const edge = `(?:(?!\\p{Script=Arabic})[\\p{L}\\p{N}]|[${urduDigit}])`
// "+92-42-99211234", "$500"; "50%", "Rs. 5,000/-", "Ph.D.", "Khan & Sons Ltd.": their signs read with them.
const sign = '(?:(?<![^\\s(“])[-+−±#§$£€₨])?'
const shortWords =
  'Ltd|Pvt|Co|Inc|Corp|Bros|Govt|Dept|Deptt|Distt|Teh|Estt|Secy|Engr|Prof|Dr|Mr|Mrs|Ms|Sr|Jr|Rs|No|Nos|etc|viz'
const tail = `(?:(?<=[0-9])(?:%|/[-=])|(?<=\\.[A-Za-z]{1,2}|\\b(?:${shortWords}))\\.)?`
const foreignRun = new RegExp(`[(“]*${sign}${edge}(?:${inside}*${edge})?${tail}[)”]*`, 'gu')

/** The months as they stand in a date. */
export const months = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*'
// "13-11-2026", "042 99211234", "13th November, 2026"
const number = `${sign}[0-9${urduDigit}](?:(?:(?! )${inside})*${edge})?${tail}(?: ${months}\\.?(?:,? [0-9]{4})?)?`
const numbersAfterUrdu = new RegExp(
  `(?<=(?![${urduDigit}])\\p{Script=Arabic}[^\\p{L}\\p{N}]*)${number}(?: ${number})*`,
  'gu',
)

const opening: Readonly<Record<string, string>> = { ')': '(', '”': '“' }

/** Isolates a run, but for brackets and quotes that are not closed in it: they belong to the Urdu around. */
function isolate(run: string): string {
  const open: number[] = []
  let stray = -1
  for (let at = 0; at < run.length && stray < 0; at++) {
    const character = run.charAt(at)
    const opened = opening[character]
    if (character === '(' || character === '“') open.push(at)
    else if (opened !== undefined && run[open.pop() ?? -1] !== opened) stray = at
  }
  if (stray < 0) stray = open[0] ?? -1
  if (stray < 0) return isolated(run)
  const bracket = run.charAt(stray)
  return (
    run.slice(0, stray).replace(foreignRun, isolate) +
    bracket +
    run.slice(stray + 1).replace(foreignRun, isolate)
  )
}

/** Letters and digits of scripts that run from the right, and the marks that turn a direction. */
const turns =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Bidi levels of a paragraph, one for each UTF-16 unit. */
export function levelsOf(text: string, reading: Reading): Uint8Array {
  // Nothing turns in plain English, and the algorithm takes a tenth of the time of a letter to find that out.
  if (reading === 'ltr' && !turns.test(text)) return new Uint8Array(text.length)
  return bidi.getEmbeddingLevels(text, reading).levels
}

/**
 * Cuts a stretch of a paragraph into runs, in logical order; isolates belong to no run.
 *
 * Throws GLYPH_MISSING {character, codepoint, text} when no bundled font has the character.
 */
export function runsOf(text: string, from: number, to: number, levels: Uint8Array, faces: Faces): Run[] {
  const runs: Run[] = []
  for (let at = from; at < to;) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0x20)
    const end = at + character.length
    const last = runs.at(-1)
    if (!isolates.test(character)) {
      const level = levels[at] ?? 0
      const joined = joins.test(character) && last?.to === at
      const key = joined ? last.face : (faceFor(character, level, faces) ?? glyphMissing(character, text))
      if (last && last.to === at && last.face === key && (joined || last.level === level)) {
        runs[runs.length - 1] = { ...last, to: end }
      } else {
        runs.push({ face: key, level, from: at, to: end })
      }
    }
    at = end
  }
  return runs
}

/** The face that has the character; null: none has. */
function faceFor(character: string, level: number, faces: Faces): FaceKey | null {
  const codePoint = character.codePointAt(0) ?? 0
  const neutralInUrdu = level % 2 === 1 && /[ ()]/.test(character)
  const first = arabicScript.test(character) || neutralInUrdu ? faces.arabic : faces.latin
  const second = first === faces.latin ? faces.arabic : faces.latin
  if (face(first).covers(codePoint)) return first
  if (face(second).covers(codePoint)) return second
  return joins.test(character) ? first : null
}

/** Where a character stands, so that it is found: the words around it, so many on each side. */
const around = 30

function glyphMissing(character: string, text: string): never {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  const at = text.indexOf(character)
  // Half of a character that the cut parted is left out.
  const words = text.slice(Math.max(0, at - around), at + around).replace(/\p{Cs}/gu, '')
  throw new AppError('GLYPH_MISSING', { character, codepoint: `U+${hex}`, text: plainText(words) })
}

/** Puts the runs of a line in the order of the eye, left to right (UAX #9, rule L2). */
export function visualOrder<T extends Pick<Run, 'level'>>(runs: readonly T[]): T[] {
  const order = [...runs]
  const levels = order.map((run) => run.level)
  const highest = Math.max(0, ...levels)
  const lowestOdd = Math.min(Infinity, ...levels.filter((level) => level % 2 === 1))
  for (let level = highest; level >= lowestOdd; level--) {
    for (let from = 0; from < order.length;) {
      let to = from
      while (to < order.length && (order[to]?.level ?? 0) >= level) to++
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).reverse())
      from = Math.max(to, from + 1)
    }
  }
  return order
}

/**
 * Makes sure that every character has a glyph in both weights, before a number is taken for a letter.
 *
 * Throws GLYPH_MISSING {character, codepoint, text}.
 */
export function checkCharacters(texts: readonly string[]): void {
  // One by one: the characters of 50,000 addresses at once would fill hundreds of megabytes.
  const checked = new Set<string>()
  for (const text of new Set(texts)) {
    const clean = plainText(text)
    for (const character of clean + clean.toUpperCase()) {
      if (checked.has(character)) continue
      for (const faces of [regular, bold, naskhRegular, naskhBold]) {
        if (faceFor(character, 0, faces) === null) glyphMissing(character, clean)
      }
      checked.add(character)
    }
  }
}
