import type { Profile } from '../../../shared/contract/setup.ts'
import { useWords } from '../../locales/i18n.ts'
import { useFaultWords, type Faults } from '../../ui/fieldErrors.ts'
import { linesOf } from './lines.ts'
import { AreaField, ChoiceField, TextField } from '../../ui/fields.tsx'
import { LetterheadFields } from './LetterheadFields.tsx'
import css from './Settings.module.css'

/** What the fields hold: lists are typed as lines, and `top` is null while its field is empty. */
export type TypedOffice = Omit<Profile, LinesName | 'paper'> &
  Record<LinesName, string> & { preprinted: boolean; top: number | null }

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
  const { above, below, copyTo, aboveUrdu = [], belowUrdu = [], copyToUrdu = [], paper, ...rest } = profile
  const text = (lines: readonly string[]) => lines.join('\n')
  return {
    ...rest,
    preprinted: paper?.preprinted ?? false,
    top: paper?.top ?? usualTop,
    above: text(above),
    below: text(below),
    copyTo: text(copyTo),
    aboveUrdu: text(aboveUrdu),
    belowUrdu: text(belowUrdu),
    copyToUrdu: text(copyToUrdu),
  }
}

/** Where letters on pre-printed paper usually begin, in mm from its upper edge. */
const usualTop = 45

/** The profile that was typed; what is empty in Urdu is left out, so that the English lines stand there. */
export function profileOf(office: TypedOffice): Profile {
  const { aboveUrdu, belowUrdu, copyToUrdu, preprinted, top, ...typed } = office
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
    // Without paper of its own an empty field is no fault; with it, 0 is one.
    paper: { preprinted, top: top ?? (preprinted ? 0 : usualTop) },
    ...Object.fromEntries(Object.entries(urdu).filter(([, lines]) => lines.length > 0)),
  }
}

type Props = { typed: TypedOffice; faults: Faults; onChange: (part: Partial<TypedOffice>) => void }

/** The fields of our own office, each language beside the other, as they come on the letter from top to foot. */
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
    <div className={css.stack}>
      <div className={css.two}>
        {field('name')}
        {field('nameUrdu')}
        {lines('above')}
        {lines('aboveUrdu')}
        {lines('below')}
        {lines('belowUrdu')}
        {field('city')}
        {field('cityUrdu')}
      </div>
      <LetterheadFields
        typed={typed}
        fault={faults['paper'] && t('settings.letterhead.topWrong')}
        onChange={onChange}
      />
      <div className={css.two}>
        {lines('copyTo')}
        {lines('copyToUrdu')}
        <WeekField value={typed.week} onChange={(week) => onChange({ week })} />
      </div>
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
