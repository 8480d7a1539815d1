import { AppError } from '../errors.ts'

declare const civil: unique symbol

/** A day of the office's calendar, `YYYY-MM-DD`, with no time and no zone; text order is date order. */
export type CivilDate = string & { readonly [civil]: true }

const dayMs = 86_400_000
const isoForm = /^(\d{4})-(\d{2})-(\d{2})$/

function utcMs(year: number, month: number, day: number): number {
  // Date.UTC takes the years 0–99 for 1900–1999; setUTCFullYear does not.
  return new Date(0).setUTCFullYear(year, month - 1, day)
}

function isoOf(ms: number): string {
  const date = new Date(ms)
  const year = String(date.getUTCFullYear()).padStart(4, '0')
  const month = String(date.getUTCMonth() + 1).padStart(2, '0')
  return `${year}-${month}-${String(date.getUTCDate()).padStart(2, '0')}`
}

function msOf(date: CivilDate): number {
  return utcMs(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)))
}

/** Whether the text is a day that exists, written `YYYY-MM-DD`, year 0001 to 9999. */
export function isCivilDate(text: string): text is CivilDate {
  const [, year, month, day] = isoForm.exec(text) ?? []
  if (year === undefined || year === '0000') return false
  return isoOf(utcMs(Number(year), Number(month), Number(day))) === text
}

/** The civil date written `YYYY-MM-DD`. Error: DATE_INVALID (also for 2026-02-30). */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new AppError('DATE_INVALID', { text })
  return text
}

/** The date of day, month and full year, or null where there is no such day. */
export function civilFrom(year: number, month: number, day: number): CivilDate | null {
  if (![year, month, day].every(Number.isInteger)) return null
  const pad = (n: number, width: number): string => String(n).padStart(width, '0')
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  return isCivilDate(text) ? text : null
}

/** The date as letters and screens show it, DD-MM-YYYY (DOMAIN.md §6: day first). */
export function showDate(date: CivilDate): string {
  return `${date.slice(8, 10)}-${date.slice(5, 7)}-${date.slice(0, 4)}`
}

/** The date so many days later (or earlier). Error: DATE_INVALID outside the years 0001 to 9999. */
export function addDays(date: CivilDate, days: number): CivilDate {
  const ms = msOf(date) + days * dayMs
  if (!Number.isInteger(days) || Number.isNaN(new Date(ms).getTime())) {
    throw new AppError('DATE_INVALID', { text: `${date} + ${days}` })
  }
  return civilDate(isoOf(ms))
}

/** Days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((msOf(to) - msOf(from)) / dayMs)
}

/** The civil date at a moment (ms since 1970, UTC) in a zone of the IANA list, e.g. `Asia/Karachi`. */
export function dateInZone(epochMs: number, zone: string): CivilDate {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  const parts = new Map(format.formatToParts(epochMs).map((part) => [part.type, part.value]))
  const year = (parts.get('year') ?? '').padStart(4, '0')
  return civilDate(`${year}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`)
}
