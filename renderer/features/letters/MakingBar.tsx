import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Forwarding } from '../../../shared/contract/letters.ts'
import { useWords } from '../../locales/i18n.ts'
import { JobBar } from '../../ui/JobBar.tsx'
import { isUnfinished } from './DespatchesScreen.tsx'
import type { Making } from './useMaking.ts'

/** How far the letters are: the running job, or what is numbered and not made. */
export function MakingBar({ forwarding, making }: { forwarding: Forwarding; making: Making }) {
  const t = useWords()
  const { job, running } = making
  const waiting = forwarding.despatched - forwarding.made
  return (
    <>
      {job && (
        <div>
          <JobBar job={job} kept={t('despatch.stopped')} />
        </div>
      )}
      {!running && isUnfinished(forwarding) && (
        <Alert role="status" color="orange" variant="light" icon={<IconAlertTriangle aria-hidden />}>
          <Text fw={600}>{t('despatch.unfinished', { count: waiting })}</Text>
          {t('despatch.unfinishedHint')}
        </Alert>
      )}
    </>
  )
}
