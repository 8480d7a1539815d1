import type { Database } from 'better-sqlite3'
import type { CircularId, OfficeId } from '../../../shared/contract/values.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { nextStep } from '../../../shared/domain/ladder.ts'
import { isClosed } from '../offices/offices.ts'
import { listHolidays, openCalendar } from './calendar.ts'
import { rememberedDays } from './defaulters.ts'
import { isPaused, listPauses, readLadder } from './reminders.ts'
import { all, count } from '../sql.ts'

type Group = {
  circular: CircularId
  office: OfficeId
  deadline: CivilDate
  step: number | null
  date: CivilDate | null
  despatches: number
}

/**
 * How many despatches have a step of the ladder due today, as `listDefaulters` with `dueOnly` would list them.
 *
 * They are counted in groups that share circular, deadline and last reminder; by office only where offices
 * differ in their days or in what is paused.
 */
export function countRemindersDue(db: Database, today: CivilDate): number {
  const { steps } = readLadder(db)
  const pauses = listPauses(db, today)
  const isApart =
    pauses.some(({ office }) => office !== null) ||
    listHolidays(db).some(({ area }) => area !== null) ||
    count(db, "SELECT EXISTS (SELECT 1 FROM office_weeks WHERE office <> '')") > 0
  const groups = all<Group>(
    db,
    `WITH last AS MATERIALIZED (
       SELECT of, max(step) AS step, max(date) AS date FROM despatches
       WHERE of IS NOT NULL AND cancelled IS NULL GROUP BY of)
     SELECT d.circular, CASE WHEN ? THEN d.office ELSE '' END AS office,
       coalesce(m.deadline, d.due) AS deadline, l.step, l.date, count(*) AS despatches
     FROM despatches AS d LEFT JOIN deadlines AS m ON m.despatch = d.id LEFT JOIN last AS l ON l.of = d.id
     WHERE d.outstanding = 1 AND coalesce(m.deadline, d.due) < ? AND NOT ${isClosed}
     GROUP BY 1, 2, 3, 4, 5`,
    Number(isApart),
    today,
  )
  const daysOf = openCalendar(db)
  const dayOf = rememberedDays()
  return groups.reduce((sum, { despatches, ...group }) => {
    const { deadline, step, date } = group
    const last = step === null || date === null ? null : { step, date }
    const next = nextStep(steps, last)
    if (!next || isPaused(pauses, group)) return sum
    return dayOf(next, { deadline, last }, daysOf(group.office)) <= today ? sum + despatches : sum
  }, 0)
}
