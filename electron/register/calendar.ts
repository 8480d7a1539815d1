import type { Database } from 'better-sqlite3'
import type { CallOutput } from '../../shared/contract/contract.ts'
import type { Holiday, MovedDeadline } from '../../shared/contract/calendar.ts'
import {
  holidayId,
  moveId,
  type AreaId,
  type HolidayId,
  type OfficeId,
} from '../../shared/contract/values.ts'
import { holidaysOf } from '../../shared/domain/calendar.ts'
import type { CivilDate } from '../../shared/domain/dates.ts'
import { onWorkingDay, type Week, type WorkingDays } from '../../shared/domain/workingDays.ts'
import { AppError } from '../../shared/errors.ts'
import { areaPath } from './areas.ts'
import { findOffice } from './offices.ts'
import { readProfile } from './profile.ts'
import type { Register } from './register.ts'
import { all, count, one } from './sql.ts'

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

export type NewHoliday = Omit<Holiday, 'id'>
type Entered = { holidays: Holiday[]; added: number; known: number; moved: MovedDeadline[] }

/**
 * Enters holidays, in one transaction; a day that is there already for the same offices is `known`.
 *
 * Deadlines that now fall on a holiday of their office move to its next working day; what was printed stays.
 * Error: AREA_UNKNOWN.
 */
export function enterHolidays(register: Register, days: readonly NewHoliday[], today: CivilDate): Entered {
  return register.write(() => {
    const { db } = register
    const holidays: Holiday[] = []
    let known = 0
    const keyOf = ({ date, area }: NewHoliday) => `${date} ${area ?? ''}`
    const listed = new Map(listHolidays(db).map((holiday) => [keyOf(holiday), holiday]))
    for (const day of days) {
      checkArea(db, day.area)
      const same = listed.get(keyOf(day))
      const holiday = same ?? { ...day, id: holidayId.parse(register.newId()) }
      if (same) known += 1
      else register.append('holiday.saved/1', holiday)
      listed.set(keyOf(day), holiday)
      holidays.push(holiday)
    }
    return { holidays, added: days.length - known, known, moved: moveDeadlines(register, holidays, today) }
  })
}

/** Changes a holiday; deadlines that it moved go back, those on its new day move. Errors: NOT_FOUND, AREA_UNKNOWN. */
export function changeHoliday(
  register: Register,
  holiday: Holiday,
  today: CivilDate,
): { holiday: Holiday; moved: MovedDeadline[] } {
  return register.write(() => {
    const { db } = register
    const before = listHolidays(db).find(({ id }) => id === holiday.id)
    if (!before) throw new AppError('NOT_FOUND', { holiday: holiday.id })
    checkArea(db, holiday.area)
    const isElsewhere = before.date !== holiday.date || before.area !== holiday.area
    if (isElsewhere) register.append('holiday.removed/1', { id: holiday.id, reason: holiday.name })
    register.append('holiday.saved/1', holiday)
    return { holiday, moved: isElsewhere ? moveDeadlines(register, [holiday], today) : [] }
  })
}

/** Strikes a holiday out; deadlines that it moved go back. Errors: NOT_FOUND, REASON_MISSING. */
export function removeHoliday(register: Register, id: HolidayId, reason: string): void {
  if (reason.trim() === '') throw new AppError('REASON_MISSING')
  register.write(() => {
    const known = listHolidays(register.db).some((holiday) => holiday.id === id)
    if (!known) throw new AppError('NOT_FOUND', { holiday: id })
    register.append('holiday.removed/1', { id, reason })
  })
}

function checkArea(db: Database, area: AreaId | null): void {
  if (area !== null && areaPath(db, area).length === 0) throw new AppError('AREA_UNKNOWN', { area })
}

type Open = Omit<MovedDeadline, 'to'> & { office: OfficeId; from: CivilDate }

/** Moves in one entry at most: an entry is one line of JSON. */
const movesAtOnce = 1000

/** Moves the deadlines that fall on these days to the next working day of their offices. */
function moveDeadlines(register: Register, holidays: readonly Holiday[], today: CivilDate): MovedDeadline[] {
  const { db } = register
  const daysOf = openCalendar(db)
  const found: MovedDeadline[] = []
  const dates = new Map(holidays.map((holiday) => [holiday.date, holiday]))
  for (const [date, holiday] of dates) {
    const moved = openOn(db, date).flatMap(({ office, ...open }) => {
      const days = daysOf(office)
      // A deadline on a weekend was so when it was printed; no holiday moved it.
      const wasWorking = onWorkingDay(date, { ...days, holidays: [] }) === date
      const to = onWorkingDay(date, days)
      return wasWorking && to !== date ? [{ ...open, to }] : []
    })
    for (let start = 0; start < moved.length; start += movesAtOnce) {
      const moves = moved.slice(start, start + movesAtOnce)
      register.append('deadline.moved/1', {
        id: moveId.parse(register.newId()),
        cause: 'holiday',
        holiday: holiday.id,
        reason: holiday.name,
        on: today,
        moves: moves.map(({ id, from, to }) => ({ despatch: id, from, to })),
      })
    }
    found.push(...moved)
  }
  return found
}

/** Despatches that owe an answer by this very day. */
function openOn(db: Database, date: CivilDate): Open[] {
  return all<Open>(
    db,
    `SELECT d.id, d.number, d.slip_code AS slipCode, d.office_code AS officeCode, d.office, ? AS "from"
     FROM despatches AS d LEFT JOIN deadlines AS m ON m.despatch = d.id
     WHERE d.outstanding = 1 AND coalesce(m.deadline, d.due) = ? ORDER BY d.rowid`,
    date,
    date,
  )
}
