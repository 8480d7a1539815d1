import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Circular } from '../../../shared/contract/circulars.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { useChoice } from '../../client/desk.ts'
import { useCommand, useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { notifyDone, notifyUndo } from '../../ui/notify.tsx'
import { nextToReview, placeInBatch } from './batch.ts'
import { focusFact, focusLastLink, focusReceived } from './FactField.tsx'
import {
  beginDraft,
  confirmInput,
  factFaults,
  faulty,
  mostLinks,
  nextFact,
  worthALook,
  type ReviewDraft,
} from './reviewDraft.ts'

/** The draft of a review as the screen holds it. */
export type HeldDraft = {
  value: ReviewDraft | null
  set: (next: ReviewDraft | null | ((now: ReviewDraft | null) => ReviewDraft | null)) => void
  saved: boolean
  clear: () => void
}

/** Circulars that came in together, so that their review can say "1 of 3". */
export function useBatch() {
  const [batch, setBatch] = useChoice<string[]>('review-batch', [])
  return { batch, setBatch }
}

/** Circulars that wait to be confirmed, and the one that comes after this. */
export function useWaiting(circular: Circular) {
  const { batch } = useBatch()
  const { data } = useQueryCall('circular.list', { state: 'received', limit: 1000 })
  const waiting = data?.rows.map((row) => row.id) ?? []
  return {
    place: placeInBatch(batch, circular.id),
    others: waiting.filter((id) => id !== circular.id).length,
    next: nextToReview(batch, waiting, circular.id),
  }
}

/** The review of one circular as its screen and its fields use it. */
export type ReviewModel = ReturnType<typeof useReview>

/** What the review of one circular does: change, add an earlier letter, accept. */
export function useReview(circular: Circular, today: CivilDate, held: HeldDraft, onCompare: () => void) {
  const t = useWords()
  const [, navigate] = useLocation()
  const [tried, setTried] = useState(false)
  const [compared, setCompared] = useState(false)
  const waiting = useWaiting(circular)
  const confirm = useCommand('circular.confirm')
  const draft = held.value ?? beginDraft(circular, today)
  const faults = factFaults(circular, draft, today)
  const worth = worthALook(circular, draft)
  const receivedAhead = draft.receivedOn !== null && draft.receivedOn > today
  const undecided = circular.duplicates.filter(({ decision }) => decision === null)

  const change = (edit: (draft: ReviewDraft) => ReviewDraft) =>
    held.set((now) => edit(now ?? beginDraft(circular, today)))

  const addLink = () => {
    if (draft.chain.length >= mostLinks) return
    change((now) => ({ ...now, chain: [...now.chain, { reference: '', date: null, issuer: '' }] }))
    requestAnimationFrame(focusLastLink)
  }

  // Once the clerk has seen the pair, accepting asks no more, whatever was decided.
  const compare = () => {
    setCompared(true)
    onCompare()
  }

  /** Leaves a correction; what was typed is offered back, since Esc is a key away. */
  const drop = () => {
    const { value } = held
    held.clear()
    if (value === null || JSON.stringify(value) === JSON.stringify(beginDraft(circular, today))) return
    notifyUndo({ message: t('review.correctionDropped'), undo: () => held.set(value) })
  }

  const accept = async () => {
    if (confirm.running) return
    setTried(true)
    const fault = nextFact(faulty(faults), null)
    if (fault !== null) return focusFact(fault)
    if (receivedAhead) return focusReceived()
    if (undecided.length > 0 && !compared) return compare()
    const done = await confirm.run(confirmInput(circular.id, draft))
    if (!done) return
    held.clear()
    notifyDone(t('review.accepted', { reference: ltr(draft.reference) }))
    const isPairNew = done.circular.duplicates.some(({ decision }) => decision === null) && !compared
    if (waiting.next && circular.state === 'received' && !isPairNew) navigate(`/circulars/${waiting.next}`)
  }

  return {
    ...waiting,
    draft,
    faults,
    worth,
    receivedAhead,
    tried,
    undecided,
    running: confirm.running,
    error: confirm.error,
    change,
    addLink,
    compare,
    drop,
    accept,
  }
}
