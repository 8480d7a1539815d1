import { IconAlertTriangle, IconCircleCheck, IconEye } from '@tabler/icons-react'
import type { Circular } from '../../../shared/contract/circulars.ts'
import { useWords } from '../../locales/i18n.ts'
import css from './circulars.module.css'
import { faulty } from './reviewDraft.ts'
import type { ReviewModel } from './useReview.ts'

type StandProps = { review: ReviewModel; isKept: boolean }

/** How many fields still need the clerk's eyes, how many are worth a look, and that the draft is kept. */
export function ReviewStand({ review, isKept }: StandProps) {
  const t = useWords()
  const faults = faulty(review.faults).length
  const worth = review.worth.length
  const standing = faults > 0 ? 'unsure' : worth > 0 ? 'check' : 'sure'
  const Icon = { unsure: IconAlertTriangle, check: IconEye, sure: IconCircleCheck }[standing]
  const words = {
    unsure: t('review.faults', { count: faults }),
    check: t('review.worth', { count: worth }),
    sure: t('review.allSeen'),
  }
  return (
    <div className={css.stand} role="status">
      <span className={css.sureness} data-standing={standing}>
        <Icon size={18} aria-hidden />
        {words[standing]}
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
