import type { TextLanguage } from './letterLabels.ts'

/** Priority markings in use (DOMAIN.md §3, Markings); a letter may bear any other words too. */
export const priorities = [
  'MOST URGENT',
  'TOP PRIORITY',
  'IMMEDIATE',
  'OUT TODAY',
  'COURT MATTER',
  'TIME LIMIT',
  'BY NAME',
] as const

/** Security markings from the lowest up; those above Confidential need registers and covers of their own. */
export const securityMarkings = ['restricted', 'confidential', 'secret', 'top-secret'] as const
export type SecurityMarking = (typeof securityMarkings)[number]

/** Markings that letters bear, at top and bottom centre of every page. */
export const usableMarkings = ['restricted', 'confidential'] as const satisfies readonly SecurityMarking[]
export type UsableMarking = (typeof usableMarkings)[number]

/** Whether the marking may be used: nothing above Confidential (DOMAIN.md §3, recommendation). */
export function isUsableMarking(marking: SecurityMarking): marking is UsableMarking {
  return usableMarkings.some((one) => one === marking)
}

/** Whether free words at the top of a letter are a marking that is refused as such. */
export function saysSecret(words: string): boolean {
  return /^\W*(?:top[\s-]*)?secret\W*$/iu.test(words) || /^\W*(?:انتہائی\s+)?خفیہ\W*$/u.test(words)
}

/** How items of lists are numbered: 1. · (i) · i. · 01. (DOMAIN.md §3, variants). */
export const listStyles = ['plain', 'bracketed', 'roman', 'padded'] as const
export type ListStyle = (typeof listStyles)[number]

/** The number before an item, from 1; Urdu letters have digits of their own in place of Roman ones. */
export function itemNumber(index: number, style: ListStyle, language: TextLanguage): string {
  if (language === 'ur') {
    const digits = urduDigits(style === 'padded' ? padded(index) : String(index))
    return style === 'bracketed' ? `(${digits})` : `${digits}۔`
  }
  if (style === 'bracketed') return `(${roman(index)})`
  if (style === 'roman') return `${roman(index)}.`
  return style === 'padded' ? `${padded(index)}.` : `${index}.`
}

/** U+06F0 to U+06F9, as Urdu writes digits. */
export function urduDigits(text: string): string {
  return text.replace(/\d/gu, (digit) => String.fromCodePoint(0x06f0 + Number(digit)))
}

function padded(index: number): string {
  return String(index).padStart(2, '0')
}

const romanSteps = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

function roman(index: number): string {
  let rest = index
  let text = ''
  for (const [value, letters] of romanSteps) {
    text += letters.repeat(Math.floor(rest / value))
    rest %= value
  }
  return text
}

/**
 * What stands above the copy list: "No. & Date Even:", "Endst. No. & Date Even:", number and date repeated,
 * "C.C:", or "Copy to:-" (DOMAIN.md §3, variants).
 */
export const copyStyles = ['even', 'endst-even', 'repeated', 'cc', 'copy-to'] as const
export type CopyStyle = (typeof copyStyles)[number]

type CopyWords = { readonly copyHeading: string; readonly copyLine?: string }

const copyWords: Readonly<Record<TextLanguage, Readonly<Record<CopyStyle, CopyWords>>>> = {
  en: {
    even: { copyHeading: 'No. & Date Even:' },
    'endst-even': { copyHeading: 'Endst. No. & Date Even:' },
    repeated: { copyHeading: 'Endst. No. {number} dated {letterDate}' },
    cc: { copyHeading: 'C.C:', copyLine: '' },
    'copy-to': { copyHeading: 'Copy to:-', copyLine: '' },
  },
  ur: {
    even: { copyHeading: 'نمبر و تاریخ ایضاً' },
    'endst-even': { copyHeading: 'تظہیر نمبر و تاریخ ایضاً' },
    repeated: { copyHeading: 'تظہیر نمبر {number} مورخہ {letterDate}' },
    cc: { copyHeading: 'نقول:', copyLine: '' },
    'copy-to': { copyHeading: 'نقل بخدمت:', copyLine: '' },
  },
}

/** The words of a form with the copy heading of a style; a style without a line leaves the form's line out. */
export function withCopyStyle<W extends { layout: string; copyHeading: string; copyLine: string }>(
  words: W,
  style: CopyStyle | null,
  language: TextLanguage,
): W {
  // An endorsement's line is the letter itself, a D.O. letter has no such heading.
  return style === null || words.layout !== 'covering' ? words : { ...words, ...copyWords[language][style] }
}
