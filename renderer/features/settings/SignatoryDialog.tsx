import { useState } from 'react'
import { signatory as signatorySchema, type Profile, type Signatory } from '../../../shared/contract/setup.ts'
import { useService } from '../../client/context.ts'
import { useCommand } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { Dialog } from '../../ui/Confirm.tsx'
import { DialogButtons } from '../../ui/DialogButtons.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { faultsOf, focusFault, useFaultWords, type Faults } from '../../ui/fieldErrors.ts'
import { CheckField, TextField } from '../../ui/fields.tsx'
import { notifyDone, notifyUndo } from '../../ui/notify.tsx'
import { ImageField } from './ImageField.tsx'
import { LetterheadPicture } from './LetterheadPicture.tsx'
import css from './Settings.module.css'

type Typed = Omit<Signatory, 'id' | 'forLine' | 'forLineUrdu' | 'signature'> & {
  forLine: string
  forLineUrdu: string
  signature: string | null
}

const empty: Typed = {
  name: '',
  nameUrdu: '',
  designation: '',
  designationUrdu: '',
  forLine: '',
  forLineUrdu: '',
  signature: null,
  active: true,
}
const schema = signatorySchema.omit({ id: true })
const fields = ['name', 'nameUrdu', 'designation', 'designationUrdu', 'forLine', 'forLineUrdu'] as const
const required: readonly string[] = ['name', 'designation']

function typedOf(signatory: Signatory | null): Typed {
  if (!signatory) return empty
  const { forLine = '', forLineUrdu = '', signature = null } = signatory
  return { ...signatory, forLine, forLineUrdu, signature }
}

type Props = { signatory: Signatory | null; profile: Profile; onClose: () => void }

/** One signatory: a new one (`null`) or one that is changed. Letters already issued keep the old words. */
export function SignatoryDialog({ signatory, profile, onClose }: Props) {
  const t = useWords()
  const [typed, setTyped] = useState<Typed>(() => typedOf(signatory))
  const [tried, setTried] = useState(false)
  const service = useService()
  const command = useCommand('settings.saveSignatory')
  const found = faultsOf(schema, typed)
  const usable = Object.keys(found).length === 0
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }))
  const save = async () => {
    setTried(true)
    if (!usable) return focusFault()
    if (!(await command.run({ ...typed, id: signatory?.id ?? null }))) return
    if (signatory)
      notifyUndo({
        message: t('settings.saved'),
        undo: () => service.call('settings.saveSignatory', signatory),
      })
    else notifyDone(t('settings.saved'))
    onClose()
  }
  return (
    <Dialog
      opened
      wide="most"
      title={t(signatory ? 'settings.signatory.edit' : 'settings.signatory.add')}
      onClose={onClose}
    >
      <div className={css.beside}>
        <div className={css.stack}>
          <SignatoryFields typed={typed} faults={tried ? found : {}} onChange={change} />
          <ErrorText error={command.error} />
          <DialogButtons
            label={t('settings.signatory.save')}
            running={command.running}
            onSave={() => void save()}
            onClose={onClose}
          />
        </div>
        <LetterheadPicture shown={usable ? { profile, signatory: typed } : null} />
      </div>
    </Dialog>
  )
}

type FieldsProps = { typed: Typed; faults: Faults; onChange: (part: Partial<Typed>) => void }

function SignatoryFields({ typed, faults, onChange }: FieldsProps) {
  const t = useWords()
  const words = useFaultWords()
  return (
    <>
      <div className={css.two}>
        {fields.map((name) => (
          <TextField
            key={name}
            label={t(`settings.signatory.${name}`)}
            value={typed[name]}
            onChange={(value) => onChange({ [name]: value })}
            error={words(faults[name])}
            required={required.includes(name)}
            lang={name.endsWith('Urdu') ? 'ur' : 'en'}
            autoFocus={name === 'name'}
            {...(name === 'forLine' && { hint: t('settings.signatory.forLineHint') })}
            {...(name === 'forLineUrdu' && { hint: t('settings.signatory.forLineUrduHint') })}
          />
        ))}
      </div>
      <div className={css.two}>
        <ImageField
          label={t('settings.signatory.signature')}
          hint={t('settings.signatory.signatureHint')}
          value={typed.signature}
          onChange={(signature) => onChange({ signature })}
        />
        <CheckField
          label={t('settings.signatory.active')}
          value={typed.active}
          onChange={(active) => onChange({ active })}
        />
      </div>
    </>
  )
}
