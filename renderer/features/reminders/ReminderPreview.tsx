import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { useKeys } from '../../ui/keys.ts'
import { officeName } from '../../ui/officeName.ts'
import { OfficeTurner } from '../../ui/OfficeTurner.tsx'
import { PagePictures } from '../../ui/PagePictures.tsx'
import css from './reminders.module.css'

type Props = {
  preview: CallOutput<'reminder.preview'> | undefined
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
    <section className={css.preview} aria-label={t('letter.preview.title')}>
      <OfficeTurner
        {...{ office, total }}
        name={preview && officeName(preview, isUrdu)}
        working={fetching}
        onTurn={turn}
      />
      <ErrorText error={error} />
      <PagePictures
        pages={preview?.pages}
        total={preview?.pages.length ?? 0}
        label={t('letter.preview.title')}
      />
    </section>
  )
}
