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
  type?: 'button' | 'submit'
}

/** A button with its key. One `main` button a screen. */
export function ActionButton({ label, onClick, keys, main, danger, disabled, running, icon, type }: Props) {
  return (
    <Button
      type={type ?? 'button'}
      size="md"
      variant={main ? 'filled' : 'default'}
      {...(danger && { color: 'red' })}
      onClick={onClick}
      disabled={disabled ?? false}
      loading={running ?? false}
      leftSection={icon}
      rightSection={keys && <Keys keys={keys} />}
      {...(keys && { 'aria-keyshortcuts': keys.replace('Ctrl', 'Control') })}
    >
      {label}
    </Button>
  )
}
