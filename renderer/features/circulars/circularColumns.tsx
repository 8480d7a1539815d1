import type { CircularRow } from '../../../shared/contract/circulars.ts'
import { useWords } from '../../locales/i18n.ts'
import type { Column } from '../../ui/Grid.tsx'
import { DateText, Ltr } from '../../ui/Ltr.tsx'
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
      width: 'minmax(150px, 1.2fr)',
      cell: (row) =>
        row.reference === null ? <i>{t('circulars.noReference')}</i> : <Ltr>{row.reference}</Ltr>,
    },
    {
      key: 'date',
      header: t('circulars.colDate'),
      width: '120px',
      cell: (row) => <DateText value={row.date} />,
    },
    {
      key: 'subject',
      header: t('circulars.colSubject'),
      width: 'minmax(200px, 3fr)',
      cell: (row) => <bdi>{row.subject ?? row.file}</bdi>,
    },
    {
      key: 'issuer',
      header: t('circulars.colIssuer'),
      width: 'minmax(120px, 1.4fr)',
      cell: (row) => <bdi>{row.issuer ?? '–'}</bdi>,
    },
    {
      key: 'diary',
      header: t('circulars.colDiary'),
      width: '96px',
      cell: (row) => <Ltr>{row.diaryNumber === '' ? '–' : row.diaryNumber}</Ltr>,
    },
    {
      key: 'state',
      header: t('circulars.colState'),
      width: '116px',
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
