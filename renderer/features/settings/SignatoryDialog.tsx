import { useState } from 'react'
import { signatory as signatorySchema, type Signatory } from '../../../shared/contract/setup.ts'
import { useCommand } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { Dialog } from '../../ui/Confirm.tsx'
import { DialogButtons } from '../../ui/DialogButtons.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { faultsOf, useFaultWords } from '../../ui/fieldErrors.ts'
import { CheckField, TextField } from '../../ui/fields.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import css from './Settings.module.css'

const empty = { name: '', nameUrdu: '', designation: '', designationUrdu: '', active: true }
const schema = signatorySchema.omit({ id: true })
const fields = ['name', 'nameUrdu', 'designation', 'designationUrdu'] as const

/** One signatory: a new one (`null`) or one that is changed. Letters already issued keep the old words. */
export function SignatoryDialog({
  signatory,
  onClose,
}: {
  signatory: Signatory | null
  onClose: () => void
}) {
  const t = useWords()
  const words = useFaultWords()
  const [typed, setTyped] = useState(signatory ?? empty)
  const [tried, setTried] = useState(false)
  const command = useCommand('settings.saveSignatory')
  const faults = tried ? faultsOf(schema, typed) : {}
  const save = async () => {
    setTried(true)
    if (Object.keys(faultsOf(schema, typed)).length > 0) return
    if (!(await command.run({ ...typed, id: signatory?.id ?? null }))) return
    notifyDone(t('settings.saved'))
    onClose()
  }
  return (
    <Dialog
      opened
      wide
      title={t(signatory ? 'settings.signatory.edit' : 'settings.signatory.add')}
      onClose={onClose}
    >
      <div className={css.two}>
        {fields.map((name) => (
          <TextField
            key={name}
            label={t(`settings.signatory.${name}`)}
            value={typed[name]}
            onChange={(value) => setTyped((before) => ({ ...before, [name]: value }))}
            error={words(faults[name])}
            required={!name.endsWith('Urdu')}
            lang={name.endsWith('Urdu') ? 'ur' : 'en'}
            autoFocus={name === 'name'}
          />
        ))}
      </div>
      <CheckField
        label={t('settings.signatory.active')}
        value={typed.active}
        onChange={(active) => setTyped((before) => ({ ...before, active }))}
      />
      <ErrorText error={command.error} />
      <DialogButtons
        label={t('settings.signatory.save')}
        running={command.running}
        onSave={() => void save()}
        onClose={onClose}
      />
    </Dialog>
  )
}
