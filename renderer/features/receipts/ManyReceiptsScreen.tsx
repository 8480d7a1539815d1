import { Group, Text } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../../locales/i18n.ts'
import { useActions } from '../../ui/actions.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { DropZone } from '../../ui/DropZone.tsx'
import { AreaField } from '../../ui/fields.tsx'
import { JobBar } from '../../ui/JobBar.tsx'
import { places } from '../../ui/places.ts'
import { Screen } from '../../ui/Screen.tsx'
import { SheetField } from '../../ui/SheetField.tsx'
import { useGo } from '../../ui/useGo.ts'
import { ManyPlan } from './ManyPlan.tsx'
import { ManyResult } from './ManyResult.tsx'
import css from './many.module.css'
import { useManyReceipts, type ManyReceipts } from './useManyReceipts.ts'

/** Many receipts at once: paste a list or choose a table, see what it would do, log the good rows. */
export function ManyReceiptsScreen() {
  const t = useWords()
  const model = useManyReceipts()
  const [text, setText] = useState('')
  const { plan, result, planning, writing } = model
  const { other, main } = useSteps(model, text)
  return (
    <Screen
      title={t('receipts.many.title')}
      subtitle={t('receipts.many.subtitle')}
      actions={
        <ActionButton label={other.label} keys={other.keys} onClick={other.run} disabled={other.disabled} />
      }
      footer={
        <span data-main-action>
          <ActionButton
            main
            label={main.label}
            keys={main.keys}
            onClick={main.run}
            disabled={main.disabled}
          />
        </span>
      }
    >
      <div className={css.many}>
        {plan === null && <Start model={model} text={text} onText={setText} />}
        {(plan === null || !planning.running) && (
          <JobBar job={planning} kept={t('receipts.many.cancelled')} />
        )}
        <JobBar job={writing} kept={t('receipts.many.stopped')} />
        {result !== null && <ManyResult result={result} columns={plan?.columns ?? []} />}
        {result !== null && plan !== null && <SheetField {...plan} onSheet={model.toSheet} />}
        {plan !== null && result === null && <ManyPlan model={model} plan={plan} />}
      </div>
    </Screen>
  )
}

type StartProps = { model: ManyReceipts; text: string; onText: (text: string) => void }

/** Where a list is pasted or a table dropped. */
function Start({ model, text, onText }: StartProps) {
  const t = useWords()
  const busy = model.planning.running
  return (
    <>
      <AreaField
        autoFocus
        label={t('receipts.many.paste')}
        hint={t('receipts.many.pasteHint')}
        rows={8}
        value={text}
        onChange={onText}
      />
      <DropZone
        label={t('receipts.many.drop')}
        dropping={t('offices.importing.dropNow')}
        hint={t('receipts.many.dropHint')}
        icon={<IconTable size={48} stroke={1.4} aria-hidden />}
        disabled={busy}
        onFiles={model.take}
      >
        <Group>
          <Text>{t('offices.importing.or')}</Text>
          <ActionButton label={t('offices.importing.choose')} onClick={model.choose} disabled={busy} />
        </Group>
      </DropZone>
    </>
  )
}

/** Choosing a table (or starting anew), and going on: look at the list, log it, go back to the desk. */
function useSteps(model: ManyReceipts, text: string) {
  const t = useWords()
  const go = useGo()
  const { plan, result, planning, writing } = model
  const busy = planning.running || writing.running
  const other =
    plan === null
      ? { label: t('offices.importing.choose'), keys: 'Ctrl+O', run: model.choose, disabled: busy }
      : { label: t('receipts.many.other'), keys: 'Ctrl+O', run: model.restart, disabled: busy }
  const looks = {
    label: t('receipts.many.look'),
    run: () => model.paste(text),
    disabled: busy || text.trim() === '',
  }
  const logs = {
    label: t('receipts.many.do', { count: plan?.logged ?? 0 }),
    run: model.write,
    disabled: busy || plan?.logged === 0,
  }
  const leaves = { label: t('receipts.many.toDesk'), run: () => go(places.receipts), disabled: false }
  const next = plan === null ? looks : result === null ? logs : leaves
  const main = { ...next, keys: 'Ctrl+Enter' }
  useActions([other, main])
  return { other, main }
}
