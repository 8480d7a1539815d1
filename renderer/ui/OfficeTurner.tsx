import { ActionIcon, Loader } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../locales/i18n.ts'
import css from './LetterPages.module.css'
import { OneLine } from './Ltr.tsx'

type Props = {
  /** Of the offices in turn, from 0. */
  office: number
  total: number
  /** The office whose letter is shown; in place of it, words that stand for all. */
  name: string | undefined
  all?: string | undefined
  working: boolean
  onTurn: (by: 1 | -1) => void
  /** What else can be done with the letter that is shown. */
  children?: ReactNode
}

/** Whose letter is shown, of how many, and the way to the one before and after. */
export function OfficeTurner({ office, total, name, all, working, onTurn, children }: Props) {
  const t = useWords()
  return (
    <div className={css.turner}>
      <ActionIcon
        variant="default"
        size={44}
        aria-label={t('letter.preview.previous')}
        disabled={office <= 0}
        onClick={() => onTurn(-1)}
      >
        <IconChevronLeft size={22} aria-hidden className="mirrored" />
      </ActionIcon>
      <output aria-live="polite" className={css.whose}>
        {all ?? (
          <>
            <span className="nowrap">{t('letter.preview.office', { number: office + 1, total })}</span>
            {name !== undefined && <OneLine bold>{name}</OneLine>}
          </>
        )}
      </output>
      {working && <Loader size="sm" aria-label={t('letter.preview.working')} />}
      <ActionIcon
        variant="default"
        size={44}
        aria-label={t('letter.preview.next')}
        disabled={office >= total - 1}
        onClick={() => onTurn(1)}
      >
        <IconChevronRight size={22} aria-hidden className="mirrored" />
      </ActionIcon>
      {children}
    </div>
  )
}
