import { columnNumbers } from './columnMap.ts'
import { officeFields, type DirectoryOffice, type RejectReason } from './directory.ts'
import { foldText } from './fold.ts'
import { codeMaker } from './madeCodes.ts'
import type { AreaFinder } from './officeAreas.ts'
import { areasInGroup, nextAreas, otherLine, serialColumn, type GroupAreas } from './officeLines.ts'
import { faultOf, officeCells, warningsOf, type OfficeCells } from './officeRow.ts'
import type { OfficeWarning, PlanSource, RejectedOffice } from './officeTable.ts'
import type { TableRow } from './table.ts'

/** A row that names an office, and the areas of the group it stands in. */
export type StandingRow = { row: number; cells: OfficeCells; group: GroupAreas }

/** A row with its area. */
export type PlacedRow<A extends string> = { row: number; cells: OfficeCells; area: A | null }

type Reject = (row: number, reason: RejectReason, office: { code: string; name: string }) => void

/** What the rows of a table say by themselves: those that name an office, and those that can't stand. */
export function readRows<O extends string, A extends string>(
  rows: readonly TableRow[],
  { columns, map, makeCodes }: PlanSource<O, A>,
  known: ReadonlyMap<string, DirectoryOffice<O, A>>,
) {
  const columnOf = columnNumbers(officeFields, map, columns)
  const serial = serialColumn(columns)
  const standing: StandingRow[] = []
  const rejected: RejectedOffice[] = []
  const warnings: Omit<OfficeWarning, 'code'>[] = []
  const claimed = new Set<string>()
  let group: GroupAreas = {}
  const faultIn = (cells: OfficeCells, ragged: boolean): RejectReason | null => {
    const key = foldText(cells.code)
    if (ragged) return 'ragged'
    if (key === '' && !makeCodes) return 'code-missing'
    const fault = faultOf(cells)
    if (fault) return fault
    if (key !== '' && claimed.has(key)) return 'code-twice'
    if (key !== '') claimed.add(key)
    return cells.name === '' && cells.nameUrdu === '' && !known.has(key) ? 'name-missing' : null
  }
  for (const { row, cells: raw, ragged } of rows) {
    const cells = officeCells(raw, columnOf)
    // In a list with serial numbers and no codes, a line of words alone is a note.
    const other = otherLine(raw, cells, { map, mayBeName: !makeCodes || serial < 0 })
    const isKnown = cells.code !== '' && known.has(foldText(cells.code))
    const fault = other !== null && !isKnown ? other.reason : faultIn(cells, ragged)
    if (fault === null) {
      standing.push({ row, cells: isKnown ? cells : named(cells), group })
      warnings.push(...warningsOf(raw, columnOf).map((one) => ({ row, ...one })))
    } else if (other?.reason === fault) {
      // Its code is spoken for, as when the directory knows it: the same list again must come to the same.
      if (cells.code !== '') claimed.add(foldText(cells.code))
      if (other.areas) group = nextAreas(group, other.areas)
      rejected.push({ row, reason: fault, code: '', name: other.words })
    } else rejected.push({ row, reason: fault, code: cells.code, name: cells.name })
  }
  return { standing, rejected, warnings }
}

/** A new office that has a name in Urdu only has that one in both. */
function named(cells: OfficeCells): OfficeCells {
  return cells.name === '' ? { ...cells, name: cells.nameUrdu } : cells
}

/**
 * The rows with their areas, in the order of the file; those whose area can't be told are rejected.
 *
 * A tehsil named alone is looked up after all others made theirs, so that the order of rows doesn't matter. The area
 * of a group counts where it can be told; a heading over rows is no reason to leave them out.
 */
export function placedRows<A extends string>(
  rows: readonly StandingRow[],
  finder: AreaFinder<A>,
  reject: Reject,
): PlacedRow<A>[] {
  const isVague = ({ cells, group }: StandingRow) => {
    const { division, district, tehsil } = areasInGroup(cells, group)
    return tehsil !== '' && division === '' && district === ''
  }
  const placed: PlacedRow<A>[] = []
  for (const one of [...rows.filter((row) => !isVague(row)), ...rows.filter(isVague)]) {
    const { row, cells, group } = one
    const grouped = finder.find(areasInGroup(cells, group))
    const area = grouped === 'unknown' ? finder.find(cells) : grouped
    if (area === 'unknown') reject(row, 'area-without-parent', cells)
    else placed.push({ row, cells, area })
  }
  return placed.sort((a, b) => a.row - b.row)
}

/** The rows, each with a code; rejected are those that their names don't tell apart. */
export function withCodes<O extends string, A extends string>(
  rows: readonly PlacedRow<A>[],
  { offices }: PlanSource<O, A>,
  finder: AreaFinder<A>,
  reject: Reject,
): PlacedRow<A>[] {
  const codeFor = codeMaker(
    offices,
    finder.path,
    rows.flatMap(({ cells }) => (cells.code === '' ? [] : [cells.code])),
  )
  return rows.flatMap((one) => {
    const { row, cells, area } = one
    if (cells.code !== '') return [one]
    const code = codeFor({ name: cells.name, areas: area === null ? [] : finder.path(area) })
    if (code !== null) return [{ ...one, cells: { ...cells, code } }]
    reject(row, 'name-twice', cells)
    return []
  })
}
