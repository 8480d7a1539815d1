import { useDeferredValue, useMemo, useState } from 'react'
import type { OfficeId } from '../../../shared/contract/values.ts'
import { useQueryCall } from '../../client/hooks.ts'
import { useWords } from '../../locales/i18n.ts'
import { useActions } from '../../ui/actions.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { ErrorText } from '../../ui/ErrorText.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { Screen } from '../../ui/Screen.tsx'
import { places } from '../../ui/places.ts'
import { useGo } from '../../ui/useGo.ts'
import { AreasPanel } from './AreasPanel.tsx'
import { directoryOf, filterOffices, type DirectoryRow, type OfficeFilter } from './directory.ts'
import { ListsPanel } from './ListsPanel.tsx'
import { useOfficeColumns } from './officeColumns.tsx'
import { OfficeFilters } from './OfficeFilters.tsx'
import { NoOffices } from './NoOffices.tsx'
import { OfficePanel } from './OfficePanel.tsx'
import css from './offices.module.css'

type Panel = { kind: 'office'; id: OfficeId | null } | { kind: 'lists' } | { kind: 'areas' } | null

const everything: OfficeFilter = { text: '', area: null, state: 'active' }

/** The directory of offices: find, open, change; areas and saved lists beside it. */
export function OfficesScreen() {
  const t = useWords()
  const go = useGo()
  const [filter, setFilter] = useState<OfficeFilter>(everything)
  const [panel, setPanel] = useState<Panel>(null)
  const [current, setCurrent] = useState<DirectoryRow>()
  const { data, error, pending } = useQueryCall('office.compact', {})
  const directory = useMemo(() => directoryOf(data?.areas ?? [], data?.offices ?? []), [data])
  const settled = useDeferredValue(filter)
  const rows = useMemo(() => filterOffices(directory, settled), [directory, settled])
  const columns = useOfficeColumns(directory)

  const open = (id: OfficeId | null) => setPanel({ kind: 'office', id })
  const close = () => {
    setPanel(null)
    requestAnimationFrame(() => document.getElementById('offices')?.focus())
  }
  const actions = {
    add: { label: t('offices.new'), keys: 'Ins', run: () => open(null) },
    bring: { label: t('offices.import'), keys: 'Ctrl+I', run: () => go(places.importOffices) },
    lists: { label: t('offices.lists'), keys: 'F6', run: () => setPanel({ kind: 'lists' }) },
    areas: { label: t('offices.areas'), keys: 'F7', run: () => setPanel({ kind: 'areas' }) },
  }
  const edit = {
    label: t('offices.edit'),
    keys: 'F2',
    run: () => current && open(current.id),
    disabled: !current,
  }
  useActions([...Object.values(actions), edit])

  return (
    <Screen
      fill
      title={t('offices.title')}
      subtitle={t('offices.subtitle')}
      actions={Object.values(actions).map(({ label, keys, run }, at) => (
        <ActionButton key={keys} label={label} keys={keys} main={at === 0 && panel === null} onClick={run} />
      ))}
    >
      <OfficeFilters filter={filter} onFilter={setFilter} directory={directory} shown={rows.length} />
      <ErrorText error={error} />
      <div className={css.split}>
        {!pending && (
          <Grid<DirectoryRow>
            id="offices"
            label={t('offices.grid')}
            rows={rows}
            columns={columns}
            rowKey={(row) => row.id}
            onOpen={(row) => open(row.id)}
            onActive={setCurrent}
            tone={(row) => (row.active ? undefined : 'struck')}
            empty={
              <NoOffices
                isFirst={directory.rows.length === 0}
                onImport={actions.bring.run}
                onShowAll={() => setFilter({ ...everything, state: 'all' })}
              />
            }
          />
        )}
        {panel?.kind === 'office' && (
          <OfficePanel key={panel.id ?? 'new'} id={panel.id} directory={directory} onClose={close} />
        )}
        {panel?.kind === 'lists' && <ListsPanel onClose={close} />}
        {panel?.kind === 'areas' && <AreasPanel areas={directory.areas} onClose={close} />}
      </div>
    </Screen>
  )
}
