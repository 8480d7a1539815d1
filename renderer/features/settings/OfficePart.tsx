import { useState } from 'react'
import { profile as profileSchema, type Profile } from '../../../shared/contract/setup.ts'
import { useCommand } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { useActions } from '../../ui/actions.ts'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { faultsOf, useFaultWords } from '../../ui/fieldErrors.ts'
import { AreaField, ChoiceField, TextField } from '../../ui/fields.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { Letterhead } from './Letterhead.tsx'
import { linesOf } from './lines.ts'
import css from './Settings.module.css'

/** What the fields hold: lists are typed as lines. */
type Typed = Omit<Profile, 'above' | 'below' | 'copyTo'> & { above: string; below: string; copyTo: string }

/** Our own office, with its letterhead as it will look. */
export function OfficePart({ profile }: { profile: Profile }) {
  const t = useWords()
  const words = useFaultWords()
  const [typed, setTyped] = useState<Typed>(() => ({
    ...profile,
    above: profile.above.join('\n'),
    below: profile.below.join('\n'),
    copyTo: profile.copyTo.join('\n'),
  }))
  const [tried, setTried] = useState(false)
  const command = useCommand('settings.saveProfile')
  const now: Profile = {
    ...typed,
    above: linesOf(typed.above),
    below: linesOf(typed.below),
    copyTo: linesOf(typed.copyTo),
  }
  const faults = tried ? faultsOf(profileSchema, now) : {}
  const set = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }))
  const save = async () => {
    setTried(true)
    if (Object.keys(faultsOf(profileSchema, now)).length > 0) return
    if (await command.run(now)) notifyDone(t('settings.saved'))
  }
  useActions([{ label: t('settings.office.save'), keys: 'Ctrl+Enter', run: () => void save() }])

  const field = (name: 'name' | 'city') => ({
    label: t(`settings.office.${name}`),
    value: typed[name],
    onChange: (value: string) => set({ [name]: value }),
    error: words(faults[name]),
    required: true,
    lang: 'en' as const,
  })
  const urdu = (name: 'nameUrdu' | 'cityUrdu') => ({
    label: t(`settings.office.${name}`),
    value: typed[name],
    onChange: (value: string) => set({ [name]: value }),
    error: words(faults[name]),
    lang: 'ur' as const,
  })
  const lines = (name: 'above' | 'below' | 'copyTo') => ({
    label: t(`settings.office.${name}`),
    hint: t(name === 'copyTo' ? 'settings.office.copyToHint' : 'settings.office.lines'),
    value: typed[name],
    onChange: (value: string) => set({ [name]: value }),
    error: words(faults[name]),
  })
  return (
    <div className={css.beside}>
      <div>
        <div className={css.two}>
          <TextField {...field('name')} />
          <TextField {...urdu('nameUrdu')} />
          <AreaField {...lines('above')} rows={3} />
          <AreaField {...lines('below')} rows={3} />
          <TextField {...field('city')} />
          <TextField {...urdu('cityUrdu')} />
          <AreaField {...lines('copyTo')} rows={3} />
          <WeekField value={typed.week} onChange={(week) => set({ week })} />
        </div>
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
