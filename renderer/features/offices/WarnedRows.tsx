import type { WarnedRow } from '../../../shared/contract/offices.ts'
import { shell } from '../../client/shell.ts'
import { useWords } from '../../locales/i18n.ts'
import { LeftOut } from '../../ui/LeftOut.tsx'
import { Ltr } from '../../ui/Ltr.tsx'

/** Cells that are left out of rows that go in, each with its reason. */
export function WarnedRows({ warnings }: { warnings: readonly WarnedRow[] }) {
  const t = useWords()
  const words = ({ warning }: WarnedRow) => t(`rowWarning.${warning}`)
  const [row, code, cell, reason] = [
    t('offices.importing.colRow'),
    t('offices.importing.colCode'),
    t('offices.importing.colCell'),
    t('offices.importing.colReason'),
  ]
  return (
    <LeftOut
      rows={warnings}
      columns={[
        { heading: row, cell: (one) => one.row },
        { heading: code, cell: (one) => <Ltr>{one.code}</Ltr> },
        { heading: cell, cell: (one) => <bdi>{one.text}</bdi> },
        { heading: reason, cell: words },
      ]}
      csv={() => [
        [row, code, cell, reason],
        ...warnings.map((one) => [String(one.row), one.code, one.text, words(one)]),
      ]}
      save={(content) => shell.saveFile({ name: 'cells-left-out.csv', kind: 'csv', content })}
      words={{
        title: t('offices.importing.warningsTitle'),
        hint: t('offices.importing.warningsHint'),
        save: t('offices.importing.saveWarnings'),
      }}
      keys="Ctrl+Shift+S"
    />
  )
}
