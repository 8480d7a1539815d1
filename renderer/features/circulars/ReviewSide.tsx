import type { Circular, FactName } from '../../../shared/contract/circulars.ts'
import { ErrorText } from '../../ui/ErrorText.tsx'
import css from './circulars.module.css'
import { ReviewFields } from './ReviewFields.tsx'
import { DuplicateNotice, ScanNotice } from './ReviewNotices.tsx'
import type { ReviewModel } from './useReview.ts'

type Props = {
  circular: Circular
  review: ReviewModel
  onFact: (name: FactName) => void
  onCompare: () => void
}

/** Beside the page: what to know about the circular, and its fields. */
export function ReviewSide({ circular, review, onFact, onCompare }: Props) {
  return (
    <div className={css.side}>
      <DuplicateNotice count={review.undecided.length} onCompare={onCompare} />
      <ScanNotice circular={circular} />
      <ErrorText error={review.error} />
      <ReviewFields circular={circular} review={review} onFact={onFact} />
    </div>
  )
}
