import { Loader } from '@mantine/core'
import { useMemo } from 'react'
import type { CircularStatus } from '../../../shared/contract/receipts.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { useActions } from '../../ui/actions.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { Grid, type Column } from '../../ui/Grid.tsx'
import { places } from '../../ui/places.ts'
import { Screen } from '../../ui/Screen.tsx'
import { useGo } from '../../ui/useGo.ts'
import { Counts, Share } from './Counts.tsx'
import { sumOf } from './sums.ts'
import { useSaveCsv } from './useSaveCsv.ts'

/** Every circular with its answers; one opens the list of who has not. */
export function AllCirculars() {
  const t = useWords()
  const go = useGo()
  const { data, error } = useQueryCall('outstanding.status', { listed: 0 })
  const saveCsv = useSaveCsv()
  const circulars = useMemo(() => (data?.circulars ?? []).filter(({ despatched }) => despatched > 0), [data])
  const openAll = () => go(places.outstandingOf('all'))
  // Until it is known nothing is refused: a key pressed at once must not be lost.
  const none = data !== undefined && circulars.length === 0
  const byArea = () => go(places.areas)
  useActions([
    { label: t('outstanding.offices'), keys: 'Ctrl+Enter', run: openAll, disabled: none },
    { label: t('outstanding.csv'), keys: 'Ctrl+S', run: saveCsv, disabled: none },
    { label: t('outstanding.byArea'), keys: 'Ctrl+Shift+D', run: byArea, disabled: none },
  ])
  const title = t('outstanding.title')
  if (error || !data) return <Screen title={title}>{error ? <ErrorText error={error} /> : <Loader />}</Screen>
  if (none) {
    return (
      <Screen title={title}>
        <EmptyState
          title={t('outstanding.empty')}
          hint={t('outstanding.emptyHint')}
          action={
            <ActionButton main label={t('outstanding.toCirculars')} onClick={() => go(places.circulars)} />
          }
        />
      </Screen>
    )
  }
  return (
    <Screen
      fill
      title={title}
      subtitle={t('outstanding.subtitle')}
      actions={<ActionButton label={t('outstanding.csv')} keys="Ctrl+S" onClick={saveCsv} />}
      footer={
        <>
          <ActionButton main label={t('outstanding.offices')} keys="Ctrl+Enter" onClick={openAll} />
          <ActionButton label={t('outstanding.byArea')} keys="Ctrl+Shift+D" onClick={byArea} />
        </>
      }
    >
      <Counts label={t('outstanding.totals')} of={sumOf(circulars)} />
      <CircularGrid circulars={circulars} onOpen={(circular) => go(places.outstandingOf(circular.id))} />
    </Screen>
  )
}

type GridProps = { circulars: readonly CircularStatus[]; onOpen: (circular: CircularStatus) => void }

function CircularGrid({ circulars, onOpen }: GridProps) {
  const t = useWords()
  const share = (key: 'delivered' | 'acknowledged' | 'complied'): Column<CircularStatus> => ({
    key,
    header: t(`outstanding.column.${key}`),
    width: key === 'acknowledged' ? '138px' : '98px',
    cell: (row) => <Share n={row[key]} total={row.despatched} kind={key} />,
  })
  return (
    <Grid
      label={t('outstanding.label')}
      rows={circulars}
      rowKey={(row) => row.id}
      onOpen={onOpen}
      firstFocus
      empty={null}
      columns={[
        {
          key: 'reference',
          header: t('outstanding.column.reference'),
          width: 'minmax(215px, 0.5fr)',
          ltr: true,
          cell: (row) => row.reference,
        },
        {
          key: 'subject',
          header: t('outstanding.column.subject'),
          width: 'minmax(140px, 1fr)',
          cell: (row) => row.subject,
        },
        {
          key: 'despatched',
          header: t('outstanding.column.despatched'),
          width: '115px',
          cell: (row) =>
            row.made < row.despatched
              ? `${row.despatched.toLocaleString('en')} (${t('outstanding.notMade', { count: row.despatched - row.made })})`
              : row.despatched.toLocaleString('en'),
        },
        share('delivered'),
        share('acknowledged'),
        share('complied'),
        {
          key: 'outstanding',
          header: t('outstanding.column.outstanding'),
          width: '118px',
          cell: (row) => row.outstandingCount.toLocaleString('en'),
        },
        {
          key: 'overdue',
          header: t('outstanding.column.overdue'),
          width: '96px',
          cell: (row) => <Share n={row.overdue} total={row.despatched} kind="overdue" />,
        },
      ]}
    />
  )
}
