import type { Defaulter } from '../../../shared/contract/reminders.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import type { Service } from '../../client/service.ts'
import type { CircularDue } from './useReminders.ts'

/** Hold reminders back, give more time, or ask for no answer at all. */
export type Hold = 'pause' | 'extend' | 'exempt'

export type About = { hold: Hold; circular: CircularDue; despatches: readonly Defaulter[] }

/** What a person said: the reason, the day where there is one, whether all offices of the circular are meant. */
export type Held = {
  reason: string
  day: CivilDate | null
  whole: boolean
  today: CivilDate
  /** Words for the register when it is taken back. */
  undone: string
}

type Calls = Pick<Service, 'call'>
type Undo = () => Promise<unknown>

/**
 * Writes what a person decided about the chosen despatches; gives the way to take it back.
 *
 * All of it or nothing: where one of several is refused, those before it are taken back.
 */
export function writeHold(service: Calls, about: About, held: Held): Promise<Undo> {
  const { circular, despatches } = about
  if (about.hold === 'extend') return extend(service, despatches, held)
  if (about.hold === 'exempt') return together(despatches, ({ id }) => exempt(service, id, held))
  const offices = held.whole ? [null] : [...new Set(despatches.map(({ office }) => office))]
  return together(offices, (office) => pause(service, { circular: circular.id, office }, held))
}

async function together<One>(all: readonly One[], write: (one: One) => Promise<Undo>): Promise<Undo> {
  const written: Undo[] = []
  const undo = async () => {
    for (const each of written) await each()
  }
  try {
    for (const one of all) written.push(await write(one))
    return undo
  } catch (thrown) {
    // What was refused is told, not that a service which died can't take the rest back.
    await undo().catch(() => undefined)
    throw thrown
  }
}

async function extend(
  service: Calls,
  despatches: readonly Defaulter[],
  { reason, day, today, undone }: Held,
): Promise<Undo> {
  const ids = despatches.map(({ id }) => id)
  const { id } = await service.call('deadline.extend', { despatches: ids, due: day ?? today, reason })
  return () => service.call('deadline.withdraw', { id, reason: undone })
}

async function exempt(
  service: Calls,
  despatch: Defaulter['id'],
  { reason, today, undone }: Held,
): Promise<Undo> {
  const input = { despatch, kind: 'exempt', on: today, note: reason } as const
  const { receipt, already } = await service.call('receipt.log', input)
  // What somebody else logged is not ours to strike.
  if (already) return () => Promise.resolve()
  return () => service.call('receipt.strike', { id: receipt.id, reason: undone })
}

async function pause(
  service: Calls,
  whom: { circular: CircularDue['id']; office: Defaulter['office'] | null },
  { reason, day, undone }: Held,
): Promise<Undo> {
  const { pause: made } = await service.call('reminder.pause', { ...whom, until: day, reason })
  return () => service.call('reminder.resume', { id: made.id, reason: undone })
}
