import { ActionIcon, Loader } from '@mantine/core'
import { IconVolume, IconVolumeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import { evidences, receiptKinds } from '../../../shared/contract/receipts.ts'
import { useChoice } from '../../client/desk.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { useActions } from '../../ui/actions.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { places } from '../../ui/places.ts'
import { Screen } from '../../ui/Screen.tsx'
import { useGo } from '../../ui/useGo.ts'
import { ReceiptDesk } from './ReceiptDesk.tsx'

/** What stays for the next slip, and for the next day: what a tray of paper has in common. */
const tray = z.object({
  kind: z.enum(receiptKinds),
  evidence: z.enum(evidences).nullable(),
  muted: z.boolean(),
})
export type Tray = z.infer<typeof tray>
const firstTray: Tray = { kind: 'acknowledged', evidence: 'slip', muted: false }

const handedOver = z.object({ code: z.string() })

/** Log receipts: scan or type, Enter, next. */
export function ReceiptsScreen() {
  const t = useWords()
  const go = useGo()
  const [kept, setKept, stored] = useChoice('receipts/tray', firstTray, tray)
  const letters = useQueryCall('forwarding.list', { limit: 1 })
  // Another screen hands over the slip code of the line it was opened from.
  const [code] = useState(() => handedOver.safeParse(history.state).data?.code ?? '')
  const mute = () => setKept((now) => ({ ...now, muted: !now.muted }))
  const muteLabel = kept.muted ? t('receipts.unmute') : t('receipts.mute')
  const many = { label: t('receipts.many.open'), keys: 'Ctrl+I', run: () => go(places.manyReceipts) }
  useActions([{ label: muteLabel, keys: 'Ctrl+M', run: mute }, many])
  const Icon = kept.muted ? IconVolumeOff : IconVolume
  const actions = (
    <>
      <ActionButton label={many.label} keys={many.keys} onClick={many.run} />
      <ActionIcon
        variant="default"
        size={46}
        aria-label={muteLabel}
        title={`${muteLabel} (Ctrl+M)`}
        onClick={mute}
      >
        <Icon size={24} aria-hidden />
      </ActionIcon>
    </>
  )
  const title = t('receipts.title')
  if (letters.error) {
    return (
      <Screen title={title}>
        <ErrorText error={letters.error} />
      </Screen>
    )
  }
  if (!letters.data || !stored.loaded) {
    return (
      <Screen title={title}>
        <Loader />
      </Screen>
    )
  }
  if (letters.data.total === 0) {
    return (
      <Screen title={title}>
        <EmptyState
          title={t('receipts.noLetters')}
          hint={t('receipts.noLettersHint')}
          action={
            <ActionButton main label={t('despatch.list.toCirculars')} onClick={() => go(places.circulars)} />
          }
        />
      </Screen>
    )
  }
  return (
    <Screen fill title={title} subtitle={t('receipts.subtitle')} actions={actions}>
      <ReceiptDesk kept={kept} setKept={setKept} firstCode={code} />
    </Screen>
  )
}
