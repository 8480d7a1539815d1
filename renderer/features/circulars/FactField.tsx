import type { ReactNode } from 'react'
import type { Fact, FactName } from '../../../shared/contract/circulars.ts'
import { useWords } from '../../locales/i18n.ts'
import css from './circulars.module.css'
import { surenessOf, type FactFault, type ReviewDraft } from './reviewDraft.ts'
import { SurenessMark, type Standing } from './Sureness.tsx'

type Props = {
  name: FactName
  fact: Fact
  draft: ReviewDraft
  fault: FactFault | undefined
  onFocus: (name: FactName) => void
  children: ReactNode
}

/** A field of the review with how sure its fact is; the field itself is the child. */
export function FactField({ name, fact, draft, fault, onFocus, children }: Props) {
  const t = useWords()
  return (
    <div
      className={css.fact}
      data-fact={name}
      data-fault={fault}
      data-multiline={name === 'subject' || undefined}
      onFocusCapture={() => onFocus(name)}
    >
      <SurenessMark standing={standingOf(name, fact, draft)} page={fact.value === null ? null : fact.page} />
      {children}
      {fault === 'look' && <div className={css.look}>{t('review.lookFirst')}</div>}
    </div>
  )
}

/** What the clerk typed counts before what was read. */
function standingOf(name: FactName, fact: Fact, draft: ReviewDraft): Standing {
  const now = draft[name] ?? ''
  if (now === '') return 'missing'
  if (now !== (fact.value ?? '')) return 'typed'
  const sureness = surenessOf(fact)
  return sureness !== 'confirmed' && draft.looked.includes(name) ? 'looked' : sureness
}

/** Brings the focus to the field of a fact. */
export function focusFact(name: FactName): void {
  document.querySelector<HTMLElement>(`[data-fact=${name}] :is(input, textarea)`)?.focus()
}

/** Brings the focus to the day of receipt. */
export function focusReceived(): void {
  document.querySelector<HTMLElement>('[data-received] input')?.focus()
}

/** Brings the focus to the earlier letter that was just added. */
export function focusLastLink(): void {
  const links = document.querySelectorAll<HTMLElement>('[data-link]')
  links
    .item(links.length - 1)
    ?.querySelector('input')
    ?.focus()
}
