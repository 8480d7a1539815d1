import type { RejectedReceipt } from '../../../shared/contract/receipts.ts'
import { shell } from '../../client/shell.ts'
import { useWords } from '../../locales/i18n.ts'
import { LeftOut } from '../../ui/LeftOut.tsx'

type Props = { rejected: readonly RejectedReceipt[]; columns: readonly string[] }

/** Rows of receipts that are left out, each with its reason; saved with their own cells. */
export function RejectedReceipts({ rejected, columns }: Props) {
  const t = useWords()
  const words = ({ reason }: RejectedReceipt) => t(`rejectedReceipt.${reason}`)
  const row = t('offices.importing.colRow')
  const reason = t('offices.importing.colReason')
  return (
    <LeftOut
      rows={rejected}
      columns={[
        { heading: row, cell: (one) => one.row },
        { heading: t('receipts.many.text'), cell: ({ text }) => <bdi>{text}</bdi> },
        { heading: reason, cell: words },
      ]}
      csv={() => [
        [row, reason, ...columns],
        ...rejected.map((one) => [String(one.row), words(one), ...one.cells]),
      ]}
      save={(content) => shell.saveFile({ name: 'rejected-receipts.csv', kind: 'csv', content })}
    />
  )
}
