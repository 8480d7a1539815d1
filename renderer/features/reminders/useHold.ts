import { useState } from 'react'
import { useService } from '../../client/context.ts'
import { asAppError } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { notifyUndo } from '../../ui/notify.tsx'
import { useToday } from '../../ui/today.ts'
import { writeHold, type About, type Held } from './writeHold.ts'

/** Writes what a person decided about the chosen despatches, and offers to take it back. */
export function useHold(about: About) {
  const t = useWords()
  const service = useService()
  const today = useToday()
  const [running, setRunning] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const run = async (said: Omit<Held, 'today' | 'undone'>): Promise<boolean> => {
    setRunning(true)
    setError(null)
    try {
      const undo = await writeHold(service, about, { ...said, today, undone: t('reminders.hold.undone') })
      notifyUndo({ message: t(`reminders.hold.${about.hold}.done`), undo })
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
