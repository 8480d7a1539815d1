import { Group, Text } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { isMapped } from '../../../shared/domain/directory.ts'
import { useWords } from '../../locales/i18n.ts'
import { useActions } from '../../ui/actions.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { DropZone } from '../../ui/DropZone.tsx'
import { JobBar } from '../../ui/JobBar.tsx'
import { SheetField } from '../../ui/SheetField.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { places } from '../../ui/places.ts'
import { useGo } from '../../ui/useGo.ts'
import { ImportResult } from './ImportResult.tsx'
import { MappingStep } from './MappingStep.tsx'
import css from './offices.module.css'
import { useOfficeImport, type OfficeImport } from './useOfficeImport.ts'

/** Offices out of a CSV or Excel table: choose it, say which column is what, see what it would do, enter it. */
export function ImportOfficesScreen() {
  const t = useWords()
  const model = useOfficeImport()
  const { file, plan, planning, writing, result } = model
  const { choose, main } = useSteps(model)
  const isMapping = plan !== null && result === null
  return (
    <Screen
      title={t('offices.importing.title')}
      subtitle={file === null ? t('offices.importing.subtitle') : <bdi>{file.name}</bdi>}
      actions={isMapping && <ActionButton {...buttonOf(choose)} label={t('offices.importing.otherFile')} />}
      footer={
        plan !== null && (
          <span data-main-action>
            <ActionButton {...buttonOf(main)} main />
          </span>
        )
      }
    >
      <div className={css.import}>
        {plan === null && (
          <DropZone
            label={t('offices.importing.drop')}
            dropping={t('offices.importing.dropNow')}
            hint={t('offices.importing.hint')}
            icon={<IconTable size={56} stroke={1.4} aria-hidden />}
            disabled={choose.disabled}
            onFiles={model.take}
          >
            <Group data-first-focus>
              <Text>{t('offices.importing.or')}</Text>
              <ActionButton {...buttonOf(choose)} main />
            </Group>
          </DropZone>
        )}
        {(plan === null || !planning.running) && (
          <JobBar job={planning} kept={t('offices.importing.cancelled')} />
        )}
        <JobBar job={writing} kept={t('offices.importing.cancelled')} />
        {result !== null && <ImportResult result={result} />}
        {result !== null && plan !== null && (
          <SheetField {...plan} onSheet={(sheet) => model.remap({ sheet })} />
        )}
        {isMapping && <MappingStep model={model} plan={plan} />}
      </div>
    </Screen>
  )
}

type Step = { label: string; keys: string; run: () => void; disabled: boolean }

function buttonOf({ run, ...step }: Step) {
  return { ...step, onClick: run }
}

/** The two things to do: choose a table, and enter it, or go to the offices when it is in. */
function useSteps(model: OfficeImport): { choose: Step; main: Step } {
  const t = useWords()
  const go = useGo()
  const { plan, planning, writing, mapping, result } = model
  const takes = plan === null ? 0 : plan.added + plan.changed
  const busy = planning.running || writing.running
  const choose = { label: t('offices.importing.choose'), keys: 'Ctrl+O', run: model.choose, disabled: busy }
  const write = {
    label: t('offices.importing.do', { count: takes }),
    keys: 'Ctrl+Enter',
    run: model.write,
    disabled: !isMapped(mapping) || takes === 0 || busy,
  }
  const leave = {
    label: t('offices.importing.toOffices'),
    keys: 'Ctrl+Enter',
    run: () => go(places.offices),
    disabled: false,
  }
  const main = result === null ? write : leave
  useActions([choose, main])
  return { choose, main }
}
