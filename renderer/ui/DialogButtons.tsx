import { Group } from '@mantine/core'
import { useWords } from '../locales/i18n.ts'
import { ActionButton } from './ActionButton.tsx'
import { useKeys } from './keys.ts'

type Props = {
  /** What the main button does. */
  label: string
  onSave: () => void
  onClose: () => void
  running?: boolean
  disabled?: boolean
  danger?: boolean
}

/** The foot of a dialog: its main button (Ctrl+Enter) and the way back (Esc). */
export function DialogButtons({ label, onSave, onClose, running, disabled, danger }: Props) {
  const t = useWords()
  // Pressed again while it is being done, the key does nothing: a new thing would be entered twice.
  useKeys({ 'Ctrl+Enter': disabled || running ? undefined : onSave }, { inDialog: true })
  return (
    <Group>
      <ActionButton
        main
        firstFocus
        label={label}
        keys="Ctrl+Enter"
        danger={danger ?? false}
        running={running ?? false}
        disabled={disabled ?? false}
        onClick={onSave}
      />
      <ActionButton label={t('ui.goBack')} keys="Esc" onClick={onClose} />
    </Group>
  )
}
