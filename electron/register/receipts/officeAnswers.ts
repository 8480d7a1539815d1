import type { Database } from 'better-sqlite3'
import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts'
import type { AreaCounts } from '../../../shared/contract/outstanding.ts'
import type { OfficeId } from '../../../shared/contract/values.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { foldText } from '../../../shared/domain/fold.ts'
import { agesOf } from './ages.ts'
import { selectDespatches } from '../forwardings/despatchRows.ts'
import { getOffice } from '../offices/offices.ts'
import { all, anywhere, count, one, type Value } from '../sql.ts'

/** All that an office was sent, cancelled numbers too, the newest first; `text` narrows by number or subject. */
export function despatchesToOffice(
  db: Database,
  { office, text, offset, limit }: ParsedInput<'outstanding.office'>,
  today: CivilDate,
): CallOutput<'outstanding.office'> {
  const values: Value[] = [office]
  let where = 'WHERE d.office = ?'
  if (text !== '') {
    const like = anywhere(foldText(text))
    where += String.raw` AND (d.folded LIKE ? ESCAPE '\' OR d.forwarding IN (
      SELECT ref FROM names WHERE kind = 'letter' AND folded LIKE ? ESCAPE '\'))`
    values.push(like, like)
  }
  const order = 'ORDER BY d.rowid DESC LIMIT ? OFFSET ?'
  return {
    rows: selectDespatches(db, today, `${where} ${order}`, ...values, limit, offset),
    total: count(db, `SELECT count(*) FROM despatches AS d ${where}`, ...values),
  }
}

/** What an office was sent and answered, over all its letters but reminders. Error: OFFICE_UNKNOWN. */
export function officeCounts(
  db: Database,
  office: OfficeId,
  today: CivilDate,
): CallOutput<'outstanding.officeCounts'> {
  const { code, name, nameUrdu } = getOffice(db, office)
  const counts = one<AreaCounts>(
    db,
    `SELECT count(*) AS despatched, count(delivered) AS delivered, count(acknowledged) AS acknowledged,
      count(complied) AS complied, coalesce(sum(1 - outstanding), 0) AS answered,
      coalesce(sum(outstanding), 0) AS outstanding,
      coalesce(sum(CASE WHEN coalesce(m.deadline, d.due) < ? THEN outstanding END), 0) AS overdue
     FROM despatches AS d LEFT JOIN deadlines AS m ON m.despatch = d.id
     WHERE d.office = ? AND cancelled IS NULL AND of IS NULL`,
    today,
    office,
  )
  const dues = all<{ due: string; outstanding: number }>(
    db,
    `SELECT coalesce(m.deadline, d.due, '') AS due, count(*) AS outstanding FROM despatches AS d
     LEFT JOIN deadlines AS m ON m.despatch = d.id WHERE d.office = ? AND d.outstanding = 1 GROUP BY 1`,
    office,
  )
  // An aggregate without GROUP BY always has one row.
  return { code, name, nameUrdu, counts: counts as AreaCounts, ages: agesOf(db, dues, today) }
}
