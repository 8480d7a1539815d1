import { useDeferredValue, useMemo, useState } from 'react'
import type { Area, CompactOffice } from '../../../shared/contract/offices.ts'
import type { OfficeId } from '../../../shared/contract/values.ts'
import { useWords } from '../../locales/i18n.ts'
import { notifyUndo } from '../../ui/notify.tsx'
import { officesNamed, toggled } from './choice.ts'
import type { LetterWork } from './work.ts'

export type ChoosingProps = {
  areas: readonly Area[]
  /** Those that can be chosen: the active ones. */
  offices: readonly CompactOffice[]
  work: LetterWork
  setWork: (change: (work: LetterWork) => LetterWork) => void
}

/** What is searched and what is chosen; a choice survives any search. */
export function useChoosing({ areas, offices, work, setWork }: ChoosingProps) {
  const t = useWords()
  const [text, setText] = useState('')
  const sought = useDeferredValue(text).trim()
  const found = useMemo(() => officesNamed(offices, areas, sought), [offices, areas, sought])
  const chosen = useMemo(() => new Set(work.chosen), [work.chosen])
  const chosenOffices = useMemo(() => offices.filter((office) => chosen.has(office[0])), [offices, chosen])
  const toggle = (ids: readonly OfficeId[], on: boolean) =>
    setWork((now) => ({ ...now, chosen: toggled(offices, now.chosen, ids, on) }))
  const chooseFound = () => {
    const ids = found.flatMap((office) => (chosen.has(office[0]) ? [] : [office[0]]))
    if (ids.length === 0) return
    toggle(ids, true)
    notifyUndo({
      message: t('choose.foundDone', { count: ids.length }),
      undo: () => toggle(ids, false),
      here: true,
    })
  }
  const chooseNone = () => {
    const before = work.chosen
    if (before.length === 0) return
    setWork((now) => ({ ...now, chosen: [] }))
    notifyUndo({
      message: t('choose.noneDone'),
      // What was chosen since stays.
      undo: () => toggle(before, true),
      here: true,
    })
  }
  return { text, setText, sought, found, chosen, chosenOffices, toggle, chooseFound, chooseNone }
}
