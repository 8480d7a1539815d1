import { startClaims } from './claims.ts'
import { civilFrom } from './dates.ts'
import type { CivilDate } from './dates.ts'
import { findReferences } from './references.ts'
import type { Found } from './references.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The months in Urdu, with a stroke between. */
export const urduMonths = 'جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر'

/** The months in Urdu, Bengali and Hindi; where two spellings are in use, both, with a stroke between. */
const localMonths = [
  urduMonths.replaceAll('|', ' '),
  'জানুয়ারি/জানুয়ারী ফেব্রুয়ারি/ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর',
  'जनवरी फरवरी/फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर',
].map((names) => names.normalize('NFKC').split(' '))

const localName = localMonths.flat().join('|').replaceAll('/', '|')

const monthName =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?'

/** `Dated Sahiwal, the third day of July, 2026`, as orders and notifications spell it. */
const dayWords = [
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth',
  'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third',
  'twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first',
].flatMap((names) => names.split(' '))

const dayWord = dayWords.toReversed().join('|').replaceAll('-', '[- ]')

/** Where a date in figures may begin: not inside a number or a reference, but after `dt.` and `dated:`. */
const start = '(?:(?<=\\b(?:[Dd][Tt]|[Dd][Aa][Tt][Ee][Dd]?)[.:]{0,2}-?)|(?<![\\d/.\\-A-Za-z)]))'
const end = '(?![\\d/(]|[.-]\\d)'

const patterns: readonly RegExp[] = [
  new RegExp(
    `(?<!\\d)(?<d>\\d{1,2})(?:\\s?(?:st|nd|rd|th))?[\\s.,/-]*(?:(?:day )?of\\s+)?(?<name>${monthName})[\\s.,/'-]*(?<y>(?:19|20)\\d{2})(?!\\d)`,
    'gi',
  ),
  new RegExp(
    `\\b(?<dayName>${dayWord})\\s+(?:day\\s+)?(?:of\\s+)?(?<name>${monthName})[\\s.,]*(?<y>(?:19|20)\\d{2})(?!\\d)`,
    'gi',
  ),
  new RegExp(`(?<!\\d)(?<d>\\d{1,2})(?<sep>[-/.])(?<name>${monthName})\\k<sep>(?<y>\\d{2})(?!\\d)`, 'gi'),
  new RegExp(
    `\\b(?<name>${monthName})\\.?\\s+(?<d>\\d{1,2})(?:\\s?(?:st|nd|rd|th))?\\s?,?\\s+(?<y>(?:19|20)\\d{2})(?!\\d)`,
    'gi',
  ),
  new RegExp(`(?<!\\d)(?<d>\\d{1,2})[\\s؍/,،]*(?<name>${localName})[\\s,،]*(?<y>(?:19|20)\\d{2})`, 'g'),
  new RegExp(
    `${start}(?<d>\\d{1,2})\\s?(?<sep>[-/.])\\s?(?<m>\\d{1,2})\\s?\\k<sep>\\s?(?<y>(?:19|20)\\d{2}|\\d{2})${end}`,
    'g',
  ),
  new RegExp(`${start}(?<y>(?:19|20)\\d{2})(?<sep>[-/.])(?<m>\\d{1,2})\\k<sep>(?<d>\\d{1,2})${end}`, 'g'),
]

/** Years of two digits in old letters: 72 is 1972, 24 is 2024. */
const firstOldYear = 50

function yearOf(digits: string): number {
  const year = Number(digits)
  if (digits.length > 2) return year
  return year + (year < firstOldYear ? 2000 : 1900)
}

function dayOf(name: string): number {
  return dayWords.indexOf(name.toLowerCase().replace(/\s/, '-')) + 1
}

function monthOf(name: string): number {
  const english = months.indexOf(name.slice(0, 3).toLowerCase())
  if (english >= 0) return english + 1
  const local = localMonths.map((names) => names.findIndex((month) => month.split('/').includes(name)))
  return Math.max(...local) + 1
}

/** The text with every reference crossed out, at its length. */
function withoutReferences(text: string): string {
  let done = 0
  const pieces: string[] = []
  for (const { from, to } of findReferences(text)) {
    pieces.push(text.slice(done, from), 'x'.repeat(to - from))
    done = to
  }
  return pieces.join('') + text.slice(done)
}

export type FoundDate = Found<{ date: CivilDate }>

/**
 * The dates in a text made by `letterText`, in order; day first unless the month is named or the year leads.
 *
 * References are masked first: `2-9/2015` in one looks like a date. Days that do not exist are left out.
 */
export function findDates(text: string): FoundDate[] {
  const rest = withoutReferences(text)
  const claim = startClaims(text.length)
  const found: FoundDate[] = []
  for (const pattern of patterns) {
    for (const match of rest.matchAll(pattern)) {
      const { d, dayName = '', m, name = '', y = '' } = match.groups ?? {}
      const day = d === undefined ? dayOf(dayName) : Number(d)
      const date = civilFrom(yearOf(y), m === undefined ? monthOf(name) : Number(m), day)
      const to = match.index + match[0].length
      if (date && claim(match.index, to)) found.push({ date, from: match.index, to })
    }
  }
  return found.sort((one, other) => one.from - other.from)
}
