import { useMemo } from 'react'
import type { Hit } from '../../../shared/contract/search.ts'
import { soughtIn } from '../../../shared/domain/search.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import type { Column } from '../../ui/Grid.tsx'
import { DateText } from '../../ui/Ltr.tsx'
import { Marked } from '../../ui/Marked.tsx'

/** The columns of what was found, with the words marked. */
export function useHitColumns(text: string): Column<Hit>[] {
  const t = useWords()
  const { isUrdu } = useLanguage()
  return useMemo(() => {
    const sought = soughtIn(text)
    return [
      {
        key: 'kind',
        header: t('search.column.kind'),
        width: '120px',
        cell: (hit) => t(`search.one.${hit.kind}`),
      },
      {
        key: 'code',
        header: t('search.column.code'),
        width: '180px',
        cell: (hit) => (
          <bdi dir="ltr">
            <Marked text={hit.code} sought={sought} />
          </bdi>
        ),
      },
      {
        key: 'title',
        header: t('search.column.title'),
        width: 'minmax(180px, 1fr)',
        cell: (hit) => (
          <span dir="auto">
            <Marked text={isUrdu && hit.titleUrdu !== '' ? hit.titleUrdu : hit.title} sought={sought} />
          </span>
        ),
      },
      {
        key: 'snippet',
        header: t('search.column.snippet'),
        width: 'minmax(220px, 1.4fr)',
        cell: (hit) => (
          <span dir="auto" title={hit.snippet}>
            <Marked text={hit.snippet} sought={sought} />
          </span>
        ),
      },
      {
        key: 'date',
        header: t('search.column.date'),
        width: '125px',
        cell: (hit) => <DateText value={hit.date} />,
      },
    ]
  }, [t, isUrdu, text])
}
