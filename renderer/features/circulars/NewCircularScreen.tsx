import { Button, Group, Text } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import type { CircularRow } from '../../../shared/contract/circulars.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { useActions } from '../../ui/actions.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { DropZone } from '../../ui/DropZone.tsx'
import { JobBar } from '../../ui/JobBar.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { places } from '../../ui/places.ts'
import { useGo } from '../../ui/useGo.ts'
import css from './circulars.module.css'
import { RefusedFiles } from './RefusedFiles.tsx'
import { useImport } from './useImport.ts'

/** Brings circulars in: drop PDFs anywhere on the screen, or choose them; then their review begins. */
export function NewCircularScreen() {
  const t = useWords()
  const go = useGo()
  const { job, take, choose, refused, entered, first } = useImport()
  const { data } = useQueryCall('circular.list', { state: 'received', limit: 1 })
  const waiting = data?.rows[0]
  const goOn = () => {
    if (first !== null) go(places.circular(first))
  }
  useActions([
    { label: t('circulars.new.choose'), keys: 'Ctrl+O', run: choose, disabled: job.running },
    { label: t('circulars.new.goOn'), keys: 'Ctrl+Enter', run: goOn, disabled: first === null },
  ])
  return (
    <Screen
      fill
      title={t('circulars.new.title')}
      subtitle={t('circulars.new.subtitle')}
      footer={
        first === null ? undefined : (
          <ActionButton main label={t('circulars.new.goOn')} keys="Ctrl+Enter" onClick={goOn} />
        )
      }
    >
      <DropZone
        label={t('circulars.new.drop')}
        dropping={t('circulars.new.dropNow')}
        hint={t('circulars.new.limits')}
        icon={<IconFileTypePdf size={56} stroke={1.4} aria-hidden />}
        disabled={job.running}
        onFiles={take}
      >
        <Group data-first-focus>
          <Text>{t('circulars.new.or')}</Text>
          <ActionButton
            main={first === null}
            label={t('circulars.new.choose')}
            keys="Ctrl+O"
            disabled={job.running}
            onClick={choose}
          />
        </Group>
      </DropZone>
      <JobBar job={job} kept={t('circulars.new.cancelled')} />
      {refused.length > 0 && <RefusedFiles entered={entered} refused={refused} />}
      {waiting && data && !job.running && first === null && <Waiting row={waiting} total={data.total} />}
    </Screen>
  )
}

function Waiting({ row, total }: { row: CircularRow; total: number }) {
  const t = useWords()
  const go = useGo()
  return (
    <div className={css.waiting}>
      <span>{t('circulars.new.waiting', { count: total })}</span>
      <Button size="md" variant="default" onClick={() => go(places.circular(row.id))}>
        {t('circulars.new.review')}
      </Button>
    </div>
  )
}
