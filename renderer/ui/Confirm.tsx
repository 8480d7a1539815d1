import { Group, Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../locales/i18n.ts'
import { ActionButton } from './ActionButton.tsx'
import { useKeys } from './keys.ts'

type Props = {
  opened: boolean
  title: string
  /** What will happen; may hold a field, such as the reason. */
  children: ReactNode
  /** What the button does, in words: "Cancel 12 numbers". */
  label: string
  danger?: boolean
  disabled?: boolean
  running?: boolean
  onConfirm: () => void
  onCancel: () => void
}

/** Asks before what can't be undone: printing, sending, cancelling an issued number; Enter does it, Esc leaves. */
export function Confirm({
  opened,
  title,
  children,
  label,
  danger,
  disabled,
  running,
  onConfirm,
  onCancel,
}: Props) {
  const t = useWords()
  useKeys({ 'Ctrl+Enter': disabled ? undefined : onConfirm }, { enabled: opened, inDialog: true })
  return (
    <Dialog opened={opened} title={title} onClose={onCancel}>
      {children}
      <Group>
        <ActionButton
          main
          firstFocus
          label={label}
          keys="Ctrl+Enter"
          danger={danger ?? false}
          disabled={disabled ?? false}
          running={running ?? false}
          onClick={onConfirm}
        />
        <ActionButton label={t('ui.goBack')} keys="Esc" onClick={onCancel} />
      </Group>
    </Dialog>
  )
}

/** A small form over the screen; Esc closes it. */
export function Dialog(props: {
  opened: boolean
  title: string
  onClose: () => void
  children: ReactNode
  /** `most`: as wide as an office screen allows, to lay two things side by side. */
  wide?: boolean | 'most'
}) {
  const t = useWords()
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      size={props.wide === 'most' ? 1180 : props.wide ? 'xl' : 'lg'}
      lockScroll={false}
      centered
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('ui.close'), size: 'xl' }}
    >
      <Stack>{props.children}</Stack>
    </Modal>
  )
}
