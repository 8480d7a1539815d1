import i18next from 'i18next'
import { isCivilDate, showDate } from '../../shared/domain/dates.ts'
import { AppError } from '../../shared/errors.ts'

/** Text that stays left-to-right inside an Urdu sentence: codes, numbers, dates, phones. */
export function ltr(text: string): string {
  return `\u2066${text}\u2069`
}

/** A circular in one line: its reference stands first in both directions, so that a long subject loses its end. */
export function circularWords(reference: string | null, subject: string | null): string {
  return `${ltr(reference ?? '')} – \u2068${subject ?? ''}\u2069`
}

/** The words under a key that is only known at run time, or undefined where there are none. */
export function wordsUnder(key: string, data: Readonly<Record<string, unknown>> = {}): string | undefined {
  if (!i18next.exists(key)) return undefined
  // The key is checked one line above; its type can't be known here.
  const t = i18next.t as (key: string, data: object) => string
  return t(key, Object.fromEntries(Object.entries(data).map(([name, value]) => [name, fit(value)])))
}

/** An error in words: what happened and what to do. */
export function errorWords(error: unknown): string {
  const code = error instanceof AppError ? error.code : 'INTERNAL'
  const data = error instanceof AppError ? error.data : { logId: String(error) }
  return wordsUnder(`error.${code}`, { logId: '–', ...data }) ?? code
}

/** A value from outside in a sentence: dates day first, text kept in its own direction. */
function fit(value: unknown): unknown {
  if (typeof value !== 'string') return Array.isArray(value) ? value.map(fit).join(', ') : value
  return isCivilDate(value) ? ltr(showDate(value)) : `\u2068${value}\u2069`
}
