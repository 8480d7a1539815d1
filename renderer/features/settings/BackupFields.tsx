import { Title } from '@mantine/core'
import { useState } from 'react'
import { useChoice } from '../../client/desk.ts'
import { asAppError, useJob, useQueryCall } from '../../client/hooks.ts'
import { shell } from '../../client/shell.ts'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { useActions } from '../../ui/actions.ts'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { JobBar } from '../../ui/JobBar.tsx'
import { DateText, Ltr } from '../../ui/Ltr.tsx'
import css from './Settings.module.css'

/** The last backup, and a new one: into the folder of the last, or another. */
export function BackupFields() {
  const t = useWords()
  const { last, job, error, make } = useBackup()
  useActions([
    { label: t('settings.backup.make'), keys: 'Ctrl+B', run: () => make(true), disabled: job.running },
    { label: t('settings.backup.elsewhere'), run: () => make(false), disabled: job.running },
  ])
  return (
    <>
      <Title order={2} size="h3" mt="xl">
        {t('settings.backup.title')}
      </Title>
      <p>{t('settings.backup.hint')}</p>
      {last === null && <p>{t('settings.backup.none')}</p>}
      {last && (
        <div className={css.result} role="status">
          <strong>
            {t('settings.backup.last')} <DateText value={last.on} />
          </strong>
          <div>
            {t('settings.backup.entries', { count: last.entries })} ·{' '}
            {t('settings.backup.documents', { count: last.documents })}
          </div>
          <Ltr>{last.folder}</Ltr>
        </div>
      )}
      <JobBar job={job} kept={t('settings.backup.kept')} />
      <ErrorText error={error} />
      <div className={css.buttons}>
        <ActionButton
          label={t('settings.backup.make')}
          keys="Ctrl+B"
          disabled={job.running}
          onClick={() => make(true)}
        />
        {last && (
          <ActionButton
            label={t('settings.backup.elsewhere')}
            disabled={job.running}
            onClick={() => make(false)}
          />
        )}
      </div>
    </>
  )
}

/** What is known of the last backup, and how to make one; the folder is asked for once and remembered. */
function useBackup() {
  const today = useQueryCall('today.get', {})
  const job = useJob('backup.make')
  const [folder, setFolder] = useChoice<string | null>('backup/folder', null)
  const [error, setError] = useState<unknown>(null)
  const make = async (again: boolean) => {
    setError(null)
    try {
      const into = again && folder !== null ? folder : await shell.chooseFolder(folder)
      if (into === null) return
      setFolder(into)
      await job.start({ folder: into })
    } catch (thrown) {
      setError(asAppError(thrown))
    }
  }
  return { last: today.data?.backup, job, error, make: (again: boolean) => void make(again) }
}
