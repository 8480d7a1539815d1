import type { Database } from 'better-sqlite3'
import type { Age, AgeCounts } from '../../../shared/contract/outstanding.ts'
import { isCivilDate, type CivilDate } from '../../../shared/domain/dates.ts'
import { workingDaysLate, type WorkingDays } from '../../../shared/domain/workingDays.ts'
import { usualDays } from '../deadlines/calendar.ts'
import { all } from '../sql.ts'

/** Outstanding letters of one area with one due date ('': none was given). */
export type Due = { area: string; due: string; outstanding: number }

/** Outstanding letters by due date, of a circular ('' of all): by division, or by district of one division. */
export function outstandingDue(db: Database, circular: string, division: string | null): Due[] {
  const [column, where, values] =
    division === null ? ['area', '', []] : ['within', 'AND area = ?', [division]]
  return all<Due>(
    db,
    `SELECT ${column} AS area, due, sum(outstanding) AS outstanding FROM area_counts
     WHERE circular = ? ${where} AND outstanding > 0 GROUP BY 1, 2`,
    circular,
    ...values,
  )
}

/** They by how many working days they are late, as most offices count them: these are sums over many offices. */
export function agesOf(db: Database, dues: readonly Omit<Due, 'area'>[], today: CivilDate): AgeCounts {
  const days = usualDays(db)
  const ages = { '0': 0, '1-7': 0, '8-30': 0, '31+': 0 }
  for (const { due, outstanding } of dues) ages[ageAt(due, today, days)] += outstanding
  return ages
}

function ageAt(due: string, today: CivilDate, days: WorkingDays): Age {
  const late = isCivilDate(due) ? workingDaysLate(due, today, days) : 0
  if (late === 0) return '0'
  if (late <= 7) return '1-7'
  return late <= 30 ? '8-30' : '31+'
}
