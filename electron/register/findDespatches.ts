import type { Database } from 'better-sqlite3'
import type { Despatch } from '../../shared/contract/letters.ts'
import type { CivilDate } from '../../shared/domain/dates.ts'
import { foldText } from '../../shared/domain/fold.ts'
import { typedNumberKeys, typedSerial } from '../../shared/domain/numbering.ts'
import { readSlipCode } from '../../shared/domain/slipCode.ts'
import { selectDespatches } from './despatchRows.ts'
import { officesOfCode } from './offices.ts'
import { count, type Value } from './sql.ts'

export type Found = { matches: Despatch[]; total: number }

const shown = 50

/** One way in which typed text can mean a despatch. */
type Meaning = { where: string; values: Value[] }

/**
 * The despatches that a typed or scanned text means, outstanding and new ones first; at most 50 are listed.
 *
 * In turn: a slip code, a number in any spelling, a bare serial, the number of a whole forwarding, an office
 * code, which means letters and not their reminders: what answers a reminder answers its letter. The first that
 * fits anything decides, so that an exact number is never made doubtful by a weaker one.
 */
export function findDespatches(
  db: Database,
  { text, office, year }: { text: string; office?: string | undefined; year?: number | undefined },
  today: CivilDate,
): Found {
  const narrow = narrowing(db, office, year)
  for (const meaning of meanings(db, text)) {
    const where = `WHERE (${meaning.where}) ${narrow.where}`
    const values = [...meaning.values, ...narrow.values]
    const total = count(db, `SELECT count(*) FROM despatches AS d ${where}`, ...values)
    if (total === 0) continue
    const order = `ORDER BY d.outstanding DESC, d.rowid DESC LIMIT ${shown}`
    return { matches: selectDespatches(db, today, `${where} ${order}`, ...values), total }
  }
  return { matches: [], total: 0 }
}

function meanings(db: Database, text: string): Meaning[] {
  const slip = readSlipCode(text)
  const keys = typedNumberKeys(text)
  const serial = typedSerial(text)
  const offices = officesOfCode(db, text).map(({ id }) => id)
  return [
    ...(slip === null ? [] : [{ where: 'd.slip_code = ?', values: [slip] }]),
    { where: `d.number_key IN (${marks(keys)})`, values: keys },
    ...(serial === null ? [] : [{ where: 'd.serial = ?', values: [serial] }]),
    {
      where: `d.forwarding IN (SELECT id FROM forwardings WHERE number_key IN (${marks(keys)}))`,
      values: keys,
    },
    { where: `d.step IS NULL AND d.office IN (${marks(offices)})`, values: offices },
  ]
}

/** An office is meant by its code at issue or by the code it has now. */
function narrowing(db: Database, office: string | undefined, year: number | undefined): Meaning {
  const conditions: string[] = []
  const values: Value[] = []
  if (office !== undefined && office !== '') {
    const now = officesOfCode(db, office).map(({ id }) => id)
    conditions.push(`AND (lower(d.office_code) = ? OR d.office IN (${marks(now)}))`)
    values.push(foldText(office), ...now)
  }
  if (year !== undefined) {
    conditions.push('AND d.date BETWEEN ? AND ?')
    values.push(`${year}-01-01`, `${year}-12-31`)
  }
  return { where: conditions.join(' '), values }
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ')
}
