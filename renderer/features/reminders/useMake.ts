import { useState } from 'react'
import type { LetterDraft } from '../../../shared/contract/letters.ts'
import type { Defaulter, ReminderDraft } from '../../../shared/contract/reminders.ts'
import { forwardingId, type SignatoryId } from '../../../shared/contract/values.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import type { AppError } from '../../../shared/errors.ts'
import { useChoice } from '../../client/desk.ts'
import { asAppError, newJobId, useJob, useQueryCall } from '../../client/hooks.ts'
import { shell } from '../../client/shell.ts'
import { notifyError } from '../../ui/notify.tsx'
import { places } from '../../ui/places.ts'
import { useGo } from '../../ui/useGo.ts'
import type { CircularDue, StepNumber } from './useReminders.ts'

/** Which letters: of one step, to some of a circular's defaulters. */
export type About = { circular: CircularDue; step: StepNumber; despatches: readonly Defaulter[] }

/** What is chosen beside the letter. */
export type Making = {
  due: CivilDate | null
  language: NonNullable<LetterDraft['language']>
  signatory: SignatoryId | null
  slip: boolean
}

/** The letters as they will be, and the making of them; it ends on the despatch screen. */
export function useMake({ circular, step, despatches }: About) {
  const go = useGo()
  const [language, setLanguage] = useChoice<Making['language']>('reminders/language', 'en')
  const [folder, setFolder] = useChoice<string | null>('letters/folder', null)
  const [rest, setRest] = useState<Omit<Making, 'language'>>({ due: null, signatory: null, slip: true })
  const [office, setOffice] = useState(0)
  const [error, setError] = useState<unknown>(null)
  const [jobId] = useState(newJobId)
  const job = useJob('reminder.make')
  const making = { ...rest, language }
  const ids = despatches.map(({ id }) => id)
  const draft: ReminderDraft = { ...making, circular: circular.id, step, despatches: ids }
  const preview = useQueryCall(
    'reminder.preview',
    { draft, office: Math.max(0, Math.min(office, ids.length - 1)), longEdge: 1400 },
    { enabled: ids.length > 0 && !job.running, keep: true, keepFor: 5_000 },
  )
  const change = ({ language: next, ...others }: Partial<Making>) => {
    if (next) setLanguage(next)
    setRest((before) => ({ ...before, ...others }))
  }
  /** Once the numbers are taken nothing that is chosen here counts any more: the rest is made where they stand. */
  const leaveTaken = (failed: AppError) => {
    const taken = forwardingId.safeParse(failed.data['forwarding']).data
    if (!taken) return
    if (failed.code !== 'CANCELLED') notifyError(failed)
    go(places.despatch(taken))
  }
  const make = async () => {
    setError(null)
    try {
      const into = await shell.chooseFolder(folder)
      if (into === null) return
      setFolder(into)
      const made = await job.start({ job: jobId, draft, folder: into, subfolder: true }, leaveTaken)
      if (made) go(places.despatch(made.forwarding.id))
    } catch (thrown) {
      setError(asAppError(thrown))
    }
  }
  return { making, change, preview, office, setOffice, make, job, error }
}
