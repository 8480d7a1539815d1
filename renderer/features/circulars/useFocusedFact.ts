import { useEffect, useRef, useState } from 'react'
import type { Circular, FactName } from '../../../shared/contract/circulars.ts'
import { useKeys } from '../../ui/keys.ts'
import { focusFact } from './FactField.tsx'
import { faulty, nextFact, worthALook, type FactFaults, type ReviewDraft } from './reviewDraft.ts'

/** Which fact the clerk is at, the page that shows it, and the way to the next unsure one. */
export function useFocusedFact(circular: Circular, draft: ReviewDraft, faults: FactFaults) {
  const [focused, setFocused] = useState<FactName | null>(null)
  const [page, setPage] = useState(1)

  const show = (name: FactName) => {
    setFocused(name)
    const where = circular.facts[name].page
    if (where !== null) setPage(where)
  }
  const goUnsure = () => {
    const next = nextFact(faulty(faults), focused) ?? nextFact(worthALook(circular, draft), focused)
    if (next !== null) focusFact(next)
  }
  useKeys({
    PgUp: () => setPage(Math.max(1, page - 1)),
    PgDn: () => setPage(Math.min(circular.pages, page + 1)),
  })
  // Only when the circular is opened: later the focus belongs to the clerk.
  const first = useRef(nextFact(faulty(faults), null) ?? 'reference')
  useEffect(() => focusFact(first.current), [])

  const fact = focused === null ? null : circular.facts[focused]
  return { page, setPage, show, goUnsure, highlight: fact?.page === page ? fact.box : null }
}
