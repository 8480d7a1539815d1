import type { Despatch } from '../../../shared/contract/letters.ts'
import type { ForwardingId } from '../../../shared/contract/values.ts'
import { csvText } from '../../../shared/domain/csv.ts'
import { plainText } from '../../../shared/domain/fold.ts'
import { formatSlipCode } from '../../../shared/domain/slipCode.ts'
import { showDate } from '../../../shared/domain/dates.ts'
import type { Service } from '../../client/service.ts'
import type { useWords } from '../../locales/i18n.ts'
import { officeName } from '../../ui/officeName.ts'
import { outcomeWords } from './outcomeWords.ts'

const part = 1000

/** The despatch register of a forwarding as CSV in the language of the window, cancelled numbers with their reasons. */
export async function registerCsv(
  service: Service,
  forwarding: ForwardingId,
  t: ReturnType<typeof useWords>,
  isUrdu: boolean,
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
      officeName(row, isUrdu),
      t(`despatch.state.${row.state}`),
      row.pages === null ? '' : String(row.pages),
      row.file ?? '',
      // A spreadsheet needs no marks that keep a date from turning around.
      plainText(outcomeWords(row, t)),
      row.cancelledReason ?? '',
    ]),
  ])
}
