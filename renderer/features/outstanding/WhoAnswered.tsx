import { Loader, SegmentedControl } from '@mantine/core'
import { useCallback, useDeferredValue, useId, useState, type ReactNode } from 'react'
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
import { PrintSheet } from '../../ui/PrintSheet.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { Counts } from './Counts.tsx'
import { sumOf } from './sums.ts'
import { useOfficeColumns } from './useOfficeColumns.tsx'
import { useSaveCsv } from './useSaveCsv.ts'

const tabs = ['outstanding', 'overdue', 'delivered', 'acknowledged', 'complied', 'all'] as const
type Tab = (typeof tabs)[number]

/** The offices of one circular, or of all: who has not answered, and under the other tabs who has. */
export function WhoAnswered({ circular }: { circular: CircularId | null }) {
  const t = useWords()
  const [, go] = useLocation()
  const [tab, setTab] = useState<Tab>('outstanding')
  const [text, setText] = useState('')
  const status = useQueryCall('outstanding.status', { circular, listed: 0 })
  const circulars = status.data?.circulars ?? []
  const [only] = circulars
  const title =
    circular === null
      ? t('outstanding.all')
      : t('outstanding.ofCircular', { reference: ltr(only?.reference ?? '') })
  const back = () => go(places.outstanding)
  useActions([{ label: t('outstanding.back'), keys: 'Ctrl+B', run: back }])
  return (
    <OfficeList
      title={title}
      subject={circular === null ? '' : (only?.subject ?? '')}
      circular={circular}
      tab={tab}
      text={text}
      actions={<ActionButton label={t('outstanding.back')} keys="Ctrl+B" onClick={back} />}
      onText={setText}
    >
      <ErrorText error={status.error} />
      <Counts label={title} of={sumOf(circulars)} />
      <Tabs value={tab} onChange={setTab} />
    </OfficeList>
  )
}

type ListProps = {
  title: string
  subject: string
  circular: CircularId | null
  tab: Tab
  text: string
  onText: (text: string) => void
  actions: ReactNode
  /** What stands above the list. */
  children: ReactNode
}

function OfficeList({ title, subject, circular, tab, text, onText, actions, children }: ListProps) {
  const t = useWords()
  const [active, setActive] = useState<Despatch>()
  const [printing, setPrinting] = useState(false)
  const printed = useCallback(() => setPrinting(false), [])
  const sought = useDeferredValue(text)
  const gridId = useId()
  const input = { circular, only: tab, text: sought }
  const list = usePages('outstanding.list', input)
  const columns = useOfficeColumns(circular === null)
  const log = useLog()
  const onLog = active && (() => log(active))
  return (
    <Screen
      fill
      title={title}
      {...(subject !== '' && { subtitle: <span dir="auto">{subject}</span> })}
      actions={actions}
      footer={<Footer {...{ circular, onLog }} count={list.total} onPrint={() => setPrinting(true)} />}
    >
      {children}
      <SearchBox
        autoFocus
        label={t('outstanding.search')}
        value={text}
        onChange={onText}
        onDown={() => document.getElementById(gridId)?.focus()}
      />
      <ErrorText error={list.error} />
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
          title={`${title}: ${t(`outstanding.tab.${tab}`)}`}
          subject={subject}
          total={list.total}
          loadPage={list.loadPage}
          columns={columns}
          rowKey={(row) => row.id}
          onDone={printed}
        />
      )}
    </Screen>
  )
}

/** Goes to the screen where receipts are logged, with the slip code of a line in its box. */
function useLog(): (despatch: Despatch) => void {
  const [, go] = useLocation()
  return (despatch) => go(places.receipts, { state: { code: despatch.slipCode } })
}

type FooterProps = {
  circular: CircularId | null
  count: number
  onLog: (() => void) | undefined
  onPrint: () => void
}

function Footer({ circular, count, onLog, onPrint }: FooterProps) {
  const t = useWords()
  const saveCsv = useSaveCsv(circular)
  const none = count === 0
  const log = () => onLog?.()
  useActions([
    { label: t('outstanding.log'), keys: 'Ctrl+Enter', run: log, disabled: none || !onLog },
    { label: t('outstanding.csv'), keys: 'Ctrl+S', run: saveCsv },
    { label: t('outstanding.print'), keys: 'Ctrl+P', run: onPrint, disabled: none },
  ])
  return (
    <>
      <ActionButton
        main
        label={t('outstanding.log')}
        keys="Ctrl+Enter"
        disabled={none || !onLog}
        onClick={log}
      />
      <ActionButton label={t('outstanding.print')} keys="Ctrl+P" disabled={none} onClick={onPrint} />
      <ActionButton label={t('outstanding.csv')} keys="Ctrl+S" onClick={saveCsv} />
      <output>{t('outstanding.rows', { count })}</output>
    </>
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
