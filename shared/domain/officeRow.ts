import {
  officeFields,
  officeLengths,
  type DeliveryMode,
  type OfficeField,
  type RejectReason,
} from './directory.ts'
import { foldText, plainText } from './fold.ts'

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

/** What clerks write into a cell that has nothing. */
const nothingThere = /^([-.]+|n\/?a|nil|none|null)$/i

/** What Excel leaves of a long number in a narrow column of a CSV. */
const shortened = /^\d(?:\.\d+)?E\+\d+$/i

const email = /^[^\s@,;<>"']+@[^\s@,;<>"']+\.[^\s@,;<>"'.]+$/

/** Urdu as Urdu keyboards write it: tables saved in Windows-1256 have the Arabic yeh and kaf. */
function urduText(text: string): string {
  return text.replace(/[يى]/g, 'ی').replaceAll('ك', 'ک')
}

/** Reads the mapped cells of a row: one line each, no control characters, Urdu letters in Urdu fields. */
export function officeCells(
  cells: readonly string[],
  columnOf: Readonly<Record<OfficeField, number>>,
): OfficeCells {
  const read = (field: OfficeField): string => {
    // Excel's mark for a text, and ours before what could start a formula.
    const text = plainText(cells[columnOf[field]] ?? '').replace(/^'(?=[=+\-@\d])/, '')
    const optional = field !== 'code' && field !== 'name'
    if (optional && nothingThere.test(text)) return ''
    return /\p{Script=Arabic}/u.test(text) ? urduText(text) : text
  }
  // Every field of the list is filled, so the record is whole.
  return Object.fromEntries(officeFields.map((field) => [field, read(field)])) as OfficeCells
}

/** The mode of delivery that a cell means, null where it means none. */
export function deliveryOf(text: string): DeliveryMode | null {
  const folded = foldText(text)
  const modes: readonly DeliveryMode[] = ['hand', 'post', 'registered', 'courier', 'email']
  return modes.find((mode) => deliveryWords[mode].test(folded)) ?? null
}

/** What is wrong with the cells of a row by themselves. */
export function faultOf(cells: OfficeCells): RejectReason | null {
  if (cells.code === '') return 'code-missing'
  if (shortened.test(cells.code)) return 'code-shortened'
  const long = officeFields.some((field) => cells[field].length > lengthOf(field))
  if (long) return 'too-long'
  if (cells.email !== '' && !email.test(cells.email)) return 'email-invalid'
  if (cells.delivery !== '' && deliveryOf(cells.delivery) === null) return 'delivery-unknown'
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
