import { useMemo } from 'react'
import type { Despatch } from '../../../shared/contract/letters.ts'
import { receiptKinds } from '../../../shared/contract/receipts.ts'
import { showDate } from '../../../shared/domain/dates.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import type { Column } from '../../ui/Grid.tsx'
import { DateText } from '../../ui/Ltr.tsx'

/** The columns of the list of offices; `withCircular` where it holds more than one circular. */
export function useOfficeColumns(withCircular: boolean): Column<Despatch>[] {
  const t = useWords()
  const { isUrdu } = useLanguage()
  return useMemo(() => {
    const late = (row: Despatch): string => {
      if (row.overdue) return t('outstanding.daysLate', { count: row.daysLate })
      return row.due === null ? t('outstanding.noDue') : ''
    }
    const standing = (row: Despatch): string =>
      receiptKinds
        .flatMap((kind) => {
          const date = row.outcome[kind]
          return date === null ? [] : [`${t(`receipts.kind.${kind}`)} ${ltr(showDate(date))}`]
        })
        .join(' · ') || t('despatch.outcome.none')
    const circular: Column<Despatch> = {
      key: 'circular',
      header: t('outstanding.column.reference'),
      width: '170px',
      ltr: true,
      cell: (row) => row.reference,
    }
    return [
      {
        key: 'office',
        header: t('outstanding.column.office'),
        width: 'minmax(200px, 1.3fr)',
        cell: (row) => (isUrdu && row.officeNameUrdu !== '' ? row.officeNameUrdu : row.officeName),
      },
      {
        key: 'code',
        header: t('outstanding.column.code'),
        width: '86px',
        ltr: true,
        cell: (row) => row.officeCode,
      },
      ...(withCircular ? [circular] : []),
      {
        key: 'number',
        header: t('outstanding.column.number'),
        width: '122px',
        ltr: true,
        cell: (row) => row.number,
      },
      {
        key: 'due',
        header: t('outstanding.column.due'),
        width: '116px',
        cell: (row) => <DateText value={row.due} />,
      },
      { key: 'late', header: t('outstanding.column.late'), width: '140px', cell: late },
      {
        key: 'standing',
        header: t('outstanding.column.standing'),
        width: 'minmax(225px, 1fr)',
        cell: standing,
      },
    ]
  }, [t, isUrdu, withCircular])
}
