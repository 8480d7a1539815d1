import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import { useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { isUsable } from './formWords.ts'
import { PagePictures } from '../../ui/PagePictures.tsx'
import css from './letters.module.css'
import { wordsOf, type LetterWork, type Office, type Side } from './work.ts'

/** A change has rested this long before the letter is made anew. */
const restMs = 400
const longEdge = 1400

type Props = { office: Office; work: LetterWork; side: Side }

/** The letter that the words make in the language that is written; while they can't be used, the last one. */
export function FormPreview({ office, work, side: language }: Props) {
  const t = useWords()
  const { form, text, textUrdu } = work
  const usable = (['en', 'ur'] as const).every((side) => {
    const words = wordsOf(work, office, side)
    return words !== undefined && isUsable(words)
  })
  const asked = useMemo(() => ({ form: form ?? '', text, textUrdu }), [form, text, textUrdu])
  const [settled] = useDebouncedValue(usable ? asked : null, restMs)
  const { script } = office.usual
  const { data, error } = useQueryCall(
    'form.preview',
    { ...(settled ?? { form: '', text: null, textUrdu: null }), language, script, longEdge },
    { enabled: settled !== null, keep: true, keepFor: 5_000 },
  )
  return (
    <section className={css.preview} aria-label={t('forms.example')}>
      <Text size="sm">{t('forms.example')}</Text>
      <ErrorText error={usable ? error : null} />
      <PagePictures pages={data?.pages} total={data?.pages.length ?? 0} label={t('forms.example')} />
    </section>
  )
}
