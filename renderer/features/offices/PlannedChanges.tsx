import { Table } from '@mantine/core'
import type { ImportPlan } from '../../../shared/contract/offices.ts'
import { useWords } from '../../locales/i18n.ts'
import { wordsUnder } from '../../locales/words.ts'
import { Ltr } from '../../ui/Ltr.tsx'
import { TitledTable } from '../../ui/TitledTable.tsx'
import css from './offices.module.css'

/** Changes of known offices come first: new ones are seldom a surprise. */
export function PlannedChanges({ plan }: { plan: ImportPlan }) {
  const t = useWords()
  const total = plan.added + plan.changed
  if (total === 0) return null
  const lines = [...plan.changes].sort((a, b) => Number(a.isNew) - Number(b.isNew))
  const fieldWords = (field: string) => wordsUnder(`offices.importing.fields.${field}`) ?? field
  return (
    <TitledTable
      title={t('offices.importing.changesTitle')}
      above={
        lines.length < total && (
          <p className={css.dimmed}>{t('offices.importing.changesFirst', { shown: lines.length, total })}</p>
        )
      }
      headings={[
        t('offices.importing.colRow'),
        t('offices.importing.colCode'),
        t('offices.importing.colName'),
        t('offices.importing.colWhat'),
      ]}
    >
      {lines.map(({ row, code, name, isNew, fields }) => (
        <Table.Tr key={row}>
          <Table.Td>{row}</Table.Td>
          <Table.Td>
            <Ltr>{code}</Ltr>
          </Table.Td>
          <Table.Td>
            <bdi>{name}</bdi>
          </Table.Td>
          <Table.Td>{isNew ? t('offices.importing.isNew') : fields.map(fieldWords).join(' · ')}</Table.Td>
        </Table.Tr>
      ))}
    </TitledTable>
  )
}
