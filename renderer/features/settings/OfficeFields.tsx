import type { Profile } from '../../../shared/contract/setup.ts'
import { useWords } from '../../locales/i18n.ts'
import { useFaultWords, type Faults } from '../../ui/fieldErrors.ts'
import { AreaField, ChoiceField, TextField } from '../../ui/fields.tsx'
import css from './Settings.module.css'

/** What the fields hold: lists are typed as lines. */
export type TypedOffice = Omit<Profile, 'above' | 'below' | 'copyTo'> & {
  above: string
  below: string
  copyTo: string
}

type Props = { typed: TypedOffice; faults: Faults; onChange: (part: Partial<TypedOffice>) => void }

/** The fields of our own office, each language beside the other. */
export function OfficeFields({ typed, faults, onChange }: Props) {
  const t = useWords()
  const words = useFaultWords()
  const field = (name: 'name' | 'nameUrdu' | 'city' | 'cityUrdu') => (
    <TextField
      label={t(`settings.office.${name}`)}
      value={typed[name]}
      onChange={(value) => onChange({ [name]: value })}
      error={words(faults[name])}
      required={!name.endsWith('Urdu')}
      lang={name.endsWith('Urdu') ? 'ur' : 'en'}
    />
  )
  const lines = (name: 'above' | 'below' | 'copyTo') => (
    <AreaField
      rows={3}
      label={t(`settings.office.${name}`)}
      hint={t(name === 'copyTo' ? 'settings.office.copyToHint' : 'settings.office.lines')}
      value={typed[name]}
      onChange={(value) => onChange({ [name]: value })}
      error={words(faults[name])}
    />
  )
  return (
    <div className={css.two}>
      {field('name')}
      {field('nameUrdu')}
      {lines('above')}
      {lines('below')}
      {field('city')}
      {field('cityUrdu')}
      {lines('copyTo')}
      <WeekField value={typed.week} onChange={(week) => onChange({ week })} />
    </div>
  )
}

/** The days on which the office works, by which lateness is counted. */
export function WeekField({ value, onChange }: { value: 5 | 6; onChange: (value: 5 | 6) => void }) {
  const t = useWords()
  return (
    <ChoiceField
      label={t('settings.office.week')}
      value={value === 5 ? '5' : '6'}
      onChange={(chosen) => onChange(chosen === '5' ? 5 : 6)}
      options={[
        { value: '5', label: t('settings.office.week5') },
        { value: '6', label: t('settings.office.week6') },
      ]}
    />
  )
}
