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

const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * A date as a table has it, whole, so that `t`, `+3` or `1201` is none; null if it is no date that exists.
 *
 * Day first or year first, with a time behind it or without; `20-Nov-2026` as spreadsheets show it.
 */
export function wholeDate(text: string, today: CivilDate): CivilDate | null {
  const [day = ''] = plain(text)
    .split(/[T ]\d{2}:\d{2}/u)
    .map((part) => part.trim())
  const [, year = '', month = '', date = ''] = yearFirst.exec(day) ?? []
  if (year !== '') return civilFrom(Number(year), Number(month), Number(date))
  const named = /^(\d{1,2})[-\s/.]*([a-z]{3})[a-z]*[-\s/.,]*(\d{4}|\d{2})$/.exec(foldText(day))
  if (named) {
    const [, dayOf = '', name = '', yearOf] = named
    return fromParts(dayOf, String(monthNames.indexOf(name) + 1), yearOf, today)
  }
  const whole = /^\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*(?:\d{4}|\d{2})$|^\d{8}$/u
  return whole.test(day) ? parseTypedDate(day, today) : null
}
