import { ActionIcon, Loader } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { useKeys } from '../../ui/keys.ts'
import { OneLine } from '../../ui/Ltr.tsx'
import css from './reminders.module.css'

type Preview = CallOutput<'reminder.preview'>
type Props = {
  preview: Preview | undefined
  error: unknown
  fetching: boolean
  office: number
  total: number
  onOffice: (office: number) => void
}

/** The very letter that would be made, as pictures; PgUp and PgDn go to the other offices. */
export function ReminderPreview({ preview, error, fetching, office, total, onOffice }: Props) {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const turn = (by: number) => onOffice(Math.max(0, Math.min(total - 1, office + by)))
  useKeys({ PgDn: () => turn(1), PgUp: () => turn(-1) }, { inDialog: true })
  return (
    <section className={css.preview} aria-label={t('reminders.preview.title')}>
      <div className={css.previewBar}>
        <ActionIcon
          variant="default"
          size={44}
          aria-label={t('reminders.preview.previous')}
          disabled={office <= 0}
          onClick={() => turn(-1)}
        >
          <IconChevronLeft size={22} aria-hidden className="mirrored" />
        </ActionIcon>
        <output aria-live="polite" className={css.previewName}>
          <span className="nowrap">{t('reminders.preview.office', { number: office + 1, total })}</span>
          {preview && (
            <OneLine bold>
              {isUrdu && preview.officeNameUrdu !== '' ? preview.officeNameUrdu : preview.officeName}
            </OneLine>
          )}
        </output>
        {fetching && <Loader size="sm" aria-label={t('ui.loading')} />}
        <ActionIcon
          variant="default"
          size={44}
          aria-label={t('reminders.preview.next')}
          disabled={office >= total - 1}
          onClick={() => turn(1)}
        >
          <IconChevronRight size={22} aria-hidden className="mirrored" />
        </ActionIcon>
      </div>
      <ErrorText error={error} />
      <Pictures pages={preview?.pages} />
    </section>
  )
}

/** The pages under each other; the last ones stay in sight until the new ones are there. */
function Pictures({ pages }: { pages: Preview['pages'] | undefined }) {
  const t = useWords()
  const [urls, setUrls] = useState<readonly string[]>([])
  useEffect(() => {
    if (!pages) return
    // The copy gives each Blob a buffer of its own type.
    const fresh = pages.map(({ png }) =>
      URL.createObjectURL(new Blob([new Uint8Array(png)], { type: 'image/png' })),
    )
    setUrls(fresh)
    return () => fresh.forEach((url) => URL.revokeObjectURL(url))
  }, [pages])
  return (
    <div className={css.pages} tabIndex={0} role="group" aria-label={t('reminders.preview.title')}>
      {urls.map((url, index) => (
        <img
          key={url}
          src={url}
          draggable={false}
          alt={t('reminders.preview.page', { page: index + 1, pages: urls.length })}
        />
      ))}
    </div>
  )
}
