import { Table, Title } from '@mantine/core'
import type { ImportPlan } from '../../../shared/contract/offices.ts'
import { useWords } from '../../locales/i18n.ts'
import { wordsUnder } from '../../locales/words.ts'
import { Ltr } from '../../ui/Ltr.tsx'
import { ScrollTable } from '../../ui/ScrollTable.tsx'
import css from './offices.module.css'

/** Changes of known offices come first: new ones are seldom a surprise. */
export function PlannedChanges({ plan }: { plan: ImportPlan }) {
  const t = useWords()
  const total = plan.added + plan.changed
  if (total === 0) return null
  const lines = [...plan.changes].sort((a, b) => Number(a.isNew) - Number(b.isNew))
  const fieldWords = (field: string) => wordsUnder(`offices.importing.fields.${field}`) ?? field
  return (
    <section aria-label={t('offices.importing.changesTitle')}>
      <Title order={2} size="h4">
        {t('offices.importing.changesTitle')}
      </Title>
      {lines.length < total && (
        <p className={css.dimmed}>{t('offices.importing.changesFirst', { shown: lines.length, total })}</p>
      )}
      <ScrollTable
        label={t('offices.importing.changesTitle')}
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
      </ScrollTable>
    </section>
  )
}
