import { Text } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../locales/i18n.ts'
import { Confirm } from '../../ui/Confirm.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { AreaField } from '../../ui/fields.tsx'

type Props = {
  title: string
  label: string
  running: boolean
  error: unknown
  onReason: (reason: string) => void
  onClose: () => void
}

/** Asks why numbers are cancelled: the reason stands in the register for ever. */
export function ReasonDialog({ title, label, running, error, onReason, onClose }: Props) {
  const t = useWords()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const confirm = () => {
    if (reason.trim() === '') setMissing(true)
    else onReason(reason.trim())
  }
  return (
    <Confirm
      opened
      danger
      title={title}
      label={label}
      running={running}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <Text>{t('despatch.cancelKept')}</Text>
      <AreaField
        autoFocus
        required
        rows={2}
        maxLength={300}
        label={t('despatch.reason')}
        hint={t('despatch.reasonHint')}
        value={reason}
        error={missing && reason.trim() === '' ? t('despatch.reasonMissing') : null}
        onChange={setReason}
      />
      <ErrorText error={error} />
    </Confirm>
  )
}
