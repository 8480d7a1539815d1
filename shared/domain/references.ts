import { foldReference, foldText, toLatinDigits } from './fold.ts'
import type { CivilDate } from './dates.ts'

/** Something found in a text: positions in the text as `letterText` gives it. */
export type Found<T> = T & { from: number; to: number }

/**
 * The text of a letter made ready for its patterns (DOMAIN.md §6).
 *
 * NFKC, no bidi marks, ASCII digits, every dash `-`, one space for any run of them; line ends stay.
 */
export function letterText(text: string): string {
  return toLatinDigits(text.normalize('NFKC'))
    .replace(/[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[ \t\u00A0]+/g, ' ')
}

/** `No. …` and its kin: the 42 references of real letters in the tests all match (DOMAIN.md §6). */
const labelled =
  /(?<![A-Za-z])(?:[Nn][oO]\s?[.:,]{1,2}|N[oO](?=\s[A-Z0-9(]))\s*(?!(?:&|and)\s*[Dd]ate)(?<ref>(?=[^\n]{0,80}\d)[A-Za-z0-9(][A-Za-z0-9()./&\-:]*(?:\s?(?:\(|\/|-|\d)[A-Za-z0-9()./&\-:]*){0,6})/gu

/** `My No : EST-1/…`, the file number of Sri Lankan letters. */
const ownFile = /\bMy\s+(?:[Nn]o|[Nn]umber)\s?\.?\s?:\s?(?<ref>[A-Za-z0-9][A-Za-z0-9()./&-]+)/gu

/** `Circular : 03/2025 (I)`, numbered by year. */
const ofYear =
  /\b[Cc]ircular(?:\s+[Ll]etter)?\s*(?:[Nn]o\s?\.?)?\s*[:-]?\s*(?<ref>\d{1,3}\/\d{4}(?:\s?\([IVXivx]{1,6}\))?)/gu

/** Numbers labelled in Urdu, Hindi, Bengali and Nepali. */
const labelledLocal =
  /(?:نمبر|حوالہ\s*نمبر|चलानी\s*(?:नं\.?|नम्बर)|पत्र\s*संख्या|संख्या|স্মারক\s*(?:নং|নম্বর|সংখ্যা))\s*[-:.]*\s*(?<ref>[^\s،,؛:][^\n،,؛]{1,60}?)(?=\s*(?:،|,|؛|مورخہ|मिति|दिनांक|তারিখ|$))/gmu

/** Numbers with no label but the look of a section officer's or finance file. */
const bare =
  /\b(?:SO[A-Z]?(?:[-.][IVX\d]+)?\s?\([^)\n]{1,20}\)|FD[.(]|EO\s?\(|SI\.)[A-Za-z0-9()./&-]{0,40}(?:\s?[\d(][A-Za-z0-9()./&-]*){0,3}/gu

const dateAtEnd = /[\s,]+\d{1,2}([-/.])(?:0?[1-9]|1[0-2])\1(?:\d{4}|\d{2})$/

function trimReference(text: string): string {
  const trimmed = text
    .replace(dateAtEnd, '')
    .replace(/[\s.,;:-]+$/, '')
    .trim()
  const open = trimmed.split('(').length
  return open < trimmed.split(')').length ? trimmed.replace(/\)+$/, '') : trimmed
}

/** Whether a text can be a reference: it has a digit and one of `( ) / -`, and is not simply a date. */
export function isReference(text: string): boolean {
  if (!/\d/.test(text) || !/[()/-]/.test(text)) return false
  return !/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}$/.test(text)
}

export type ReferenceLabel = 'number' | 'circular' | 'file' | 'local' | 'bare'
export type FoundReference = Found<{ reference: string; label: ReferenceLabel }>

const patterns: readonly (readonly [ReferenceLabel, RegExp])[] = [
  ['circular', ofYear],
  ['file', ownFile],
  ['number', labelled],
  ['local', labelledLocal],
  ['bare', bare],
]

/**
 * The references in a text made by `letterText`, in order; `from`–`to` includes the label.
 *
 * Nothing is claimed twice: a number with a label wins over its look.
 */
export function findReferences(text: string): FoundReference[] {
  const found: FoundReference[] = []
  for (const [label, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const reference = trimReference(match.groups?.ref ?? match[0])
      const to = text.indexOf(reference, match.index) + reference.length
      const taken = found.some((other) => match.index < other.to && to > other.from)
      if (!taken && isReference(reference)) found.push({ reference, label, from: match.index, to })
    }
  }
  return found.sort((one, other) => one.from - other.from)
}

/** Whether the text says "same number as above": `No. & Date Even`, `of even number` (DOMAIN.md §6). */
export function saysEvenNumber(text: string): boolean {
  return /\bNo\.?\s*(?:&|and)\s*Date(?:d)?\s*even\b|\bof\s+even\s+(?:number|No\.?)\b|\beven\s+dated?\b/i.test(
    letterText(text),
  )
}

/** The subject that a line labels; '' where the words are on the next line; null for any other line. */
export function subjectOfLine(line: string): string | null {
  const match =
    /^[ \t]*(?:Subject|Subj?|عنوان|موضوع|विषय|বিষয়)[ \t]*[:.-]+[ \t]*(?:-[ \t]*)?(?<subject>\S.*)?$/iu.exec(
      letterText(line),
    )
  return match ? (match.groups?.subject ?? '').trim() : null
}

/** Whether a line heads a list of copies: `Copy to:`, `C.C:`, `PC:`, `A copy is forwarded … to:-`. */
export function isCopyHeading(line: string): boolean {
  const copied = /^\s*(?:C\.?\s?C\.?|P\.?C\.?|Copy\s+to|(?:A\s+)?cop(?:y|ies)\b.{0,160}?\bforwarded\b.*?)\s*/i
  return new RegExp(`${copied.source}(?::\\s*-?|-)\\s*$`, 'i').test(letterText(line))
}

export type NumberRange = { from: number; to: number; suffix: string }

/** A file's head and serial (`11-2/GD/2021`) are small; despatch serials of a range have three digits or more. */
const smallestSerial = 100

/**
 * The despatch serials of `8009-14/G-I` (8009 to 8014: the upper bound may be abbreviated), else null.
 *
 * Source: DPI (Colleges) and Quetta DEO letters, DOMAIN.md §6.
 */
export function numberRange(reference: string): NumberRange | null {
  const match = /^(\d{3,6})\s?-\s?(\d{1,6})(\/.+)?$/.exec(letterText(reference).trim())
  const [, first = '', last = '', suffix = ''] = match ?? []
  if (!match) return null
  const from = Number(first)
  const to = Number(last.length < first.length ? first.slice(0, -last.length) + last : last)
  return from >= smallestSerial && to > from ? { from, to, suffix } : null
}

/**
 * The key by which two circulars are the same: issuer, number and date, each folded.
 *
 * The number alone repeats (file numbers, even numbers, two languages); `null` date or number folds to ''.
 */
export function circularIdentity(issuer: string, reference: string, date: CivilDate | null): string {
  const office = foldText(issuer)
    .replace(/\b(?:office|government|govt) of (?:the )?/g, '')
    .replace(/\b(?:and|the)\b/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
  return [office, foldReference(reference), date ?? ''].join('|')
}
