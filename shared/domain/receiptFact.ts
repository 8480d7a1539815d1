import type { CivilDate } from './dates.ts'
import { toLatinDigits } from './fold.ts'
import { receiptLengths, type Evidence, type ReceiptKind, type RejectedReason } from './receipts.ts'
import type { ReceiptCells } from './receiptTable.ts'
import { evidenceOf, kindOf } from './receiptWords.ts'
import { wholeDate } from './typedDate.ts'

/** What holds where a row of a list does not say. */
export type RowDefaults = { kind: ReceiptKind; on: CivilDate; evidence: Evidence | null }

/** What a row says came back, and in which year our letter went out; null: it does not say. */
export type RowFact = {
  kind: ReceiptKind
  on: CivilDate
  theirNumber: string
  theirDate: CivilDate | null
  evidence: Evidence | null
  onBehalfOf: string
  note: string
  year: number | null
}

/** The fact of a row, or what is wrong with its cells by themselves. */
export function rowFact(
  cells: ReceiptCells,
  defaults: RowDefaults,
  today: CivilDate,
): RowFact | RejectedReason {
  const dated = (text: string): CivilDate | null => wholeDate(text, today)
  const kind = cells.kind === '' ? defaults.kind : kindOf(cells.kind)
  if (kind === null) return 'kind-unknown'
  const evidence = cells.evidence === '' ? defaults.evidence : evidenceOf(cells.evidence)
  if (evidence === null && cells.evidence !== '') return 'evidence-unknown'
  const on = cells.on === '' ? defaults.on : dated(cells.on)
  const theirDate = cells.theirDate === '' ? null : dated(cells.theirDate)
  const year = cells.year === '' ? null : yearOf(cells.year, dated)
  const impossible = (text: string, read: unknown) => text !== '' && read === null
  if (on === null || impossible(cells.theirDate, theirDate) || impossible(cells.year, year)) {
    return 'date-impossible'
  }
  const { theirNumber, onBehalfOf, note } = cells
  const words = { theirNumber, onBehalfOf, note }
  if (isTooLong(words)) return 'too-long'
  return { kind, on, theirDate, evidence, year, ...words }
}

function yearOf(text: string, dated: (text: string) => CivilDate | null): number | null {
  const digits = toLatinDigits(text)
  if (/^(19|20|21)\d{2}$/.test(digits)) return Number(digits)
  const date = dated(text)
  return date === null ? null : Number(date.slice(0, 4))
}

function isTooLong(words: Readonly<Record<keyof typeof receiptLengths, string>>): boolean {
  return (
    words.theirNumber.length > receiptLengths.theirNumber ||
    words.onBehalfOf.length > receiptLengths.onBehalfOf ||
    words.note.length > receiptLengths.note
  )
}
