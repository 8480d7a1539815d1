import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { Circular, FactName } from '../../../shared/contract/circulars.ts'
import { useWords } from '../../locales/i18n.ts'
import css from './circulars.module.css'
import type { FactFault } from './reviewDraft.ts'

type StandProps = { faults: Partial<Record<FactName, FactFault>>; isKept: boolean }

/** How many fields still need the clerk's eyes, and that the draft is kept. */
export function ReviewStand({ faults, isKept }: StandProps) {
  const t = useWords()
  const count = Object.keys(faults).length
  return (
    <div className={css.stand} role="status">
      <span className={css.sureness} data-standing={count > 0 ? 'unsure' : 'sure'}>
        {count > 0 ? <IconAlertTriangle size={18} aria-hidden /> : <IconCircleCheck size={18} aria-hidden />}
        {count > 0 ? t('review.faults', { count }) : t('review.allSeen')}
      </span>
      {isKept && <span className={css.kept}>{t('review.saved')}</span>}
    </div>
  )
}

type SubtitleProps = { circular: Circular; place: { at: number; of: number } | null; others: number }

/** Which circular this is: "2 of 3", its file, how many others wait; or what a correction does. */
export function ReviewSubtitle({ circular, place, others }: SubtitleProps) {
  const t = useWords()
  if (circular.state !== 'received') return <>{t('review.correctHint')}</>
  return (
    <>
      {place && <strong className={css.place}>{t('review.place', place)}</strong>}
      <bdi>{circular.file}</bdi>
      {!place && others > 0 && <> · {t('review.waiting', { count: others })}</>}
      {place === null && others === 0 && <> · {t('review.hint')}</>}
    </>
  )
}
