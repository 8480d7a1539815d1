import { z } from 'zod'
import {
  answerLists,
  evidences,
  receiptFields,
  receiptKinds,
  receiptLengths,
  rejectedReceipts,
} from '../domain/receipts.ts'
import { tableNotes } from '../domain/table.ts'
import { command, job, query } from './define.ts'
import { despatch } from './letters.ts'
import {
  bytes,
  circularId,
  date,
  despatchId,
  fileBytes,
  filledLine,
  line,
  page,
  receiptId,
  sha256,
  readSheets,
} from './values.ts'

export { answerLists, evidences, receiptKinds } from '../domain/receipts.ts'
export type { ReceiptKind } from '../domain/receipts.ts'

/** A paper that proves a receipt, kept in the register: its SHA-256, what it is, the name it came with. */
export const attachment = z.object({
  sha256,
  kind: z.enum(['pdf', 'png', 'jpg']),
  name: filledLine(260),
})
export type Attachment = z.infer<typeof attachment>

/** One fact against a despatch, as it was logged. */
export const receipt = z.object({
  id: receiptId,
  despatch: despatchId,
  kind: z.enum(receiptKinds),
  on: date,
  theirNumber: z.string(),
  /** The date of their letter. */
  theirDate: date.nullable(),
  evidence: z.enum(evidences).nullable(),
  onBehalfOf: z.string(),
  note: z.string(),
  attachment: attachment.nullable(),
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
  theirNumber: line(receiptLengths.theirNumber).default(''),
  theirDate: date.nullable().default(null),
  evidence: z.enum(evidences).nullable().default(null),
  onBehalfOf: line(receiptLengths.onBehalfOf).default(''),
  note: line(receiptLengths.note).default(''),
  attachment: attachment.nullable().default(null),
})

/** Which column (by its heading) fills which field of a receipt. */
export const receiptMap = z.partialRecord(z.enum(receiptFields), z.string())
export type ReceiptMap = z.infer<typeof receiptMap>

/** Many receipts at once: a table, or lines that were pasted, and what holds where a row does not say. */
const manyReceipts = z.object({
  source: z.union([
    z.object({ file: fileBytes, sheet: z.string().nullable().default(null) }),
    z.object({ text: z.string().max(8_000_000) }),
  ]),
  /** Null: guessed from the headings; a list without headings is read by what stands in its cells. */
  map: receiptMap.nullable().default(null),
  kind: z.enum(receiptKinds).default('acknowledged'),
  /** Null: today. */
  on: date.nullable().default(null),
  evidence: z.enum(evidences).nullable().default(null),
})

/** A row of an imported list that was not logged. */
export const rejectedReceipt = z.object({
  /** Row of the file as a spreadsheet counts it, or line of what was pasted. */
  row: z.int(),
  reason: z.enum(rejectedReceipts),
  /** What the row says: the number or the office it names. */
  text: z.string(),
  /** The row as it was read, for mending. */
  cells: z.array(z.string()),
})
export type RejectedReceipt = z.infer<typeof rejectedReceipt>

const imported = z.object({
  logged: z.int(),
  already: z.int(),
  rejected: z.array(rejectedReceipt),
  /** What was in the file and was not used: formulas (their values were read) and macros (never run). */
  notes: z.array(z.enum(tableNotes)),
})

/** What an import would do, shown before anything is written. */
export const receiptPlan = imported.extend({
  columns: z.array(z.string()),
  /** Null: there are no headings, and every cell was read by what it looks like. */
  map: receiptMap.nullable(),
  sample: z.array(z.array(z.string())),
  ...readSheets,
  rows: z.int(),
  /** The first of those that would be logged. */
  lines: z.array(
    z.object({
      row: z.int(),
      number: z.string(),
      officeName: z.string(),
      officeNameUrdu: z.string(),
      kind: z.enum(receiptKinds),
      on: date,
    }),
  ),
})
export type ReceiptPlan = z.infer<typeof receiptPlan>

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

/** Letters of a circular, or of all, by how they were answered, where, and a part of office, code or number. */
const whichAnswers = {
  circular: circularId.nullable().default(null),
  only: z.enum(answerLists).default('outstanding'),
  /** Of one division ('' of none), as it was named at issue; `within`: of one district. */
  area: z.string().nullable().default(null),
  within: z.string().nullable().default(null),
  text: line(200).default(''),
}

/** What came back: finding the letter, logging, striking, lists. */
export const receiptCalls = {
  /** Despatches that a number (in any spelling), a slip code, or an office code fits; best first. */
  'receipt.find': query(
    'officer',
    z.object({
      text: filledLine(120),
      /** Its code or its name. */
      office: z.string().trim().optional(),
      circular: circularId.optional(),
      year: z.int().min(1990).max(2200).optional(),
    }),
    z.object({ matches: z.array(despatch), total: z.int() }),
  ),
  /**
   * Logs one fact. Errors: NOT_FOUND, NUMBER_CANCELLED, REASON_MISSING, DATE_BEFORE_DESPATCH, DATE_IN_FUTURE,
   * FILE_NOT_FOUND for a paper that `attachment.add` did not keep.
   */
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
  /** What an import would do, with the columns guessed where nobody has mapped them yet. */
  'receipt.planImport': job('officer', [], manyReceipts, receiptPlan),
  /** Logs the good rows; those that are logged stay when it is cancelled, and come as `already` the next time. */
  'receipt.import': job('officer', ['receipt'], manyReceipts, imported),
  /** Keeps a PDF, PNG or JPEG beside the register. Errors: PDF_*, IMAGE_UNREADABLE, IMAGE_TOO_LARGE. */
  'attachment.add': command('officer', [], fileBytes, z.object({ attachment, pages: z.int() })),
  /** A page (from 1) of the paper that a receipt was logged with, as a picture. */
  'attachment.page': query(
    'officer',
    z.object({ receipt: receiptId, page: z.int().min(1), longEdge: z.int().min(100).max(3508) }),
    z.object({ png: bytes, width: z.int(), height: z.int(), pages: z.int() }),
  ),
  /** The paper as it came, to be saved again. */
  'attachment.file': query('officer', z.object({ receipt: receiptId }), z.object({ attachment, bytes })),
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
  /** A list of offices and their answers as CSV (UTF-8 with BOM, formula cells defused). */
  'outstanding.csv': query(
    'officer',
    z.object({ ...whichAnswers, language: z.enum(['en', 'ur']) }),
    z.object({ csv: z.string(), rows: z.int() }),
  ),
  'outstanding.list': query(
    'officer',
    z.object({ ...whichAnswers, ...page }),
    z.object({ rows: z.array(despatch), total: z.int() }),
  ),
}
