import { useEffect, useRef, useState } from 'react'
import { factNames, type Circular, type FactName } from '../../../shared/contract/circulars.ts'
import { useKeys } from '../../ui/keys.ts'
import { focusFact } from './FactField.tsx'
import { nextFault, type FactFault, type ReviewDraft } from './reviewDraft.ts'

/** Which fact the clerk is at, the page that shows it, and the way to the next unsure one. */
export function useFocusedFact(
  circular: Circular,
  draft: ReviewDraft,
  faults: Partial<Record<FactName, FactFault>>,
) {
  const [focused, setFocused] = useState<FactName | null>(null)
  const [page, setPage] = useState(1)

  const show = (name: FactName) => {
    setFocused(name)
    const where = circular.facts[name].page
    if (where !== null) setPage(where)
  }
  const goUnsure = () => {
    const fault = nextFault(faults, focused)
    if (fault !== null) return focusFact(fault)
    const unseen = factNames.find((name) => !circular.facts[name].confirmed && !draft.looked.includes(name))
    if (unseen) focusFact(unseen)
  }
  useKeys({
    PgUp: () => setPage(Math.max(1, page - 1)),
    PgDn: () => setPage(Math.min(circular.pages, page + 1)),
  })
  // Only when the circular is opened: later the focus belongs to the clerk.
  const first = useRef(nextFault(faults, null) ?? 'reference')
  useEffect(() => focusFact(first.current), [])

  const fact = focused === null ? null : circular.facts[focused]
  return { page, setPage, show, goUnsure, highlight: fact?.page === page ? fact.box : null }
}
