/** What can come back on a letter; each is a fact of its own (DOMAIN.md §5). */
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

/** What the letters of a circular are listed by. */
export const answerLists = [
  'outstanding',
  'overdue',
  'due-today',
  'delivered',
  'acknowledged',
  'complied',
  'all',
] as const
export type AnswerList = (typeof answerLists)[number]

/** How it is known, strongest first. */
export const evidences = ['slip', 'peon-book', 'reply', 'email', 'phone', 'message', 'other'] as const
export type Evidence = (typeof evidences)[number]

/** Most characters of what is written with a receipt. */
export const receiptLengths = { theirNumber: 120, onBehalfOf: 200, note: 1000 } as const

/** Columns of an imported list of receipts, by the field they fill. */
export const receiptFields = [
  'slipCode',
  'number',
  'office',
  'circular',
  'year',
  'kind',
  'on',
  'theirNumber',
  'theirDate',
  'evidence',
  'onBehalfOf',
  'note',
] as const
export type ReceiptField = (typeof receiptFields)[number]

/** Why a row of receipts is not logged; words under `rejectedReceipt.<reason>` in the locale files. */
export const rejectedReceipts = [
  'number-missing',
  'number-unknown',
  'ambiguous',
  'number-cancelled',
  'kind-unknown',
  'date-impossible',
  'date-in-future',
  'before-despatch',
  'evidence-unknown',
  'reason-missing',
  'too-long',
  'ragged',
] as const
export type RejectedReason = (typeof rejectedReceipts)[number]
