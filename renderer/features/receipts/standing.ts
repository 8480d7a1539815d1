import type { Despatch } from '../../../shared/contract/letters.ts'
import { receiptKinds } from '../../../shared/contract/receipts.ts'
import { showDate } from '../../../shared/domain/dates.ts'
import type { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'

/** What stands against a despatch so far, every fact with its date. */
export function standingWords(despatch: Despatch, t: ReturnType<typeof useWords>): string {
  if (despatch.state === 'cancelled') return t('despatch.state.cancelled')
  const facts = receiptKinds.flatMap((kind) => {
    const date = despatch.outcome[kind]
    return date === null ? [] : [`${t(`receipts.kind.${kind}`)} ${ltr(showDate(date))}`]
  })
  if (despatch.overdue) facts.push(t('despatch.outcome.overdue', { count: despatch.daysLate }))
  return facts.length === 0 ? t('despatch.outcome.none') : facts.join(' · ')
}
