import { Text } from '@mantine/core'
import { useEffect } from 'react'
import { useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { DateField } from '../../ui/DateField.tsx'
import { NumberField } from '../../ui/fields.tsx'
import type { PartProps } from './LetterEditor.tsx'
import css from './letters.module.css'

/** More days than this are a date. */
const mostDays = 400

/** The day of the letter, and by when its answer is due: a day, or so many working days after the letter's own. */
export function DatesPart({ work, office, change }: PartProps) {
  const t = useWords()
  const days = work.dueDays
  const from = work.date ?? office.today
  const counted = useQueryCall('calendar.dueIn', { days: days ?? 1, from }, { enabled: days !== null })
  const due = days === null ? undefined : counted.data?.due
  useEffect(() => {
    if (due !== undefined && due !== work.due) change({ due })
  }, [due, work.due, change])
  const count = (next: number | null) => {
    const isCount = next !== null && next >= 1 && next <= mostDays
    change(isCount ? { dueDays: next } : { dueDays: null, due: null })
  }
  return (
    <>
      <div className={css.pair}>
        <DateField required label={t('letter.date')} value={from} onChange={(date) => change({ date })} />
        <NumberField label={t('letter.dueDays')} value={days} min={1} onChange={count} />
      </div>
      <DateField
        label={t('letter.due')}
        value={work.due}
        onChange={(day) => change({ due: day, dueDays: null })}
      />
      <Text size="sm" c="dimmed">
        {t('letter.dueHint')}
      </Text>
    </>
  )
}
