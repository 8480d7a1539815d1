import type { Database } from 'better-sqlite3'
import type { Despatch } from '../../shared/contract/letters.ts'
import type { CivilDate } from '../../shared/domain/dates.ts'
import { despatchState, isOverdue } from '../../shared/domain/states.ts'
import { workingDaysLate } from '../../shared/domain/workingDays.ts'
import { readProfile } from './profile.ts'
import { all, type Value } from './sql.ts'

type Outcome = Despatch['outcome']

type Row = Omit<Despatch, 'areaPath' | 'state' | 'outcome' | 'overdue' | 'daysLate'> &
  Outcome & { areaPath: string; outstanding: number }

const columns = `d.id, d.forwarding, d.circular, d.number, d.slip_code AS slipCode, d.office,
  d.office_code AS officeCode, d.office_name AS officeName, d.office_name_urdu AS officeNameUrdu, d.designation,
  d.area_path AS areaPath, d.delivery, d.date, d.due, f.subject, f.reference, d.cancelled AS cancelledReason,
  d.file, d.sha256, d.pages, d.delivered, d.acknowledged, d.complied, d.nil, d.query, d.returned, d.outstanding`

/**
 * Despatches as screens show them. `rest` is what follows FROM (`d` despatches, `f` forwardings).
 *
 * Lateness is counted in our own week until offices have one of their own.
 */
export function selectDespatches(
  db: Database,
  today: CivilDate,
  rest: string,
  ...values: Value[]
): Despatch[] {
  const week = readProfile(db)?.week ?? 6
  const text = `SELECT ${columns} FROM despatches AS d JOIN forwardings AS f ON f.id = d.forwarding ${rest}`
  return all<Row>(db, text, ...values).map((row) => {
    const { areaPath, outstanding, delivered, acknowledged, complied, nil, query, returned, ...shown } = row
    const overdue = isOverdue(row.due, outstanding === 1, today)
    return {
      ...shown,
      // An array of names is all that is ever written there.
      areaPath: JSON.parse(areaPath) as string[],
      state: despatchState(row.cancelledReason !== null, row.sha256 !== null),
      outcome: { delivered, acknowledged, complied, nil, query, returned },
      overdue,
      daysLate: overdue && row.due !== null ? workingDaysLate(row.due, today, week) : 0,
    }
  })
}
