import type { Database } from 'better-sqlite3'
import type { ParsedInput } from '../../shared/contract/contract.ts'
import type { Despatch } from '../../shared/contract/letters.ts'
import type { Receipt } from '../../shared/contract/receipts.ts'
import { receiptId, type DespatchId, type ReceiptId } from '../../shared/contract/values.ts'
import type { CivilDate } from '../../shared/domain/dates.ts'
import { foldText } from '../../shared/domain/fold.ts'
import { AppError } from '../../shared/errors.ts'
import { getDespatch } from './despatches.ts'
import type { Register } from './register.ts'
import { all, count, one } from './sql.ts'

const columns = `id, despatch, kind, on_date AS "on", their_number AS theirNumber, evidence,
  on_behalf_of AS onBehalfOf, note, struck`

/** Error: NOT_FOUND. */
export function getReceipt(db: Database, id: ReceiptId): Receipt {
  const receipt = one<Receipt>(db, `SELECT ${columns} FROM receipts WHERE id = ?`, id)
  if (!receipt) throw new AppError('NOT_FOUND', { receipt: id })
  return receipt
}

/** What was logged against a despatch and its reminders, struck ones too, the newest first. */
export function receiptsOf(db: Database, despatch: DespatchId): Receipt[] {
  return all<Receipt>(
    db,
    `SELECT ${columns} FROM receipts WHERE despatch = ?
       OR despatch IN (SELECT id FROM despatches WHERE of = ?) ORDER BY hlc DESC, id`,
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
  const receipts = all<Receipt>(db, `SELECT ${columns} FROM receipts ORDER BY hlc DESC, id LIMIT ?`, limit)
  return receipts.map((receipt) => ({ receipt, despatch: getDespatch(db, receipt.despatch, today) }))
}

/** Receipts that were written on a day and stand. */
export function receiptsLoggedOn(db: Database, day: CivilDate): number {
  return count(db, 'SELECT count(*) FROM receipts WHERE logged_on = ? AND struck IS NULL', day)
}

export type Logged = { receipt: Receipt; already: boolean; despatch: Despatch }

/**
 * Logs one fact against a despatch; the same despatch, kind, date and number again is `already`.
 *
 * An exemption says why in its note. Errors: NOT_FOUND, NUMBER_CANCELLED, REASON_MISSING, DATE_BEFORE_DESPATCH {on, despatched}, DATE_IN_FUTURE {on, today}.
 */
export function logReceipt(register: Register, input: ParsedInput<'receipt.log'>, today: CivilDate): Logged {
  return register.write(() => {
    const { db } = register
    const before = getDespatch(db, input.despatch, today)
    const { number, date } = before
    if (before.state === 'cancelled') throw new AppError('NUMBER_CANCELLED', { number })
    if (input.on < date)
      throw new AppError('DATE_BEFORE_DESPATCH', { number, on: input.on, despatched: date })
    if (input.kind === 'exempt' && input.note === '') throw new AppError('REASON_MISSING')
    if (input.on > today) throw new AppError('DATE_IN_FUTURE', { on: input.on, today })
    const known = sameReceipt(db, input)
    if (known) return { receipt: known, already: true, despatch: before }
    const id = receiptId.parse(register.newId())
    register.append('receipt.logged/1', { ...input, id, loggedOn: today })
    return { receipt: getReceipt(db, id), already: false, despatch: getDespatch(db, input.despatch, today) }
  })
}

function sameReceipt(db: Database, input: ParsedInput<'receipt.log'>): Receipt | undefined {
  return one<Receipt>(
    db,
    `SELECT ${columns} FROM receipts WHERE despatch = ? AND kind = ? AND on_date = ? AND their_key = ?
      AND struck IS NULL ORDER BY hlc LIMIT 1`,
    input.despatch,
    input.kind,
    input.on,
    foldText(input.theirNumber),
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
