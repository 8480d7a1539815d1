import { ActionIcon, Textarea } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { FormField } from '../../../shared/domain/formFields.ts'
import { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { removeRow } from '../../ui/removeRow.ts'
import { FieldButtons } from './FieldButtons.tsx'
import { faultOf, insertAt, type WordsFault } from './formWords.ts'
import css from './letters.module.css'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  onRemove?: () => void
  removeLabel?: string
  mayBeEmpty?: boolean
  autoFocus?: boolean
  rows: number
  /** The language that is written, where it is not that of the window. */
  lang?: 'ur'
}

/** One text of the form; while it is being written, buttons put in the fields that it may hold. */
export function WordsField(props: Props) {
  const { label, value, onChange, onRemove, removeLabel, mayBeEmpty, autoFocus, rows, lang } = props
  const t = useWords()
  const area = useRef<HTMLTextAreaElement>(null)
  const [here, setHere] = useState(autoFocus ?? false)
  const error = faultWords(faultOf(value, mayBeEmpty ?? false), t)
  const insert = (field: FormField) => {
    const box = area.current
    if (!box) return
    const put = insertAt(value, box.selectionStart, box.selectionEnd, `{${field}}`)
    onChange(put.text)
    requestAnimationFrame(() => {
      box.focus()
      box.setSelectionRange(put.at, put.at)
    })
  }
  return (
    <div
      className={css.words}
      onFocus={() => setHere(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setHere(false)
      }}
    >
      <Textarea
        ref={area}
        className={css.grow}
        size="md"
        dir={lang ? 'rtl' : 'auto'}
        {...(lang && { lang })}
        label={label}
        value={value}
        rows={rows}
        error={error}
        autoFocus={autoFocus ?? false}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {onRemove && removeLabel && (
        <ActionIcon
          size={44}
          variant="subtle"
          color="red"
          aria-label={removeLabel}
          data-removes
          onClick={(event) => removeRow(event.currentTarget, onRemove)}
        >
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      )}
      {here && <FieldButtons onInsert={insert} />}
    </div>
  )
}

function faultWords(fault: WordsFault | null, t: ReturnType<typeof useWords>): string | null {
  if (fault === null) return null
  if (fault.kind === 'empty') return t('letter.words.empty')
  if (/[{}]/.test(fault.field)) return t('letter.words.brace')
  return t('letter.words.unknown', { field: ltr(`{${fault.field}}`) })
}
