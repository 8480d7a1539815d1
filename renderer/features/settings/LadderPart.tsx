import { Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useService } from '../../client/context.ts'
import { useCommand, useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { useActions } from '../../ui/actions.ts'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { notifyUndo } from '../../ui/notify.tsx'
import { LadderStepFields } from './LadderStepFields.tsx'
import css from './Settings.module.css'

export type Steps = CallOutput<'ladder.get'>['steps']

/** The steps of the reminder ladder: when each comes, its form, its marking, and who gets a copy. */
export function LadderPart() {
  const { data, error } = useQueryCall('ladder.get', {})
  if (!data) return <ErrorText error={error} />
  return <LadderForm key={JSON.stringify(data.steps)} steps={data.steps} changed={data.changed} />
}

function LadderForm({ steps, changed }: { steps: Steps; changed: boolean }) {
  const t = useWords()
  const [typed, setTyped] = useState(steps)
  const forms = useQueryCall('form.list', {})
  const settings = useQueryCall('settings.get', {})
  const service = useService()
  const { run, running, error } = useCommand('ladder.save')
  const isWhole = typed.every(({ days }) => days >= 1)
  const save = async (next: Steps | null) => {
    if (!(await run({ steps: next }))) return
    notifyUndo({
      message: t('settings.saved'),
      undo: () => service.call('ladder.save', { steps: changed ? steps : null }),
    })
  }
  useActions([
    {
      label: t('ladder.save'),
      keys: 'Ctrl+Enter',
      run: () => void save(typed),
      disabled: !isWhole || running,
    },
    { label: t('ladder.restore'), run: () => void save(null), disabled: !changed },
  ])
  return (
    <section className={css.narrow}>
      <Title order={2} size="h3">
        {t('ladder.title')}
      </Title>
      <Text c="dimmed">{t('ladder.hint')}</Text>
      {typed.map((step) => (
        <LadderStepFields
          key={step.step}
          step={step}
          forms={forms.data?.forms ?? []}
          signatories={settings.data?.signatories ?? []}
          onChange={(part) =>
            setTyped((before) => before.map((one) => (one.step === step.step ? { ...one, ...part } : one)))
          }
        />
      ))}
      <Text c="dimmed">{t('ladder.fifth')}</Text>
      <ErrorText error={error} />
      <div className={css.saveBar}>
        <ActionButton
          main
          label={t('ladder.save')}
          keys="Ctrl+Enter"
          running={running}
          disabled={!isWhole}
          onClick={() => void save(typed)}
        />
        <ActionButton label={t('ladder.restore')} disabled={!changed} onClick={() => void save(null)} />
      </div>
    </section>
  )
}
