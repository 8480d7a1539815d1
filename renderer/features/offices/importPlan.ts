import type { ColumnMap, OfficeField } from '../../../shared/contract/offices.ts'

/** How the clerk wants a table read: which sheet, what fills which field, whether it has headings, whether codes are made. */
export type Mapping = { sheet: string | null; map: ColumnMap; headings: boolean; makeCodes: boolean }

/** The map with one field filled from another column, or from none. */
export function mapped(map: ColumnMap, field: OfficeField, column: string | null): ColumnMap {
  const { [field]: _before, ...rest } = map
  return column === null ? rest : { ...rest, [field]: column }
}
