import { Title } from '@mantine/core'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useWords } from '../../locales/i18n.ts'
import { Counts } from '../../ui/Counts.tsx'
import css from './many.module.css'
import { RejectedReceipts } from './RejectedReceipts.tsx'

type Props = { result: CallOutput<'receipt.import'>; columns: readonly string[] }

/** What was logged, and what was left out and why. */
export function ManyResult({ result, columns }: Props) {
  const t = useWords()
  const { logged, already, rejected } = result
  return (
    <>
      <div className={css.many} role="status">
        <Title order={2} size="h3">
          {t('receipts.many.done')}
        </Title>
        <Counts
          counts={[
            { words: t('receipts.many.didLog'), count: logged },
            { words: t('receipts.many.already'), count: already },
            { words: t('receipts.many.rejected'), count: rejected.length, isBad: true },
          ]}
        />
      </div>
      {rejected.length > 0 && <RejectedReceipts rejected={rejected} columns={columns} />}
    </>
  )
}
