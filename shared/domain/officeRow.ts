import {
  officeFields,
  officeLengths,
  rowWarnings,
  type DeliveryMode,
  type OfficeField,
  type RejectReason,
  type RowWarning,
} from './directory.ts'
import { foldText, plainText, toLatinDigits } from './fold.ts'

/** What one row of a table says, cleaned; a field that is not mapped or left empty is ''. */
export type OfficeCells = Readonly<Record<OfficeField, string>>

/** How clerks write the mode of despatch, folded. */
const deliveryWords: Readonly<Record<DeliveryMode, RegExp>> = {
  hand: /^(by |through )?hand$|^hand delivery$|^by dasti$|^dasti$|^(by )?peon( book)?$|^(by |through )?(special )?messenger$|^(by |through )?(dispatch|despatch) rider$|^دستی$/,
  post: /^(by |through |ordinary )?(post|mail|pakistan post|ordinary post)$|^(بذریعہ )?ڈاک$/,
  registered: /^(by |through )?regd?\.?( post)?$|^registered( post| mail)?$|^ums$|^رجسٹرڈ( ڈاک)?$|^رجسٹری$/,
  courier: /^(by |through )?courier( service)?$|^tcs$|^leopards?$|^کوری[ای]?ر$/,
  email: /^(by |through |via )?e-?mail$|^(بذریعہ )?ای ?میل$/,
}

/** What clerks and programs write into a cell that has nothing. */
const nothingThere =
  /^(?:[-–—_.*]+|n\.?\/?a\.?|n\/a\/?|nill?|none|null|nan|#n\/a|not (?:available|applicable|provided|known)|ندارد|کوئی نہیں|نہیں(?: ہے)?|دستیاب نہیں)$/i

/** Codes and names have less of it: an office may be called NA. */
const noCode = /^(?:[-–—_.*]+|n\/a|nill?|null|nan|#n\/a)$/i

/** Fields of figures: in Latin digits, and without the marks that programs put around figures. */
const figures: readonly OfficeField[] = ['code', 'reportsTo', 'phone', 'email']

/** What Excel leaves of a long number in a narrow column of a CSV. */
const shortened = /^\d(?:\.\d+)?E\+\d+$/i

const email = /^[^\s@,;<>"']+@[^\s@,;<>"']+\.[^\s@,;<>"'.]+$/

/** Urdu as Urdu keyboards write it: tables saved in Windows-1256 have the Arabic yeh and kaf. */
function urduText(text: string): string {
  return text.replace(/[يى]/g, 'ی').replaceAll('ك', 'ک')
}

/**
 * Reads the mapped cells of a row: one line each, no control characters, Urdu letters in Urdu fields.
 *
 * Of several e-mail addresses in a cell the first stands; of one that can't be right nothing, and so of a mode of
 * delivery that nobody knows: a letter must reach the office all the same (`warningsOf` tells).
 */
export function officeCells(
  cells: readonly string[],
  columnOf: Readonly<Record<OfficeField, number>>,
): OfficeCells {
  const read = (field: OfficeField): string => {
    const raw = cells[columnOf[field]] ?? ''
    // Excel's mark for a text, and ours before what could start a formula.
    const text = plainText(field === 'phone' ? raw.trim().replace(/\s*[\r\n]+\s*/g, ', ') : raw).replace(
      /^'(?=[=+\-@\d])/,
      '',
    )
    if (hasNothing(field, text) || (field === 'delivery' && deliveryOf(text) === null)) return ''
    if (figures.includes(field)) return figureText(field, text)
    return /\p{Script=Arabic}/u.test(text) ? urduText(text) : text
  }
  // Every field of the list is filled, so the record is whole.
  return Object.fromEntries(officeFields.map((field) => [field, read(field)])) as OfficeCells
}

function hasNothing(field: OfficeField, text: string): boolean {
  return (field === 'code' || field === 'name' ? noCode : nothingThere).test(text)
}

function figureText(field: OfficeField, text: string): string {
  // ="0012" keeps zeros in Excel's CSV; 35210001.0 is a number out of a column with gaps.
  const plain = toLatinDigits(text)
    .replace(/^="([\d+\- ]*)"$/, '$1')
    .replace(/^(\d{4,})\.0$/, '$1')
  if (field === 'email') return addressesIn(plain)[0] ?? ''
  return field === 'phone' && shortened.test(plain) ? '' : plain
}

/** The e-mail addresses in a cell, without what stands around them; none where one of them can't be right. */
function addressesIn(text: string): string[] {
  const parts = text
    .split(/[\s,;|<>()"'،؛]+|\/+/)
    .map((part) => part.replace(/^(?:mailto|e-?mail):|[.:]+$/gi, ''))
    .filter((part) => part.includes('@'))
  return parts.every((part) => email.test(part)) ? parts : []
}

/** What is to be said of the cells of a row as they were read, with the cell. */
export function warningsOf(
  cells: readonly string[],
  columnOf: Readonly<Record<OfficeField, number>>,
): { warning: RowWarning; text: string }[] {
  const textOf = (field: OfficeField) => plainText(cells[columnOf[field]] ?? '')
  const says = (field: OfficeField) => textOf(field) !== '' && !hasNothing(field, textOf(field))
  const addresses = addressesIn(toLatinDigits(textOf('email'))).length
  const found: Readonly<Record<RowWarning, OfficeField | false>> = {
    'email-more': addresses > 1 && 'email',
    'email-invalid': says('email') && addresses === 0 && 'email',
    'phone-shortened': shortened.test(textOf('phone')) && 'phone',
    'delivery-unknown': says('delivery') && deliveryOf(textOf('delivery')) === null && 'delivery',
  }
  return rowWarnings.flatMap((warning) => {
    const field = found[warning]
    return field ? [{ warning, text: textOf(field) }] : []
  })
}

/** The mode of delivery that a cell means, null where it means none. */
export function deliveryOf(text: string): DeliveryMode | null {
  const folded = foldText(text)
  const modes: readonly DeliveryMode[] = ['hand', 'post', 'registered', 'courier', 'email']
  return modes.find((mode) => deliveryWords[mode].test(folded)) ?? null
}

/** What is wrong with the cells of a row by themselves; that code or name is missing is for the caller to see. */
export function faultOf(cells: OfficeCells): RejectReason | null {
  if (shortened.test(cells.code)) return 'code-shortened'
  const long = officeFields.some((field) => cells[field].length > lengthOf(field))
  if (long) return 'too-long'
  return null
}

function lengthOf(field: OfficeField): number {
  switch (field) {
    case 'division':
    case 'district':
    case 'tehsil':
      return officeLengths.area
    case 'reportsTo':
      return officeLengths.code
    case 'delivery':
      return officeLengths.phone
    default:
      return officeLengths[field]
  }
}
