import { useState } from 'react'
import { profile as profileSchema, type Profile } from '../../../shared/contract/setup.ts'
import { useCommand } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { useActions } from '../../ui/actions.ts'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { faultsOf } from '../../ui/fieldErrors.ts'
import { notifyDone } from '../../ui/notify.tsx'
import { Letterhead } from './Letterhead.tsx'
import { OfficeFields, profileOf, typedOf, type TypedOffice } from './OfficeFields.tsx'
import css from './Settings.module.css'

/** Our own office, with its letterhead as it will look. */
export function OfficePart({ profile }: { profile: Profile }) {
  const t = useWords()
  const [typed, setTyped] = useState<TypedOffice>(() => typedOf(profile))
  const [tried, setTried] = useState(false)
  const command = useCommand('settings.saveProfile')
  const now = profileOf(typed)
  const faults = tried ? faultsOf(profileSchema, now) : {}
  const set = (part: Partial<TypedOffice>) => setTyped((before) => ({ ...before, ...part }))
  const save = async () => {
    setTried(true)
    if (Object.keys(faultsOf(profileSchema, now)).length > 0) return
    if (await command.run(now)) notifyDone(t('settings.saved'))
  }
  useActions([{ label: t('settings.office.save'), keys: 'Ctrl+Enter', run: () => void save() }])

  return (
    <div className={css.beside}>
      <div>
        <OfficeFields typed={typed} faults={faults} onChange={set} />
        <ErrorText error={command.error} />
        <div className={css.buttons}>
          <ActionButton
            main
            label={t('settings.office.save')}
            keys="Ctrl+Enter"
            running={command.running}
            onClick={() => void save()}
          />
        </div>
      </div>
      <Letterhead profile={now} />
    </div>
  )
}
