import { Table, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { RejectedReceipt } from '../../../shared/contract/receipts.ts'
import { csvText } from '../../../shared/domain/csv.ts'
import { shell } from '../../client/shell.ts'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { useActions } from '../../ui/actions.ts'
import { notifyDone, notifyError } from '../../ui/notify.tsx'
import css from './many.module.css'

const shownRows = 200

type Props = { rejected: readonly RejectedReceipt[]; columns: readonly string[] }

/** Rows that are left out, each with its reason; saved as CSV with their own cells, for mending. */
export function RejectedReceipts({ rejected, columns }: Props) {
  const t = useWords()
  const save = async () => {
    const heading = [t('offices.importing.colRow'), t('offices.importing.colReason'), ...columns]
    const lines = rejected.map(({ row, reason, cells }) => [
      String(row),
      t(`rejectedReceipt.${reason}`),
      ...cells,
    ])
    const content = csvText([heading, ...lines])
    const saved = await shell.saveFile({ name: 'rejected-receipts.csv', kind: 'csv', content })
    if (saved !== null) notifyDone(t('offices.importing.rejectedSaved', { name: saved }))
  }
  const action = {
    label: t('offices.importing.saveRejected'),
    keys: 'Ctrl+S',
    run: () => void save().catch(notifyError),
  }
  useActions([action])
  const title = t('offices.importing.rejectedTitle')
  return (
    <section aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      <p>{t('offices.importing.rejectedHint')}</p>
      <ActionButton
        label={action.label}
        keys={action.keys}
        icon={<IconDownload size={20} aria-hidden />}
        onClick={action.run}
      />
      <div className={css.scroll} tabIndex={0} role="group" aria-label={title}>
        <Table stickyHeader>
          <Table.Tbody>
            {rejected.slice(0, shownRows).map(({ row, reason, text }) => (
              <Table.Tr key={row}>
                <Table.Td>{row}</Table.Td>
                <Table.Td>
                  <bdi>{text}</bdi>
                </Table.Td>
                <Table.Td>{t(`rejectedReceipt.${reason}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  )
}
