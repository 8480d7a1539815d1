import { z } from 'zod'
import { command, query } from './define.ts'
import { despatch } from './letters.ts'
import { circularId, date, despatchId, filledLine, line, page, receiptId } from './values.ts'

export const receiptKinds = [
  'delivered',
  'acknowledged',
  'complied',
  'nil',
  'query',
  'returned',
  'exempt',
] as const
export type ReceiptKind = (typeof receiptKinds)[number]

/** How it is known, strongest first. */
export const evidences = ['slip', 'peon-book', 'reply', 'email', 'phone', 'message', 'other'] as const

/** One fact against a despatch, as it was logged. */
export const receipt = z.object({
  id: receiptId,
  despatch: despatchId,
  kind: z.enum(receiptKinds),
  on: date,
  theirNumber: z.string(),
  evidence: z.enum(evidences).nullable(),
  onBehalfOf: z.string(),
  note: z.string(),
  /** Struck through with this reason; null: it stands. */
  struck: z.string().nullable(),
})
export type Receipt = z.infer<typeof receipt>

const receiptLine = z.object({ receipt, despatch })

/** What is needed to log one fact. */
export const receiptInput = z.object({
  despatch: despatchId,
  kind: z.enum(receiptKinds),
  on: date,
  theirNumber: line(120).default(''),
  evidence: z.enum(evidences).nullable().default(null),
  onBehalfOf: line(200).default(''),
  note: line(1000).default(''),
})

/** Counts of one circular, and who has not answered. */
export const circularStatus = z.object({
  id: circularId,
  reference: z.string(),
  subject: z.string(),
  despatched: z.int(),
  made: z.int(),
  delivered: z.int(),
  acknowledged: z.int(),
  complied: z.int(),
  overdue: z.int(),
  outstandingCount: z.int(),
  outstanding: z.array(
    z.object({
      number: z.string(),
      slipCode: z.string(),
      officeCode: z.string(),
      officeName: z.string(),
      daysLate: z.int(),
    }),
  ),
})
export type CircularStatus = z.infer<typeof circularStatus>

export const receiptCalls = {
  /** Despatches that a number (in any spelling), a slip code, or an office code fits; best first. */
  'receipt.find': query(
    'officer',
    z.object({
      text: filledLine(120),
      office: z.string().trim().optional(),
      year: z.int().min(1990).max(2200).optional(),
    }),
    z.object({ matches: z.array(despatch), total: z.int() }),
  ),
  'receipt.log': command(
    'officer',
    ['receipt'],
    receiptInput,
    z.object({ receipt, already: z.boolean(), despatch }),
  ),
  /** Strikes a receipt through, with a reason; the undo of `receipt.log`. */
  'receipt.strike': command(
    'officer',
    ['receipt'],
    z.object({ id: receiptId, reason: line(300) }),
    z.object({ receipt, despatch }),
  ),
  'receipt.recent': query(
    'officer',
    z.object({ limit: z.int().min(1).max(100).default(10) }),
    z.object({ lines: z.array(receiptLine) }),
  ),
  'receipt.of': query(
    'officer',
    z.object({ despatch: despatchId }),
    z.object({ despatch, receipts: z.array(receipt) }),
  ),
  'outstanding.status': query(
    'officer',
    z.object({
      circular: circularId.nullable().default(null),
      /** How many outstanding offices are listed a circular; the counts are always whole. */
      listed: z.int().min(0).default(1_000_000),
    }),
    z.object({ circulars: z.array(circularStatus) }),
  ),
  /** The list of who has not answered as CSV (UTF-8 with BOM, formula cells defused). */
  'outstanding.csv': query(
    'officer',
    z.object({ circular: circularId.nullable().default(null), language: z.enum(['en', 'ur']) }),
    z.object({ csv: z.string(), rows: z.int() }),
  ),
  'outstanding.list': query(
    'officer',
    z.object({
      circular: circularId.nullable().default(null),
      only: z
        .enum(['outstanding', 'overdue', 'delivered', 'acknowledged', 'complied', 'all'])
        .default('outstanding'),
      /** Of one division ('' of none), as it was named at issue; `within`: of one district. */
      area: z.string().nullable().default(null),
      within: z.string().nullable().default(null),
      text: line(200).default(''),
      ...page,
    }),
    z.object({ rows: z.array(despatch), total: z.int() }),
  ),
}
