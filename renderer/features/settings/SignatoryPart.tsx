import { Title } from '@mantine/core'
import { useState } from 'react'
import type { Profile, Signatory } from '../../../shared/contract/setup.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { useActions } from '../../ui/actions.ts'
import { SignatoryDialog } from './SignatoryDialog.tsx'
import css from './Settings.module.css'

type Props = { signatories: readonly Signatory[]; profile: Profile }

/** The officers whose names stand under letters. */
export function SignatoryPart({ signatories, profile }: Props) {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const [edited, setEdited] = useState<Signatory | 'new' | null>(null)
  useActions([{ label: t('settings.signatory.add'), keys: 'Ins', run: () => setEdited('new') }])
  return (
    <section className={css.narrow}>
      <Title order={2} size="h3">
        {t('settings.signatory.title')}
      </Title>
      {signatories.length === 0 && <p>{t('settings.signatory.none')}</p>}
      <ul className={css.rows}>
        {signatories.map((signatory) => (
          <li key={signatory.id} className={css.row} data-off={!signatory.active}>
            <span>
              <strong>{isUrdu && signatory.nameUrdu !== '' ? signatory.nameUrdu : signatory.name}</strong>
              <span className={css.small}>
                {isUrdu && signatory.designationUrdu !== ''
                  ? signatory.designationUrdu
                  : signatory.designation}
                {signatory.signature && ` · ${t('settings.signatory.hasSignature')}`}
                {!signatory.active && ` · ${t('settings.signatory.inactive')}`}
              </span>
            </span>
            <ActionButton label={t('ui.edit')} onClick={() => setEdited(signatory)} />
          </li>
        ))}
      </ul>
      <div className={css.buttons}>
        <ActionButton main label={t('settings.signatory.add')} keys="Ins" onClick={() => setEdited('new')} />
      </div>
      {edited && (
        <SignatoryDialog
          key={edited === 'new' ? 'new' : edited.id}
          signatory={edited === 'new' ? null : edited}
          profile={profile}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  )
}
