import {
  earlierReminders,
  listDefaulters,
  type OfCircular,
} from '../../electron/register/deadlines/defaulters.ts'
import { issueForwarding } from '../../electron/register/forwardings/issue.ts'
import { frozenForwarding, forwardingsOf } from '../../electron/register/forwardings/forwardings.ts'
import type { Register } from '../../electron/register/register.ts'
import { jobId, type CircularId, type ForwardingId } from '../../shared/contract/values.ts'
import type { CivilDate } from '../../shared/domain/dates.ts'
import { addressee } from './register.ts'

/** Issues the reminder of a step to these defaulters, as the service does when its letters are prepared. */
export function remind(
  register: Register,
  circular: CircularId,
  {
    step,
    date,
    defaulters,
    job,
  }: { step: number; date: CivilDate; defaulters: readonly OfCircular[]; job?: string },
): ForwardingId {
  const { db } = register
  const original = forwardingsOf(db, circular).at(-1)
  if (!original) throw new Error('nothing was issued')
  const { letter, series } = frozenForwarding(db, original)
  const earlier = earlierReminders(db, circular)
  return issueForwarding(register, {
    job: jobId.parse(job ?? register.newId()),
    circular,
    language: 'en',
    form: `reminder-${step}`,
    formTitle: 'Reminder',
    letter,
    slip: false,
    stamped: false,
    enclosures: [],
    date,
    due: null,
    dueRule: null,
    series,
    addressees: defaulters.map(({ officeCode }) => addressee(Number(officeCode.slice(1)))),
    reminder: {
      step,
      of: defaulters.map(({ id, number, date: dated }) => ({
        of: { despatch: id, number, date: dated, earlier: earlier.get(id) ?? [] },
      })),
    },
  })
}

/** Who has not answered, and where each stands. */
export function defaultersOf(register: Register, circular: CircularId, today: CivilDate): OfCircular[] {
  return listDefaulters(register.db, { circular, dueOnly: false }, today)
}
