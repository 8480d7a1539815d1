import { Button } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { formFields, type FormField } from '../../../shared/domain/formFields.ts'
import { useWords } from '../../locales/i18n.ts'
import css from './letters.module.css'

/** Buttons that put a field in where the typing is: one stop of Tab, arrows go from one to the other. */
export function FieldButtons({ onInsert }: { onInsert: (field: FormField) => void }) {
  const t = useWords()
  return (
    <div className={css.fields} role="toolbar" aria-label={t('letter.words.insert')} onKeyDown={goOn}>
      {formFields.map((field, index) => (
        <Button
          key={field}
          size="compact-md"
          variant="light"
          className={css.field}
          tabIndex={index === 0 ? 0 : -1}
          title={t(`letter.field.${field}`)}
          aria-label={`{${field}} ${t('letter.words.insertField', { field: t(`letter.field.${field}`) })}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onInsert(field)}
        >
          <bdi dir="ltr">{`{${field}}`}</bdi>
        </Button>
      ))}
    </div>
  )
}

function goOn(event: KeyboardEvent<HTMLElement>): void {
  const rtl = document.documentElement.dir === 'rtl'
  const steps: Record<string, number> = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }
  const step = steps[event.key]
  if (step === undefined) return
  event.preventDefault()
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons.at((at + step) % buttons.length)?.focus()
}
