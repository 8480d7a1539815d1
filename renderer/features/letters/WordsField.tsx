import { ActionIcon, Button, Textarea } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { formFields } from '../../../shared/domain/formFields.ts'
import { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { faultOf, insertAt } from './formWords.ts'
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
}

/** One text of the form; while it is being written, buttons put in the fields that it may hold. */
export function WordsField(props: Props) {
  const { label, value, onChange, onRemove, removeLabel, mayBeEmpty, autoFocus, rows } = props
  const t = useWords()
  const area = useRef<HTMLTextAreaElement>(null)
  const [here, setHere] = useState(autoFocus ?? false)
  const fault = faultOf(value, mayBeEmpty ?? false)
  const error =
    fault === null
      ? null
      : fault.kind === 'empty'
        ? t('letter.words.empty')
        : /[{}]/.test(fault.field)
          ? t('letter.words.brace')
          : t('letter.words.unknown', { field: ltr(`{${fault.field}}`) })
  const insert = (field: string) => {
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
        dir="auto"
        label={label}
        value={value}
        rows={rows}
        error={error}
        autoFocus={autoFocus ?? false}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {onRemove && removeLabel && (
        <ActionIcon size={44} variant="subtle" color="red" aria-label={removeLabel} onClick={onRemove}>
          <IconTrash size={20} aria-hidden />
        </ActionIcon>
      )}
      {here && (
        <div className={css.fields} role="group" aria-label={t('letter.words.insert')}>
          {formFields.map((field) => (
            <Button
              key={field}
              size="compact-md"
              variant="light"
              className={css.field}
              title={t(`letter.field.${field}`)}
              aria-label={t('letter.words.insertField', { field: t(`letter.field.${field}`) })}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => insert(field)}
            >
              <bdi dir="ltr">{`{${field}}`}</bdi>
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
