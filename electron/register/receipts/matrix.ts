import type { Database } from 'better-sqlite3'
import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts'
import type { AreaCounts, MatrixRow } from '../../../shared/contract/outstanding.ts'
import { isCivilDate, type CivilDate } from '../../../shared/domain/dates.ts'
import { AppError } from '../../../shared/errors.ts'
import { agesOf, outstandingDue } from './ages.ts'
import { listAreas } from '../offices/areas.ts'
import { all, count, type Value } from '../sql.ts'

type Input = ParsedInput<'outstanding.matrix'>
type Matrix = CallOutput<'outstanding.matrix'>

const countNames = [
  'despatched',
  'delivered',
  'acknowledged',
  'complied',
  'answered',
  'outstanding',
  'overdue',
] as const

const none: AreaCounts = {
  despatched: 0,
  delivered: 0,
  acknowledged: 0,
  complied: 0,
  answered: 0,
  outstanding: 0,
  overdue: 0,
}

/**
 * Circulars against areas, from the projected counts: no despatch is looked at.
 *
 * Error: NOT_FOUND for a circular that is not there.
 */
export function outstandingMatrix(db: Database, input: Input, today: CivilDate): Matrix {
  const { area, circular } = input
  const { named, total } = circularsOf(db, input)
  if (circular !== null && named.length === 0) throw new AppError('NOT_FOUND', { circular })
  const totals = cellsOf(db, [circular ?? ''], area, today)
  const order = totals.map((cell) => cell.area).toSorted(byName)
  const dues = outstandingDue(db, circular ?? '', area)
  const urdu = new Map(listAreas(db).map((one) => [one.name, one.nameUrdu]))
  const inOrder = (cells: readonly AreaCell[]) => {
    const found = new Map(cells.map((cell) => [cell.area, countsIn(cell)]))
    return order.map((name) => found.get(name) ?? null)
  }
  const cells = cellsOf(
    db,
    named.map((row) => row.circular),
    area,
    today,
  )
  return {
    areas: order.map((name) => ({ name, nameUrdu: urdu.get(name) ?? '' })),
    rows: named.map((row) => {
      const own = cells.filter((cell) => cell.circular === row.circular)
      return { ...row, cells: inOrder(own), total: sumOf(own) }
    }),
    total,
    sums: inOrder(totals).map((cell) => cell ?? none),
    sum: sumOf(totals),
    ages: order.map((name) =>
      agesOf(
        db,
        dues.filter((due) => due.area === name),
        today,
      ),
    ),
    age: agesOf(db, dues, today),
  }
}

/** Counts of one area of one circular ('' of all). */
type AreaCell = AreaCounts & { circular: string; area: string }

/** The areas of circulars: divisions, or the districts of one division. */
function cellsOf(
  db: Database,
  circulars: readonly string[],
  division: string | null,
  today: CivilDate,
): AreaCell[] {
  const [column, where] = division === null ? ['area', ''] : ['within', 'AND area = ?']
  return all<AreaCell>(
    db,
    `SELECT circular, ${column} AS area, sum(despatched) AS despatched, sum(delivered) AS delivered,
      sum(acknowledged) AS acknowledged, sum(complied) AS complied,
      sum(despatched - outstanding) AS answered, sum(outstanding) AS outstanding,
      sum(CASE WHEN due <> '' AND due < ? THEN outstanding ELSE 0 END) AS overdue
     FROM area_counts WHERE circular IN (SELECT value FROM json_each(?)) ${where}
     GROUP BY 1, 2 HAVING sum(despatched) > 0`,
    today,
    JSON.stringify(circulars),
    ...(division === null ? [] : [division]),
  )
}

function countsIn(cell: AreaCell): AreaCounts {
  const { circular: _circular, area: _area, ...counts } = cell
  return counts
}

function sumOf(cells: readonly AreaCounts[]): AreaCounts {
  const sum = { ...none }
  for (const cell of cells) for (const name of countNames) sum[name] += cell[name]
  return sum
}

/** By name; offices that lie in no area come last. */
function byName(a: string, b: string): number {
  return Number(a === '') - Number(b === '') || a.localeCompare(b, 'en')
}

type Named = Omit<MatrixRow, 'cells' | 'total'>
type Row = { circular: Named['circular']; reference: string; subject: string; date: string | null }

/** The circulars that letters went out with, as many as are shown, and how many there are. */
function circularsOf(
  db: Database,
  { circular, open, offset, limit }: Input,
): { named: Named[]; total: number } {
  const conditions: string[] = []
  const values: Value[] = []
  if (circular === null) {
    const wanted = open ? 'outstanding > 0' : 'despatched > 0'
    conditions.push(`c.id IN (SELECT circular FROM counts WHERE apart = 0 AND ${wanted})`)
  } else {
    conditions.push('c.id = ?')
    values.push(circular)
  }
  const from = `FROM circulars AS c WHERE ${conditions.join(' AND ')}`
  const rows = all<Row>(
    db,
    `SELECT c.id AS circular, coalesce(c.reference, '') AS reference, coalesce(c.subject, c.file) AS subject,
      c.date ${from} ORDER BY c.since DESC, c.id LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  )
  return {
    named: rows.map((row) => ({
      ...row,
      date: row.date !== null && isCivilDate(row.date) ? row.date : null,
    })),
    total: count(db, `SELECT count(*) ${from}`, ...values),
  }
}
