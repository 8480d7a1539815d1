import { Loader, Tabs } from '@mantine/core'
import { useParams } from 'wouter'
import type { Signatory } from '../../../shared/contract/setup.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { useChoice } from '../../client/desk.ts'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { CalendarPart } from './CalendarPart.tsx'
import { LadderPart } from './LadderPart.tsx'
import { places } from '../../ui/places.ts'
import { useGo } from '../../ui/useGo.ts'
import { OfficePart } from './OfficePart.tsx'
import { RegisterPart } from './RegisterPart.tsx'
import { SeriesPart } from './SeriesPart.tsx'
import { SignatoryPart } from './SignatoryPart.tsx'
import css from './Settings.module.css'

const parts = ['office', 'signatories', 'series', 'calendar', 'ladder', 'register'] as const

/** Our office, who signs, how letters are numbered, and the register itself. */
export function SettingsScreen() {
  const t = useWords()
  const go = useGo()
  const { data, error, pending } = useQueryCall('settings.get', {})
  const [part, setPart] = usePart()
  return (
    <Screen
      title={t('settings.title')}
      actions={<ActionButton label={t('forms.open')} onClick={() => go(places.forms)} />}
    >
      <ErrorText error={error} />
      {pending && <Loader aria-label={t('ui.loading')} />}
      {data && (
        <Tabs value={part} onChange={(next) => next !== null && setPart(next)} keepMounted={false}>
          <Tabs.List>
            {parts.map((name) => (
              <Tabs.Tab key={name} value={name} className={css.tab}>
                {t(`settings.tabs.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="office" className={css.panel}>
            <OfficePart profile={data.profile} signatory={firstOf(data.signatories)} />
          </Tabs.Panel>
          <Tabs.Panel value="signatories" className={css.panel}>
            <SignatoryPart signatories={data.signatories} profile={data.profile} />
          </Tabs.Panel>
          <Tabs.Panel value="series" className={css.panel}>
            <SeriesPart series={data.series} />
          </Tabs.Panel>
          <Tabs.Panel value="calendar" className={css.panel}>
            <CalendarPart />
          </Tabs.Panel>
          <Tabs.Panel value="ladder" className={css.panel}>
            <LadderPart />
          </Tabs.Panel>
          <Tabs.Panel value="register" className={css.panel}>
            <RegisterPart />
          </Tabs.Panel>
        </Tabs>
      )}
    </Screen>
  )
}

/** The part that the address asks for, else the one looked at last. */
function usePart() {
  const { part: asked } = useParams()
  const go = useGo()
  const [kept, setKept] = useChoice<string>('settings/part', 'office')
  const set = (next: string) => {
    setKept(next)
    if (asked !== undefined) go(places.settings)
  }
  return [parts.find((part) => part === asked) ?? kept, set] as const
}

/** Who signs unless another is chosen. */
function firstOf(signatories: readonly Signatory[]): Signatory | null {
  return signatories.find(({ active }) => active) ?? null
}
