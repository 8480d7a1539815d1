import { startClaims } from './claims.ts'
import { foldReference, foldText, toLatinDigits } from './fold.ts'
import type { CivilDate } from './dates.ts'
import { numberAt } from './referenceScan.ts'

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

/** `No. …` and its kin: the references of real letters in the tests all match (DOMAIN.md §6). */
const labelled =
  /(?<![A-Za-z])(?:[Nn][oO]s?\s?[.:,;#-]{1,3}|N[oO](?=\s[A-Z0-9(])|[Ll]etter\s?#|[Rr](?:ef|EF)\s?[.:]{1,2}|R(?:eference|EFERENCE)\s?:)\s*-?\s*(?!\s*(?:[Nn][Oo]s?\s?[.:]|(?:&|and)\s*[Dd]ate))/gu

/** What is numbered but no letter: telephones, rooms, serials, laws (`Ph. No. 042-99210087`, `Your No : …`). */
const noLetter =
  /(?:^|[^a-z])(?:ph|phones?|tel|telephone|fax|mob|mobile|cell|contact|uan|whatsapp|helpline|room|house|plot|block|floor|street|flat|suite|gate|ward|box|page|sr|s|sl|serial|roll|account|a\/c|cnic|nic|ntn|regd|registration|item|table|form|para|rule|section|article|act|ordinance|case|petition|appeal|computer|your)[.\s]{0,3}$/i

/** `My No : EST-1/…`, the file number of Sri Lankan letters. */
const ownFile = /\bMy\s+(?:[Nn]o|[Nn]umber)\s?\.?\s?:\s?(?<ref>[A-Za-z0-9][A-Za-z0-9()./&-]+)/gu

/** `Circular : 03/2025 (I)`, numbered by year. */
const ofYear =
  /\bcircular(?:\s+letter)?\s*(?:no\s?\.?)?\s*[:-]{0,2}\s*(?<ref>\d{1,3}\s?\/\s?\d{4}(?:\s?\([IVX]{1,6}\))?)/giu

/** `Circular No. 12 of 2024`; of the Federal Board of Revenue also of a fiscal year, `05 of 2026-27`. */
const countedInYear =
  /(?<![A-Za-z])no\s?[.:]{0,2}\s*(?<ref>\d{1,4}\s+of\s+(?:19|20)\d{2}(?:-\d{2}(?:\d{2})?)?)(?!\d)/giu

/** Numbers labelled in Urdu, Hindi, Bengali and Nepali. */
const labelledLocal =
  /(?<!(?:فون|فیکس|موبائل|ڈائری|کمرہ|صفحہ|مکان|کارڈ)\s*)(?:نمبر|حوالہ\s*نمبر|चलानी\s*(?:नं\.?|नम्बर)|पत्र\s*संख्या|संख्या|স্মারক\s*(?:নং|নম্বর|সংখ্যা))\s*[-:.۔]*\s*(?<ref>[^\s،,؛:][^\n،,؛]{1,60}?)(?=\s*(?:،|,|؛|مورخہ|مورخ|بتاریخ|تاریخ|मिति|दिनांक|তারিখ|$))/gmu

/** Numbers with no label but the look of a section officer's, a finance or a federal file. */
const bare =
  /\b(?:SO[A-Z]?(?:[-.][IVX\d]+)?\s?\([^)\n]{1,20}\)|FD[.(]|EO\s?\(|SI\.|F\.\s?(?=\d{1,3}[-(]\d)|S\.?R\.?O\.?\s?(?=\d))[A-Za-z0-9()./&-]{0,40}(?:\s?[\d(][A-Za-z0-9()./&-]*){0,3}/gu

const dateAtEnd = /[\s,]+\d{1,2}([-/.])(?:0?[1-9]|1[0-2])\1(?:\d{4}|\d{2})$/

function trimReference(text: string): string {
  const trimmed = text
    .replace(/(?<![A-Za-z])(?:dated?|dt)[.:]*$/i, '')
    .replace(dateAtEnd, '')
    .replace(/[\s.,:;-]+$/, '')
    .trim()
  const open = trimmed.split('(').length
  return open < trimmed.split(')').length ? trimmed.replace(/\)+$/, '') : trimmed
}

/** `05.00.0000.170.11.017.20.124`, the memo numbers of Bangladesh. */
const dotted = /^\d+(?:\.\d+){4,}$/

const inYear = /^\d{1,4}\s+of\s+\d{4}(?:-\d{2}|-\d{4})?$/i

/** Whether a text can be a reference: it has a digit and one of `( ) / -`, and is not simply a date. */
export function isReference(text: string): boolean {
  if (dotted.test(text) || inYear.test(text)) return true
  if (!/\d/.test(text) || !/[()/-]/.test(text) || /^\(\w*\)$/.test(text)) return false
  return !/^\d{1,2}([-/.])\d{1,2}\1\d{2,4}$/.test(text)
}

export type ReferenceLabel = 'number' | 'circular' | 'file' | 'local' | 'bare'
export type FoundReference = Found<{ reference: string; label: ReferenceLabel }>

type Candidate = { label: ReferenceLabel; from: number; text: string }

function matchesOf(label: ReferenceLabel, pattern: RegExp, text: string): Candidate[] {
  return Array.from(text.matchAll(pattern), (match) => {
    return { label, from: match.index, text: match.groups?.ref ?? match[0] }
  })
}

/** An Urdu number without the place that follows it: `1203/Admn لاہور، مورخہ …`. */
function localNumber(written: string): string {
  const [number = '', ...rest] = written.split(' ')
  const urdu = /\p{Script=Arabic}/u.test(number)
  const place = rest.findIndex((word) => /^\p{Script=Arabic}+$/u.test(word) && (!urdu || word.length > 3))
  const own = /\d/.test(number) && place >= 0 ? rest.slice(0, place) : rest
  return [number, ...own].join(' ')
}

function labelledNumbers(text: string): Candidate[] {
  return Array.from(text.matchAll(labelled), (match): Candidate => {
    const other = noLetter.test(text.slice(Math.max(0, match.index - 20), match.index))
    const number = other ? '' : numberAt(text, match.index + match[0].length)
    return { label: 'number', from: match.index, text: number }
  })
}

/**
 * The references in a text made by `letterText`, in order; `from`–`to` includes the label.
 *
 * Nothing is claimed twice: a number with a label wins over its look.
 */
export function findReferences(text: string): FoundReference[] {
  const candidates = [
    ...matchesOf('circular', ofYear, text),
    ...matchesOf('file', ownFile, text),
    ...matchesOf('number', countedInYear, text),
    ...labelledNumbers(text),
    ...matchesOf('local', labelledLocal, text).map((found) => ({ ...found, text: localNumber(found.text) })),
    ...matchesOf('bare', bare, text),
  ]
  const claim = startClaims(text.length)
  const found: FoundReference[] = []
  for (const { label, from, text: written } of candidates) {
    const reference = trimReference(written)
    const to = text.indexOf(reference, from) + reference.length
    if (isReference(reference) && claim(from, to)) found.push({ reference, label, from, to })
  }
  return found.sort((one, other) => one.from - other.from)
}

/** Whether the text says "same number as above": `No. & Date Even`, `of even number` (DOMAIN.md §6). */
export function saysEvenNumber(text: string): boolean {
  return /\bNo\.?\s*(?:&|and)\s*Date(?:d)?\s*even\b|\bof\s+even\s+(?:number|No\.?)\b|\beven\s+dated?\b/i.test(
    letterText(text),
  )
}

/** `Subject:-`, `Sub.:`, `Re:` and their kin; a mere hyphen after `Sub` is a Sub-Divisional Officer's. */
const subjectLabel =
  /^ *(?:s ?u ?b ?j ?e ?c ?t *(?:[:;]|\.? ?-|\.(?= |$))|subj?\.? *(?:[:;]|\.?- |\. ?-)|re *:|(?:عنوان|موضوع|مضمون|विषय|বিষয়) *[:.\-۔])[ :;.\-۔]*(?<subject>\S.*)?$/iu

/** The subject that a line labels; '' where the words are on the next line; null for any other line. */
export function subjectOfLine(line: string): string | null {
  const match = subjectLabel.exec(letterText(line))
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
