import { Table, Title } from '@mantine/core'
import { receiptKinds, type ReceiptKind, type ReceiptPlan } from '../../../shared/contract/receipts.ts'
import { receiptFields } from '../../../shared/domain/receipts.ts'
import { isReceiptMap } from '../../../shared/domain/receiptTable.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { Counts } from '../../ui/Counts.tsx'
import { ChoiceField } from '../../ui/fields.tsx'
import { DateText, Ltr } from '../../ui/Ltr.tsx'
import { officeName } from '../../ui/officeName.ts'
import { SheetField } from '../../ui/SheetField.tsx'
import { TitledTable } from '../../ui/TitledTable.tsx'
import css from './many.module.css'
import { RejectedReceipts } from './RejectedReceipts.tsx'
import type { ManyReceipts } from './useManyReceipts.ts'

/** What the list would do: which column is what, the counts, what would be logged, what is left out and why. */
export function ManyPlan({ model, plan }: { model: ManyReceipts; plan: ReceiptPlan }) {
  const t = useWords()
  const map = model.list?.map ?? plan.map
  const isReady = map === null || isReceiptMap(map)
  return (
    <>
      <SheetField {...plan} onSheet={model.toSheet} />
      <ChoiceField<ReceiptKind>
        label={t('receipts.many.kind')}
        value={model.list?.kind ?? 'acknowledged'}
        options={receiptKinds.map((value) => ({ value, label: t(`receipts.kind.${value}`) }))}
        onChange={(kind) => model.remap({ kind })}
      />
      {map !== null && <MapFields model={model} plan={plan} />}
      <section aria-label={t('offices.importing.willTitle')} aria-busy={model.planning.running}>
        <Title order={2} size="h4">
          {t('offices.importing.willTitle')}
        </Title>
        {plan.notes.map((note) => (
          <p key={note}>{t(`ui.table.notes.${note}`)}</p>
        ))}
        {isReady ? <ReceiptCounts {...plan} /> : <p role="alert">{t('receipts.many.missing')}</p>}
      </section>
      {isReady && plan.lines.length > 0 && <PlannedLines plan={plan} />}
      {isReady && plan.rejected.length > 0 && (
        <RejectedReceipts rejected={plan.rejected} columns={plan.columns} />
      )}
    </>
  )
}

type CountsOf = Pick<ReceiptPlan, 'logged' | 'already' | 'rejected'>

/** How many would be logged, were so already, and are left out. */
function ReceiptCounts({ logged, already, rejected }: CountsOf) {
  const t = useWords()
  return (
    <Counts
      counts={[
        { words: t('receipts.many.logged'), count: logged },
        { words: t('receipts.many.already'), count: already },
        { words: t('receipts.many.rejected'), count: rejected.length, isBad: true },
      ]}
    />
  )
}

function MapFields({ model, plan }: { model: ManyReceipts; plan: ReceiptPlan }) {
  const t = useWords()
  const map = model.list?.map ?? {}
  const headings = [...new Set(plan.columns)].filter((column) => column !== '')
  const options = [{ value: '', label: t('offices.importing.noColumn') }].concat(
    headings.map((value) => ({ value, label: value })),
  )
  return (
    <section aria-label={t('offices.importing.mapTitle')}>
      <Title order={2} size="h4">
        {t('offices.importing.mapTitle')}
      </Title>
      <div className={css.fields}>
        {receiptFields.map((field) => (
          <ChoiceField
            key={field}
            label={t(`receipts.many.fields.${field}`)}
            value={map[field] ?? ''}
            options={options}
            onChange={(column) => {
              const { [field]: _before, ...rest } = map
              model.remap({ map: column === '' ? rest : { ...rest, [field]: column } })
            }}
          />
        ))}
      </div>
    </section>
  )
}

function PlannedLines({ plan }: { plan: ReceiptPlan }) {
  const t = useWords()
  const { isUrdu } = useLanguage()
  return (
    <TitledTable
      title={t('receipts.many.linesTitle', { shown: plan.lines.length, total: plan.logged })}
      headings={[
        t('offices.importing.colRow'),
        t('receipts.many.fields.number'),
        t('receipts.many.fields.office'),
        t('receipts.many.fields.kind'),
        t('receipts.many.fields.on'),
      ]}
    >
      {plan.lines.map(({ row, number, kind, on, ...office }) => (
        <Table.Tr key={row}>
          <Table.Td>{row}</Table.Td>
          <Table.Td>
            <Ltr>{number}</Ltr>
          </Table.Td>
          <Table.Td>
            <bdi>{officeName(office, isUrdu)}</bdi>
          </Table.Td>
          <Table.Td>{t(`receipts.kind.${kind}`)}</Table.Td>
          <Table.Td>
            <DateText value={on} />
          </Table.Td>
        </Table.Tr>
      ))}
    </TitledTable>
  )
}
