import { NativeSelect } from '@mantine/core'
import { useId } from 'react'
import { officeFields, type OfficeField } from '../../../shared/contract/offices.ts'
import { neededFields } from '../../../shared/domain/directory.ts'
import { useWords } from '../../locales/i18n.ts'
import { moveOn } from '../../ui/moveOn.ts'
import { mapped, type Mapping } from './importPlan.ts'
import css from './offices.module.css'

type Props = { columns: readonly string[]; mapping: Mapping; onMap: (mapping: Mapping) => void }

/** For each field of an office the column that fills it. */
export function MappingFields({ columns, mapping, onMap }: Props) {
  return (
    <div className={css.mapping} onKeyDown={moveOn}>
      {officeFields.map((field) => (
        <FieldLine key={field} field={field} columns={columns} mapping={mapping} onMap={onMap} />
      ))}
    </div>
  )
}

function FieldLine({ field, columns, mapping, onMap }: Props & { field: OfficeField }) {
  const t = useWords()
  const id = useId()
  const { map } = mapping
  const isNeeded = neededFields(mapping).includes(field)
  // A heading may stand over two columns; the first one counts.
  const headings = [...new Set(columns)].filter((column) => column !== '')
  return (
    <>
      <label htmlFor={id}>
        {t(`offices.importing.fields.${field}`)}
        {isNeeded && <span className={css.dimmed}> · {t('offices.importing.required')}</span>}
      </label>
      <NativeSelect
        id={id}
        size="md"
        autoFocus={field === 'code'}
        value={map[field] ?? ''}
        error={isNeeded && map[field] === undefined}
        onChange={(event) =>
          onMap({ ...mapping, map: mapped(map, field, event.currentTarget.value || null) })
        }
        data={[{ value: '', label: t('offices.importing.noColumn') }, ...headings]}
      />
    </>
  )
}
