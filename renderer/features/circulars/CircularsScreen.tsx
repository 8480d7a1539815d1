import { useState } from 'react'
import type { CircularRow } from '../../../shared/contract/circulars.ts'
import { useChoice } from '../../client/desk.ts'
import { usePages } from '../../client/pages.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { useActions } from '../../ui/actions.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { ChoiceField } from '../../ui/fields.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { places } from '../../ui/places.ts'
import { useGo } from '../../ui/useGo.ts'
import { useCircularColumns } from './circularColumns.tsx'
import css from './circulars.module.css'

type StateFilter = CircularRow['state'] | 'all'
const filters: readonly StateFilter[] = ['all', 'received', 'confirmed', 'discarded']

/** All circulars: search, filter by state, open one. */
export function CircularsScreen() {
  const t = useWords()
  const go = useGo()
  const [text, setText] = useState('')
  const [filter, setFilter] = useChoice<StateFilter>('circulars-state', 'all')
  const state = filter === 'all' ? null : filter
  const { total, loadPage, error, pending } = usePages('circular.list', { text, state })
  const { data: all } = useQueryCall('circular.list', { limit: 1 })
  const columns = useCircularColumns()
  const bring = { label: t('circulars.newCircular'), keys: 'Ctrl+O', run: () => go(places.newCircular) }
  useActions([bring])
  const showAll = () => {
    setText('')
    setFilter('all')
  }
  return (
    <Screen
      fill
      title={t('circulars.title')}
      subtitle={t('circulars.subtitle')}
      actions={<ActionButton main label={bring.label} keys={bring.keys} onClick={bring.run} />}
    >
      <div className={css.filters}>
        <SearchBox
          label={t('circulars.search')}
          value={text}
          onChange={setText}
          count={t('circulars.count', { shown: shown(total), total: shown(all?.total ?? total) })}
          onDown={() => document.getElementById('circulars')?.focus()}
          autoFocus
        />
        <StateField value={filter} onChange={setFilter} />
      </div>
      <ErrorText error={error} />
      {!pending && (
        <Grid<CircularRow>
          id="circulars"
          label={t('circulars.title')}
          total={total}
          loadPage={loadPage}
          columns={columns}
          rowKey={(row) => row.id}
          onOpen={(row) => go(places.circular(row.id))}
          tone={(row) => (row.state === 'discarded' ? 'struck' : undefined)}
          empty={<Nothing isFirst={all?.total === 0} onBring={bring.run} onShowAll={showAll} />}
        />
      )}
    </Screen>
  )
}

function StateField({ value, onChange }: { value: StateFilter; onChange: (state: StateFilter) => void }) {
  const t = useWords()
  const words = {
    all: t('circulars.filterAll'),
    received: t('circulars.filterReceived'),
    confirmed: t('circulars.filterConfirmed'),
    discarded: t('circulars.filterDiscarded'),
  }
  const options = filters.map((one) => ({ value: one, label: words[one] }))
  return <ChoiceField label={t('circulars.filter')} value={value} onChange={onChange} options={options} />
}

function Nothing(props: { isFirst: boolean; onBring: () => void; onShowAll: () => void }) {
  const t = useWords()
  if (props.isFirst) {
    const action = <ActionButton label={t('circulars.newCircular')} keys="Ctrl+O" onClick={props.onBring} />
    return <EmptyState title={t('circulars.emptyTitle')} hint={t('circulars.emptyHint')} action={action} />
  }
  const action = <ActionButton label={t('circulars.showAll')} onClick={props.onShowAll} />
  return (
    <EmptyState title={t('circulars.noneFoundTitle')} hint={t('circulars.noneFoundHint')} action={action} />
  )
}

function shown(count: number): string {
  return count.toLocaleString('en')
}
