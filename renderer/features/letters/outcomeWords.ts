import type { Despatch } from '../../../shared/contract/letters.ts'
import { showDate } from '../../../shared/domain/dates.ts'
import type { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'

/** Facts against a despatch, the one that says most first. */
const order = ['complied', 'nil', 'exempt', 'returned', 'query', 'acknowledged', 'delivered'] as const

type Answered = Pick<Despatch, 'state' | 'outcome' | 'overdue' | 'daysLate'>

/** What came back on a despatch: the strongest fact with its date, or that nothing did, or how late it is. */
export function outcomeWords(despatch: Answered, t: ReturnType<typeof useWords>): string {
  if (despatch.state === 'cancelled') return t('despatch.state.cancelled')
  const strongest = order.find((kind) => despatch.outcome[kind] !== null)
  const date = strongest ? despatch.outcome[strongest] : null
  const fact =
    strongest && date
      ? `${t(`despatch.outcome.${strongest}`)} ${ltr(showDate(date))}`
      : t('despatch.outcome.none')
  if (!despatch.overdue) return fact
  const late = t('despatch.outcome.overdue', { count: despatch.daysLate })
  return strongest ? `${fact}; ${late}` : late
}
