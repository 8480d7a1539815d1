import { addDays, civilFrom, isCivilDate } from './dates.ts'
import type { CivilDate } from './dates.ts'
import { foldText, toLatinDigits } from './fold.ts'

/** Years of two digits lie at most this far ahead of today; the others are of the century before. */
const yearsAhead = 20

/** The full year of a year of two digits as a clerk means it, near today. */
export function fullYear(twoDigits: number, today: CivilDate): number {
  const thisYear = Number(today.slice(0, 4))
  const century = thisYear - (thisYear % 100)
  const near = century + twoDigits
  return near > thisYear + yearsAhead ? near - 100 : near
}

function fromParts(day: string, month: string, year: string | undefined, today: CivilDate): CivilDate | null {
  const full =
    year === undefined
      ? Number(today.slice(0, 4))
      : year.length === 2
        ? fullYear(Number(year), today)
        : Number(year)
  return civilFrom(full, Number(month), Number(day))
}

/** Digits and dashes as ASCII has them; marks that nobody sees are gone. */
function plain(text: string): string {
  return toLatinDigits(text)
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/[‐-―−۔]/g, '-')
}

/**
 * What a clerk types into a date field, day first, digits in any script; null if it is no date.
 *
 * `05112026`, `051126`, `0511`, `5/11/26`, `5-11`, `2026-11-05`, `t` or `آج` (today), `+3`, `-1`, `t+3`.
 */
export function parseTypedDate(text: string, today: CivilDate): CivilDate | null {
  const typed = plain(text).replace(/\s+/g, '').toLowerCase()
  if (typed === 't' || typed === 'today' || typed === 'آج') return today
  const step = /^t?([+-]\d{1,4})$/.exec(typed)?.[1]
  if (step !== undefined) return addDays(today, Number(step))
  if (isCivilDate(typed)) return typed
  const run = /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(typed)
  const split = /^(\d{1,2})([-/.,])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(typed)
  if (run) return fromParts(run[1] ?? '', run[2] ?? '', run[3], today)
  if (split) return fromParts(split[1] ?? '', split[3] ?? '', split[4], today)
  return null
}

const yearFirst = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<date>\d{1,2})$/
const weekday =
  /^\(?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\)?[,\s]*|[,\s]*\(?\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\)?$/g
const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * A date as a table has it, whole, so that `t`, `+3` or `1201` is none; null if it is no date that exists.
 *
 * Day first or year first, with a time behind it or without; `20-Nov-2026` as spreadsheets show it, and as letters
 * write it: `10th August, 2020`, `March 16, 2025`, with the day of the week before it or behind.
 */
export function wholeDate(text: string, today: CivilDate): CivilDate | null {
  const [withoutTime = ''] = plain(text).split(/[T ]\d{2}:\d{2}/u)
  const words = foldText(withoutTime).replace(weekday, '').trim()
  const { year, month, date } = yearFirst.exec(words)?.groups ?? {}
  if (year !== undefined) return civilFrom(Number(year), Number(month), Number(date))
  const named =
    /^(?<date>\d{1,2})(?:st|nd|rd|th)?[-\s/.,]*(?<month>[a-z]{3})[a-z]*[-\s/.,]*(?<year>\d{4}|\d{2})$/.exec(
      words,
    ) ??
    /^(?<month>[a-z]{3})[a-z]*[-\s/.]*(?<date>\d{1,2})(?:st|nd|rd|th)?[-\s/.,]+(?<year>\d{4})$/.exec(words)
  if (named?.groups) {
    const { date: day = '', month: name = '', year: written } = named.groups
    return fromParts(day, String(monthNames.indexOf(name) + 1), written, today)
  }
  const whole = /^\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*(?:\d{4}|\d{2})$|^\d{8}$/
  return whole.test(words) ? parseTypedDate(words, today) : null
}
