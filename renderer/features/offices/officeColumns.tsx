import { useMemo } from 'react'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import type { Column } from '../../ui/Grid.tsx'
import { areaPath, officeName, type Directory, type DirectoryRow } from './directory.ts'

/** The columns of the list of offices; beside an open panel only what tells offices apart. */
export function useOfficeColumns({ byArea }: Directory, isNarrow: boolean): readonly Column<DirectoryRow>[] {
  const t = useWords()
  const { language } = useLanguage()
  return useMemo(() => {
    const all: Column<DirectoryRow>[] = [
      {
        key: 'code',
        header: t('offices.colCode'),
        width: '150px',
        cell: (row) => row.code,
        ltr: true,
      },
      {
        key: 'name',
        header: t('offices.colName'),
        width: 'minmax(220px, 2fr)',
        cell: (row) => officeName(row, language),
      },
      {
        key: 'area',
        header: t('offices.colArea'),
        width: 'minmax(160px, 1.3fr)',
        cell: (row) => areaPath(byArea, row.area, language).join(' › '),
      },
      {
        key: 'state',
        header: t('offices.colState'),
        width: '90px',
        cell: (row) => (row.active ? t('offices.active') : t('offices.closed')),
      },
    ]
    return isNarrow ? all.slice(0, 2) : all
  }, [t, language, byArea, isNarrow])
}
