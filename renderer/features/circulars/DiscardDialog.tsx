import { Text } from '@mantine/core'
import { useState } from 'react'
import type { Circular } from '../../../shared/contract/circulars.ts'
import type { CircularId } from '../../../shared/contract/values.ts'
import { useService } from '../../client/context.ts'
import { useCommand } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { Confirm } from '../../ui/Confirm.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { TextField } from '../../ui/fields.tsx'
import { notifyUndo } from '../../ui/notify.tsx'
import { places } from '../../ui/places.ts'
import { useGo } from '../../ui/useGo.ts'

type Props = { circular: Circular; next: CircularId | null; onClose: () => void }

/** Takes a circular out of the work, with a reason; it can be taken back. */
export function DiscardDialog({ circular, next, onClose }: Props) {
  const t = useWords()
  const go = useGo()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const discard = useCommand('circular.discard')
  const restore = useRestore()
  const run = async () => {
    setTried(true)
    if (reason.trim() === '') return
    if (!(await discard.run({ id: circular.id, reason }))) return
    onClose()
    notifyUndo({ message: t('review.discarded'), undo: () => restore(circular.id) })
    go(next === null ? places.circulars : places.circular(next))
  }
  return (
    <Confirm
      opened
      title={t('review.discardTitle')}
      label={t('review.discardDo')}
      danger
      running={discard.running}
      onConfirm={() => void run()}
      onCancel={onClose}
    >
      <Text>{t('review.discardText')}</Text>
      <TextField
        label={t('review.discardReason')}
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? t('review.discardReasonMissing') : null}
        maxLength={300}
        required
        autoFocus
      />
      <ErrorText error={discard.error} />
    </Confirm>
  )
}

/** Takes a discarded circular back and shows it; rejects when that can't be done. */
export function useRestore(): (id: CircularId) => Promise<void> {
  const go = useGo()
  const service = useService()
  return async (id) => {
    await service.call('circular.restore', { id })
    go(places.circular(id))
  }
}
