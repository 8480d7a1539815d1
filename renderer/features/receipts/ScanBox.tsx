import { TextInput } from '@mantine/core'
import { useRef, type KeyboardEvent, type Ref } from 'react'
import { useWords } from '../../locales/i18n.ts'
import css from './receipts.module.css'
import { createScanner } from './scanner.ts'

type Props = {
  ref: Ref<HTMLInputElement>
  value: string
  onChange: (value: string) => void
  /** ↑ and ↓ choose where several fit. */
  onMove: ((by: 1 | -1) => void) | undefined
  /** What was scanned or typed, whatever the keyboard's layout. */
  onEnter: (meant: string) => void
}

/** The one box: a barcode reader or a person types into it; Enter logs. */
export function ScanBox({ ref, value, onChange, onMove, onEnter }: Props) {
  const t = useWords()
  const scanner = useRef(createScanner()).current
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.ctrlKey && !event.altKey) {
      onEnter(scanner.meant(event.currentTarget.value))
      scanner.clear()
    } else if (event.key === 'Escape' && value !== '') {
      onChange('')
      scanner.clear()
    } else if (onMove && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      onMove(event.key === 'ArrowDown' ? 1 : -1)
    } else {
      if (!event.ctrlKey && !event.altKey) scanner.press(event.nativeEvent)
      return
    }
    event.preventDefault()
  }
  return (
    <TextInput
      ref={ref}
      size="xl"
      dir="ltr"
      className={css.box}
      label={t('receipts.box')}
      description={t('receipts.boxHint')}
      value={value}
      autoFocus
      autoComplete="off"
      spellCheck={false}
      maxLength={120}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}
