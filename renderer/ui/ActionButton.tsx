import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Keys } from './Keys.tsx'

type Props = {
  label: string
  onClick: () => void
  /** Shown beside the words; bind it with `useActions` or `useKeys`. */
  keys?: string
  /** The one main button of a screen. */
  main?: boolean
  danger?: boolean
  disabled?: boolean
  running?: boolean
  icon?: ReactNode
  /** Has the focus when its dialog opens, unless a field before it asks for that. */
  firstFocus?: boolean
  type?: 'button' | 'submit'
}

/** A button with its key. One `main` button a screen. */
export function ActionButton(props: Props) {
  const { label, onClick, keys, main, danger, disabled, running, icon, type, firstFocus } = props
  return (
    <Button
      type={type ?? 'button'}
      size="md"
      variant={main ? 'filled' : 'default'}
      {...(danger && { color: 'red' })}
      onClick={onClick}
      disabled={disabled ?? false}
      loading={running ?? false}
      data-autofocus={(firstFocus && !disabled) || undefined}
      leftSection={icon}
      rightSection={keys && <Keys keys={keys} />}
      {...(keys && { 'aria-keyshortcuts': keys.replace('Ctrl', 'Control') })}
    >
      {label}
    </Button>
  )
}
