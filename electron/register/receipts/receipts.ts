import type { Database } from 'better-sqlite3'
import type { ParsedInput } from '../../../shared/contract/contract.ts'
import type { Despatch } from '../../../shared/contract/letters.ts'
import type { Attachment, Receipt } from '../../../shared/contract/receipts.ts'
import { receiptId, type DespatchId, type ReceiptId } from '../../../shared/contract/values.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { foldText } from '../../../shared/domain/fold.ts'
import { AppError } from '../../../shared/errors.ts'
import { getDespatch } from '../forwardings/despatches.ts'
import type { Register } from '../register.ts'
import { all, count, one, type Value } from '../sql.ts'

const columns = `id, despatch, kind, on_date AS "on", their_number AS theirNumber, their_date AS theirDate, evidence,
  on_behalf_of AS onBehalfOf, note, attached, attached_kind AS attachedKind, attached_name AS attachedName, struck`

type Row = Omit<Receipt, 'attachment'> & {
  attached: string | null
  attachedKind: Attachment['kind'] | null
  attachedName: string | null
}

function select(db: Database, rest: string, ...values: Value[]): Receipt[] {
  return all<Row>(db, `SELECT ${columns} FROM receipts ${rest}`, ...values).map(
    ({ attached, attachedKind, attachedName, ...row }) => {
      const isKept = attached !== null && attachedKind !== null && attachedName !== null
      return {
        ...row,
        attachment: isKept ? { sha256: attached, kind: attachedKind, name: attachedName } : null,
      }
    },
  )
}

/** Error: NOT_FOUND. */
export function getReceipt(db: Database, id: ReceiptId): Receipt {
  const [receipt] = select(db, 'WHERE id = ?', id)
  if (!receipt) throw new AppError('NOT_FOUND', { receipt: id })
  return receipt
}

/** What was logged against a despatch and its reminders, struck ones too, the newest first. */
export function receiptsOf(db: Database, despatch: DespatchId): Receipt[] {
  return select(
    db,
    `WHERE despatch = ? OR despatch IN (SELECT id FROM despatches WHERE of = ?) ORDER BY hlc DESC, id`,
    despatch,
    despatch,
  )
}

/** The last receipts that were logged, struck ones too, the newest first. */
export function recentReceipts(
  db: Database,
  limit: number,
  today: CivilDate,
): { receipt: Receipt; despatch: Despatch }[] {
  const receipts = select(db, 'ORDER BY hlc DESC, id LIMIT ?', limit)
  return receipts.map((receipt) => ({ receipt, despatch: getDespatch(db, receipt.despatch, today) }))
}

/** Receipts that were written on a day and stand. */
export function receiptsLoggedOn(db: Database, day: CivilDate): number {
  return count(db, 'SELECT count(*) FROM receipts WHERE logged_on = ? AND struck IS NULL', day)
}

export type Logged = { receipt: Receipt; already: boolean; despatch: Despatch }

/** One fact to log; the date of their letter and its paper may be left out. */
export type Fact = Omit<ParsedInput<'receipt.log'>, 'theirDate' | 'attachment'> & {
  theirDate?: CivilDate | null
  attachment?: Attachment | null
}

/** What of a despatch decides whether a fact can be logged against it. */
export type Against = { number: string; date: CivilDate; cancelled: boolean }

/**
 * Logs one fact against a despatch; the same despatch, kind, date and number again is `already`, and gets the
 * paper where it had none.
 *
 * Errors: NOT_FOUND, NUMBER_CANCELLED, REASON_MISSING (an exemption says why in its note),
 * DATE_BEFORE_DESPATCH {on, despatched}, DATE_IN_FUTURE {on, today}, also of the date of their letter.
 */
export function logReceipt(register: Register, fact: Fact, today: CivilDate): Logged {
  return register.write(() => {
    const { db } = register
    const { number, date, state } = getDespatch(db, fact.despatch, today)
    const refused = refusalOf(fact, { number, date, cancelled: state === 'cancelled' }, today)
    if (refused) throw refused
    const { id, already } = enterReceipt(register, fact, today)
    return { receipt: getReceipt(db, id), already, despatch: getDespatch(db, fact.despatch, today) }
  })
}

/** Why a fact can't be logged against a despatch; null where it can. */
export function refusalOf(
  fact: Fact,
  { number, date, cancelled }: Against,
  today: CivilDate,
): AppError | null {
  const { on, kind, note, theirDate = null } = fact
  if (cancelled) return new AppError('NUMBER_CANCELLED', { number })
  if (on < date) return new AppError('DATE_BEFORE_DESPATCH', { number, on, despatched: date })
  if (kind === 'exempt' && note === '') return new AppError('REASON_MISSING')
  if (on > today) return new AppError('DATE_IN_FUTURE', { on, today })
  if (theirDate !== null && theirDate > today) return new AppError('DATE_IN_FUTURE', { on: theirDate, today })
  return null
}

/** Writes a fact that nothing refuses, unless it stands already; within `write`. */
export function enterReceipt(
  register: Register,
  { theirDate = null, attachment = null, ...fact }: Fact,
  today: CivilDate,
): { id: ReceiptId; already: boolean } {
  const known = sameReceipt(register.db, fact)
  if (!known) {
    const id = receiptId.parse(register.newId())
    register.append('receipt.logged/2', { ...fact, theirDate, attachment, id, loggedOn: today })
    return { id, already: false }
  }
  if (attachment !== null && known.attached === null)
    register.append('receipt.attached/1', { id: known.id, attachment })
  return { id: known.id, already: true }
}

/** The receipt that stands with the same despatch, kind, date and number. */
export function sameReceipt(
  db: Database,
  { despatch, kind, on, theirNumber }: Pick<Fact, 'despatch' | 'kind' | 'on' | 'theirNumber'>,
): { id: ReceiptId; attached: string | null } | undefined {
  return one(
    db,
    `SELECT id, attached FROM receipts WHERE despatch = ? AND kind = ? AND on_date = ? AND their_key = ?
      AND struck IS NULL ORDER BY hlc LIMIT 1`,
    despatch,
    kind,
    on,
    foldText(theirNumber),
  )
}

/** Strikes a receipt through; it stays visible and no longer counts. Errors: NOT_FOUND, REASON_MISSING. */
export function strikeReceipt(
  register: Register,
  id: ReceiptId,
  reason: string,
  today: CivilDate,
): { receipt: Receipt; despatch: Despatch } {
  if (reason.trim() === '') throw new AppError('REASON_MISSING')
  return register.write(() => {
    const { db } = register
    const before = getReceipt(db, id)
    if (before.struck === null) register.append('receipt.struck/1', { id, reason })
    return { receipt: getReceipt(db, id), despatch: getDespatch(db, before.despatch, today) }
  })
}
