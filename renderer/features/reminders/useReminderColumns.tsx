import { useMemo } from 'react'
import type { Defaulter } from '../../../shared/contract/reminders.ts'
import { showDate } from '../../../shared/domain/dates.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import type { Column } from '../../ui/Grid.tsx'
import { DateText } from '../../ui/Ltr.tsx'
import { officeNow } from '../../ui/officeName.ts'

/** Office, our letter, deadline, the last reminder, and what comes next. */
export function useReminderColumns(): Column<Defaulter>[] {
  const t = useWords()
  const { isUrdu } = useLanguage()
  return useMemo(() => {
    const last = ({ last: before }: Defaulter) =>
      before === null
        ? t('reminders.noneBefore')
        : t('reminders.before', { number: ltr(before.number), date: ltr(showDate(before.date)) })
    const next = (row: Defaulter) => {
      if (row.paused) return t('reminders.state.paused')
      if (row.closed) return t('reminders.state.closed')
      if (row.step === null) return t('reminders.state.top')
      if (row.stepOn === null) return t('reminders.state.noDue')
      const words = row.isDue ? t('reminders.state.due', { step: row.step }) : undefined
      return words ?? t('reminders.state.later', { step: row.step, date: ltr(showDate(row.stepOn)) })
    }
    return [
      {
        key: 'office',
        header: t('reminders.column.office'),
        width: 'minmax(300px, 2.4fr)',
        cell: (row) => officeNow(row, isUrdu, t),
      },
      {
        key: 'number',
        header: t('reminders.column.number'),
        width: '124px',
        ltr: true,
        cell: (row) => row.number,
      },
      {
        key: 'deadline',
        header: t('reminders.column.deadline'),
        width: '112px',
        cell: (row) => <DateText value={row.deadline} />,
      },
      {
        key: 'late',
        header: t('reminders.column.late'),
        width: '98px',
        cell: (row) => (row.daysLate > 0 ? row.daysLate.toLocaleString('en') : '–'),
      },
      { key: 'last', header: t('reminders.column.last'), width: 'minmax(150px, 0.8fr)', cell: last },
      { key: 'next', header: t('reminders.column.next'), width: 'minmax(140px, 0.8fr)', cell: next },
    ]
  }, [t, isUrdu])
}
