import { Loader, SegmentedControl } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { CallInput } from '../../../shared/contract/contract.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { languageNames, languages, useLanguage, useWords, type Language } from '../../locales/i18n.ts'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { usePictureUrl } from '../../ui/usePictureUrl.ts'
import css from './Settings.module.css'

type Shown = Omit<CallInput<'letterhead.preview'>, 'language' | 'longEdge'>

const restMs = 400
const longEdge = 1500

/** The first page of a letter with what is typed now, drawn as letters are; null while it can't be taken. */
export function LetterheadPicture({ shown }: { shown: Shown | null }) {
  const t = useWords()
  const { language: spoken } = useLanguage()
  const [language, setLanguage] = useState<Language>(spoken)
  const [settled] = useDebouncedValue(JSON.stringify(shown), restMs)
  // The text was made of this very type one line above.
  const rested = JSON.parse(settled) as Shown | null
  const { data, error, fetching } = useQueryCall(
    'letterhead.preview',
    // Not asked while there is nothing to show; the assertion is never used.
    { ...(rested as Shown), language, longEdge },
    { enabled: rested !== null, keep: true, keepFor: 5_000 },
  )
  const url = usePictureUrl(data?.png, 'image/png')
  return (
    <figure className={css.look} aria-label={t('settings.office.look')}>
      <div className={css.lookBar}>
        <SegmentedControl
          size="md"
          transitionDuration={0}
          aria-label={t('settings.office.lookIn')}
          value={language}
          onChange={(next) => setLanguage(languages.find((each) => each === next) ?? 'en')}
          data={languages.map((value) => ({
            value,
            label: <span lang={value}>{languageNames[value]}</span>,
          }))}
        />
        {fetching && <Loader size="sm" aria-label={t('letter.preview.working')} />}
      </div>
      <ErrorText error={error} />
      {url && <img className={css.page} src={url} alt={t('settings.office.lookAlt')} draggable={false} />}
    </figure>
  )
}
