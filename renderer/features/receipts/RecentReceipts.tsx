import { ActionIcon, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import type { ReceiptId } from '../../../shared/contract/values.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { DateText, Ltr } from '../../ui/Ltr.tsx'
import css from './receipts.module.css'

type Props = { count: number; canUndo: boolean; onUndo: () => void; onStrike: (id: ReceiptId) => void }

/** The last ten entries; each can be struck through, and stays to be seen. */
export function RecentReceipts({ count, canUndo, onUndo, onStrike }: Props) {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const { data } = useQueryCall('receipt.recent', { limit: 10 }, { keep: true })
  const lines = data?.lines ?? []
  return (
    <section className={css.recent} aria-label={t('receipts.recent')}>
      <div className={css.recentHead}>
        <Text fw={600} component="h2" size="md">
          {t('receipts.recent')}
        </Text>
        {count > 0 && <output>{t('receipts.count', { count })}</output>}
      </div>
      <div>
        <ActionButton label={t('receipts.undo')} keys="Ctrl+Z" disabled={!canUndo} onClick={onUndo} />
      </div>
      {lines.length === 0 && <Text c="dimmed">{t('receipts.recentEmpty')}</Text>}
      <ol className={css.lines}>
        {lines.map(({ receipt, despatch }) => {
          const office =
            isUrdu && despatch.officeNameUrdu !== '' ? despatch.officeNameUrdu : despatch.officeName
          return (
            <li key={receipt.id}>
              <div className={css.line}>
                <div className={receipt.struck === null ? '' : css.struck}>
                  <strong>{office}</strong>
                  <div>
                    {t(`receipts.kind.${receipt.kind}`)} <DateText value={receipt.on} /> ·{' '}
                    <Ltr>{despatch.number}</Ltr>
                  </div>
                </div>
                {receipt.struck !== null && <em>{t('receipts.struck', { reason: receipt.struck })}</em>}
              </div>
              {receipt.struck === null && (
                <ActionIcon
                  size={44}
                  variant="subtle"
                  color="gray"
                  aria-label={t('receipts.undoOne', { office })}
                  onClick={() => onStrike(receipt.id)}
                >
                  <IconArrowBackUp size={22} aria-hidden />
                </ActionIcon>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
