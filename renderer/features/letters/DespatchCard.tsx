import { List, Text } from '@mantine/core'
import { useState } from 'react'
import type { Despatch } from '../../../shared/contract/letters.ts'
import { formatSlipCode } from '../../../shared/domain/slipCode.ts'
import { asAppError, useCommand, useQueryCall } from '../../client/hooks.ts'
import { shell } from '../../client/shell.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { Dialog } from '../../ui/Confirm.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { useKeys } from '../../ui/keys.ts'
import { DateText, Ltr } from '../../ui/Ltr.tsx'
import { notifyDone } from '../../ui/notify.tsx'
import { places } from '../../ui/places.ts'
import { useLocation } from 'wouter'
import css from './letters.module.css'
import { ReasonDialog } from './ReasonDialog.tsx'

type Props = { despatch: Despatch; folder: string | null; onClose: () => void }

/** One line of the despatch register: its letter, its number, what was logged against it. */
export function DespatchCard({ despatch: opened, folder, onClose }: Props) {
  const t = useWords()
  const [, go] = useLocation()
  const { isUrdu } = useLanguage()
  const [error, setError] = useState<unknown>(null)
  const [cancelling, setCancelling] = useState(false)
  const cancel = useCommand('number.cancel')
  const { data } = useQueryCall('receipt.of', { despatch: opened.id })
  const despatch = data?.despatch ?? opened
  const file = despatch.state === 'made' ? despatch.file : null
  const openable = folder !== null && file !== null
  const open = async () => {
    try {
      if (folder !== null && file !== null) await shell.openPath(folder, file)
    } catch (thrown) {
      setError(asAppError(thrown))
    }
  }
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(despatch.number)
      notifyDone(t('despatch.copied', { number: ltr(despatch.number) }))
    } catch (thrown) {
      setError(asAppError(thrown))
    }
  }
  const log = () => go(places.receipts, { state: { code: despatch.slipCode } })
  const alive = despatch.state !== 'cancelled'
  useKeys(
    {
      'Ctrl+O': openable ? () => void open() : undefined,
      'Ctrl+Shift+C': () => void copy(),
      F4: alive ? log : undefined,
      Del: alive ? () => setCancelling(true) : undefined,
    },
    { inDialog: true, enabled: !cancelling },
  )
  if (cancelling) {
    return (
      <ReasonDialog
        title={t('despatch.cancelTitle', { number: ltr(despatch.number) })}
        label={t('despatch.cancelButton')}
        running={cancel.running}
        error={cancel.error}
        onClose={() => setCancelling(false)}
        onReason={(reason) =>
          void cancel.run({ despatches: [despatch.id], reason }).then((done) => {
            if (done) onClose()
          })
        }
      />
    )
  }
  const name = isUrdu && despatch.officeNameUrdu !== '' ? despatch.officeNameUrdu : despatch.officeName
  return (
    <Dialog opened wide title={`${ltr(despatch.number)} · ${name}`} onClose={onClose}>
      <Text>
        {t('despatch.column.slip')} <Ltr>{formatSlipCode(despatch.slipCode)}</Ltr> ·{' '}
        {t('despatch.column.code')} <Ltr>{despatch.officeCode}</Ltr> · {t('despatch.column.date')}{' '}
        <DateText value={despatch.date} /> · {t('despatch.column.due')} <DateText value={despatch.due} />
      </Text>
      <Text>{despatch.areaPath.join(' › ')}</Text>
      <Text fw={600}>
        {alive
          ? t(`despatch.state.${despatch.state}`)
          : t('despatch.cancelledWith', { reason: despatch.cancelledReason ?? '' })}
      </Text>
      <Logged despatch={despatch.id} />
      {alive && despatch.state === 'made' && folder === null && <Text>{t('despatch.noFolder')}</Text>}
      <ErrorText error={error} />
      <div className={css.row}>
        <ActionButton
          main
          label={t('despatch.open')}
          keys="Ctrl+O"
          disabled={!openable}
          onClick={() => void open()}
        />
        <ActionButton label={t('despatch.copyNumber')} keys="Ctrl+Shift+C" onClick={() => void copy()} />
        {alive && <ActionButton label={t('despatch.logReceipt')} keys="F4" onClick={log} />}
        {alive && (
          <ActionButton label={t('despatch.cancelButton')} keys="Del" onClick={() => setCancelling(true)} />
        )}
      </div>
    </Dialog>
  )
}

/** What was logged against a despatch; what was struck stays to be seen. */
function Logged({ despatch }: { despatch: Despatch['id'] }) {
  const t = useWords()
  const { data } = useQueryCall('receipt.of', { despatch })
  const receipts = data?.receipts ?? []
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
            {receipt.evidence !== null && ` · ${t(`receipts.evidence.${receipt.evidence}`)}`}
            {receipt.note !== '' && ` · ${receipt.note}`}
            {receipt.struck !== null && ` (${t('despatch.struck', { reason: receipt.struck })})`}
          </List.Item>
        ))}
      </List>
    </section>
  )
}
