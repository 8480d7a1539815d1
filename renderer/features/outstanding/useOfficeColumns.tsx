import { useMemo } from 'react'
import type { Despatch } from '../../../shared/contract/letters.ts'
import { receiptKinds } from '../../../shared/contract/receipts.ts'
import { showDate } from '../../../shared/domain/dates.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import type { Column } from '../../ui/Grid.tsx'
import { DateText } from '../../ui/Ltr.tsx'
import { officeNow } from '../../ui/officeName.ts'

/** The columns of the list of offices; `withCircular` where it holds more than one circular. */
export function useOfficeColumns(withCircular: boolean): Column<Despatch>[] {
  const t = useWords()
  const { isUrdu } = useLanguage()
  return useMemo(() => {
    const circular: Column<Despatch> = {
      key: 'circular',
      header: t('outstanding.column.reference'),
      width: 'minmax(152px, 0.4fr)',
      ltr: true,
      cell: (row) => row.reference,
    }
    return [
      {
        key: 'office',
        header: t('outstanding.column.office'),
        width: 'minmax(300px, 2fr)',
        cell: (row) => officeNow(row, isUrdu, t),
      },
      {
        key: 'code',
        header: t('outstanding.column.code'),
        width: '72px',
        ltr: true,
        cell: (row) => row.officeCode,
      },
      ...(withCircular ? [circular] : []),
      {
        key: 'number',
        header: t('outstanding.column.number'),
        width: '112px',
        ltr: true,
        cell: (row) => row.number,
      },
      {
        key: 'due',
        header: t('outstanding.column.due'),
        width: '112px',
        cell: (row) => <DateText value={row.deadline} />,
      },
      {
        key: 'late',
        header: t('outstanding.column.late'),
        width: '94px',
        cell: (row) => (row.overdue ? row.daysLate.toLocaleString('en') : ''),
      },
      {
        key: 'standing',
        header: t('outstanding.column.standing'),
        width: 'minmax(180px, 1fr)',
        cell: (row) => standingOf(row, t),
      },
    ]
  }, [t, isUrdu, withCircular])
}

/** Every fact that came back, with its date; and the printed due date where it is no longer the deadline. */
function standingOf({ outcome, due, deadline }: Despatch, t: ReturnType<typeof useWords>): string {
  const facts = receiptKinds.flatMap((kind) => {
    const date = outcome[kind]
    return date === null ? [] : [`${t(`receipts.kind.${kind}`)} ${ltr(showDate(date))}`]
  })
  const standing = facts.join(' · ') || t('despatch.outcome.none')
  if (due === null || due === deadline) return standing
  return `${standing} · ${t('outstanding.printedDue', { date: ltr(showDate(due)) })}`
}
