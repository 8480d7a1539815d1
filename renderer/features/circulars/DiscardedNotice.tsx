import { Alert, Group } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { Circular } from '../../../shared/contract/circulars.ts'
import { useCommand } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import css from './circulars.module.css'

/** Says that a circular was discarded, and takes it back. */
export function DiscardedNotice({ circular }: { circular: Circular }) {
  const t = useWords()
  const restore = useCommand('circular.restore')
  return (
    <Alert
      color="gray"
      title={t('circulars.one.discarded')}
      icon={<IconTrash aria-hidden />}
      className={css.notice}
    >
      <Group justify="space-between">
        <span>{t('circulars.one.discardedHint')}</span>
        <ActionButton
          main
          label={t('circulars.one.restore')}
          running={restore.running}
          onClick={() => void restore.run({ id: circular.id })}
        />
      </Group>
      <ErrorText error={restore.error} />
    </Alert>
  )
}
