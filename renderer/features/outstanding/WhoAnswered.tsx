import { Loader, SegmentedControl } from '@mantine/core'
import { useCallback, useDeferredValue, useId, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { CallInput } from '../../../shared/contract/contract.ts'
import type { Despatch } from '../../../shared/contract/letters.ts'
import { answerLists } from '../../../shared/contract/receipts.ts'
import type { CircularId } from '../../../shared/contract/values.ts'
import type { AnswerList } from '../../../shared/domain/receipts.ts'
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
import { useAreaName } from './areaName.ts'
import { Counts } from './Counts.tsx'
import { sumOf } from './sums.ts'
import css from './outstanding.module.css'
import { areaOf, placeBefore, type Place } from './place.ts'
import { useOfficeColumns } from './useOfficeColumns.tsx'
import { useSaveCsv } from './useSaveCsv.ts'

/** The offices of one circular, or of all: who has not answered, and under the other tabs who has. */
export function WhoAnswered({ circular, first }: { circular: CircularId | null; first?: string }) {
  const t = useWords()
  const [, go] = useLocation()
  const [tab, setTab] = useState(() => tabOf(first))
  const [text, setText] = useState('')
  const [place, setPlace] = useState(placeBefore)
  const status = useQueryCall('outstanding.status', { circular, listed: 0 })
  const circulars = status.data?.circulars ?? []
  const [only] = circulars
  const title =
    circular === null
      ? t('outstanding.offices')
      : t('outstanding.ofCircular', { reference: ltr(only?.reference ?? '') })
  const isPlace = place.length > 0
  const back = () =>
    isPlace ? go(places.areas, { state: { place: place.slice(0, -1) } }) : go(places.outstanding)
  const backWords = isPlace ? t('outstanding.byArea') : t('outstanding.back')
  useActions([{ label: backWords, keys: 'Ctrl+B', run: back }])
  return (
    <OfficeList
      title={title}
      subject={circular === null ? '' : (only?.subject ?? '')}
      circular={circular}
      tab={tab}
      text={text}
      place={place}
      actions={<ActionButton label={backWords} keys="Ctrl+B" onClick={back} />}
      onText={setText}
    >
      <ErrorText error={status.error} />
      {/* Those of one area stand in the matrix that led here; beside them these would mislead. */}
      {isPlace ? (
        <PlaceLine place={place} onEverywhere={() => setPlace([])} />
      ) : (
        <Counts label={title} of={sumOf(circulars)} />
      )}
      <Tabs value={tab} onChange={setTab} />
    </OfficeList>
  )
}

type ListProps = {
  title: string
  subject: string
  circular: CircularId | null
  tab: AnswerList
  text: string
  place: Place
  onText: (text: string) => void
  actions: ReactNode
  /** What stands above the list. */
  children: ReactNode
}

function OfficeList(props: ListProps) {
  const { title, subject, circular, tab, text, place, onText, actions, children } = props
  const t = useWords()
  const [active, setActive] = useState<Despatch>()
  const [printing, setPrinting] = useState(false)
  const printed = useCallback(() => setPrinting(false), [])
  const sought = useDeferredValue(text)
  const gridId = useId()
  const input = { circular, only: tab, text: sought, ...areaOf(place) }
  const list = usePages('outstanding.list', input)
  const columns = useOfficeColumns(circular === null)
  const log = useLog()
  const onLog = active && (() => log(active))
  const empty = list.pending ? <Loader /> : <Nobody searched={sought !== ''} tab={tab} />
  return (
    <Screen
      fill
      title={title}
      {...(subject !== '' && { subtitle: <span dir="auto">{subject}</span> })}
      actions={actions}
      footer={
        <Footer
          {...{ input, onLog }}
          office={active?.office}
          count={list.total}
          onPrint={() => setPrinting(true)}
        />
      }
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
        empty={empty}
      />
      {printing && (
        <PrintSheet
          {...{ columns, subject, total: list.total, loadPage: list.loadPage, onDone: printed }}
          title={`${title}: ${t(`outstanding.tab.${tab}`)}`}
          rowKey={(row) => row.id}
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

/** Of which area the list is, and the way to all of them. */
function PlaceLine({ place, onEverywhere }: { place: Place; onEverywhere: () => void }) {
  const t = useWords()
  const nameOf = useAreaName()
  const words = place.map((area) => `\u2068${nameOf(area)}\u2069`).join(' · ')
  return (
    <div className={css.place}>
      <span>{t('outstanding.areas.place', { place: words })}</span>
      <ActionButton label={t('outstanding.areas.everywhere')} onClick={onEverywhere} />
    </div>
  )
}

type FooterProps = {
  input: Omit<CallInput<'outstanding.csv'>, 'language'>
  count: number
  onLog: (() => void) | undefined
  /** The office of the line that the arrows stand on. */
  office: string | undefined
  onPrint: () => void
}

function Footer({ input, count, onLog, onPrint, office }: FooterProps) {
  const t = useWords()
  const [, go] = useLocation()
  const openOffice = () => office !== undefined && go(places.officeAnswers(office))
  const saveCsv = useSaveCsv(input)
  const none = count === 0
  const log = () => onLog?.()
  useActions([
    { label: t('outstanding.log'), keys: 'Ctrl+Enter', run: log, disabled: none || !onLog },
    { label: t('outstanding.csv'), keys: 'Ctrl+S', run: saveCsv, disabled: none },
    { label: t('outstanding.print'), keys: 'Ctrl+P', run: onPrint, disabled: none },
    { label: t('outstanding.office.open'), keys: 'Ctrl+H', run: openOffice, disabled: none || !office },
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
      <ActionButton label={t('outstanding.csv')} keys="Ctrl+S" disabled={none} onClick={saveCsv} />
      <ActionButton
        label={t('outstanding.office.open')}
        keys="Ctrl+H"
        disabled={none || !office}
        onClick={openOffice}
      />
      <output>
        {input.circular === null ? t('outstanding.letters', { count }) : t('outstanding.rows', { count })}
      </output>
    </>
  )
}

function tabOf(name: string | undefined): AnswerList {
  return answerLists.find((tab) => tab === name) ?? 'outstanding'
}

function Tabs({ value, onChange }: { value: AnswerList; onChange: (tab: AnswerList) => void }) {
  const t = useWords()
  return (
    <SegmentedControl
      size="md"
      fullWidth
      transitionDuration={0}
      aria-label={t('outstanding.tab.label')}
      value={value}
      onChange={(next) => onChange(tabOf(next))}
      data={answerLists.map((tab) => ({ value: tab, label: t(`outstanding.tab.${tab}`) }))}
    />
  )
}

function Nobody({ searched, tab }: { searched: boolean; tab: AnswerList }) {
  const t = useWords()
  if (searched) return <EmptyState title={t('outstanding.noneFound')} hint={t('outstanding.noneFoundHint')} />
  if (tab === 'outstanding')
    return <EmptyState title={t('outstanding.none')} hint={t('outstanding.noneHint')} />
  return <EmptyState title={t('outstanding.noneHere')} hint={t('outstanding.noneHereHint')} />
}
