import type { ColumnMap, OfficeField } from '../../../shared/contract/offices.ts'

/** Fields without which no row can be taken. */
export const neededFields: readonly OfficeField[] = ['code', 'name']

/** The map with one field filled from another column, or from none. */
export function mapped(map: ColumnMap, field: OfficeField, column: string | null): ColumnMap {
  const { [field]: _before, ...rest } = map
  return column === null ? rest : { ...rest, [field]: column }
}

/** Whether every field that is needed has a column. */
export function isMapped(map: ColumnMap): boolean {
  return neededFields.every((field) => map[field] !== undefined)
}
