import { Group, Title } from '@mantine/core'
import { useEffect, useState } from 'react'
import { shell } from '../client/shell.ts'
import { useWords } from '../locales/i18n.ts'
import { ActionButton } from '../ui/ActionButton.tsx'
import { ErrorText } from '../ui/ErrorText.tsx'
import { Ltr } from '../ui/Ltr.tsx'
import css from './Shell.module.css'

/** After three failures of the service: what happened, that nothing is lost, and what to do. */
export function ServiceDown() {
  const t = useWords()
  return (
    <main className={css.notice}>
      <Title order={1} size="h2">
        {t('app.down.title')}
      </Title>
      <p>{t('app.down.words')}</p>
      <Ways />
    </main>
  )
}

/** The register can't be opened: why, in words, in which folder, and what to do. */
export function RegisterTrouble({ error }: { error: unknown }) {
  const t = useWords()
  const [folder, setFolder] = useState('')
  useEffect(() => {
    // Without it the words still say what to do.
    shell.info().then(
      ({ register }) => setFolder(register),
      () => undefined,
    )
  }, [])
  return (
    <main className={css.notice}>
      <Title order={1} size="h2">
        {t('app.noRegister.title')}
      </Title>
      <ErrorText error={error} />
      <span className="path">
        <Ltr>{folder}</Ltr>
      </span>
      <Ways folder />
    </main>
  )
}

function Ways({ folder }: { folder?: boolean }) {
  const t = useWords()
  const [error, setError] = useState<unknown>(null)
  const attempt = (act: () => Promise<unknown>) => () => void act().catch(setError)
  return (
    <>
      <Group>
        <ActionButton main label={t('app.down.again')} onClick={attempt(shell.restartService)} />
        {folder && (
          <ActionButton label={t('app.noRegister.choose')} onClick={attempt(shell.chooseRegister)} />
        )}
        <ActionButton label={t('app.down.log')} onClick={attempt(shell.openLog)} />
      </Group>
      <ErrorText error={error} />
    </>
  )
}
