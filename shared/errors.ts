/**
 * What can go wrong and is expected, by code.
 *
 * The words a person reads are in the locale files under `error.<CODE>`; `data` fills their fields.
 * Anything that is not an AppError is a fault of ours and becomes INTERNAL with an id to find it in the log.
 */
export const errorCodes = [
  // asking
  'INVALID_INPUT',
  'NOT_FOUND',
  'CANCELLED',
  'INTERNAL',
  'SERVICE_DOWN',
  // register
  'REGISTER_MISSING',
  'REGISTER_EXISTS',
  'REGISTER_LOCKED',
  'REGISTER_NEWER',
  'REGISTER_NOT_OURS',
  'REGISTER_DAMAGED',
  'REGISTER_SHARED_FOLDER',
  'BACKUP_NOT_WHOLE',
  'BACKUP_IN_REGISTER',
  'DEVICE_UNKNOWN',
  'DISK_FULL',
  'DISK_SPACE',
  'DISK_READ_ONLY',
  'DISK_ERROR',
  'FOLDER_NOT_WRITABLE',
  // reading a PDF
  'PDF_NOT_PDF',
  'PDF_EMPTY',
  'PDF_DAMAGED',
  'PDF_PASSWORD',
  'PDF_PASSWORD_WRONG',
  'PDF_TOO_LARGE',
  'PDF_TOO_MANY_PAGES',
  'PDF_PAGE_DAMAGED',
  'PDF_PAGE_TOO_LARGE',
  'PDF_TIMEOUT',
  'PDF_MEMORY',
  'PDF_UNREADABLE',
  'FILE_NOT_FOUND',
  // the PC's own programs
  'PROGRAM_MISSING',
  'MAIL_PROGRAM_MISSING',
  // images
  'IMAGE_UNREADABLE',
  'IMAGE_TOO_LARGE',
  'SIGNATURE_MISSING',
  // circulars
  'CIRCULAR_NOT_CONFIRMED',
  'CIRCULAR_IN_USE',
  'FACT_MISSING',
  // offices
  'TABLE_EMPTY',
  'TABLE_UNREADABLE',
  'TABLE_QUOTE_OPEN',
  'SHEET_UNKNOWN',
  'TABLE_TOO_LARGE',
  'COLUMN_MISSING',
  'OFFICE_UNKNOWN',
  'OFFICE_CODE_TAKEN',
  'AREA_UNKNOWN',
  'LIST_UNKNOWN',
  // letters
  'NO_OFFICES',
  'FORM_UNKNOWN',
  'FORM_FIELD_UNKNOWN',
  'FORM_EMPTY',
  'FORM_NEEDS_ORIGINAL',
  'FORM_FOR_ONE',
  'SECURITY_TOO_HIGH',
  'GLYPH_MISSING',
  'PROFILE_MISSING',
  'SIGNATORY_MISSING',
  'SIGNATORY_UNKNOWN',
  'SERIES_MISSING',
  'ENCLOSURE_BLANK',
  'ENCLOSURE_UNFAITHFUL',
  'LETTER_NOT_MADE',
  'LETTER_NOT_KEPT',
  // despatch and receipts
  'FORWARDING_UNKNOWN',
  'NUMBER_UNKNOWN',
  'AMBIGUOUS',
  'NUMBER_CANCELLED',
  'ALREADY_CANCELLED',
  'REASON_MISSING',
  'DATE_INVALID',
  'DATE_BEFORE_DESPATCH',
  'DATE_IN_FUTURE',
  'DUE_BEFORE_DATE',
  // books and statements
  'PERIOD_BACKWARDS',
  'REPORT_TOO_LONG',
  'DEADLINE_NOT_LATER',
  // reminders
  'STEP_UNKNOWN',
  'NOBODY_TO_REMIND',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** Values that fill the fields of an error's words, or that the caller needs to act on it; plain JSON. */
export type ErrorData = Readonly<Record<string, unknown>>

/** An error that can be expected: a code, and data for its words. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly data: ErrorData

  constructor(code: ErrorCode, data: ErrorData = {}) {
    super(code)
    this.code = code
    this.data = data
  }
}

/** The error as it crosses between processes. */
export type ErrorFrame = { code: ErrorCode; data: ErrorData }

/** Turns anything thrown into a frame; faults of ours carry only the id under which the log has them. */
export function toErrorFrame(thrown: unknown, logId: () => string): ErrorFrame {
  if (thrown instanceof AppError) return { code: thrown.code, data: thrown.data }
  return { code: 'INTERNAL', data: { logId: logId() } }
}
