import type { Database } from 'better-sqlite3'
import type { Despatch } from '../../../shared/contract/letters.ts'
import type { CircularId } from '../../../shared/contract/values.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { foldText } from '../../../shared/domain/fold.ts'
import { typedNumberKeys, typedSerial } from '../../../shared/domain/numbering.ts'
import { readSlipCode } from '../../../shared/domain/slipCode.ts'
import { selectDespatches } from './despatchRows.ts'
import { officesNamed, officesOfCode } from '../offices/offices.ts'
import { count, type Value } from '../sql.ts'

export type Found = { matches: Despatch[]; total: number }

const shown = 50

/** What was typed or scanned, and what narrows it: an office by code or name, a circular, a year. */
export type Wanted = {
  text: string
  office?: string | undefined
  circulars?: readonly CircularId[] | undefined
  year?: number | undefined
}

/** One way in which typed text can mean a despatch. */
type Meaning = { where: string; values: Value[] }

/** Despatches that fit, as a condition on `d`, and how many. */
export type Fit = Meaning & { total: number }

/**
 * The despatches that a typed or scanned text means, outstanding and new ones first; at most 50 are listed.
 *
 * In turn: a slip code, a number in any spelling, a bare serial, the number of a whole forwarding, the code of
 * an office, a part of its name. The first that fits anything decides, so that an exact number is never made
 * doubtful by a weaker one. An office means its letters themselves, not the reminders of them.
 */
export function findDespatches(db: Database, wanted: Wanted, today: CivilDate): Found {
  const fit =
    fitOf(db, wanted, meanings(db, wanted.text)) ?? fitOf(db, wanted, [byOfficeNamed(db, wanted.text)])
  if (!fit) return { matches: [], total: 0 }
  const order = `ORDER BY d.outstanding DESC, d.rowid DESC LIMIT ${shown}`
  return {
    matches: selectDespatches(db, today, `WHERE ${fit.where} ${order}`, ...fit.values),
    total: fit.total,
  }
}

/** As `findDespatches`, for a row of a list: text may be empty where the office is named. */
export function fitOfRow(db: Database, wanted: Wanted): Fit | null {
  if (wanted.text !== '') return fitOf(db, wanted, meanings(db, wanted.text))
  const { office, ...rest } = wanted
  return fitOf(db, rest, [byOfficeNamed(db, office ?? '')])
}

function fitOf(db: Database, wanted: Wanted, ways: readonly Meaning[]): Fit | null {
  const narrow = narrowing(db, wanted)
  for (const meaning of ways) {
    const where = `(${meaning.where}) ${narrow.where}`
    const values = [...meaning.values, ...narrow.values]
    const total = count(db, `SELECT count(*) FROM despatches AS d WHERE ${where}`, ...values)
    if (total > 0) return { where, values, total }
  }
  return null
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
    ofOffices(offices),
  ]
}

function ofOffices(offices: readonly string[]): Meaning {
  return { where: `d.office IN (${marks(offices)}) AND d.step IS NULL`, values: [...offices] }
}

function byOfficeNamed(db: Database, text: string): Meaning {
  return ofOffices(officesNamed(db, text))
}

/** An office is meant by its code at issue, by the code it has now, or by its name. */
function narrowing(db: Database, { office, circulars, year }: Wanted): Meaning {
  const conditions: string[] = []
  const values: Value[] = []
  if (office !== undefined && office !== '') {
    const now = officesNamed(db, office)
    conditions.push(`AND (lower(d.office_code) = ? OR d.office IN (${marks(now)}))`)
    values.push(foldText(office), ...now)
  }
  if (circulars !== undefined) {
    conditions.push(`AND d.circular IN (${marks(circulars)})`)
    values.push(...circulars)
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
