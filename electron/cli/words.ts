import type { HolidayRejection } from '../../shared/domain/calendar.ts'
import type { RowWarning } from '../../shared/domain/directory.ts'
import { isCivilDate, showDate } from '../../shared/domain/dates.ts'
import { plainText } from '../../shared/domain/fold.ts'
import type { RejectedReason } from '../../shared/domain/receipts.ts'
import type { TableNote } from '../../shared/domain/table.ts'
import { errorCodes, type ErrorCode, type ErrorData } from '../../shared/errors.ts'
import en from '../../renderer/locales/en.json' with { type: 'json' }
import ur from '../../renderer/locales/ur.json' with { type: 'json' }

export const languages = ['en', 'ur'] as const
export type Language = (typeof languages)[number]

const locales = { en, ur }

function show(value: unknown): string {
  if (Array.isArray(value)) return value.map(show).join(', ')
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return '–'
  return isCivilDate(value) ? showDate(value) : plainText(value)
}

/** Whether a code from a result is one that has words. */
export function isErrorCode(code: string): code is ErrorCode {
  return errorCodes.some((known) => known === code)
}

/** The words of an error from the locale files, its fields filled; a field without a value shows as –. */
export function errorWords(code: ErrorCode, data: ErrorData, language: Language): string {
  return locales[language].error[code].replace(/\{\{(\w+)\}\}/g, (_, field: string) => show(data[field]))
}

/** Why a row was rejected, in words. */
export function rejectedWords(reason: keyof (typeof en)['rejected'], language: Language): string {
  return locales[language].rejected[reason]
}

/** What is said of a row that was taken, in words. */
export function rowWarningWords(warning: RowWarning, language: Language): string {
  return locales[language].rowWarning[warning]
}

/** Why a row of receipts was rejected: the words of `rejectedReceipt.${reason}`. */
export function rejectedReceiptWords(reason: RejectedReason, language: Language): string {
  return locales[language].rejectedReceipt[reason]
}

/** What a table had that was not used: the words of `ui.table.notes.${note}`. */
export function tableNoteWords(note: TableNote, language: Language): string {
  return locales[language].ui.table.notes[note]
}

/** Why a row of a holiday list was rejected: the words of `calendar.rejected.${reason}`. */
export function rejectedHolidayWords(reason: HolidayRejection, language: Language): string {
  return locales[language].calendar.rejected[reason]
}

/** What a long call is doing, in words; its own name where there are none. */
export function phaseWords(phase: string, language: Language): string {
  const words: Readonly<Record<string, string>> = locales[language].phase
  return words[phase] ?? phase
}
