import type { Profile } from '../../../shared/contract/setup.ts'
import { useWords } from '../../locales/i18n.ts'
import { useFaultWords, type Faults } from '../../ui/fieldErrors.ts'
import { linesOf } from './lines.ts'
import { AreaField, ChoiceField, TextField } from '../../ui/fields.tsx'
import css from './Settings.module.css'

/** What the fields hold: lists are typed as lines. */
export type TypedOffice = Omit<Profile, LinesName> & Record<LinesName, string>

type LinesName = 'above' | 'below' | 'copyTo' | 'aboveUrdu' | 'belowUrdu' | 'copyToUrdu'

const linesHints = {
  above: 'settings.office.lines',
  aboveUrdu: 'settings.office.linesUrdu',
  below: 'settings.office.lines',
  belowUrdu: 'settings.office.linesUrdu',
  copyTo: 'settings.office.copyToHint',
  copyToUrdu: 'settings.office.copyToUrduHint',
} as const satisfies Record<LinesName, string>

/** The profile as it is typed: each list as lines. */
export function typedOf(profile: Profile): TypedOffice {
  const { above, below, copyTo, aboveUrdu = [], belowUrdu = [], copyToUrdu = [] } = profile
  const text = (lines: readonly string[]) => lines.join('\n')
  return {
    ...profile,
    above: text(above),
    below: text(below),
    copyTo: text(copyTo),
    aboveUrdu: text(aboveUrdu),
    belowUrdu: text(belowUrdu),
    copyToUrdu: text(copyToUrdu),
  }
}

/** The profile that was typed; what is empty in Urdu is left out, so that the English lines stand there. */
export function profileOf({ aboveUrdu, belowUrdu, copyToUrdu, ...typed }: TypedOffice): Profile {
  const urdu = {
    aboveUrdu: linesOf(aboveUrdu),
    belowUrdu: linesOf(belowUrdu),
    copyToUrdu: linesOf(copyToUrdu),
  }
  return {
    ...typed,
    above: linesOf(typed.above),
    below: linesOf(typed.below),
    copyTo: linesOf(typed.copyTo),
    ...Object.fromEntries(Object.entries(urdu).filter(([, lines]) => lines.length > 0)),
  }
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
  const lines = (name: LinesName) => (
    <AreaField
      rows={3}
      label={t(`settings.office.${name}`)}
      hint={t(linesHints[name])}
      lang={name.endsWith('Urdu') ? 'ur' : 'en'}
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
      {lines('aboveUrdu')}
      {lines('below')}
      {lines('belowUrdu')}
      {field('city')}
      {field('cityUrdu')}
      {lines('copyTo')}
      {lines('copyToUrdu')}
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
