import { Table, Title } from '@mantine/core'
import type { ColumnMap, ImportPlan } from '../../../shared/contract/offices.ts'
import { useWords } from '../../locales/i18n.ts'
import { ScrollTable } from '../../ui/ScrollTable.tsx'
import css from './offices.module.css'

const shownRows = 5

/** The first rows as they were read, so that the encoding can be judged; mapped columns stand out. */
export function SampleRows({ plan, map }: { plan: ImportPlan; map: ColumnMap }) {
  const t = useWords()
  const used = new Set(Object.values(map))
  return (
    <section aria-label={t('offices.importing.sampleTitle')}>
      <Title order={2} size="h4">
        {t('offices.importing.sampleTitle')}
      </Title>
      <p className={css.dimmed}>{t('offices.importing.sampleHint')}</p>
      <ScrollTable label={t('offices.importing.sampleTitle')} headings={plan.columns} marked={used}>
        {plan.sample.slice(0, shownRows).map((cells, row) => (
          <Table.Tr key={row}>
            {cells.map((cell, at) => (
              <Table.Td key={at}>
                <bdi>{cell}</bdi>
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </ScrollTable>
    </section>
  )
}
