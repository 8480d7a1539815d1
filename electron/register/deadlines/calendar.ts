import type { Database } from 'better-sqlite3'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { Holiday } from '../../../shared/contract/calendar.ts'
import type { AreaId, OfficeId } from '../../../shared/contract/values.ts'
import { holidaysOf } from '../../../shared/domain/calendar.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import type { Week, WorkingDays } from '../../../shared/domain/workingDays.ts'
import { AppError } from '../../../shared/errors.ts'
import { areaPath } from '../offices/areas.ts'
import { findOffice } from '../offices/offices.ts'
import { readProfile } from '../profile.ts'
import type { Register } from '../register.ts'
import { all, count, one } from '../sql.ts'

/** Holidays that stand, by date. */
export function listHolidays(db: Database): Holiday[] {
  return all<Holiday>(
    db,
    `SELECT id, date, name, name_urdu AS nameUrdu, area FROM holidays WHERE removed IS NULL
     ORDER BY date, area, id`,
  )
}

/**
 * The working days of offices, as they are known now: an office's own week, else that of all others, else
 * ours; the general holidays and those of the areas it lies in.
 */
export function openCalendar(db: Database): (office: OfficeId) => WorkingDays {
  const holidays = listHolidays(db)
  const usual = usualWeek(db)
  const general = holidaysOf(holidays, new Set<AreaId>())
  const isLocal = holidays.some(({ area }) => area !== null)
  const hasWeeks = count(db, "SELECT EXISTS (SELECT 1 FROM office_weeks WHERE office <> '')") > 0
  const byArea = new Map<AreaId, CivilDate[]>()
  const inArea = (area: AreaId): CivilDate[] => {
    const known = byArea.get(area)
    if (known) return known
    const days = holidaysOf(holidays, new Set(areaPath(db, area).map(({ id }) => id)))
    byArea.set(area, days)
    return days
  }
  return (office) => {
    const area = isLocal ? (findOffice(db, office)?.area ?? null) : null
    const week = hasWeeks ? (weekOf(db, office) ?? usual) : usual
    return { week, holidays: area === null ? general : inArea(area) }
  }
}

function weekOf(db: Database, office: OfficeId | ''): Week | undefined {
  return one<{ week: Week }>(db, 'SELECT week FROM office_weeks WHERE office = ?', office)?.week
}

function usualWeek(db: Database): Week {
  return weekOf(db, '') ?? readProfile(db)?.week ?? 6
}

/** The days on which an office works of which nothing else is known. */
export function usualDays(db: Database): WorkingDays {
  return { week: usualWeek(db), holidays: holidaysOf(listHolidays(db), new Set<AreaId>()) }
}

/** The days on which our own office works. */
export function ownDays(db: Database): WorkingDays {
  const general = holidaysOf(listHolidays(db), new Set<AreaId>())
  return { week: readProfile(db)?.week ?? 6, holidays: general }
}

/** Holidays by date, and the weeks that differ from our own. */
export function readCalendar(db: Database): CallOutput<'calendar.get'> {
  return {
    holidays: listHolidays(db),
    others: weekOf(db, '') ?? null,
    offices: all<CallOutput<'calendar.get'>['offices'][number]>(
      db,
      `SELECT w.office, o.code, o.name, o.name_urdu AS nameUrdu, w.week FROM office_weeks AS w
       JOIN offices AS o ON o.id = w.office ORDER BY o.since, o.id`,
    ),
  }
}

/** Errors: OFFICE_UNKNOWN. */
export function saveWeek(register: Register, office: OfficeId | null, week: Week | null): void {
  if (office !== null && !findOffice(register.db, office))
    throw new AppError('OFFICE_UNKNOWN', { codes: [office] })
  register.write(() => register.append('week.set/1', { office, week }))
}
