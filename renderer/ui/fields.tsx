import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import type { ReactNode, Ref } from 'react'

/** What every field has. `error` says what to do, beside the field; what was typed stays. */
type Common = {
  label: string
  error?: string | null | undefined
  required?: boolean
  hint?: ReactNode
  disabled?: boolean
}

function common({ label, error, required, hint, disabled }: Common) {
  return {
    label,
    error,
    description: hint,
    size: 'md' as const,
    disabled: disabled ?? false,
    withAsterisk: required ?? false,
    ...(required && { 'aria-required': true }),
  }
}

type TextProps = Common & {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  /** Codes, numbers, e-mail: left-to-right in both languages. */
  ltr?: boolean
  /** The language of what is typed, where it is fixed: Urdu names in an English window. */
  lang?: 'en' | 'ur'
  maxLength?: number
  autoFocus?: boolean
  inputRef?: Ref<HTMLInputElement>
}

/** One line of text. */
export function TextField(props: TextProps) {
  const { value, onChange, onBlur, maxLength, autoFocus, inputRef } = props
  return (
    <TextInput
      {...common(props)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...(onBlur && { onBlur })}
      {...(maxLength && { maxLength })}
      {...(inputRef && { ref: inputRef })}
      {...direction(props)}
      data-autofocus={autoFocus || undefined}
      autoFocus={autoFocus ?? false}
      autoComplete="off"
      spellCheck={false}
    />
  )
}

/** Several lines of text; the field grows with them. */
export function AreaField(props: Omit<TextProps, 'inputRef'> & { rows?: number }) {
  const { value, onChange, onBlur, maxLength, rows, autoFocus } = props
  return (
    <Textarea
      {...common(props)}
      value={value}
      autosize
      minRows={rows ?? 3}
      maxRows={10}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...(onBlur && { onBlur })}
      {...(maxLength && { maxLength })}
      {...direction(props)}
      data-autofocus={autoFocus || undefined}
      autoFocus={autoFocus ?? false}
    />
  )
}

type ChoiceProps<V extends string> = Common & {
  value: V | ''
  onChange: (value: V) => void
  options: readonly { value: V; label: string }[]
  /** The first, empty line, where nothing is chosen yet. */
  placeholder?: string
  autoFocus?: boolean
}

/** One of a few. */
export function ChoiceField<V extends string>(props: ChoiceProps<V>) {
  const { value, onChange, options, placeholder, autoFocus } = props
  return (
    <NativeSelect
      {...common(props)}
      autoFocus={autoFocus ?? false}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value)
        if (chosen) onChange(chosen.value)
      }}
      data={[
        ...(placeholder === undefined ? [] : [{ value: '', label: placeholder, disabled: true }]),
        ...options,
      ]}
    />
  )
}

type NumberProps = Common & { value: number | null; onChange: (value: number | null) => void; min?: number }

/** A whole number. */
export function NumberField(props: NumberProps) {
  const { value, onChange, min } = props
  return (
    <NumberInput
      {...common(props)}
      value={value ?? ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : null)}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      {...(min !== undefined && { min })}
      dir="ltr"
    />
  )
}

/** Yes or no. */
export function CheckField(props: Common & { value: boolean; onChange: (value: boolean) => void }) {
  return (
    <Checkbox
      {...common(props)}
      checked={props.value}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
      className="checkField"
    />
  )
}

function direction({ ltr, lang }: Pick<TextProps, 'ltr' | 'lang'>) {
  if (ltr) return { dir: 'ltr' as const }
  if (lang) return { lang, dir: lang === 'ur' ? ('rtl' as const) : ('ltr' as const) }
  return { dir: 'auto' as const }
}
