import { Loader } from '@mantine/core'
import { useId, useState } from 'react'
import type { Defaulter } from '../../../shared/contract/reminders.ts'
import { useWords } from '../../locales/i18n.ts'
import { useActions } from '../../ui/actions.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { ChoiceFields } from './ChoiceFields.tsx'
import { HoldDialog } from './HoldDialog.tsx'
import { MakeDialog } from './MakeDialog.tsx'
import { Pauses } from './Pauses.tsx'
import { useReminderColumns } from './useReminderColumns.tsx'
import { useReminders, type CircularDue, type Reminders, type StepNumber } from './useReminders.ts'
import type { Hold } from './writeHold.ts'

/** Who is due for which step of the ladder today; the letters are looked at and made from here. */
export function RemindersScreen() {
  const t = useWords()
  const reminders = useReminders()
  const { data, error, pending, circular, step, chosen, toggle } = reminders
  const columns = useReminderColumns()
  const gridId = useId()
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const rows = circular?.defaulters ?? []
  const ask = (what: Open['what']) => {
    if (!circular) return
    reminders.stay()
    setOpen({ what, circular, step, despatches: rows.filter(({ id }) => chosen.has(id)) })
  }
  return (
    <Screen
      fill
      title={t('reminders.title')}
      {...(circular && { subtitle: <span dir="auto">{circular.subject}</span> })}
      footer={circular && <Footer reminders={reminders} onOpen={ask} />}
    >
      <ErrorText error={error} />
      {circular && (
        <ChoiceFields reminders={reminders} onList={() => document.getElementById(gridId)?.focus()} />
      )}
      {data && <Pauses pauses={data.pauses} />}
      <Grid
        id={gridId}
        label={t('reminders.list')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={columns}
        selected={chosen}
        onToggle={toggle}
        firstFocus
        tone={(row) => (row.isDue ? 'late' : undefined)}
        empty={
          pending ? (
            <Loader aria-label={t('ui.loading')} />
          ) : (
            <EmptyState title={t('reminders.nobody')} hint={t('reminders.nobodyHint')} />
          )
        }
      />
      {open && <OpenDialog open={open} onHeld={reminders.afresh} onClose={close} />}
    </Screen>
  )
}

/** What was asked for and about whom: it stays so, whoever answers or is reminded meanwhile. */
type Open = {
  what: Hold | 'make'
  circular: CircularDue
  step: StepNumber | null
  despatches: readonly Defaulter[]
}

type OpenDialogProps = { open: Open; onHeld: () => void; onClose: () => void }

function OpenDialog({ open, onHeld, onClose }: OpenDialogProps) {
  const { what, step, ...about } = open
  if (what !== 'make')
    return <HoldDialog key={what} hold={what} {...about} onDone={onHeld} onClose={onClose} />
  return step !== null && <MakeDialog step={step} {...about} onClose={onClose} />
}

/** The step that is made, and what else can be done with those that are ticked. */
function Footer({ reminders, onOpen }: { reminders: Reminders; onOpen: (what: Open['what']) => void }) {
  const t = useWords()
  const { chosen, closedLeft, step, circular, chooseAll, chooseNone } = reminders
  const none = chosen.size === 0
  const noLetter = none || step === null
  useActions([
    { label: t('reminders.make'), keys: 'Ctrl+Enter', run: () => onOpen('make'), disabled: noLetter },
    { label: t('reminders.pause'), keys: 'F6', run: () => onOpen('pause') },
    { label: t('reminders.extend'), keys: 'F7', run: () => onOpen('extend'), disabled: none },
    { label: t('reminders.exempt'), keys: 'F9', run: () => onOpen('exempt'), disabled: none },
    { label: t('reminders.chooseAll'), keys: 'Ctrl+Shift+A', run: chooseAll },
    { label: t('reminders.chooseNone'), run: chooseNone, disabled: none },
  ])
  return (
    <>
      <ActionButton
        main
        label={t('reminders.make')}
        keys="Ctrl+Enter"
        disabled={noLetter}
        onClick={() => onOpen('make')}
      />
      <ActionButton label={t('reminders.pause')} keys="F6" onClick={() => onOpen('pause')} />
      <ActionButton
        label={t('reminders.extend')}
        keys="F7"
        disabled={none}
        onClick={() => onOpen('extend')}
      />
      <ActionButton
        label={t('reminders.exempt')}
        keys="F9"
        disabled={none}
        onClick={() => onOpen('exempt')}
      />
      <output aria-live="polite">
        {t('reminders.chosen', { count: chosen.size, total: circular?.defaulters.length ?? 0 })}
        {closedLeft > 0 && ` · ${t('reminders.closedLeft', { count: closedLeft })}`}
      </output>
    </>
  )
}
