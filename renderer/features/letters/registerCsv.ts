import type { Despatch } from '../../../shared/contract/letters.ts'
import type { ForwardingId } from '../../../shared/contract/values.ts'
import { csvText } from '../../../shared/domain/csv.ts'
import { formatSlipCode } from '../../../shared/domain/slipCode.ts'
import { showDate } from '../../../shared/domain/dates.ts'
import type { Service } from '../../client/service.ts'
import type { useWords } from '../../locales/i18n.ts'
import { outcomeWords } from './outcomeWords.ts'

const part = 1000

/** The despatch register of a forwarding as CSV, row by row, cancelled numbers with their reasons. */
export async function registerCsv(
  service: Service,
  forwarding: ForwardingId,
  t: ReturnType<typeof useWords>,
): Promise<string> {
  const rows: Despatch[] = []
  for (let total = 1; rows.length < total;) {
    const page = await service.call('despatch.list', { forwarding, offset: rows.length, limit: part })
    rows.push(...page.rows)
    total = page.rows.length === 0 ? 0 : page.total
  }
  const heading = [
    'number',
    'date',
    'slip',
    'code',
    'office',
    'state',
    'pages',
    'file',
    'outcome',
    'reason',
  ] as const
  return csvText([
    heading.map((column) => t(`despatch.column.${column}`)),
    ...rows.map((row) => [
      row.number,
      showDate(row.date),
      formatSlipCode(row.slipCode),
      row.officeCode,
      row.officeName,
      t(`despatch.state.${row.state}`),
      row.pages === null ? '' : String(row.pages),
      row.file ?? '',
      outcomeWords(row, t),
      row.cancelledReason ?? '',
    ]),
  ])
}
