import { Table } from '@mantine/core'
import type { ColumnMap, ImportPlan } from '../../../shared/contract/offices.ts'
import { useWords } from '../../locales/i18n.ts'
import { TitledTable } from '../../ui/TitledTable.tsx'
import css from './offices.module.css'

const shownRows = 5

/** The first rows as they were read, so that the encoding can be judged; mapped columns stand out. */
export function SampleRows({ plan, map }: { plan: ImportPlan; map: ColumnMap }) {
  const t = useWords()
  const used = new Set(Object.values(map))
  return (
    <TitledTable
      title={t('offices.importing.sampleTitle')}
      above={<p className={css.dimmed}>{t('offices.importing.sampleHint')}</p>}
      headings={plan.columns}
      marked={used}
    >
      {plan.sample.slice(0, shownRows).map((cells, row) => (
        <Table.Tr key={row}>
          {cells.map((cell, at) => (
            <Table.Td key={at}>
              <bdi>{cell}</bdi>
            </Table.Td>
          ))}
        </Table.Tr>
      ))}
    </TitledTable>
  )
}
