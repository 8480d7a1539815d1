import { useState } from 'react'
import { profile as profileSchema, type Profile, type Signatory } from '../../../shared/contract/setup.ts'
import { useDraft } from '../../client/desk.ts'
import { useService } from '../../client/context.ts'
import { useCommand } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { useActions } from '../../ui/actions.ts'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { faultsOf, focusFault } from '../../ui/fieldErrors.ts'
import { notifyUndo } from '../../ui/notify.tsx'
import { LetterheadPicture } from './LetterheadPicture.tsx'
import { OfficeFields, profileOf, typedOf, type TypedOffice } from './OfficeFields.tsx'
import css from './Settings.module.css'

/** Our own office, with a letter as it will look; `signatory` signs that letter. */
export function OfficePart({ profile, signatory }: { profile: Profile; signatory: Signatory | null }) {
  const t = useWords()
  const [draft, setDraft, held] = useDraft<Partial<TypedOffice>>('settings/office', {})
  const typed: TypedOffice = { ...typedOf(profile), ...draft }
  const [tried, setTried] = useState(false)
  const service = useService()
  const command = useCommand('settings.saveProfile')
  const now = profileOf(typed)
  const found = faultsOf(profileSchema, now)
  const usable = Object.keys(found).length === 0
  const set = (part: Partial<TypedOffice>) => setDraft((before) => ({ ...before, ...part }))
  const save = async () => {
    setTried(true)
    if (!usable) return focusFault()
    if (!(await command.run(now))) return
    held.clear()
    notifyUndo({ message: t('settings.saved'), undo: () => service.call('settings.saveProfile', profile) })
  }
  const leave = () => {
    held.clear()
    notifyUndo({ message: t('settings.office.left'), undo: () => setDraft(draft), here: true })
  }
  const isChanged = Object.keys(draft).length > 0
  useActions([
    {
      label: t('settings.office.save'),
      keys: 'Ctrl+Enter',
      run: () => void save(),
      disabled: command.running,
    },
  ])

  return (
    <div className={css.beside}>
      <div>
        <OfficeFields typed={typed} faults={tried ? found : {}} onChange={set} />
        <ErrorText error={command.error} />
        <div className={css.saveBar}>
          <ActionButton
            main
            label={t('settings.office.save')}
            keys="Ctrl+Enter"
            running={command.running}
            onClick={() => void save()}
          />
          {isChanged && (
            <>
              <ActionButton label={t('settings.office.leave')} onClick={leave} />
              <output>{t('settings.office.unsaved')}</output>
            </>
          )}
        </div>
      </div>
      <LetterheadPicture shown={usable ? { profile: now, signatory } : null} />
    </div>
  )
}
