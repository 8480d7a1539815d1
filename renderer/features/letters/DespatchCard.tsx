import { List, Text } from '@mantine/core'
import { useState } from 'react'
import type { Despatch } from '../../../shared/contract/letters.ts'
import { showDate } from '../../../shared/domain/dates.ts'
import { formatSlipCode } from '../../../shared/domain/slipCode.ts'
import type { Receipt } from '../../../shared/contract/receipts.ts'
import { asAppError, useCommand, useQueryCall } from '../../client/hooks.ts'
import { useReceiptPaper } from '../../client/receiptPaper.ts'
import { shell } from '../../client/shell.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { Dialog } from '../../ui/Confirm.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { useKeys } from '../../ui/keys.ts'
import { DateText, Ltr } from '../../ui/Ltr.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { officeName } from '../../ui/officeName.ts'
import { PaperClip, PaperDialog } from '../../ui/PaperDialog.tsx'
import { places } from '../../ui/places.ts'
import { useLocation } from 'wouter'
import { DeadlineMoves } from './DeadlineMoves.tsx'
import css from './letters.module.css'
import { ReasonDialog } from './ReasonDialog.tsx'

type Props = { despatch: Despatch; folder: string | null; onClose: () => void }

/** One line of the despatch register: its letter, its number, what was logged against it. */
export function DespatchCard({ despatch: opened, folder, onClose }: Props) {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const [cancelling, setCancelling] = useState(false)
  const [proof, setProof] = useState<Receipt | null>(null)
  const { data } = useQueryCall('receipt.of', { despatch: opened.id })
  const despatch = data?.despatch ?? opened
  const alive = despatch.state !== 'cancelled'
  const { open, copy, log, error } = useCardDoings(despatch, folder)
  useKeys(
    {
      'Ctrl+O': open,
      'Ctrl+Shift+C': copy,
      F4: alive ? log : undefined,
      Del: alive ? () => setCancelling(true) : undefined,
    },
    { inDialog: true, enabled: !cancelling && !proof },
  )
  if (cancelling) {
    return <CancelNumber despatch={despatch} onDone={onClose} onClose={() => setCancelling(false)} />
  }
  if (proof) return <Proof receipt={proof} onClose={() => setProof(null)} />
  const name = officeName(despatch, isUrdu)
  const lost = alive && despatch.state === 'made' && folder === null
  return (
    <Dialog opened wide title={`${ltr(despatch.number)} · ${name}`} onClose={onClose}>
      <Facts despatch={despatch} />
      <DeadlineMoves despatch={despatch} />
      <Logged receipts={data?.receipts ?? []} onProof={setProof} />
      {lost && <Text>{t('despatch.noFolder')}</Text>}
      <ErrorText error={error} />
      <div className={css.row}>
        <ActionButton
          main
          firstFocus
          label={t('despatch.open')}
          keys="Ctrl+O"
          disabled={!open}
          onClick={() => open?.()}
        />
        <ActionButton label={t('despatch.copyNumber')} keys="Ctrl+Shift+C" firstFocus onClick={copy} />
        {alive && <ActionButton label={t('despatch.logReceipt')} keys="F4" onClick={log} />}
        {alive && (
          <ActionButton label={t('despatch.cancelButton')} keys="Del" onClick={() => setCancelling(true)} />
        )}
      </div>
    </Dialog>
  )
}

/** What can be done with a line: open its letter where its file is at hand, copy its number, log a receipt. */
function useCardDoings(despatch: Despatch, folder: string | null) {
  const t = useWords()
  const [, go] = useLocation()
  const [error, setError] = useState<unknown>(null)
  const trying = (work: () => Promise<void>) => () => {
    work().catch((thrown: unknown) => setError(asAppError(thrown)))
  }
  const file = despatch.state === 'made' ? despatch.file : null
  return {
    error,
    open: folder !== null && file !== null ? trying(() => shell.openPath(folder, file)) : undefined,
    copy: trying(async () => {
      await navigator.clipboard.writeText(despatch.number)
      notifyDone(t('despatch.copied', { number: ltr(despatch.number) }))
    }),
    log: () => go(places.receipts, { state: { code: despatch.slipCode } }),
  }
}

type CancelProps = { despatch: Despatch; onDone: () => void; onClose: () => void }

function CancelNumber({ despatch, onDone, onClose }: CancelProps) {
  const t = useWords()
  const { run, running, error } = useCommand('number.cancel')
  const strike = async (reason: string) => {
    if (await run({ despatches: [despatch.id], reason })) onDone()
  }
  return (
    <ReasonDialog
      title={t('despatch.cancelTitle', { number: ltr(despatch.number) })}
      label={t('despatch.cancelButton')}
      running={running}
      error={error}
      onClose={onClose}
      onReason={(reason) => void strike(reason)}
    />
  )
}

function Facts({ despatch }: { despatch: Despatch }) {
  const t = useWords()
  const { isUrdu } = useLanguage()
  return (
    <>
      <Text>
        {t('despatch.column.slip')} <Ltr>{formatSlipCode(despatch.slipCode)}</Ltr> ·{' '}
        {t('despatch.column.code')} <Ltr>{despatch.officeCode}</Ltr> · {t('despatch.column.date')}{' '}
        <DateText value={despatch.date} /> · {t('despatch.column.due')} <DateText value={despatch.due} />
      </Text>
      <Text>{(isUrdu ? despatch.areaPathUrdu : despatch.areaPath).join(' › ')}</Text>
      <Text fw={600}>
        {despatch.state === 'cancelled'
          ? t('despatch.cancelledWith', { reason: despatch.cancelledReason ?? '' })
          : t(`despatch.state.${despatch.state}`)}
      </Text>
    </>
  )
}

type LoggedProps = { receipts: readonly Receipt[]; onProof: (receipt: Receipt) => void }

/** What was logged against a despatch; what was struck stays to be seen. */
function Logged({ receipts, onProof }: LoggedProps) {
  const t = useWords()
  return (
    <section aria-label={t('despatch.receipts')}>
      <Text fw={600} component="h3" size="md">
        {t('despatch.receipts')}
      </Text>
      {receipts.length === 0 && <Text c="dimmed">{t('despatch.noReceipts')}</Text>}
      <List>
        {receipts.map((receipt) => (
          <List.Item key={receipt.id} className={receipt.struck === null ? '' : css.struck}>
            {t(`receipts.kind.${receipt.kind}`)} <DateText value={receipt.on} />
            {receipt.theirNumber !== '' && (
              <>
                {' · '}
                <Ltr>{receipt.theirNumber}</Ltr>
              </>
            )}
            {receipt.theirDate !== null && (
              <> {t('receipts.dated', { date: ltr(showDate(receipt.theirDate)) })}</>
            )}
            {receipt.evidence !== null && ` · ${t(`receipts.evidence.${receipt.evidence}`)}`}
            {receipt.onBehalfOf !== '' && ` · ${t('receipts.onBehalfOf')}: ${receipt.onBehalfOf}`}
            {receipt.note !== '' && ` · ${receipt.note}`}
            {receipt.struck !== null && ` (${t('despatch.struck', { reason: receipt.struck })})`}
            {receipt.attachment && (
              <PaperClip name={receipt.attachment.name} onOpen={() => onProof(receipt)} />
            )}
          </List.Item>
        ))}
      </List>
    </section>
  )
}

function Proof({ receipt, onClose }: { receipt: Receipt; onClose: () => void }) {
  return <PaperDialog name={receipt.attachment?.name ?? ''} {...useReceiptPaper(receipt)} onClose={onClose} />
}
