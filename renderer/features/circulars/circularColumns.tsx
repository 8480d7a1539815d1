import type { CircularRow } from '../../../shared/contract/circulars.ts'
import { useWords } from '../../locales/i18n.ts'
import type { Column } from '../../ui/Grid.tsx'
import { DateText } from '../../ui/Ltr.tsx'
import css from './circulars.module.css'

/** The columns of the list of circulars. */
export function useCircularColumns(): readonly Column<CircularRow>[] {
  const t = useWords()
  const states = {
    received: t('circulars.stateReceived'),
    confirmed: t('circulars.stateConfirmed'),
    discarded: t('circulars.stateDiscarded'),
  }
  return [
    {
      key: 'reference',
      header: t('circulars.colReference'),
      width: 'minmax(170px, 1.6fr)',
      cell: (row) => row.reference ?? t('circulars.noReference'),
    },
    {
      key: 'date',
      header: t('circulars.colDate'),
      width: '116px',
      cell: (row) => <DateText value={row.date} />,
    },
    {
      key: 'subject',
      header: t('circulars.colSubject'),
      width: 'minmax(200px, 2.6fr)',
      cell: (row) => row.subject ?? row.file,
    },
    {
      key: 'issuer',
      header: t('circulars.colIssuer'),
      width: 'minmax(120px, 1.3fr)',
      cell: (row) => row.issuer ?? '–',
    },
    { key: 'diary', header: t('circulars.colDiary'), width: '92px', cell: (row) => row.diaryNumber || '–' },
    {
      key: 'state',
      header: t('circulars.colState'),
      width: '108px',
      cell: (row) => (
        <span className={css.state} data-state={row.state}>
          {states[row.state]}
        </span>
      ),
    },
    count('despatched', t('circulars.colDespatched')),
    count('outstanding', t('circulars.colOutstanding')),
  ]
}

function count(key: 'despatched' | 'outstanding', header: string): Column<CircularRow> {
  return { key, header, width: '116px', cell: (row) => row[key] }
}
