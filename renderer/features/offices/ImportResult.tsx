import { Title } from '@mantine/core'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useWords } from '../../locales/i18n.ts'
import { Counts } from '../../ui/Counts.tsx'
import css from './offices.module.css'
import { RejectedRows } from './RejectedRows.tsx'
import { WarnedRows } from './WarnedRows.tsx'

/** What an import did. */
export function ImportResult({ result }: { result: CallOutput<'office.import'> }) {
  const t = useWords()
  return (
    <div className={css.import} role="status">
      <Title order={2} size="h3">
        {t('offices.importing.doneTitle')}
      </Title>
      <Counts
        counts={[
          { words: t('offices.importing.added'), count: result.added },
          { words: t('offices.importing.changed'), count: result.updated },
          { words: t('offices.importing.unchanged'), count: result.unchanged },
          { words: t('offices.importing.rejected'), count: result.rejected.length, isBad: true },
          ...(result.warnings.length > 0
            ? [{ words: t('offices.importing.warned'), count: result.warnings.length, isBad: true }]
            : []),
        ]}
      />
      {result.rejected.length > 0 && <RejectedRows rejected={result.rejected} />}
      {result.warnings.length > 0 && <WarnedRows warnings={result.warnings} />}
    </div>
  )
}
