import type { Database } from 'better-sqlite3'
import type { Defaulter } from '../../../shared/contract/reminders.ts'
import type { CircularId, DespatchId, ForwardingId } from '../../../shared/contract/values.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { nextStep, stepDay } from '../../../shared/domain/ladder.ts'
import { workingDaysLate, type WorkingDays } from '../../../shared/domain/workingDays.ts'
import { openCalendar } from './calendar.ts'
import type { Body } from '../journal/kinds/kinds.ts'
import type { Addressee, Reminded } from '../journal/kinds/letter.ts'
import { isClosed } from '../offices/offices.ts'
import { isPaused, listPauses, readLadder } from './reminders.ts'
import { all } from '../sql.ts'

/** A defaulter of a circular. */
export type OfCircular = Defaulter & { circular: CircularId }

type Row = Omit<
  OfCircular,
  'closed' | 'district' | 'daysLate' | 'last' | 'step' | 'stepOn' | 'isDue' | 'paused'
> & {
  areaPath: string
  closed: number
}
type Earlier = Reminded['earlier'][number]

/**
 * Original despatches that have not been answered, in the order of issue, and where each stands on the
 * ladder today. `dueOnly`: those whose next step is due and that nothing holds back; to an office that was
 * closed since none is.
 */
export function listDefaulters(
  db: Database,
  { circular, dueOnly }: { circular: CircularId | null; dueOnly: boolean },
  today: CivilDate,
): OfCircular[] {
  const rows = all<Row>(
    db,
    `SELECT d.id, d.circular, d.number, d.date, d.office, d.office_code AS officeCode,
      d.office_name AS officeName, d.office_name_urdu AS officeNameUrdu, d.area_path AS areaPath, d.due,
      ${isClosed} AS closed, coalesce(m.deadline, d.due) AS deadline
     FROM despatches AS d LEFT JOIN deadlines AS m ON m.despatch = d.id
     WHERE d.outstanding = 1 AND (? IS NULL OR d.circular = ?) AND (? = 0 OR coalesce(m.deadline, d.due) < ?)
     ORDER BY d.rowid`,
    circular,
    circular,
    Number(dueOnly),
    today,
  )
  const { steps } = readLadder(db)
  const pauses = listPauses(db, today)
  const daysOf = openCalendar(db)
  const earlier = earlierReminders(db, circular)
  const dayOf = rememberedDays()
  const found = rows.map(({ areaPath, closed, ...row }): OfCircular => {
    const days = daysOf(row.office)
    const last = lastOf(earlier.get(row.id) ?? [])
    const { deadline } = row
    const step = nextStep(steps, last)
    const stepOn = step && deadline !== null ? dayOf(step, { deadline, last }, days) : null
    const paused = isPaused(pauses, row)
    const isShut = closed === 1
    return {
      ...row,
      closed: isShut,
      // An array of names is all that is ever written there: division, district, tehsil.
      district: (JSON.parse(areaPath) as string[]).slice(0, 2).at(-1) ?? '',
      daysLate: deadline === null ? 0 : workingDaysLate(deadline, today, days),
      last,
      step: step?.step ?? null,
      stepOn,
      isDue: stepOn !== null && stepOn <= today && !paused && !isShut,
      paused,
    }
  })
  return dueOnly ? found.filter(({ isDue }) => isDue) : found
}

/** The reminders that stand of outstanding despatches, by what they are about, the oldest first. */
export function earlierReminders(db: Database, circular: CircularId | null): Map<DespatchId, Earlier[]> {
  const rows = all<Earlier & { of: DespatchId }>(
    db,
    `SELECT r.of, r.step, r.number, r.date FROM despatches AS r JOIN despatches AS d ON d.id = r.of
     WHERE r.of IS NOT NULL AND r.cancelled IS NULL AND d.outstanding = 1 AND (? IS NULL OR d.circular = ?)
     ORDER BY r.date, r.rowid`,
    circular,
    circular,
  )
  const found = new Map<DespatchId, Earlier[]>()
  for (const { of, ...reminder } of rows) found.set(of, [...(found.get(of) ?? []), reminder])
  return found
}

/** The highest step that was taken, with number and date of the latest reminder. */
function lastOf(earlier: readonly Earlier[]): Defaulter['last'] {
  const latest = earlier.at(-1)
  if (!latest) return null
  return { ...latest, step: Math.max(...earlier.map(({ step }) => step)) }
}

/** stepDay, remembered: thousands of offices share deadline, week and holidays. */
export function rememberedDays(): typeof stepDay {
  const known = new Map<WorkingDays['holidays'], Map<string, CivilDate>>()
  return (step, stands, days) => {
    const byKey = known.get(days.holidays) ?? new Map<string, CivilDate>()
    known.set(days.holidays, byKey)
    const key = `${days.week} ${step.days} ${stands.deadline} ${stands.last?.date ?? ''}`
    const day = byKey.get(key) ?? stepDay(step, stands, days)
    byKey.set(key, day)
    return day
  }
}

/** What a despatch froze of its addressee. */
export function frozenAddressees(db: Database, ids: readonly DespatchId[]): Map<DespatchId, Addressee> {
  const found = new Map<DespatchId, Addressee>()
  for (const id of ids) {
    const [row] = all<{ body: string }>(
      db,
      `SELECT j.body FROM despatches AS d JOIN journal AS j ON j.device = d.device AND j.seq = d.seq
       WHERE d.id = ?`,
      id,
    )
    // The entry that made the row; its body was checked when it was journaled.
    if (row) found.set(id, (JSON.parse(row.body) as Body<'despatch.issued/1'>).to)
  }
  return found
}

/** The numbers of the letters that a forwarding's reminders are about, by the slip codes of the reminders. */
export function originalNumbers(db: Database, forwarding: ForwardingId): Map<string, string> {
  const rows = all<{ slip: string; number: string }>(
    db,
    `SELECT r.slip_code AS slip, d.number FROM despatches AS r JOIN despatches AS d ON d.id = r.of
     WHERE r.forwarding = ?`,
    forwarding,
  )
  return new Map(rows.map(({ slip, number }) => [slip, number]))
}
