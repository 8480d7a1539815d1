import { List } from '@mantine/core'
import type { Despatch } from '../../../shared/contract/letters.ts'
import { showDate } from '../../../shared/domain/dates.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import css from './letters.module.css'

/** Why a deadline is no longer the printed one: each move with its reason; what was taken back stays to be seen. */
export function DeadlineMoves({ despatch }: { despatch: Despatch }) {
  const t = useWords()
  const { data } = useQueryCall('deadline.history', { despatch: despatch.id })
  return (
    <List>
      {data?.moves.map(({ id, from, to, reason, withdrawn }) => (
        <List.Item key={id} className={withdrawn === null ? '' : css.struck}>
          {t('despatch.deadlineMoved', { from: ltr(showDate(from)), to: ltr(showDate(to)) })}:{' '}
          <bdi>{reason}</bdi>
          {withdrawn !== null && ` (${t('despatch.struck', { reason: withdrawn })})`}
        </List.Item>
      ))}
    </List>
  )
}
