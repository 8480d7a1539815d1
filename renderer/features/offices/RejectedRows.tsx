import type { RejectedRow } from '../../../shared/contract/offices.ts'
import { shell } from '../../client/shell.ts'
import { useWords } from '../../locales/i18n.ts'
import { LeftOut } from '../../ui/LeftOut.tsx'
import { Ltr } from '../../ui/Ltr.tsx'

/** Rows of offices that would not go in, each with its reason. */
export function RejectedRows({ rejected }: { rejected: readonly RejectedRow[] }) {
  const t = useWords()
  const words = ({ reason }: RejectedRow) => t(`rejected.${reason}`)
  const [row, reason, code, name] = [
    t('offices.importing.colRow'),
    t('offices.importing.colReason'),
    t('offices.importing.colCode'),
    t('offices.importing.colName'),
  ]
  return (
    <LeftOut
      rows={rejected}
      columns={[
        { heading: row, cell: (one) => one.row },
        { heading: code, cell: (one) => <Ltr>{one.code}</Ltr> },
        { heading: name, cell: (one) => <bdi>{one.name}</bdi> },
        { heading: reason, cell: words },
      ]}
      csv={() => [
        [row, code, name, reason],
        ...rejected.map((one) => [String(one.row), one.code, one.name, words(one)]),
      ]}
      save={(content) => shell.saveFile({ name: 'rejected-rows.csv', kind: 'csv', content })}
    />
  )
}
