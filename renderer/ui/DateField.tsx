import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { IconCalendar } from '@tabler/icons-react'
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react'
import { addDays, isCivilDate, showDate, type CivilDate } from '../../shared/domain/dates.ts'
import { parseTypedDate } from '../../shared/domain/typedDate.ts'
import { useWords } from '../locales/i18n.ts'
import { useCalendarWords } from './calendarWords.ts'
import { useToday } from './today.ts'

type Props = {
  label: string
  /** A civil date, or null while there is none. */
  value: CivilDate | null
  onChange: (value: CivilDate | null) => void
  error?: string | null | undefined
  required?: boolean
  hint?: ReactNode
  disabled?: boolean
  autoFocus?: boolean
}

/**
 * A date that is typed: `05112026`, `5/11/26`, `t`, `+3` (UX rule 7), shown DD-MM-YYYY.
 * With a date in it, + and − go a day on or back; Alt+↓ or the button opens the calendar.
 */
export function DateField({ label, value, onChange, error, required, hint, disabled, autoFocus }: Props) {
  const t = useWords()
  const today = useToday()
  const [text, setText] = useState(shown(value))
  const [wrong, setWrong] = useState(false)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    setText(shown(value))
    setWrong(false)
  }, [value])

  const take = (date: CivilDate | null) => {
    setWrong(false)
    setText(shown(date))
    if (date !== value) onChange(date)
  }
  const commit = () => {
    if (text.trim() === '') return take(null)
    const date = parseTypedDate(text, today)
    if (date) take(date)
    else setWrong(true)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === '+' ? 1 : event.key === '-' ? -1 : 0
    if (event.altKey && event.key === 'ArrowDown') setOpen(true)
    else if (step !== 0 && value && text === shown(value)) take(addDays(value, step))
    else {
      if (event.key === 'Enter') commit()
      return
    }
    event.preventDefault()
  }

  return (
    <TextInput
      size="md"
      dir="ltr"
      className="dateField"
      label={label}
      description={hint}
      withAsterisk={required ?? false}
      aria-required={required ?? false}
      disabled={disabled ?? false}
      data-autofocus={autoFocus || undefined}
      autoFocus={autoFocus ?? false}
      placeholder={t('ui.date.placeholder')}
      autoComplete="off"
      value={text}
      error={wrong ? t('ui.date.wrong') : error}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
      rightSection={<Calendar label={label} value={value} open={open} setOpen={setOpen} onPick={take} />}
    />
  )
}

type CalendarProps = {
  label: string
  value: CivilDate | null
  open: boolean
  setOpen: (open: boolean) => void
  onPick: (date: CivilDate) => void
}

function Calendar({ label, value, open, setOpen, onPick }: CalendarProps) {
  const t = useWords()
  const today = useToday()
  const name = t('ui.date.calendar', { label })
  return (
    <Popover opened={open} onChange={setOpen} trapFocus returnFocus position="bottom-end" withinPortal>
      <Popover.Target popupType="dialog">
        <ActionIcon
          variant="subtle"
          size={44}
          aria-label={name}
          title="Alt+↓"
          tabIndex={-1}
          onClick={() => setOpen(!open)}
        >
          <IconCalendar size={22} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={name} onKeyDown={keepEscape}>
        <DatePicker
          size="md"
          {...useCalendarWords()}
          value={value}
          defaultDate={value ?? today}
          onChange={(date) => {
            if (date !== null && isCivilDate(date)) onPick(date)
            setOpen(false)
          }}
          ariaLabels={{ previousMonth: t('ui.date.previousMonth'), nextMonth: t('ui.date.nextMonth') }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

/** Esc closes the calendar and nothing behind it. */
function keepEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.preventDefault()
}

function shown(value: CivilDate | null): string {
  return value ? showDate(value) : ''
}
