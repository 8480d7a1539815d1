import type { Database } from 'better-sqlite3'
import type { CircularId, DespatchId } from '../../../shared/contract/values.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { foldReference, foldText } from '../../../shared/domain/fold.ts'
import { rowFact, type RowDefaults } from '../../../shared/domain/receiptFact.ts'
import type { RejectedReason } from '../../../shared/domain/receipts.ts'
import type { ReceiptCells, ReceiptRow } from '../../../shared/domain/receiptTable.ts'
import type { ErrorCode } from '../../../shared/errors.ts'
import { groupedBy } from '../statements/bookParts.ts'
import { fitOfRow } from '../forwardings/findDespatches.ts'
import { enterReceipt, refusalOf, sameReceipt, type Fact } from './receipts.ts'
import type { Register } from '../register.ts'
import { all } from '../sql.ts'

/** The letter that a row is about. */
type Letter = {
  id: DespatchId
  number: string
  date: CivilDate
  cancelled: string | null
  officeName: string
  officeNameUrdu: string
}

/** What comes of a row: its fact against a letter, or why not. */
export type RowOutcome =
  | { is: 'fact'; row: number; fact: Fact; already: boolean; letter: Letter }
  | { is: 'rejected'; row: number; reason: RejectedReason; text: string; cells: string[] }

/** Reads rows of one list one after the other; what is looked up often is kept for its length. */
export type RowReader = {
  /** What would come of a row, were those before it logged. */
  plan: (row: ReceiptRow) => RowOutcome
  /** Logs a row, within `write`. */
  log: (register: Register, row: ReceiptRow) => RowOutcome
}

/** Letters looked at to tell which is meant: one number may have gone to a whole province. */
const mostLetters = 500

/** Opens a reader of the rows of one list. */
export function openRows(db: Database, defaults: RowDefaults, today: CivilDate): RowReader {
  const circularsOf = circularFinder(db)
  const planned = new Set<string>()
  const read = (row: ReceiptRow): RowOutcome => {
    const found = readRow(db, row, { defaults, today, circularsOf })
    if (typeof found !== 'string') {
      return { is: 'fact', row: row.row, already: sameReceipt(db, found.fact) !== undefined, ...found }
    }
    return { is: 'rejected', row: row.row, reason: found, text: textOf(row.cells), cells: row.raw }
  }
  return {
    plan: (row) => {
      const outcome = read(row)
      if (outcome.is === 'rejected') return outcome
      const { despatch, kind, on, theirNumber } = outcome.fact
      const key = [despatch, kind, on, foldText(theirNumber)].join('|')
      const already = outcome.already || planned.has(key)
      planned.add(key)
      return { ...outcome, already }
    },
    log: (register, row) => {
      const outcome = read(row)
      if (outcome.is === 'fact' && !outcome.already) enterReceipt(register, outcome.fact, today)
      return outcome
    },
  }
}

type Help = { defaults: RowDefaults; today: CivilDate; circularsOf: (reference: string) => CircularId[] }

function readRow(
  db: Database,
  { cells, ragged }: ReceiptRow,
  { defaults, today, circularsOf }: Help,
): { fact: Fact; letter: Letter } | RejectedReason {
  if (ragged) return 'ragged'
  const said = rowFact(cells, defaults, today)
  if (typeof said === 'string') return said
  const { year, ...words } = said
  const letter = letterOf(db, cells, year, circularsOf)
  if (typeof letter === 'string') return letter
  const fact = { despatch: letter.id, ...words }
  const refused = refusalOf(fact, { ...letter, cancelled: letter.cancelled !== null }, today)
  return refused ? reasonOf(refused.code) : { fact, letter }
}

function letterOf(
  db: Database,
  cells: ReceiptCells,
  year: number | null,
  circularsOf: Help['circularsOf'],
): Letter | RejectedReason {
  const text = cells.slipCode || cells.number
  if (text === '' && cells.office === '') return 'number-missing'
  const circulars = cells.circular === '' ? undefined : circularsOf(cells.circular)
  const fit = fitOfRow(db, { text, office: cells.office, circulars, year: year ?? undefined })
  if (!fit) return 'number-unknown'
  const letters = all<Letter>(
    db,
    `SELECT d.id, d.number, d.date, d.cancelled, d.office_name AS officeName, d.office_name_urdu AS officeNameUrdu
     FROM despatches AS d WHERE ${fit.where} LIMIT ${mostLetters}`,
    ...fit.values,
  )
  const standing = letters.filter(({ cancelled }) => cancelled === null)
  const [only, ...others] = standing.length > 0 ? standing : letters
  return others.length === 0 && fit.total <= mostLetters ? (only ?? 'number-unknown') : 'ambiguous'
}

function reasonOf(code: ErrorCode): RejectedReason {
  if (code === 'NUMBER_CANCELLED') return 'number-cancelled'
  if (code === 'DATE_BEFORE_DESPATCH') return 'before-despatch'
  return code === 'REASON_MISSING' ? 'reason-missing' : 'date-in-future'
}

function textOf({ slipCode, number, office }: ReceiptCells): string {
  return slipCode || number || office
}

/** Circulars by their reference in any spelling; all of them are read once, when the first is asked for. */
function circularFinder(db: Database): (reference: string) => CircularId[] {
  let known: Map<string, CircularId[]> | undefined
  return (reference) => {
    known ??= circularsByReference(db)
    return known.get(foldReference(reference)) ?? []
  }
}

function circularsByReference(db: Database): Map<string, CircularId[]> {
  const rows = all<{ id: CircularId; reference: string }>(
    db,
    'SELECT id, reference FROM circulars WHERE reference IS NOT NULL AND discarded = 0',
  )
  const groups = groupedBy(rows, ({ reference }) => foldReference(reference))
  return new Map([...groups].map(([key, group]) => [key, group.map(({ id }) => id)]))
}
