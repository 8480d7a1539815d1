import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { Ltr } from '../../ui/Ltr.tsx'
import css from './letters.module.css'
import { useSizeWords } from './sizeWords.ts'

type Props = {
  check: CallOutput<'letter.check'> | undefined
  error: unknown
  /** What else should be looked at. */
  doubts: ReactNode
}

/** What would be issued: offices, numbers, pages, size and room, and pages that go in as pictures. */
export function LetterChecked({ check, error, doubts }: Props) {
  const t = useWords()
  const sizeOf = useSizeWords()
  if (error) {
    return (
      <div className={css.grow}>
        <ErrorText error={error} />
      </div>
    )
  }
  if (!check) return <div className={css.grow} />
  const pictures = check.enclosurePages.flatMap((plan, index) => (plan === 'picture' ? [index + 1] : []))
  const size = sizeOf(check.bytes)
  const free = check.freeBytes === null ? null : sizeOf(check.freeBytes)
  const facts = [
    t('letter.offices', { count: check.offices }),
    t('letter.check.pages', { count: check.letterPages }),
    t('letter.check.enclosure', { count: check.enclosurePages.length }),
    free === null ? t('letter.check.sizeOnly', { size }) : t('letter.check.size', { size, free }),
  ]
  return (
    <output className={css.grow} aria-label={t('letter.check.label')}>
      <div>
        {t('letter.check.numbers')}{' '}
        <strong>
          <Ltr>{check.number}</Ltr>
        </strong>
        {' · '}
        {facts.join(' · ')}
      </div>
      {pictures.length > 0 && (
        <Text c="orange.9" size="sm">
          {t('letter.check.pictures', { count: pictures.length, pages: ltr(pictures.join(', ')) })}
        </Text>
      )}
      {doubts}
      {check.lacking && (
        <Text c="red.9">
          {t('letter.check.tight', {
            size: sizeOf(check.lacking.needed),
            free: sizeOf(check.lacking.free),
          })}
        </Text>
      )}
    </output>
  )
}
