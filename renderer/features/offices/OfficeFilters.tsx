import type { AreaId } from '../../../shared/contract/values.ts'
import { useWords } from '../../locales/i18n.ts'
import { ChoiceField } from '../../ui/fields.tsx'
import { SearchBox } from '../../ui/SearchBox.tsx'
import { useAreaOptions } from './areaOptions.ts'
import type { Directory, OfficeFilter } from './directory.ts'
import css from './offices.module.css'

type Props = {
  filter: OfficeFilter
  onFilter: (filter: OfficeFilter) => void
  directory: Directory
  shown: number
}

/** Search, area and state of the list of offices, with how many fit. */
export function OfficeFilters({ filter, onFilter, directory, shown }: Props) {
  const t = useWords()
  const areas = useAreaOptions(directory.areas)
  const numbers = { shown: count(shown), total: count(directory.rows.length) }
  const states = ['active', 'closed', 'all'] as const
  const words = {
    active: t('offices.stateActive'),
    closed: t('offices.stateClosed'),
    all: t('offices.stateAll'),
  }
  return (
    <div className={css.filters}>
      <SearchBox
        label={t('offices.search')}
        value={filter.text}
        onChange={(text) => onFilter({ ...filter, text })}
        count={t('offices.count', numbers)}
        onDown={() => document.getElementById('offices')?.focus()}
        autoFocus
      />
      <ChoiceField<AreaId | 'all'>
        label={t('offices.area')}
        value={filter.area ?? 'all'}
        onChange={(area) => onFilter({ ...filter, area: area === 'all' ? null : area })}
        options={[{ value: 'all', label: t('offices.allAreas') }, ...areas]}
      />
      <ChoiceField
        label={t('offices.state')}
        value={filter.state}
        onChange={(state) => onFilter({ ...filter, state })}
        options={states.map((value) => ({ value, label: words[value] }))}
      />
    </div>
  )
}

function count(number: number): string {
  return number.toLocaleString('en')
}
