import { AppError } from '../errors.ts'
import type { CivilDate } from './dates.ts'
import { foldReference, foldText } from './fold.ts'

/** When serials begin anew: on 1 January, or on 1 July with the financial year (DOMAIN.md §9). */
export type YearStart = 'calendar' | 'fiscal'

/** A serial per despatch, one number for the forwarding, or a file number without a serial. */
export type NumberMode = 'each' | 'single' | 'file'

/** The numbers of one forwarding: its year, the serials from first to last (null without), as printed. */
export type NumberRange = { year: number; first: number | null; last: number | null; printed: string }

/** The year of a series that a date falls in; the financial year goes by the year it begins in. */
export function seriesYear(date: CivilDate, start: YearStart): number {
  const year = Number(date.slice(0, 4))
  return start === 'fiscal' && Number(date.slice(5, 7)) < 7 ? year - 1 : year
}

/** The year as `{year}` prints it: `2026`, or `2026-27` for a financial year. */
export function yearLabel(year: number, start: YearStart): string {
  return start === 'calendar' ? String(year) : `${year}-${String((year + 1) % 100).padStart(2, '0')}`
}

/** Whether the pattern suits the mode: `{serial}` once, or never for a file number; no other field but `{year}`. */
export function isPatternFor(pattern: string, mode: NumberMode): boolean {
  const fields = [...pattern.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1])
  const serials = fields.filter((field) => field === 'serial').length
  if (fields.some((field) => field !== 'serial' && field !== 'year')) return false
  return mode === 'file' ? serials === 0 : serials === 1
}

function fill(pattern: string, year: string, serial: string): string {
  return pattern.replaceAll('{year}', year).replaceAll('{serial}', serial)
}

/** One number as it is printed on its letter: `1201/Admn`. */
export function printNumber(
  pattern: string,
  start: YearStart,
  { year, serial }: { year: number; serial: number | null },
): string {
  return fill(pattern, yearLabel(year, start), serial === null ? '' : String(serial))
}

/**
 * The numbers that a forwarding to `count` offices takes after `last`, with the forwarding's own number.
 *
 * Mode `each` prints `8009-8049/Admn` (DOMAIN.md §6: serials, one per copy), `single` one number, `file` none.
 * Error: INVALID_INPUT when the pattern does not suit the mode or there is nobody to number.
 */
export function takeNumbers(
  series: { mode: NumberMode; pattern: string; yearStart: YearStart },
  { date, last, count }: { date: CivilDate; last: number; count: number },
): NumberRange {
  const { mode, pattern, yearStart } = series
  if (count < 1 || !isPatternFor(pattern, mode)) throw new AppError('INVALID_INPUT', { field: 'pattern' })
  const year = seriesYear(date, yearStart)
  const label = yearLabel(year, yearStart)
  if (mode === 'file') return { year, first: null, last: null, printed: fill(pattern, label, '') }
  const first = last + 1
  const end = mode === 'each' ? last + count : first
  const printed = fill(pattern, label, end === first ? String(first) : `${first}-${end}`)
  return { year, first, last: end, printed }
}

/** A range with its abbreviated upper bound written out: `8009-14` → `8009-8014`; null where there is none. */
export function expandRange(text: string): string | null {
  const [whole, from, to] = /(?<!\d)(\d+)\s?-\s?(\d+)(?!\d)/.exec(text) ?? []
  if (whole === undefined || from === undefined || to === undefined || to.length >= from.length) return null
  const end = from.slice(0, from.length - to.length) + to
  return Number(end) > Number(from) ? text.replace(whole, `${from}-${end}`) : null
}

/** A number without the "No.", "Endst. No." or "نمبر" that was typed before it, for words that say so themselves. */
export function bareNumber(number: string): string {
  return number.replace(/^(?:(?:endst|endorsement|memo)\b\.?\s*)?(?:no\b|نمبر)(?:[.:]\s*|\s+)/iu, '')
}

/** A printed number as it is compared: letters and digits only, so that any spelling finds it. */
export function numberKey(number: string): string {
  return foldReference(number)
}

/** The keys that a typed number may stand under: as typed, without "No." or "Endst. No.", with its range written out. */
export function typedNumberKeys(text: string): string[] {
  const folded = foldText(text)
  const bare = folded.replace(/^(?:(?:endst|endorsement|memo)\b\.?\s*)?(?:no\b|نمبر)[.:,\s]*/u, '')
  const spellings = [folded, bare, expandRange(bare) ?? '']
  return [...new Set(spellings.map(numberKey))].filter((key) => key !== '')
}

/** The serial that was typed alone (`1201`, `No. 1201`), or null. */
export function typedSerial(text: string): number | null {
  const digits = /^(?:no\b[.:,\s]*)?(\d{1,9})$/.exec(foldText(text))?.[1]
  return digits === undefined ? null : Number(digits)
}
