import type { ColumnMap, OfficeField, RejectedRow } from '../../../shared/contract/offices.ts'
import { csvText } from '../../../shared/domain/csv.ts'

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

/** Rejected rows as CSV (UTF-8 with BOM, so that Excel reads Urdu); cells that start a formula are defused. */
export function rejectedCsv(
  headings: readonly [row: string, code: string, name: string, reason: string],
  rows: readonly RejectedRow[],
  words: (reason: RejectedRow['reason']) => string,
): string {
  const lines = rows.map(({ row, code, name, reason }) => [String(row), code, name, words(reason)])
  return csvText([headings, ...lines])
}
