import { Alert, Button, Group } from '@mantine/core'
import { IconCopy, IconPhotoScan } from '@tabler/icons-react'
import type { Circular } from '../../../shared/contract/circulars.ts'
import { useWords } from '../../locales/i18n.ts'
import { Keys } from '../../ui/Keys.tsx'
import css from './circulars.module.css'

/** A circular that looks like this one is there already: says so and leads to the comparison. */
export function DuplicateNotice({ count, onCompare }: { count: number; onCompare: () => void }) {
  const t = useWords()
  if (count === 0) return null
  return (
    <Alert
      color="orange"
      variant="light"
      role="status"
      icon={<IconCopy aria-hidden />}
      className={css.notice}
    >
      <Group justify="space-between">
        <span>{t('review.duplicates.notice', { count })}</span>
        <Button size="md" variant="default" rightSection={<Keys keys="F7" />} onClick={onCompare}>
          {t('review.duplicates.compare')}
        </Button>
      </Group>
    </Alert>
  )
}

/** The text of a scan can't be read: says that it must be typed. */
export function ScanNotice({ circular }: { circular: Circular }) {
  const t = useWords()
  if (!circular.scanned) return null
  return (
    <Alert
      color="blue"
      variant="light"
      role="status"
      title={t('review.scanTitle')}
      icon={<IconPhotoScan aria-hidden />}
      className={css.notice}
    >
      {t('review.scanText')}
    </Alert>
  )
}
