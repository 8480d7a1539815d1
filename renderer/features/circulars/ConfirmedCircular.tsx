import { useEffect, useState } from 'react'
import type { Circular } from '../../../shared/contract/circulars.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { useActions } from '../../ui/actions.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { places } from '../../ui/places.ts'
import { useGo } from '../../ui/useGo.ts'
import { CircularFacts } from './CircularFacts.tsx'
import { CircularPages } from './CircularPages.tsx'
import css from './circulars.module.css'
import { CompareDialog } from './CompareDialog.tsx'
import { DiscardedNotice } from './DiscardedNotice.tsx'
import { IssuedLetters } from './IssuedLetters.tsx'
import { DuplicateNotice } from './ReviewNotices.tsx'

type Props = { circular: Circular; onCorrect: () => void }

/** A circular whose facts a person confirmed (or that was discarded): facts, letters, who has answered. */
export function ConfirmedCircular({ circular, onCorrect }: Props) {
  const t = useWords()
  const [page, setPage] = useState(1)
  const [comparing, setComparing] = useState(false)
  const { data } = useQueryCall('forwarding.list', { circular: circular.id })
  const letters = data?.rows ?? []
  const isOpen = circular.state === 'confirmed'
  const undecided = isOpen ? circular.duplicates.filter(({ decision }) => decision === null).length : 0

  const compare = () => setComparing(true)
  const { forward, correct, answered, acknowledge } = useCircularActions(
    circular,
    letters.length > 0,
    onCorrect,
  )
  const pair = { label: t('review.duplicates.compare'), keys: 'F7', run: compare, disabled: undecided === 0 }
  useActions([forward, acknowledge, correct, answered, pair])
  useEffect(() => document.querySelector<HTMLElement>('[data-main-action] button')?.focus(), [])

  return (
    <Screen
      fill
      title={circular.facts.reference.value ?? t('circulars.noReference')}
      subtitle={<bdi>{circular.facts.subject.value}</bdi>}
      actions={isOpen && <ActionButton label={correct.label} keys={correct.keys} onClick={correct.run} />}
      footer={
        isOpen && (
          <>
            <span data-main-action>
              <ActionButton main label={forward.label} keys={forward.keys} onClick={forward.run} />
            </span>
            <ActionButton label={acknowledge.label} onClick={acknowledge.run} />
            {letters.length > 0 && (
              <ActionButton label={answered.label} keys={answered.keys} onClick={answered.run} />
            )}
          </>
        )
      }
    >
      <div className={css.review}>
        <CircularPages circular={circular} page={page} onPage={setPage} />
        <div className={css.side}>
          {!isOpen && <DiscardedNotice circular={circular} />}
          <DuplicateNotice count={undecided} onCompare={compare} />
          <CircularFacts circular={circular} />
          <IssuedLetters letters={letters} />
        </div>
      </div>
      {comparing && <CompareDialog circular={circular} next={null} onClose={() => setComparing(false)} />}
    </Screen>
  )
}

/** What can be done with a confirmed circular. */
function useCircularActions(circular: Circular, hasLetters: boolean, onCorrect: () => void) {
  const t = useWords()
  const go = useGo()
  const isOpen = circular.state === 'confirmed'
  const forward = {
    label: hasLetters ? t('circulars.one.forwardAgain') : t('circulars.one.forward'),
    keys: 'Ctrl+Enter',
    run: () => go(places.chooseOffices(circular.id)),
    disabled: !isOpen,
  }
  const correct = { label: t('circulars.one.correct'), keys: 'F2', run: onCorrect, disabled: !isOpen }
  const answered = {
    label: t('circulars.one.answered'),
    keys: 'F9',
    run: () => go(places.outstandingOf(circular.id)),
    disabled: !hasLetters,
  }
  const acknowledge = {
    label: t('circulars.one.acknowledge'),
    run: () => go(places.acknowledge(circular.id)),
    disabled: !isOpen,
  }
  return { forward, correct, answered, acknowledge }
}
