import { Loader } from '@mantine/core'
import { useState } from 'react'
import { useCommand, useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { NumberField } from '../../ui/fields.tsx'
import { useKeys } from '../../ui/keys.ts'
import { Screen } from '../../ui/Screen.tsx'
import css from './Settings.module.css'

/** A register that was copied or restored: the last numbers used on paper, before this PC issues. */
export function EnrolScreen() {
  const t = useWords()
  const { data, error, pending } = useQueryCall('settings.get', {})
  const [typed, setTyped] = useState<Readonly<Record<string, number | null>>>({})
  const enrol = useCommand('register.enrol')
  const [tried, setTried] = useState(false)
  const asked = data?.series.filter((series) => series.mode !== 'file') ?? []
  const save = () => {
    setTried(true)
    const last = asked.flatMap(({ id }) => {
      const serial = typed[id]
      return serial === undefined || serial === null ? [] : [{ series: id, serial }]
    })
    if (last.length === asked.length) void enrol.run({ last })
  }
  useKeys({ 'Ctrl+Enter': enrol.running ? undefined : save })
  return (
    <Screen
      title={t('enrol.title')}
      subtitle={t('enrol.words')}
      footer={
        <ActionButton main label={t('enrol.save')} keys="Ctrl+Enter" running={enrol.running} onClick={save} />
      }
    >
      {pending && <Loader aria-label={t('ui.loading')} />}
      <div className={`${css.stack} ${css.narrow}`}>
        {asked.map(({ id, name, pattern }) => (
          <NumberField
            key={id}
            required
            min={0}
            label={t('enrol.last', { name })}
            hint={t('enrol.lastHint', { pattern: ltr(pattern) })}
            value={typed[id] ?? null}
            onChange={(serial) => setTyped((now) => ({ ...now, [id]: serial }))}
            error={tried && (typed[id] ?? null) === null ? t('ui.field.missing') : undefined}
          />
        ))}
        <ErrorText error={error ?? enrol.error} />
      </div>
    </Screen>
  )
}
