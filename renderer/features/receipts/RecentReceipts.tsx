import { ActionIcon, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import type { Despatch } from '../../../shared/contract/letters.ts'
import type { Receipt } from '../../../shared/contract/receipts.ts'
import type { ReceiptId } from '../../../shared/contract/values.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { useReceiptPaper } from '../../client/receiptPaper.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { DateText, Ltr } from '../../ui/Ltr.tsx'
import { officeName } from '../../ui/officeName.ts'
import { PaperClip, PaperDialog } from '../../ui/PaperDialog.tsx'
import css from './receipts.module.css'

type Props = {
  count: number
  canUndo: boolean
  onUndo: () => void
  onStrike: (id: ReceiptId) => void
  /** A paper was looked at. */
  onLooked: () => void
}

/** The last ten entries; each can be struck through, and stays to be seen. */
export function RecentReceipts({ count, canUndo, onUndo, onStrike, onLooked }: Props) {
  const t = useWords()
  const { data } = useQueryCall('receipt.recent', { limit: 10 }, { keep: true })
  const lines = data?.lines ?? []
  const [proof, setProof] = useState<Receipt | null>(null)
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
        {lines.map(({ receipt, despatch }) => (
          <Line
            key={receipt.id}
            receipt={receipt}
            despatch={despatch}
            onStrike={() => onStrike(receipt.id)}
            onProof={() => setProof(receipt)}
          />
        ))}
      </ol>
      {proof && (
        <Paper
          receipt={proof}
          onClose={() => {
            setProof(null)
            // Not before the dialog, which keeps the focus to itself, is gone.
            requestAnimationFrame(onLooked)
          }}
        />
      )}
    </section>
  )
}

type LineProps = { receipt: Receipt; despatch: Despatch; onStrike: () => void; onProof: () => void }

/** One entry, its paper, and the way to strike it through. */
function Line({ receipt, despatch, onStrike, onProof }: LineProps) {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const office = officeName(despatch, isUrdu)
  return (
    <li>
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
      {receipt.attachment && <PaperClip name={receipt.attachment.name} onOpen={onProof} />}
      {receipt.struck === null && (
        <ActionIcon
          size={44}
          variant="subtle"
          color="gray"
          aria-label={t('receipts.undoOne', { office })}
          onClick={onStrike}
        >
          <IconArrowBackUp size={22} aria-hidden />
        </ActionIcon>
      )}
    </li>
  )
}

function Paper({ receipt, onClose }: { receipt: Receipt; onClose: () => void }) {
  return <PaperDialog name={receipt.attachment?.name ?? ''} {...useReceiptPaper(receipt)} onClose={onClose} />
}
