import { useState } from 'react'
import type { Defaulter } from '../../../shared/contract/reminders.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { useService } from '../../client/context.ts'
import { asAppError } from '../../client/hooks.ts'
import type { Service } from '../../client/service.ts'
import { useWords } from '../../locales/i18n.ts'
import { notifyUndo } from '../../ui/notify.tsx'
import { useToday } from '../../ui/today.ts'
import type { Hold } from './HoldDialog.tsx'
import type { CircularDue } from './useReminders.ts'

type About = { hold: Hold; circular: CircularDue; despatches: readonly Defaulter[] }
type Said = { reason: string; day: CivilDate | null; whole: boolean }
/** Takes back what was done, with words for the register. */
type Undo = (reason: string) => Promise<unknown>

/** Writes what a person decided about the chosen despatches, and offers to take it back. */
export function useHold(about: About) {
  const t = useWords()
  const service = useService()
  const today = useToday()
  const [running, setRunning] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const run = async (said: Said): Promise<boolean> => {
    setRunning(true)
    setError(null)
    try {
      const undo = await write(service, about, said, today)
      notifyUndo({
        message: t(`reminders.hold.${about.hold}.done`),
        undo: () => undo(t('reminders.hold.undone')),
      })
      return true
    } catch (thrown) {
      setError(asAppError(thrown))
      return false
    } finally {
      setRunning(false)
    }
  }
  return { run, running, error }
}

async function write(
  service: Service,
  { hold, circular, despatches }: About,
  { reason, day, whole }: Said,
  today: CivilDate,
): Promise<Undo> {
  if (hold === 'extend') {
    const ids = despatches.map(({ id }) => id)
    const { id } = await service.call('deadline.extend', { despatches: ids, due: day ?? today, reason })
    return (why) => service.call('deadline.withdraw', { id, reason: why })
  }
  if (hold === 'exempt') {
    const struck: Undo[] = []
    for (const { id } of despatches) {
      const input = { despatch: id, kind: 'exempt', on: today, note: reason } as const
      const { receipt } = await service.call('receipt.log', input)
      struck.push((why) => service.call('receipt.strike', { id: receipt.id, reason: why }))
    }
    return (why) => inTurn(struck, why)
  }
  const offices = whole ? [null] : [...new Set(despatches.map(({ office }) => office))]
  const ended: Undo[] = []
  for (const office of offices) {
    const input = { circular: circular.id, office, until: day, reason }
    const { pause } = await service.call('reminder.pause', input)
    ended.push((why) => service.call('reminder.resume', { id: pause.id, reason: why }))
  }
  return (why) => inTurn(ended, why)
}

async function inTurn(all: readonly Undo[], why: string): Promise<void> {
  for (const undo of all) await undo(why)
}
