import type { Database } from 'better-sqlite3'
import type { Holiday, MovedDeadline } from '../../../shared/contract/calendar.ts'
import {
  holidayId,
  moveId,
  type AreaId,
  type HolidayId,
  type OfficeId,
} from '../../../shared/contract/values.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { afterHoliday, type WorkingDays } from '../../../shared/domain/workingDays.ts'
import { AppError } from '../../../shared/errors.ts'
import { areaPath } from '../offices/areas.ts'
import { listHolidays, openCalendar } from './calendar.ts'
import type { Register } from '../register.ts'
import { all } from '../sql.ts'

export type NewHoliday = Omit<Holiday, 'id'>
type Entered = { holidays: Holiday[]; added: number; known: number; moved: MovedDeadline[] }

/**
 * Enters holidays, in one transaction; a day that is there already for the same offices is `known`.
 *
 * Deadlines that now fall on a holiday of their office move to its next working day; those that were given as
 * so many working days move as well for a holiday before them. What was printed stays.
 * Error: AREA_UNKNOWN.
 */
export function enterHolidays(register: Register, days: readonly NewHoliday[], today: CivilDate): Entered {
  return register.write(() => {
    const { db } = register
    const holidays: Holiday[] = []
    let known = 0
    const keyOf = ({ date, area }: NewHoliday) => `${date} ${area ?? ''}`
    const listed = new Map(listHolidays(db).map((holiday) => [keyOf(holiday), holiday]))
    const moved: MovedDeadline[] = []
    for (const day of days) {
      checkArea(db, day.area)
      const same = listed.get(keyOf(day))
      const holiday = same ?? { ...day, id: holidayId.parse(register.newId()) }
      if (same) known += 1
      const before = openCalendar(db)
      if (!same) register.append('holiday.saved/1', holiday)
      moved.push(...moveDeadlines(register, holiday, { before, today }))
      listed.set(keyOf(day), holiday)
      holidays.push(holiday)
    }
    return { holidays, added: days.length - known, known, moved: wholeWay(moved) }
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
    const calendar = openCalendar(db)
    register.append('holiday.saved/1', holiday)
    return {
      holiday,
      moved: isElsewhere ? moveDeadlines(register, holiday, { before: calendar, today }) : [],
    }
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

type Open = Omit<MovedDeadline, 'to'> & { office: OfficeId; from: CivilDate; isCounted: 0 | 1 }
type Way = { before: (office: OfficeId) => WorkingDays; today: CivilDate }

/** Moves in one entry at most: an entry is one line of JSON. */
const movesAtOnce = 1000

/** Moves the deadlines that a holiday takes a working day from. */
function moveDeadlines(register: Register, holiday: Holiday, { before, today }: Way): MovedDeadline[] {
  const { db } = register
  const after = openCalendar(db)
  const moved = openAround(db, holiday.date).flatMap(({ office, isCounted, ...open }) => {
    const days = { before: before(office), after: after(office) }
    const to = afterHoliday(open.from, holiday.date, { ...days, isCounted: isCounted === 1 })
    return to === open.from ? [] : [{ ...open, to }]
  })
  for (let start = 0; start < moved.length; start += movesAtOnce) {
    register.append('deadline.moved/1', {
      id: moveId.parse(register.newId()),
      cause: 'holiday',
      holiday: holiday.id,
      reason: holiday.name,
      on: today,
      moves: moved.slice(start, start + movesAtOnce).map(({ id, from, to }) => ({ despatch: id, from, to })),
    })
  }
  return moved
}

/** One move for each despatch: from where it stood before the first holiday to where the last one put it. */
function wholeWay(moved: readonly MovedDeadline[]): MovedDeadline[] {
  const ways = new Map<string, MovedDeadline>()
  for (const move of moved) ways.set(move.id, { ...move, from: ways.get(move.id)?.from ?? move.from })
  return [...ways.values()]
}

/**
 * Despatches that owe an answer by this very day, or later by a count of working days that this day is in.
 * A deadline that was extended is a date like any other.
 */
function openAround(db: Database, date: CivilDate): Open[] {
  return all<Open>(
    db,
    `WITH counted AS MATERIALIZED (
       SELECT f.id FROM forwardings AS f JOIN counts AS n ON n.forwarding = f.id AND n.outstanding > 0
         JOIN journal AS j ON j.device = f.device AND j.seq = f.seq
       WHERE f.date < ? AND f.due IS NOT NULL AND json_extract(j.body, '$.dueRule') LIKE '+%'),
     open AS (
       SELECT d.rowid AS place, d.id, d.number, d.slip_code AS slipCode, d.office_code AS officeCode, d.office,
         coalesce(m.deadline, d.due) AS "from", d.forwarding IN counted AND NOT EXISTS (
           SELECT 1 FROM moved AS x JOIN moves AS v ON v.id = x.move
           WHERE x.despatch = d.id AND v.cause = 'extended' AND v.withdrawn IS NULL) AS isCounted
       FROM despatches AS d LEFT JOIN deadlines AS m ON m.despatch = d.id
       WHERE d.outstanding = 1 AND coalesce(m.deadline, d.due) >= ?)
     SELECT id, number, slipCode, officeCode, office, "from", isCounted FROM open
     WHERE "from" = ? OR isCounted ORDER BY place`,
    date,
    date,
    date,
  )
}
