import { SegmentedControl } from '@mantine/core'
import { useDeferredValue, useId, useState } from 'react'
import type { Despatch, Forwarding } from '../../../shared/contract/letters.ts'
import { formatSlipCode } from '../../../shared/domain/slipCode.ts'
import { usePages } from '../../client/pages.ts'
import { useLanguage, useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { Grid, type Column } from '../../ui/Grid.tsx'
import { officeName } from '../../ui/officeName.ts'
import { PrintSheet } from '../../ui/PrintSheet.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { DespatchCard } from './DespatchCard.tsx'
import css from './letters.module.css'
import { outcomeWords } from './outcomeWords.ts'

const filters = ['all', 'outstanding', 'overdue', 'not-made', 'cancelled'] as const
type Filter = (typeof filters)[number]

type Props = { forwarding: Forwarding; printing: boolean; onPrinted: () => void }

/** The despatch register of a forwarding, row by row; a row opens its card. */
export function DespatchRegister({ forwarding, printing, onPrinted }: Props) {
  const t = useWords()
  const gridId = useId()
  const [text, setText] = useState('')
  const [only, setOnly] = useState<Filter>('all')
  const [opened, setOpened] = useState<Despatch | null>(null)
  const sought = useDeferredValue(text)
  const columns = useColumns()
  const { total, loadPage, error } = usePages('despatch.list', {
    forwarding: forwarding.id,
    text: sought,
    only,
  })
  const all = forwarding.despatched + forwarding.cancelled
  return (
    <>
      <div className={css.row}>
        <div className={css.grow}>
          <SearchBox
            autoFocus
            label={t('despatch.search')}
            value={text}
            onChange={setText}
            count={t('despatch.counts', { shown: total, total: all })}
            onDown={() => document.getElementById(gridId)?.focus()}
          />
        </div>
        <FilterControl value={only} onChange={setOnly} />
      </div>
      <ErrorText error={error} />
      <Grid
        id={gridId}
        label={t('despatch.label')}
        total={total}
        loadPage={loadPage}
        rowKey={(row) => row.id}
        onOpen={setOpened}
        columns={columns}
        tone={(row) => (row.state === 'cancelled' ? 'struck' : row.overdue ? 'late' : undefined)}
        empty={<EmptyState title={t('despatch.noRows')} hint={t('despatch.noRowsHint')} />}
      />
      {printing && (
        <PrintSheet
          title={`${t('despatch.label')} ${ltr(forwarding.number)}`}
          subject={forwarding.subject}
          total={total}
          loadPage={loadPage}
          columns={columns}
          rowKey={(row) => row.id}
          onDone={onPrinted}
        />
      )}
      {opened && (
        <DespatchCard despatch={opened} folder={forwarding.folder} onClose={() => setOpened(null)} />
      )}
    </>
  )
}

/** Which rows are shown. */
function FilterControl({ value, onChange }: { value: Filter; onChange: (filter: Filter) => void }) {
  const t = useWords()
  return (
    <SegmentedControl
      size="md"
      transitionDuration={0}
      aria-label={t('despatch.filter.label')}
      value={value}
      onChange={(next) => onChange(filters.find((filter) => filter === next) ?? 'all')}
      data={filters.map((filter) => ({ value: filter, label: t(`despatch.filter.${filter}`) }))}
    />
  )
}

function useColumns(): Column<Despatch>[] {
  const t = useWords()
  const { isUrdu } = useLanguage()
  const header = (key: 'number' | 'slip' | 'code' | 'office' | 'state' | 'pages' | 'outcome') =>
    t(`despatch.column.${key}`)
  return [
    { key: 'number', header: header('number'), width: '112px', ltr: true, cell: (row) => row.number },
    {
      key: 'slip',
      header: header('slip'),
      width: '148px',
      ltr: true,
      cell: (row) => formatSlipCode(row.slipCode),
    },
    {
      key: 'office',
      header: header('office'),
      width: 'minmax(240px, 1fr)',
      cell: (row) => officeName(row, isUrdu),
    },
    {
      key: 'state',
      header: header('state'),
      width: '120px',
      cell: (row) => t(`despatch.state.${row.state}`),
    },
    {
      key: 'outcome',
      header: header('outcome'),
      width: '232px',
      cell: (row) =>
        row.state === 'cancelled'
          ? t('despatch.cancelledWith', { reason: `\u2068${row.cancelledReason ?? ''}\u2069` })
          : outcomeWords(row, t),
    },
    { key: 'pages', header: header('pages'), width: '70px', cell: (row) => row.pages ?? '' },
  ]
}
