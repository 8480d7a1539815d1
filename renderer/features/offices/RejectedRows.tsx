import { Table, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { RejectedRow } from '../../../shared/contract/offices.ts'
import { shell } from '../../client/shell.ts'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { Ltr } from '../../ui/Ltr.tsx'
import { notifyDone, notifyError } from '../../ui/notify.tsx'
import { useActions } from '../../ui/actions.ts'
import { rejectedCsv } from './importPlan.ts'
import css from './offices.module.css'

const shownRows = 200

/** Rows that would not go in, each with its reason; saved as CSV for mending. */
export function RejectedRows({ rejected }: { rejected: readonly RejectedRow[] }) {
  const t = useWords()
  const save = async () => {
    const headings = [
      t('offices.importing.colRow'),
      t('offices.importing.colCode'),
      t('offices.importing.colName'),
      t('offices.importing.colReason'),
    ] as const
    const content = rejectedCsv(headings, rejected, (reason) => t(`rejected.${reason}`))
    const saved = await shell.saveFile({ name: 'rejected-rows.csv', kind: 'csv', content })
    if (saved !== null) notifyDone(t('offices.importing.rejectedSaved', { name: saved }))
  }
  const action = {
    label: t('offices.importing.saveRejected'),
    keys: 'Ctrl+S',
    run: () => void save().catch(notifyError),
  }
  useActions([action])
  return (
    <section aria-label={t('offices.importing.rejectedTitle')}>
      <Title order={2} size="h4">
        {t('offices.importing.rejectedTitle')}
      </Title>
      <p className={css.dimmed}>{t('offices.importing.rejectedHint')}</p>
      <ActionButton
        label={action.label}
        keys={action.keys}
        icon={<IconDownload size={20} aria-hidden />}
        onClick={action.run}
      />
      <div className={css.scroll} tabIndex={0} role="group" aria-label={t('offices.importing.rejectedTitle')}>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('offices.importing.colRow')}</Table.Th>
              <Table.Th>{t('offices.importing.colReason')}</Table.Th>
              <Table.Th>{t('offices.importing.colCode')}</Table.Th>
              <Table.Th>{t('offices.importing.colName')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rejected.slice(0, shownRows).map(({ row, reason, code, name }) => (
              <Table.Tr key={`${row} ${reason}`}>
                <Table.Td>{row}</Table.Td>
                <Table.Td>{t(`rejected.${reason}`)}</Table.Td>
                <Table.Td>
                  <Ltr>{code}</Ltr>
                </Table.Td>
                <Table.Td>
                  <bdi>{name}</bdi>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  )
}
