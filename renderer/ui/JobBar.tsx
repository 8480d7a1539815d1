import { Progress } from '@mantine/core'
import { use } from 'react'
import type { AppError } from '../../shared/errors.ts'
import type { Progress as JobProgress } from '../../shared/contract/values.ts'
import { useWords } from '../locales/i18n.ts'
import { ltr, wordsUnder } from '../locales/words.ts'
import { ActionButton } from './ActionButton.tsx'
import { ErrorText } from './ErrorText.tsx'
import { InDialogContext, useKeys } from './keys.ts'

type Props = {
  job: {
    running: boolean
    progress: JobProgress | null
    secondsLeft: number | null
    cancelling: boolean
    cancel: () => void
    error: AppError | null
  }
  /** What stays when it is cancelled: "The numbers stay taken; make the rest later." */
  kept: string
}

/** A long job: what it does, n of N, time left, Cancel (Esc); afterwards what was kept, or what went wrong. */
export function JobBar({ job, kept }: Props) {
  const t = useWords()
  const { phase, done, total } = job.progress ?? { phase: 'starting', done: 0, total: 0 }
  const stoppable = job.running && !unstoppable.includes(phase)
  useKeys({ Esc: job.cancel }, { enabled: stoppable, inDialog: use(InDialogContext) })
  if (job.error?.code === 'CANCELLED') return <div role="status">{t('ui.job.cancelled', { kept })}</div>
  if (job.error) return <ErrorText error={job.error} />
  if (!job.running) return null
  const counts = total > 0 ? t('ui.job.count', { done: ltr(shown(done)), total: ltr(shown(total)) }) : ''
  return (
    <div className="jobBar">
      <div className="jobWords" role="status">
        <strong>{wordsUnder(`phase.${phase}`) ?? t('phase.working')}</strong> {counts}
        {job.secondsLeft !== null && <> · {timeLeft(job.secondsLeft, t)}</>}
        {job.cancelling && <> · {t('ui.job.cancelling')}</>}
      </div>
      <Progress
        className="jobProgress"
        value={total > 0 ? (100 * done) / total : 100}
        animated={total === 0}
        aria-label={t('ui.job.progress')}
        transitionDuration={200}
      />
      {stoppable && (
        <ActionButton label={t('ui.job.cancel')} keys="Esc" disabled={job.cancelling} onClick={job.cancel} />
      )}
    </div>
  )
}

/** Phases of one step, all or nothing; their words say that they can't be stopped. */
const unstoppable: readonly string[] = ['importing']

function shown(count: number): string {
  return count.toLocaleString('en')
}

function timeLeft(seconds: number, t: ReturnType<typeof useWords>): string {
  if (seconds < 60) return t('ui.job.secondsLeft', { count: seconds })
  return t('ui.job.minutesLeft', { count: Math.ceil(seconds / 60) })
}
