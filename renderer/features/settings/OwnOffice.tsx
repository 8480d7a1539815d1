import { useState } from 'react'
import { z } from 'zod'
import { filledLine, line } from '../../../shared/contract/values.ts'
import { isPatternFor } from '../../../shared/domain/numbering.ts'
import { useDraft } from '../../client/desk.ts'
import { useCommand } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { faultsOf, focusFault, useFaultWords } from '../../ui/fieldErrors.ts'
import { NumberField, TextField } from '../../ui/fields.tsx'
import { useKeys } from '../../ui/keys.ts'
import { moveOn } from '../../ui/moveOn.ts'
import { Screen } from '../../ui/Screen.tsx'
import { useToday } from '../../ui/today.ts'
import { WeekField } from './OfficeFields.tsx'
import { seriesExample } from './seriesExample.ts'
import css from './Settings.module.css'

const typedSchema = z.object({
  name: filledLine(200),
  nameUrdu: line(200),
  city: filledLine(80),
  cityUrdu: line(80),
  signatoryName: filledLine(120),
  signatoryNameUrdu: line(120),
  designation: filledLine(160),
  designationUrdu: line(160),
  pattern: filledLine(80),
  next: z.int().min(1).nullable(),
  week: z.union([z.literal(5), z.literal(6)]),
})
type Typed = z.infer<typeof typedSchema>

/** The same half-typed: every text may still be empty. */
const draftSchema = z
  .object({
    ...typedSchema.shape,
    name: line(200),
    city: line(80),
    signatoryName: line(120),
    designation: line(160),
    pattern: line(80),
  })
  .partial()
  .transform(whole)

const empty: Typed = {
  name: '',
  nameUrdu: '',
  city: '',
  cityUrdu: '',
  signatoryName: '',
  signatoryNameUrdu: '',
  designation: '',
  designationUrdu: '',
  pattern: '{serial}/Admn',
  next: 1,
  week: 5,
}

/** The short form that an office begins with; the rest is in Settings. */
export function OwnOffice({ onBack }: { onBack: () => void }) {
  const t = useWords()
  const [typed, setTyped, draft] = useDraft('welcome', empty, draftSchema)
  const [tried, setTried] = useState(false)
  const init = useCommand('register.init')
  const create = async () => {
    setTried(true)
    const isWhole = Object.keys(faultsOf(typedSchema, typed)).length === 0
    if (!isWhole || !isPatternFor(typed.pattern, 'each')) return focusFault()
    if (await init.run(input(typed))) draft.clear()
  }
  useKeys({ 'Ctrl+Enter': init.running ? undefined : () => void create(), Esc: onBack })
  return (
    <Screen
      title={t('welcome.form.title')}
      subtitle={t('welcome.ownHint')}
      footer={
        <>
          <span data-main-action>
            <ActionButton
              main
              label={t('welcome.create')}
              keys="Ctrl+Enter"
              running={init.running}
              onClick={() => void create()}
            />
          </span>
          <ActionButton label={t('welcome.back')} keys="Esc" onClick={onBack} />
          <ErrorText error={init.error} />
        </>
      }
    >
      <OwnFields typed={typed} tried={tried} onChange={(part) => setTyped((now) => ({ ...now, ...part }))} />
    </Screen>
  )
}

type FieldsProps = { typed: Typed; tried: boolean; onChange: (part: Partial<Typed>) => void }

function OwnFields({ typed, tried, onChange }: FieldsProps) {
  const t = useWords()
  const words = useFaultWords()
  const today = useToday()
  const faults = tried ? faultsOf(typedSchema, typed) : {}
  const text = (name: Exclude<keyof Typed, 'next' | 'week'>, label: string) => (
    <TextField
      label={label}
      value={typed[name]}
      onChange={(value) => onChange({ [name]: value })}
      error={words(faults[name])}
      required={!name.endsWith('Urdu')}
      lang={name.endsWith('Urdu') ? 'ur' : 'en'}
      autoFocus={name === 'name'}
    />
  )
  const series = { mode: 'each', pattern: typed.pattern, yearStart: 'calendar' } as const
  const example = seriesExample(series, typed.next ?? 1, today)
  return (
    <div className={`${css.two} ${css.narrow}`} onKeyDown={moveOn}>
      {text('name', t('settings.office.name'))}
      {text('nameUrdu', t('settings.office.nameUrdu'))}
      {text('city', t('settings.office.city'))}
      {text('cityUrdu', t('settings.office.cityUrdu'))}
      {text('signatoryName', t('welcome.form.signatoryName'))}
      {text('signatoryNameUrdu', t('welcome.form.signatoryNameUrdu'))}
      {text('designation', t('welcome.form.designation'))}
      {text('designationUrdu', t('welcome.form.designationUrdu'))}
      <TextField
        ltr
        required
        label={t('welcome.form.pattern')}
        hint={example === null ? undefined : t('settings.series.example', { number: ltr(example) })}
        value={typed.pattern}
        onChange={(pattern) => onChange({ pattern })}
        error={example === null ? t('settings.series.serialMissing') : words(faults.pattern)}
      />
      <NumberField
        label={t('welcome.form.next')}
        hint={t('welcome.form.nextHint')}
        value={typed.next}
        min={1}
        onChange={(next) => onChange({ next })}
      />
      <WeekField value={typed.week} onChange={(week) => onChange({ week })} />
    </div>
  )
}

function whole(part: { readonly [K in keyof Typed]?: Typed[K] | undefined }): Typed {
  return { ...empty, ...Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) }
}

function input(typed: Typed) {
  const { name, nameUrdu, city, cityUrdu, designation, designationUrdu, pattern, week } = typed
  return {
    kind: 'own' as const,
    profile: {
      name,
      nameUrdu,
      city,
      cityUrdu,
      week,
      above: [],
      below: [],
      copyTo: ['Office copy / Master file.'],
    },
    signatory: {
      name: typed.signatoryName,
      nameUrdu: typed.signatoryNameUrdu,
      designation,
      designationUrdu,
    },
    series: { pattern, next: typed.next ?? 1 },
  }
}
