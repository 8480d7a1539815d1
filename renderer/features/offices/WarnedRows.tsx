import { Table } from '@mantine/core'
import type { WarnedRow } from '../../../shared/contract/offices.ts'
import { useWords } from '../../locales/i18n.ts'
import { Ltr } from '../../ui/Ltr.tsx'
import { TitledTable } from '../../ui/TitledTable.tsx'

const shownRows = 200

/** Rows that go in without all that their cells say. */
export function WarnedRows({ warnings }: { warnings: readonly WarnedRow[] }) {
  const t = useWords()
  return (
    <TitledTable
      title={t('offices.importing.warningsTitle')}
      headings={[
        t('offices.importing.colRow'),
        t('offices.importing.colCode'),
        t('offices.importing.colCell'),
        t('offices.importing.colWarning'),
      ]}
    >
      {warnings.slice(0, shownRows).map(({ row, warning, code, text }) => (
        <Table.Tr key={`${row} ${warning}`}>
          <Table.Td>{row}</Table.Td>
          <Table.Td>
            <Ltr>{code}</Ltr>
          </Table.Td>
          <Table.Td>
            <Ltr>{text}</Ltr>
          </Table.Td>
          <Table.Td>{t(`rowWarning.${warning}`)}</Table.Td>
        </Table.Tr>
      ))}
    </TitledTable>
  )
}
