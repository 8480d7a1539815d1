import { Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { Holiday } from '../../../shared/contract/calendar.ts'
import { useService } from '../../client/context.ts'
import { asAppError, useJob, useQueryCall } from '../../client/hooks.ts'
import { shell } from '../../client/shell.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { useActions } from '../../ui/actions.ts'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { JobBar } from '../../ui/JobBar.tsx'
import { notifyError, notifyUndo } from '../../ui/notify.tsx'
import { useToday } from '../../ui/today.ts'
import { HolidayDialog } from './HolidayDialog.tsx'
import { HolidayImported } from './HolidayImported.tsx'
import { HolidayRows } from './HolidayRows.tsx'
import css from './Settings.module.css'
import { WeekFields } from './WeekFields.tsx'

/** When offices work: days of the week, and holidays. */
export function CalendarPart() {
  const { data, error } = useQueryCall('calendar.get', {})
  return (
    <section className={css.narrow}>
      <ErrorText error={error} />
      {data && (
        <>
          <WeekFields others={data.others} offices={data.offices} />
          <Holidays holidays={data.holidays} />
        </>
      )}
    </section>
  )
}

function Holidays({ holidays }: { holidays: CallOutput<'calendar.get'>['holidays'] }) {
  const t = useWords()
  const today = useToday()
  const [edited, setEdited] = useState<Holiday | 'new' | null>(null)
  const job = useJob('calendar.import')
  const [error, setError] = useState<unknown>(null)
  const strike = useStrike()
  const read = async () => {
    setError(null)
    try {
      const [file] = await shell.openFile({ kind: 'table', many: false })
      if (file) await job.start({ file })
    } catch (thrown) {
      setError(asAppError(thrown))
    }
  }
  const addList = () => void job.start({ list: 'punjab-2026' })
  useActions([
    { label: t('calendar.add'), keys: 'Ins', run: () => setEdited('new') },
    { label: t('calendar.import'), keys: 'Ctrl+O', run: () => void read() },
    { label: t('calendar.addList'), run: addList },
  ])
  return (
    <>
      <Title order={2} size="h3" mt="xl">
        {t('calendar.title')}
      </Title>
      <Text c="dimmed">{t('calendar.hint')}</Text>
      <div className={css.buttons}>
        <ActionButton main label={t('calendar.add')} keys="Ins" onClick={() => setEdited('new')} />
        <ActionButton label={t('calendar.import')} keys="Ctrl+O" onClick={() => void read()} />
        <ActionButton label={t('calendar.addList')} onClick={addList} />
      </div>
      <ErrorText error={error} />
      <JobBar job={job} kept={t('calendar.nothingKept')} />
      {job.result && <HolidayImported result={job.result} />}
      <HolidayRows holidays={holidays} today={today} onEdit={setEdited} onStrike={strike} />
      {edited && (
        <HolidayDialog
          key={edited === 'new' ? 'new' : edited.id}
          holiday={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}

/** Strikes a holiday out, and offers to enter it again. */
function useStrike(): (holiday: Holiday) => void {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const service = useService()
  const strike = async (holiday: Holiday) => {
    await service.call('holiday.remove', { id: holiday.id, reason: t('calendar.struckReason') })
    const name = (isUrdu && holiday.nameUrdu) || holiday.name
    notifyUndo({
      message: t('calendar.struck', { name: `\u2068${name}\u2069` }),
      undo: () => service.call('holiday.save', { ...holiday, id: null }),
    })
  }
  return (holiday) => void strike(holiday).catch(notifyError)
}
