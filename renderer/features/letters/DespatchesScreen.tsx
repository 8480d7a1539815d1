import { Alert, Loader } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { Forwarding } from '../../../shared/contract/letters.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { usePages } from '../../client/pages.ts'
import { useWords } from '../../locales/i18n.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { DateText } from '../../ui/Ltr.tsx'
import { places } from '../../ui/places.ts'
import { Screen } from '../../ui/Screen.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { useGo } from '../../ui/useGo.ts'

const listId = 'despatches'

/** Every letter issued, the unfinished ones first; searched as the circulars are. */
export function DespatchesScreen() {
  const t = useWords()
  const go = useGo()
  const [text, setText] = useState('')
  const all = usePages('forwarding.list', { text })
  const newest = useQueryCall('forwarding.list', { limit: 1000 })
  const unfinished = useQueryCall('forwarding.list', { unfinished: true, limit: 1000 })
  const open = (forwarding: Forwarding) => go(places.despatch(forwarding.id))
  const waiting = unfinished.data?.rows ?? []
  const total = newest.data?.total ?? all.total
  const subtitle = total > 0 ? t('despatch.list.counts', { count: total }) : undefined
  const empty = all.pending ? <Loader /> : <Nothing sought={text !== ''} onShowAll={() => setText('')} />
  return (
    <Screen fill title={t('despatch.list.title')} {...(subtitle && { subtitle })}>
      <ErrorText error={all.error} />
      {waiting.length > 0 && (
        <Alert role="status" color="orange" variant="light" icon={<IconClock aria-hidden />}>
          {t('despatch.list.unfinished', { count: waiting.length })}
        </Alert>
      )}
      {total > 0 && (
        <SearchBox
          label={t('despatch.list.search')}
          value={text}
          onChange={setText}
          count={t('circulars.count', {
            shown: all.total.toLocaleString('en'),
            total: total.toLocaleString('en'),
          })}
          onDown={() => document.getElementById(listId)?.focus()}
        />
      )}
      <Forwardings
        first={text === '' ? waiting : []}
        newest={text === '' ? (newest.data?.rows ?? []) : []}
        all={all}
        open={open}
        empty={empty}
      />
    </Screen>
  )
}

function Nothing({ sought, onShowAll }: { sought: boolean; onShowAll: () => void }) {
  const t = useWords()
  const go = useGo()
  if (sought) {
    const action = <ActionButton label={t('despatch.list.showAll')} onClick={onShowAll} />
    return (
      <EmptyState title={t('despatch.list.nothing')} hint={t('despatch.list.nothingHint')} action={action} />
    )
  }
  return (
    <EmptyState
      title={t('despatch.list.empty')}
      hint={t('despatch.list.emptyHint')}
      action={
        <ActionButton main label={t('despatch.list.toCirculars')} onClick={() => go(places.circulars)} />
      }
    />
  )
}

type Props = {
  first: readonly Forwarding[]
  newest: readonly Forwarding[]
  all: {
    total: number
    loadPage: (offset: number, limit: number) => Promise<readonly Forwarding[]>
  }
  open: (forwarding: Forwarding) => void
  empty: ReactNode
}

function Forwardings({ first, newest, all, open, empty }: Props) {
  const t = useWords()
  const firstIds = new Set(first.map((forwarding) => forwarding.id))
  // Beyond a thousand the list is loaded part by part, in its own order.
  const source =
    all.total <= newest.length
      ? { rows: [...first, ...newest.filter((forwarding) => !firstIds.has(forwarding.id))] }
      : { total: all.total, loadPage: all.loadPage }
  return (
    <Grid
      {...source}
      id={listId}
      label={t('despatch.list.label')}
      rowKey={(forwarding) => forwarding.id}
      onOpen={open}
      tone={(forwarding) => (isUnfinished(forwarding) ? 'late' : undefined)}
      empty={empty}
      columns={[
        {
          key: 'number',
          header: t('despatch.column.number'),
          width: '170px',
          ltr: true,
          cell: (row) => row.number,
        },
        {
          key: 'date',
          header: t('despatch.column.date'),
          width: '120px',
          cell: (row) => <DateText value={row.date} />,
        },
        {
          key: 'subject',
          header: t('despatch.column.subject'),
          width: 'minmax(200px, 1fr)',
          cell: (row) => row.subject,
        },
        {
          key: 'made',
          header: t('despatch.column.made'),
          width: '160px',
          cell: (row) => t('despatch.madeOf', { made: row.made, total: row.despatched }),
        },
        {
          key: 'outstanding',
          header: t('despatch.column.outstanding'),
          width: '120px',
          cell: (row) => row.outstanding.toLocaleString('en'),
        },
        {
          key: 'due',
          header: t('despatch.column.due'),
          width: '120px',
          cell: (row) => <DateText value={row.due} />,
        },
      ]}
    />
  )
}

/** Whether numbers were taken whose letters are not made. */
export function isUnfinished(forwarding: Forwarding): boolean {
  return forwarding.made < forwarding.despatched
}
