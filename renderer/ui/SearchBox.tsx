import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { Keys } from './Keys.tsx'
import { useKeys } from './keys.ts'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  /** The key that brings the focus here; Ctrl+F unless told. */
  keys?: string
  /** Counts, beside the box: "133 of 50,000". */
  count?: string
  /** ↓ goes on into the list. */
  onDown?: () => void
  onEnter?: () => void
  autoFocus?: boolean
}

/** The search box of a list. Esc empties it. */
export function SearchBox({
  label,
  value,
  onChange,
  keys = 'Ctrl+F',
  count,
  onDown,
  onEnter,
  autoFocus,
}: Props) {
  const input = useRef<HTMLInputElement>(null)
  useKeys({
    [keys]: () => {
      input.current?.focus()
      input.current?.select()
    },
  })
  return (
    <div className="searchBox" role="search">
      <TextInput
        ref={input}
        type="search"
        size="md"
        dir="auto"
        aria-label={label}
        placeholder={label}
        value={value}
        autoFocus={autoFocus ?? false}
        autoComplete="off"
        spellCheck={false}
        leftSection={<IconSearch size={20} aria-hidden />}
        rightSection={<Keys keys={keys} />}
        rightSectionWidth={keys.split('+').length * 46}
        rightSectionPointerEvents="none"
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') onChange('')
          else if (event.key === 'ArrowDown' && onDown) onDown()
          else if (event.key === 'Enter' && onEnter) onEnter()
          else return
          event.preventDefault()
        }}
      />
      {count !== undefined && (
        <output className="searchCount" aria-live="polite">
          {count}
        </output>
      )}
    </div>
  )
}
