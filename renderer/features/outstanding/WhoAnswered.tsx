import { Loader, SegmentedControl } from '@mantine/core'
import { useCallback, useDeferredValue, useId, useState } from 'react'
import { useLocation } from 'wouter'
import type { Despatch } from '../../../shared/contract/letters.ts'
import type { CircularId } from '../../../shared/contract/values.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { usePages } from '../../client/pages.ts'
import { useWords } from '../../locales/i18n.ts'
import { ltr } from '../../locales/words.ts'
import { useActions } from '../../ui/actions.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { places } from '../../ui/places.ts'
import { Screen } from '../../ui/Screen.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { Counts } from './Counts.tsx'
import css from './outstanding.module.css'
import { PrintSheet } from './PrintSheet.tsx'
import { sumOf } from './sums.ts'
import { useOfficeColumns } from './useOfficeColumns.tsx'
import { useSaveCsv } from './useSaveCsv.ts'

const tabs = ['outstanding', 'overdue', 'delivered', 'acknowledged', 'complied', 'all'] as const
export type Tab = (typeof tabs)[number]

/** The offices of one circular, or of all: who has not answered, and under the other tabs who has. */
export function WhoAnswered({ circular }: { circular: CircularId | null }) {
  const t = useWords()
  const [, go] = useLocation()
  const [tab, setTab] = useState<Tab>('outstanding')
  const [text, setText] = useState('')
  const [active, setActive] = useState<Despatch>()
  const [printing, setPrinting] = useState(false)
  const printed = useCallback(() => setPrinting(false), [])
  const sought = useDeferredValue(text)
  const gridId = useId()
  const status = useQueryCall('outstanding.status', { circular, listed: 0 })
  const list = usePages('outstanding.list', { circular, only: tab, text: sought })
  const columns = useOfficeColumns(circular === null)
  const saveCsv = useSaveCsv(circular)
  const log = (despatch: Despatch) => go(places.receipts, { state: { code: despatch.slipCode } })
  const logActive = () => {
    if (active) log(active)
  }
  const back = () => go(places.outstanding)
  useActions([
    { label: t('outstanding.log'), keys: 'Ctrl+Enter', run: logActive, disabled: !active },
    { label: t('outstanding.back'), keys: 'Ctrl+B', run: back },
    { label: t('outstanding.csv'), keys: 'Ctrl+E', run: saveCsv },
    {
      label: t('outstanding.print'),
      keys: 'Ctrl+P',
      run: () => setPrinting(true),
      disabled: list.total === 0,
    },
  ])
  const error = status.error ?? list.error
  const circulars = status.data?.circulars ?? []
  const [only] = circulars
  const title =
    circular === null
      ? t('outstanding.all')
      : t('outstanding.ofCircular', { reference: ltr(only?.reference ?? '') })
  if (error) {
    return (
      <Screen title={title}>
        <ErrorText error={error} />
      </Screen>
    )
  }
  const actions = <ActionButton label={t('outstanding.back')} keys="Ctrl+B" onClick={back} />
  const footer = (
    <>
      <output className={css.grow}>{t('outstanding.rows', { count: list.total })}</output>
      <ActionButton label={t('outstanding.print')} keys="Ctrl+P" onClick={() => setPrinting(true)} />
      <ActionButton label={t('outstanding.csv')} keys="Ctrl+E" onClick={saveCsv} />
      <ActionButton
        main
        label={t('outstanding.log')}
        keys="Ctrl+Enter"
        disabled={!active}
        onClick={logActive}
      />
    </>
  )
  return (
    <Screen
      fill
      title={title}
      {...(circular !== null && only && { subtitle: <span dir="auto">{only.subject}</span> })}
      actions={actions}
      footer={footer}
    >
      <Counts label={title} of={sumOf(circulars)} />
      <Tabs value={tab} onChange={setTab} />
      <SearchBox
        autoFocus
        label={t('outstanding.search')}
        value={text}
        onChange={setText}
        onDown={() => document.getElementById(gridId)?.focus()}
      />
      <Grid
        id={gridId}
        label={t('outstanding.officeList')}
        total={list.total}
        loadPage={list.loadPage}
        rowKey={(row) => row.id}
        onOpen={log}
        onActive={setActive}
        columns={columns}
        tone={(row) => (row.overdue ? 'late' : undefined)}
        empty={list.pending ? <Loader /> : <Nobody searched={sought !== ''} />}
      />
      {printing && (
        <PrintSheet
          title={title}
          input={{ circular, only: tab, text: sought }}
          columns={columns}
          onDone={printed}
        />
      )}
    </Screen>
  )
}

function Tabs({ value, onChange }: { value: Tab; onChange: (tab: Tab) => void }) {
  const t = useWords()
  return (
    <SegmentedControl
      size="md"
      fullWidth
      transitionDuration={0}
      aria-label={t('outstanding.tab.label')}
      value={value}
      onChange={(next) => onChange(tabs.find((tab) => tab === next) ?? 'outstanding')}
      data={tabs.map((tab) => ({ value: tab, label: t(`outstanding.tab.${tab}`) }))}
    />
  )
}

function Nobody({ searched }: { searched: boolean }) {
  const t = useWords()
  if (searched) return <EmptyState title={t('outstanding.noneFound')} hint={t('outstanding.noneFoundHint')} />
  return <EmptyState title={t('outstanding.none')} hint={t('outstanding.noneHint')} />
}
