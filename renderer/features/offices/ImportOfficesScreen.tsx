import { Group, Text } from '@mantine/core'
import { IconTable } from '@tabler/icons-react'
import { useWords } from '../../locales/i18n.ts'
import { useActions } from '../../ui/actions.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { DropZone } from '../../ui/DropZone.tsx'
import { JobBar } from '../../ui/JobBar.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { places } from '../../ui/places.ts'
import { useGo } from '../../ui/useGo.ts'
import { isMapped } from './importPlan.ts'
import { ImportResult } from './ImportResult.tsx'
import { MappingStep } from './MappingStep.tsx'
import css from './offices.module.css'
import { useOfficeImport } from './useOfficeImport.ts'

/** Offices out of a CSV or Excel table: choose it, say which column is what, see what it would do, enter it. */
export function ImportOfficesScreen() {
  const t = useWords()
  const go = useGo()
  const model = useOfficeImport()
  const { file, plan, planning, writing, map } = model
  const takes = plan === null ? 0 : plan.added + plan.changed
  const busy = planning.running || writing.running
  const canWrite = plan !== null && isMapped(map) && takes > 0 && !busy && writing.result === null
  const choose = { label: t('offices.importing.choose'), keys: 'Ctrl+O', run: model.choose, disabled: busy }
  const write = {
    label: t('offices.importing.do', { count: takes }),
    keys: 'Ctrl+Enter',
    run: model.write,
    disabled: !canWrite,
  }
  const leave = { label: t('offices.importing.toOffices'), keys: 'Ctrl+Enter', run: () => go(places.offices) }
  useActions(writing.result === null ? [choose, write] : [leave])

  return (
    <Screen
      title={t('offices.importing.title')}
      subtitle={file === null ? t('offices.importing.subtitle') : <bdi>{file.name}</bdi>}
      actions={
        plan !== null &&
        writing.result === null && (
          <ActionButton
            label={t('offices.importing.otherFile')}
            keys={choose.keys}
            disabled={busy}
            onClick={choose.run}
          />
        )
      }
      footer={
        writing.result !== null ? (
          <ActionButton main label={leave.label} keys={leave.keys} onClick={leave.run} />
        ) : plan !== null ? (
          <span data-main-action>
            <ActionButton
              main
              label={write.label}
              keys={write.keys}
              disabled={!canWrite}
              onClick={write.run}
            />
          </span>
        ) : undefined
      }
    >
      <div className={css.import}>
        {plan === null && (
          <DropZone
            label={t('offices.importing.drop')}
            dropping={t('offices.importing.dropNow')}
            hint={t('offices.importing.hint')}
            icon={<IconTable size={56} stroke={1.4} aria-hidden />}
            disabled={busy}
            onFiles={model.take}
          >
            <Group>
              <Text>{t('offices.importing.or')}</Text>
              <ActionButton
                main
                label={choose.label}
                keys={choose.keys}
                disabled={busy}
                onClick={choose.run}
              />
            </Group>
          </DropZone>
        )}
        <JobBar job={planning} kept={t('offices.importing.cancelled')} />
        <JobBar job={writing} kept={t('offices.importing.cancelled')} />
        {writing.result !== null && <ImportResult result={writing.result} />}
        {plan !== null && writing.result === null && <MappingStep model={model} plan={plan} />}
      </div>
    </Screen>
  )
}
