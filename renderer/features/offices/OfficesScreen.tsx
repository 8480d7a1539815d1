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
import {
  directoryOf,
  filterOffices,
  type Directory,
  type DirectoryRow,
  type OfficeFilter,
} from './directory.ts'
import { DirectoryActions } from './DirectoryActions.tsx'
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
  const columns = useOfficeColumns(directory, panel !== null)

  const close = () => {
    setPanel(null)
    requestAnimationFrame(() => document.getElementById('offices')?.focus())
  }
  const actions = useOfficeActions(setPanel, current)

  return (
    <Screen
      fill
      title={t('offices.title')}
      subtitle={t('offices.subtitle')}
      actions={buttons(actions.slice(2))}
      footer={
        <>
          {buttons(actions.slice(0, 2), panel === null)}
          <DirectoryActions directory={directory} rows={rows} columns={columns} />
        </>
      }
    >
      <div className={css.split}>
        <div className={css.list}>
          <OfficeFilters filter={filter} onFilter={setFilter} directory={directory} shown={rows.length} />
          <ErrorText error={error} />
          {!pending && (
            <Grid<DirectoryRow>
              id="offices"
              label={t('offices.grid')}
              rows={rows}
              columns={columns}
              rowKey={(row) => row.id}
              onOpen={(row) => setPanel({ kind: 'office', id: row.id })}
              onActive={setCurrent}
              tone={(row) => (row.active ? undefined : 'struck')}
              empty={
                <NoOffices
                  isFirst={directory.rows.length === 0}
                  onImport={() => go(places.importOffices)}
                  onShowAll={() => setFilter({ ...everything, state: 'all' })}
                />
              }
            />
          )}
        </div>
        <OpenPanel panel={panel} directory={directory} onClose={close} />
      </div>
    </Screen>
  )
}

/** Buttons of some actions; with `main` the first is the main one. */
function buttons(actions: ReturnType<typeof useOfficeActions>, main = false) {
  return actions.map(({ label, keys, run }, at) => (
    <ActionButton key={keys} label={label} keys={keys} main={main && at === 0} onClick={run} />
  ))
}

/** What the screen offers: two in its foot, the first its main button, two above; the last, F2, needs a row. */
function useOfficeActions(setPanel: (panel: Panel) => void, current: DirectoryRow | undefined) {
  const t = useWords()
  const go = useGo()
  const shown = [
    { label: t('offices.new'), keys: 'Ins', run: () => setPanel({ kind: 'office', id: null }) },
    { label: t('offices.import'), keys: 'Ctrl+I', run: () => go(places.importOffices) },
    { label: t('offices.lists'), keys: 'F6', run: () => setPanel({ kind: 'lists' }) },
    { label: t('offices.areas'), keys: 'F7', run: () => setPanel({ kind: 'areas' }) },
  ]
  const edit = () => {
    if (current) setPanel({ kind: 'office', id: current.id })
  }
  useActions([...shown, { label: t('offices.edit'), keys: 'F2', run: edit, disabled: !current }])
  return shown
}

function OpenPanel(props: { panel: Panel; directory: Directory; onClose: () => void }) {
  const { panel, directory, onClose } = props
  if (panel === null) return null
  if (panel.kind === 'lists') return <ListsPanel onClose={onClose} />
  if (panel.kind === 'areas') return <AreasPanel areas={directory.areas} onClose={onClose} />
  return <OfficePanel key={panel.id ?? 'new'} id={panel.id} directory={directory} onClose={onClose} />
}
