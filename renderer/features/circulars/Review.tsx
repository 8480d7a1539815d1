import { useState } from 'react'
import type { Circular } from '../../../shared/contract/circulars.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { useWords } from '../../locales/i18n.ts'
import { useActions } from '../../ui/actions.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { CircularPages } from './CircularPages.tsx'
import css from './circulars.module.css'
import { CompareDialog } from './CompareDialog.tsx'
import { DiscardDialog } from './DiscardDialog.tsx'
import { ReviewSide } from './ReviewSide.tsx'
import { ReviewStand, ReviewSubtitle } from './ReviewStand.tsx'
import { useFocusedFact } from './useFocusedFact.ts'
import { useReview, type HeldDraft } from './useReview.ts'

type Props = { circular: Circular; today: CivilDate; held: HeldDraft }

/** A circular's fields beside its page: the clerk checks, types, accepts. Also corrects a confirmed one. */
export function Review({ circular, today, held }: Props) {
  const t = useWords()
  const isNew = circular.state === 'received'
  const [dialog, setDialog] = useState<'compare' | 'discard' | null>(null)
  const review = useReview(circular, today, held, () => setDialog('compare'))
  const fact = useFocusedFact(circular, review.draft, review.faults)

  const accept = {
    label: !isNew ? t('review.saveCorrection') : review.next ? t('review.acceptNext') : t('review.accept'),
    keys: 'Ctrl+Enter',
    run: () => void review.accept(),
  }
  const unsure = { label: t('review.nextUnsure'), keys: 'F8', run: fact.goUnsure }
  const leave = isNew
    ? { label: t('review.discard'), keys: 'Alt+Del', run: () => setDialog('discard') }
    : { label: t('review.cancelCorrection'), keys: 'Esc', run: review.drop }
  const compare = { label: t('review.duplicates.compare'), keys: 'F7', run: review.compare }
  const addLink = { label: t('review.chainAdd'), keys: 'Alt+R', run: review.addLink }
  useActions([accept, unsure, leave, addLink, { ...compare, disabled: review.undecided.length === 0 }])

  return (
    <Screen
      fill
      title={isNew ? t('review.title') : t('review.correctTitle')}
      subtitle={<ReviewSubtitle circular={circular} place={review.place} others={review.others} />}
      actions={<ActionButton label={leave.label} keys={leave.keys} onClick={leave.run} />}
      footer={
        <>
          <span data-main-action>
            <ActionButton
              main
              label={accept.label}
              keys={accept.keys}
              running={review.running}
              onClick={accept.run}
            />
          </span>
          <ActionButton label={unsure.label} keys={unsure.keys} onClick={unsure.run} />
          <ReviewStand review={review} isKept={held.saved && held.value !== null} />
        </>
      }
    >
      <div className={css.review}>
        <CircularPages
          circular={circular}
          page={fact.page}
          onPage={fact.setPage}
          highlight={fact.highlight}
        />
        <ReviewSide circular={circular} review={review} onFact={fact.show} onCompare={compare.run} />
      </div>
      {dialog === 'compare' && (
        <CompareDialog circular={circular} next={review.next} onClose={() => setDialog(null)} />
      )}
      {dialog === 'discard' && (
        <DiscardDialog circular={circular} next={review.next} onClose={() => setDialog(null)} />
      )}
    </Screen>
  )
}
