import { Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { ShellOutput } from '../../../shared/contract/shell.ts'
import { useJob, useQueryCall } from '../../client/hooks.ts'
import { shell } from '../../client/shell.ts'
import { useWords } from '../../locales/i18n.ts'
import { ltr, wordsUnder } from '../../locales/words.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { useActions } from '../../ui/actions.ts'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { JobBar } from '../../ui/JobBar.tsx'
import { Ltr } from '../../ui/Ltr.tsx'
import { places } from '../../ui/places.ts'
import { BackupFields } from './BackupFields.tsx'
import css from './Settings.module.css'

/** Where the register lies, and whether anything in it was changed. */
export function RegisterPart() {
  const t = useWords()
  const state = useQueryCall('register.state', {})
  const job = useJob('register.verify')
  const [info, setInfo] = useState<ShellOutput<'shell.info'> | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    shell.info().then(setInfo, () => undefined)
  }, [])
  const verify = () => void job.start({})
  useActions([
    { label: t('settings.register.verify'), keys: 'Ctrl+Enter', run: verify, disabled: job.running },
  ])

  const folder = state.data?.folder
  return (
    <section className={css.narrow}>
      <Title order={2} size="h3">
        {t('settings.register.title')}
      </Title>
      <dl className={css.facts}>
        <dt>{t('settings.register.folder')}</dt>
        <dd>
          <Ltr>{folder}</Ltr>
        </dd>
        {info && (
          <>
            <dt>{t('settings.register.version')}</dt>
            <dd>
              <Ltr>{info.version}</Ltr>
            </dd>
          </>
        )}
      </dl>
      <p>{t('settings.register.verifyHint')}</p>
      <JobBar job={job} kept={t('settings.register.kept')} />
      {job.result && <Verdict result={job.result} />}
      <div className={css.buttons}>
        <ActionButton
          main
          label={t('settings.register.verify')}
          keys="Ctrl+Enter"
          disabled={job.running}
          onClick={verify}
        />
        {folder !== undefined && (
          <ActionButton
            label={t('settings.register.open')}
            onClick={() => void shell.openPath(folder).catch(setError)}
          />
        )}
      </div>
      <ErrorText error={error} />
      <BackupFields />
      <Another disabled={job.running} />
    </section>
  )
}

/** The way to the register of another folder; an empty one begins with the first run. */
function Another({ disabled }: { disabled: boolean }) {
  const t = useWords()
  const [error, setError] = useState<unknown>(null)
  const another = {
    label: t('settings.register.another'),
    run: () => void openAnother().catch(setError),
    disabled,
  }
  useActions([another])
  return (
    <>
      <Title order={2} size="h3" mt="xl">
        {another.label}
      </Title>
      <p>{t('settings.register.anotherHint')}</p>
      <ActionButton label={another.label} disabled={disabled} onClick={another.run} />
      <ErrorText error={error} />
    </>
  )
}

/** Asks for the folder, and shows its register in a window anew: nothing of the one before may stay in it. */
async function openAnother(): Promise<void> {
  if ((await shell.chooseRegister()) === null) return
  history.replaceState(null, '', `#${places.today}`)
  location.reload()
}

function Verdict({ result }: { result: CallOutput<'register.verify'> }) {
  const t = useWords()
  if (!result.ok) {
    const { device, seq, reason } = result.wrong
    // A reason may name its book after a colon.
    const words = wordsUnder(`settings.register.reason.${reason.split(':')[0] ?? reason}`)
    return (
      <div className={css.result} data-bad role="alert">
        <strong>{t('settings.register.bad', { seq, device: ltr(device) })}</strong>
        <div>{t('settings.register.badReason', { reason: words ?? ltr(reason) })}</div>
      </div>
    )
  }
  return (
    <div className={css.result} role="status">
      <strong>{t('settings.register.good', { count: result.entries })}</strong>
      {result.heads.length > 0 && <div>{t('settings.register.heads')}</div>}
      <ul className={css.rows}>
        {result.heads.map(({ device, seq, hash }) => (
          <li key={device}>
            {t('settings.register.head', { device: ltr(device), seq })}
            <div className={css.hash}>
              <Ltr>{hash}</Ltr>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
