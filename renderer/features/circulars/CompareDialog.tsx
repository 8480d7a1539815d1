import { useState } from 'react'
import type { Circular } from '../../../shared/contract/circulars.ts'
import type { CallInput } from '../../../shared/contract/contract.ts'
import type { CircularId } from '../../../shared/contract/values.ts'
import { useCommand, useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { Dialog } from '../../ui/Confirm.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { useKeys } from '../../ui/keys.ts'
import { DateText, Ltr } from '../../ui/Ltr.tsx'
import { notifyDone, notifyUndo } from '../../ui/notify.tsx'
import { places } from '../../ui/places.ts'
import { useGo } from '../../ui/useGo.ts'
import { CircularPages } from './CircularPages.tsx'
import css from './circulars.module.css'
import { useRestore } from './DiscardDialog.tsx'
import { FactLine } from './FactLine.tsx'

type Decision = CallInput<'circular.decide'>['decision']
type Props = { circular: Circular; next: CircularId | null; onClose: () => void }

/** A new circular beside the one that it resembles; the clerk says what they are to each other. */
export function CompareDialog({ circular, next, onClose }: Props) {
  const t = useWords()
  const undecided = circular.duplicates.filter(({ decision }) => decision === null)
  const pair = undecided[0]
  const { data } = useQueryCall(
    'circular.get',
    { id: pair?.id ?? circular.id },
    { enabled: pair !== undefined },
  )
  const { decide, error, running } = useDecide(circular, next, undecided.length, onClose)
  const choices: readonly { decision: Decision; label: string }[] = [
    { decision: 'same', label: t('review.duplicates.same') },
    { decision: 'distinct', label: t('review.duplicates.distinct') },
    { decision: 'supersedes', label: t('review.duplicates.supersedes') },
    { decision: 'amends', label: t('review.duplicates.amends') },
    { decision: 'other-language', label: t('review.duplicates.otherLanguage') },
  ]
  const choose = (decision: Decision) => {
    if (pair && !running) void decide(pair.id, decision)
  }
  const keys = Object.fromEntries(choices.map(({ decision }, at) => [String(at + 1), () => choose(decision)]))
  useKeys(keys, { inDialog: true })
  if (!pair) return null
  return (
    <Dialog opened wide="most" title={t('review.duplicates.title')} onClose={onClose}>
      <strong>
        {pair.reason === 'same-file' ? t('review.duplicates.sameFile') : t('review.duplicates.sameIdentity')}
      </strong>
      <div className={css.compare}>
        <Side title={t('review.duplicates.this')} circular={circular} />
        {data && <Side title={t('review.duplicates.other')} circular={data.circular} />}
      </div>
      <ErrorText error={error} />
      <div className={css.decisions}>
        {choices.map(({ decision, label }, at) => (
          <ActionButton
            key={decision}
            label={label}
            keys={String(at + 1)}
            main={decision === 'same'}
            disabled={running}
            onClick={() => choose(decision)}
          />
        ))}
        <ActionButton label={t('review.duplicates.later')} keys="Esc" onClick={onClose} />
      </div>
    </Dialog>
  )
}

/** Writes the decision; `same` discards the new circular, with an undo. */
function useDecide(circular: Circular, next: CircularId | null, left: number, onClose: () => void) {
  const t = useWords()
  const go = useGo()
  const restore = useRestore()
  const { run, error, running } = useCommand('circular.decide')
  const decide = async (other: CircularId, decision: Decision) => {
    if (!(await run({ id: circular.id, other, decision }))) return
    if (decision === 'same') {
      onClose()
      notifyUndo({ message: t('review.discarded'), undo: () => restore(circular.id) })
      go(next === null ? places.circular(other) : places.circular(next))
    } else {
      notifyDone(t('review.duplicates.decided'))
      if (left === 1) onClose()
    }
  }
  return { decide, error, running }
}

function Side({ title, circular }: { title: string; circular: Circular }) {
  const t = useWords()
  const [page, setPage] = useState(1)
  const { facts } = circular
  return (
    <section className={css.compareSide} aria-label={title}>
      <h3>{title}</h3>
      <dl>
        <FactLine name={t('circulars.one.reference')}>
          <Ltr>{facts.reference.value ?? '–'}</Ltr> · <DateText value={facts.date.value} />
        </FactLine>
        <FactLine name={t('circulars.one.subject')}>
          <bdi className={css.threeLines}>{facts.subject.value ?? '–'}</bdi>
        </FactLine>
        <FactLine name={t('circulars.one.file')}>
          <bdi>{circular.file}</bdi> · {t('circulars.one.pages', { count: circular.pages })}
        </FactLine>
      </dl>
      <div className={css.comparePage}>
        <CircularPages
          circular={circular}
          page={page}
          onPage={setPage}
          label={`${title}: ${t('review.page')}`}
        />
      </div>
    </section>
  )
}
