import { Modal, Stack } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'
import { useWords } from '../locales/i18n.ts'
import { DialogButtons } from './DialogButtons.tsx'
import { InDialogContext, useKeys } from './keys.ts'

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
  return (
    <Dialog opened={opened} title={title} onClose={onCancel}>
      {children}
      <DialogButtons
        label={label}
        danger={danger ?? false}
        disabled={disabled ?? false}
        running={running ?? false}
        onSave={onConfirm}
        onClose={onCancel}
      />
    </Dialog>
  )
}

type DialogProps = {
  opened: boolean
  title: string
  onClose: () => void
  children: ReactNode
  /** `most`: as wide as an office screen allows, to lay two things side by side. */
  wide?: boolean | 'most'
}

/** A small form over the screen; Esc closes it, and the focus goes back to where it was. */
export function Dialog(props: DialogProps) {
  return props.opened && <OpenDialog {...props} />
}

function OpenDialog(props: DialogProps) {
  const t = useWords()
  useFocusBack()
  // Not Mantine's own Esc, which closes the dialog together with a calendar that is open in it.
  useKeys({ Esc: props.onClose }, { inDialog: true })
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      size={props.wide === 'most' ? 1180 : props.wide ? 'xl' : 'lg'}
      lockScroll={false}
      closeOnEscape={false}
      centered
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('ui.close'), size: 'xl' }}
    >
      <InDialogContext value>
        <Stack>{props.children}</Stack>
      </InDialogContext>
    </Modal>
  )
}

/** What has the focus, or had it before the dialog that is open: one dialog may follow another. */
function focusBefore(): Element | null {
  const { activeElement } = document
  if (!activeElement?.closest('[role="dialog"]')) beforeDialogs = activeElement
  return beforeDialogs
}
let beforeDialogs: Element | null = null

/** Gives the focus back when the dialog is gone, unless something else has it by then. */
function useFocusBack(): void {
  // While it is drawn first: later the focus is in the dialog.
  const [before] = useState(focusBefore)
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus()
      })
    },
    [before],
  )
}
