import { Group, Loader } from '@mantine/core'
import { IconBarcode, IconFileImport } from '@tabler/icons-react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { useActions } from '../../ui/actions.ts'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { DateText } from '../../ui/Ltr.tsx'
import { places } from '../../ui/places.ts'
import { Screen } from '../../ui/Screen.tsx'
import { useGo } from '../../ui/useGo.ts'
import { BackupState } from './BackupState.tsx'
import { Drafts } from './Drafts.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import css from './Today.module.css'

type Counts = Omit<CallOutput<'today.get'>, 'today' | 'drafts' | 'backup'>

/** What waits, most pressing first; each leads to the screen where it is done. */
const waiting: readonly { name: keyof Counts; place: string; late?: boolean }[] = [
  { name: 'overdue', place: places.answers('overdue'), late: true },
  { name: 'remindersDue', place: places.reminders, late: true },
  { name: 'dueToday', place: places.answers('due-today') },
  { name: 'unfinished', place: places.despatches, late: true },
  { name: 'toConfirm', place: places.circulars },
  { name: 'toForward', place: places.circulars },
  { name: 'outstanding', place: places.outstanding },
  { name: 'receiptsToday', place: places.receipts },
]

/** What is due, overdue or left half-way, each a click away. */
export function TodayScreen() {
  const t = useWords()
  const go = useGo()
  const today = useQueryCall('today.get', {})
  const circulars = useQueryCall('circular.list', { limit: 1 })
  const importOne = () => go(places.newCircular)
  useActions([{ label: t('today.import'), keys: 'Ctrl+O', run: importOne }])

  const isNew = circulars.data?.total === 0
  return (
    <Screen
      title={t('today.title')}
      subtitle={today.data && <DateText value={today.data.today} />}
      footer={
        <Group>
          <ActionButton
            main
            label={t('today.import')}
            keys="Ctrl+O"
            icon={<IconFileImport size={20} aria-hidden />}
            onClick={importOne}
          />
          <ActionButton
            label={t('today.log')}
            keys="F4"
            icon={<IconBarcode size={20} aria-hidden />}
            onClick={() => go(places.receipts)}
          />
        </Group>
      }
    >
      <ErrorText error={today.error} />
      {today.pending && <Loader aria-label={t('ui.loading')} />}
      {isNew && <FirstSteps />}
      {today.data && !isNew && (
        <>
          <Waiting counts={today.data} />
          <Drafts drafts={today.data.drafts} />
          <BackupState backup={today.data.backup} today={today.data.today} />
        </>
      )}
    </Screen>
  )
}

function Waiting({ counts }: { counts: Counts }) {
  const t = useWords()
  const lines = waiting.filter(({ name }) => counts[name] > 0)
  if (lines.length === 0) return <p>{t('today.nothing')}</p>
  return (
    <ul className={css.list} aria-label={t('today.waiting')}>
      {lines.map(({ name, place, late }) => (
        <li key={name}>
          <a href={`#${place}`} className={css.line} data-late={late}>
            <span className={css.count}>{counts[name].toLocaleString('en')}</span>
            <span>
              <strong>{t(`today.${name}.words`, { count: counts[name] })}</strong>
              <span className={css.hint}>{t(`today.${name}.hint`)}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
