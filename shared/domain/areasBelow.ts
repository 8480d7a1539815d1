import { areaKinds, type ColumnMap } from './directory.ts'
import { foldText } from './fold.ts'
import type { TableRow } from './table.ts'

/**
 * Rows whose empty cells under a district (division, tehsil) have the one above; the same rows where there are none
 * to fill.
 *
 * A CSV of merged cells keeps the value in the first row alone. It is one where each value stands once and more rows
 * are empty than not, from the first on: a list that only lacks some districts has others twice.
 */
export function withAreasBelow(
  rows: readonly TableRow[],
  columns: readonly string[],
  map: ColumnMap,
): readonly TableRow[] {
  // Neither a line of words nor the headings again names an area.
  const isHeading = ({ cells }: TableRow) =>
    cells.some((cell, place) => cell !== '' && foldText(cell) === foldText(columns[place] ?? ''))
  const mapped = areaKinds.filter((kind) => map[kind] !== undefined)
  if (mapped.length === 0) return rows
  const listed = rows.filter(
    (row) => row.cells.filter((cell) => cell.trim() !== '').length > 1 && !isHeading(row),
  )
  const places = mapped
    .map((kind) => columns.indexOf(map[kind] ?? ''))
    .filter((place) => isMerged(listed, place))
  if (places.length === 0) return rows
  const above = new Map<number, string>()
  const lines = new Set(listed)
  return rows.map((row) => {
    if (!lines.has(row)) return row
    const cells = [...row.cells]
    for (const place of places) {
      const cell = (cells[place] ?? '').trim()
      if (cell === '') cells[place] = above.get(place) ?? ''
      else {
        above.set(place, cell)
        // A new district has no tehsil of the one before.
        for (const smaller of places.slice(places.indexOf(place) + 1)) above.delete(smaller)
      }
    }
    return { ...row, cells }
  })
}

function isMerged(rows: readonly TableRow[], place: number): boolean {
  if (place < 0) return false
  const cells = rows.map((row) => (row.cells[place] ?? '').trim())
  const values = cells.filter((cell) => cell !== '')
  return cells[0] !== '' && new Set(values).size === values.length && cells.length > 2 * values.length
}
