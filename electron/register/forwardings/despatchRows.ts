import type { Database } from 'better-sqlite3'
import type { Despatch } from '../../../shared/contract/letters.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import type { DespatchId } from '../../../shared/contract/values.ts'
import { despatchState, isOverdue } from '../../../shared/domain/states.ts'
import { workingDaysLate } from '../../../shared/domain/workingDays.ts'
import { AppError } from '../../../shared/errors.ts'
import { openCalendar } from '../deadlines/calendar.ts'
import { listAreas } from '../offices/areas.ts'
import { isClosed } from '../offices/offices.ts'
import { all, one, type Value } from '../sql.ts'

type Outcome = Despatch['outcome']

type Row = Omit<
  Despatch,
  'areaPath' | 'areaPathUrdu' | 'closed' | 'state' | 'outcome' | 'overdue' | 'daysLate'
> &
  Outcome & { areaPath: string; closed: number; outstanding: number }

const columns = `d.id, d.forwarding, d.position, d.circular, d.number, d.slip_code AS slipCode, d.office,
  d.office_code AS officeCode, d.office_name AS officeName, d.office_name_urdu AS officeNameUrdu, d.designation,
  ${isClosed} AS closed, d.area_path AS areaPath, d.delivery, d.date, d.due,
  coalesce(m.deadline, d.due) AS deadline, d.of,
  d.step, f.subject, f.reference, d.cancelled AS cancelledReason,
  d.file, d.sha256, d.pages, d.delivered, d.acknowledged, d.complied, d.nil, d.query, d.returned, d.exempt, d.outstanding`

/**
 * Despatches as screens show them. `rest` is what follows FROM (`d` despatches, `f` forwardings).
 *
 * Lateness is counted in the addressee's working days, from the deadline as it stands now.
 */
export function selectDespatches(
  db: Database,
  today: CivilDate,
  rest: string,
  ...values: Value[]
): Despatch[] {
  const daysOf = openCalendar(db)
  const text = `SELECT ${columns} FROM despatches AS d JOIN forwardings AS f ON f.id = d.forwarding
    LEFT JOIN deadlines AS m ON m.despatch = d.id ${rest}`
  const urdu = new Map(listAreas(db).map(({ name, nameUrdu }) => [name, nameUrdu || name]))
  return all<Row>(db, text, ...values).map((row) => {
    const {
      areaPath,
      closed,
      outstanding,
      delivered,
      acknowledged,
      complied,
      nil,
      query,
      returned,
      exempt,
      ...shown
    } = row
    const overdue = isOverdue(row.deadline, outstanding === 1, today)
    // An array of names is all that is ever written there.
    const areas = JSON.parse(areaPath) as string[]
    return {
      ...shown,
      closed: closed === 1,
      areaPath: areas,
      areaPathUrdu: areas.map((name) => urdu.get(name) ?? name),
      state: despatchState(row.cancelledReason !== null, row.sha256 !== null),
      outcome: { delivered, acknowledged, complied, nil, query, returned, exempt },
      overdue,
      daysLate:
        overdue && row.deadline !== null ? workingDaysLate(row.deadline, today, daysOf(row.office)) : 0,
    }
  })
}

/** What commands on thousands of despatches look at, without all that a screen shows. Error: NOT_FOUND. */
export function standingOf(
  db: Database,
  id: DespatchId,
): { number: string; cancelled: string | null; deadline: CivilDate | null } {
  const row = one<ReturnType<typeof standingOf>>(
    db,
    `SELECT d.number, d.cancelled, coalesce(m.deadline, d.due) AS deadline FROM despatches AS d
     LEFT JOIN deadlines AS m ON m.despatch = d.id WHERE d.id = ?`,
    id,
  )
  if (!row) throw new AppError('NOT_FOUND', { despatch: id })
  return row
}
