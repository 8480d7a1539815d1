import { setImmediate } from 'node:timers/promises'
import type { CallOutput, ParsedInput } from '../../shared/contract/contract.ts'
import type { ReceiptPlan, RejectedReceipt } from '../../shared/contract/receipts.ts'
import {
  isReceiptMap,
  pastedList,
  receiptList,
  type ReceiptList,
  type ReceiptRow,
} from '../../shared/domain/receiptTable.ts'
import type { Table } from '../../shared/domain/table.ts'
import { AppError } from '../../shared/errors.ts'
import { readTable } from '../files/table.ts'
import { openRows, type RowOutcome } from '../register/receipts/receiptRows.ts'
import type { Call, Context } from './context.ts'

type Input = ParsedInput<'receipt.import'>
type Read = ReceiptList & Pick<Table, 'notes' | 'sheets' | 'sheet'>

/** Rows that are shown: as read, and as they would be logged. */
const shownRows = 20
const shownLines = 200
/** Rows of one transaction: a few milliseconds, so that a slip can be logged in between. */
const together = 50

/** What an import would do; nothing is written. Errors: TABLE_*, COLUMN_MISSING for a map that does not fit. */
export async function planReceipts(context: Context, input: Input, call: Call): Promise<ReceiptPlan> {
  const { columns, map, rows, ...read } = await readList(context, input, call)
  const common = {
    ...read,
    columns,
    map,
    sample: rows.slice(0, shownRows).map(({ raw }) => raw),
    rows: rows.length,
  }
  // Nothing guessed is no error here: the mapping step shows the columns and asks.
  if (map !== null && !isReceiptMap(map)) return { ...common, logged: 0, already: 0, rejected: [], lines: [] }
  const reader = openReader(context, input)
  const lines: ReceiptPlan['lines'] = []
  const counts = await walk(rows, call, 'checking', (part) =>
    part.map((row) => {
      const outcome = reader.plan(row)
      if (outcome.is === 'fact' && !outcome.already && lines.length < shownLines) lines.push(lineOf(outcome))
      return outcome
    }),
  )
  return { ...common, ...counts, lines }
}

/** Logs the good rows, a few in each transaction, and says which were not taken. Errors: as of planReceipts. */
export async function importReceipts(
  context: Context,
  input: Input,
  call: Call,
): Promise<CallOutput<'receipt.import'>> {
  const { register } = context
  const { columns, map, rows, notes } = await readList(context, input, call)
  if (map !== null && !isReceiptMap(map)) throw new AppError('COLUMN_MISSING', { field: 'number', columns })
  const reader = openReader(context, input)
  const counts = await walk(rows, call, 'logging', (part) =>
    register.write(() => part.map((row) => reader.log(register, row))),
  )
  return { ...counts, notes }
}

function openReader({ register, today }: Context, { kind, on, evidence }: Input) {
  return openRows(register.db, { kind, on: on ?? today(), evidence }, today())
}

/** Takes the rows in parts and counts what came of them; the thread is free between two parts. */
async function walk(
  rows: readonly ReceiptRow[],
  call: Call,
  phase: string,
  take: (part: readonly ReceiptRow[]) => RowOutcome[],
): Promise<{ logged: number; already: number; rejected: RejectedReceipt[] }> {
  const sum = { logged: 0, already: 0 }
  const rejected: RejectedReceipt[] = []
  for (let from = 0; from < rows.length; from += together) {
    call.progress({ phase, done: from, total: rows.length })
    await setImmediate()
    if (call.signal.aborted) throw new AppError('CANCELLED')
    for (const outcome of take(rows.slice(from, from + together))) {
      if (outcome.is === 'fact') sum[outcome.already ? 'already' : 'logged'] += 1
      else
        rejected.push({ row: outcome.row, reason: outcome.reason, text: outcome.text, cells: outcome.cells })
    }
  }
  return { ...sum, rejected }
}

function lineOf({ row, fact, letter }: Extract<RowOutcome, { is: 'fact' }>): ReceiptPlan['lines'][number] {
  const { number, officeName, officeNameUrdu } = letter
  return { row, number, officeName, officeNameUrdu, kind: fact.kind, on: fact.on }
}

async function readList(context: Context, { source, map }: Input, call: Call): Promise<Read> {
  call.progress({ phase: 'reading', done: 0, total: 1 })
  const today = context.today()
  if ('text' in source) return { ...pastedList(source.text, map, today), notes: [], sheets: [], sheet: null }
  const { name, bytes } = source.file
  const worker = context.wiring.tableWorker
  const reading = { worker, sheet: source.sheet, signal: call.signal }
  const { notes, sheets, sheet, ...table } = await readTable(name, bytes, reading)
  return { ...receiptList(table, map, today), notes, sheets, sheet }
}
