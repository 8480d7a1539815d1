import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { removeRow } from '../../ui/removeRow.ts'

type Props = {
  /** What the buttons are called: they name the item that they act on. */
  words: { up: string; down: string; remove: string }
  index: number
  count: number
  disabled?: boolean
  onMove: (step: -1 | 1) => void
  onRemove: () => void
}

/** Moves an item of a list up or down, or takes it away. */
export function ListTools({ words, index, count, disabled = false, onMove, onRemove }: Props) {
  const up = disabled || index === 0
  const down = disabled || index === count - 1
  return (
    <>
      <Tool label={words.up} icon="up" disabled={up} onClick={() => onMove(-1)} />
      <Tool label={words.down} icon="down" disabled={down} onClick={() => onMove(1)} />
      <Tool
        label={words.remove}
        icon="remove"
        disabled={disabled}
        onClick={(button) => removeRow(button, onRemove)}
      />
    </>
  )
}

const icons = { up: IconArrowUp, down: IconArrowDown, remove: IconTrash }

function Tool(props: {
  label: string
  icon: keyof typeof icons
  disabled: boolean
  onClick: (button: HTMLElement) => void
}) {
  const Icon = icons[props.icon]
  return (
    <ActionIcon
      size={44}
      variant="subtle"
      color={props.icon === 'remove' ? 'red' : 'gray'}
      aria-label={props.label}
      disabled={props.disabled}
      data-removes={props.icon === 'remove' || undefined}
      onClick={(event) => props.onClick(event.currentTarget)}
    >
      <Icon size={20} aria-hidden />
    </ActionIcon>
  )
}
