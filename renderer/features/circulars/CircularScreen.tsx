import type { CircularId } from '../../../shared/contract/values.ts'
import { circularId } from '../../../shared/contract/values.ts'
import { useDraft } from '../../client/desk.ts'
import { draftKeys } from '../../client/draftKeys.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { useToday } from '../../ui/today.ts'
import { ConfirmedCircular } from './ConfirmedCircular.tsx'
import { Review } from './Review.tsx'
import { beginDraft, type ReviewDraft } from './reviewDraft.ts'

/** One circular: its review while it waits for the clerk, later what it says and what became of it. */
export function CircularScreen({ id }: { id: string }) {
  const t = useWords()
  const parsed = circularId.safeParse(id)
  if (parsed.success) return <OpenCircular key={parsed.data} id={parsed.data} />
  return (
    <Screen title={t('circulars.title')}>
      <EmptyState title={t('circulars.noneFoundTitle')} hint={t('circulars.noneFoundHint')} />
    </Screen>
  )
}

function OpenCircular({ id }: { id: CircularId }) {
  const t = useWords()
  const today = useToday()
  const { data, error } = useQueryCall('circular.get', { id })
  // A draft on a confirmed circular is a correction that was begun.
  const [draft, setDraft, { saved, loaded, clear }] = useDraft<ReviewDraft | null>(draftKeys.review(id), null)
  if (!data || !loaded) {
    return (
      <Screen title={t('circulars.title')} subtitle={t('circulars.one.loading')}>
        <ErrorText error={error} />
      </Screen>
    )
  }
  const { circular } = data
  const held = { value: draft, set: setDraft, saved, clear }
  if (circular.state === 'received' || (circular.state === 'confirmed' && draft !== null)) {
    return <Review key={circular.state} circular={circular} today={today} held={held} />
  }
  return <ConfirmedCircular circular={circular} onCorrect={() => setDraft(beginDraft(circular, today))} />
}
