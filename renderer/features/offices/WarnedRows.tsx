import { Table, Title } from '@mantine/core'
import type { WarnedRow } from '../../../shared/contract/offices.ts'
import { useWords } from '../../locales/i18n.ts'
import { Ltr } from '../../ui/Ltr.tsx'
import { ScrollTable } from '../../ui/ScrollTable.tsx'

const shownRows = 200

/** Rows that go in without all that their cells say. */
export function WarnedRows({ warnings }: { warnings: readonly WarnedRow[] }) {
  const t = useWords()
  const title = t('offices.importing.warningsTitle')
  return (
    <section aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      <ScrollTable
        label={title}
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
      </ScrollTable>
    </section>
  )
}
