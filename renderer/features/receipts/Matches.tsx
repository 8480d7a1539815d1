import { Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Despatch } from '../../../shared/contract/letters.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { DateText, Ltr } from '../../ui/Ltr.tsx'
import { officeName } from '../../ui/officeName.ts'
import css from './receipts.module.css'
import { standingWords } from './standing.ts'

type Props = {
  matches: readonly Despatch[]
  total: number
  picked: number
  onPick: (despatch: Despatch) => void
}

/** The despatches that fit what was typed, where it is more than one. */
export function Matches({ matches, total, picked, onPick }: Props) {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[picked]?.scrollIntoView({ block: 'nearest' })
  }, [picked])
  return (
    <>
      <div ref={list} className={css.matches} role="listbox" aria-label={t('receipts.matches')}>
        {matches.map((despatch, index) => (
          <div
            key={despatch.id}
            role="option"
            aria-selected={index === picked}
            className={css.match}
            onClick={() => onPick(despatch)}
          >
            <strong>
              <Ltr>{despatch.number}</Ltr>
            </strong>{' '}
            <DateText value={despatch.date} /> · {officeName(despatch, isUrdu)} ·{' '}
            <span dir="auto">{despatch.subject}</span> · {standingWords(despatch, t)}
          </div>
        ))}
      </div>
      {total > matches.length && (
        <Text size="sm">{t('receipts.severalMore', { shown: matches.length, count: total })}</Text>
      )}
    </>
  )
}
