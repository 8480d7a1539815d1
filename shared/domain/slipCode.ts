import { AppError } from '../errors.ts'
import { toLatinDigits } from './fold.ts'

/** What a slip code says: the slot of the desk (1–99), the year in two digits, and the serial (1–999,999). */
export type SlipCodeParts = { slot: number; year: number; serial: number }

/** The last serial that a desk can give in a year. */
export const lastSlipSerial = 999_999

/**
 * The 12 digits of a slip code: slot (2), year (2), serial (6), check (2).
 *
 * The check digits are ISO 7064 MOD 97-10: every wrong digit and every swap of neighbours is found.
 * Error: INVALID_INPUT when a part is out of its range.
 */
export function makeSlipCode({ slot, year, serial }: SlipCodeParts): string {
  const fits = (value: number, from: number, to: number): boolean =>
    Number.isInteger(value) && value >= from && value <= to
  if (!fits(slot, 1, 99) || !fits(year, 0, 99) || !fits(serial, 1, lastSlipSerial)) {
    throw new AppError('INVALID_INPUT', { field: 'slipCode', slot, year, serial })
  }
  const payload = (slot * 100 + year) * 1_000_000 + serial
  const check = 98 - ((payload * 100) % 97)
  return String(payload * 100 + check).padStart(12, '0')
}

/** Whether the text is a slip code of 12 digits whose check digits are right. */
export function isSlipCode(digits: string): boolean {
  return /^\d{12}$/.test(digits) && Number(digits) % 97 === 1 && digits.slice(4, 10) !== '000000'
}

/**
 * The slip code that was typed or scanned, in any digits, with spaces or dashes; null if it is none.
 *
 * A spreadsheet makes a number of it and drops the zero in front; the check digits still tell.
 */
export function readSlipCode(text: string): string | null {
  const digits = toLatinDigits(text.normalize('NFKC')).replace(
    /[\s\p{Pd}\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu,
    '',
  )
  const whole = digits.length === 11 ? `0${digits}` : digits
  return isSlipCode(whole) ? whole : null
}

/** The slip code as it is printed, in groups of four: `0126 0000 0142`. */
export function formatSlipCode(code: string): string {
  return code.replace(/(\d{4})(?=\d)/g, '$1 ')
}
