import { checkColumns, columnNumbers } from './columnMap.ts'
import { areaFinder } from './officeAreas.ts'
import { deliveryOf, faultOf, officeCells, type OfficeCells } from './officeRow.ts'
import {
  officeFields,
  type ColumnMap,
  type DirectoryArea,
  type DirectoryOffice,
  type OfficeField,
  type RejectReason,
} from './directory.ts'
import { foldText } from './fold.ts'
import { officesByCode } from './selection.ts'
import type { TableRow } from './table.ts'

/** A row that was not taken, with the office it names. */
export type RejectedOffice = { row: number; reason: RejectReason; code: string; name: string }

/** An office to write, and which of its fields the table changes. */
export type PlannedOffice<O extends string, A extends string> = {
  row: number
  isNew: boolean
  fields: OfficeField[]
  office: DirectoryOffice<O, A>
}

/** What an import would do, and what it would write. */
export type OfficePlan<O extends string, A extends string> = {
  unchanged: number
  rejected: RejectedOffice[]
  /** Offices to write: new ones and changed ones, in the order of the file. */
  offices: PlannedOffice<O, A>[]
  /** Areas to write before the offices, parents first. */
  areas: DirectoryArea<A>[]
}

/** A table and the directory that it is held against. */
export type PlanSource<O extends string, A extends string> = {
  columns: readonly string[]
  map: ColumnMap
  offices: readonly DirectoryOffice<O, A>[]
  areas: readonly DirectoryArea<A>[]
  newOfficeId: () => O
  newAreaId: () => A
}

type Taken<O extends string, A extends string> = Omit<PlannedOffice<O, A>, 'fields'> & { reportsTo: string }

/**
 * Plans the import of a table of offices into the directory.
 *
 * Offices are known by their code, whatever its case. An empty cell leaves what the directory has; a closed
 * office stays closed. Of rows with the same code the first stands, the later ones are rejected. The same
 * table again changes nothing. Error: COLUMN_MISSING {field, columns} where code or name has no column, or
 * a mapped heading is not there.
 */
export function planOffices<O extends string, A extends string>(
  rows: readonly TableRow[],
  source: PlanSource<O, A>,
): OfficePlan<O, A> {
  checkColumns(source.map, source.columns, ['code', 'name'])
  const columnOf = columnNumbers(officeFields, source.map, source.columns)
  const known = officesByCode(source.offices)
  const finder = areaFinder(source.areas, source.newAreaId)
  const taken = new Map<string, Taken<O, A>>()
  const rejected: RejectedOffice[] = []
  const reject = (row: number, reason: RejectReason, { code, name }: { code: string; name: string }) =>
    void rejected.push({ row, reason, code, name })

  const standing: { row: number; cells: OfficeCells }[] = []
  const claimed = new Set<string>()
  for (const { row, cells: raw, ragged } of rows) {
    const cells = officeCells(raw, columnOf)
    const key = foldText(cells.code)
    const fault = ragged ? 'ragged' : (faultOf(cells) ?? (claimed.has(key) ? 'code-twice' : null))
    if (!fault) claimed.add(key)
    if (fault) reject(row, fault, cells)
    else if (cells.name === '' && !known.has(key)) reject(row, 'name-missing', cells)
    else standing.push({ row, cells })
  }
  for (const { row, cells } of vagueLast(standing)) {
    const key = foldText(cells.code)
    const before = known.get(key)
    const area = finder.find(cells)
    if (area === 'unknown') reject(row, 'area-without-parent', cells)
    else {
      const office = officeOf(cells, before, area, source.newOfficeId)
      taken.set(key, { row, isNew: before === undefined, office, reportsTo: cells.reportsTo })
    }
  }
  resolveSuperiors(taken, known, (one) => reject(one.row, 'reports-to-unknown', one.office))

  const inOrder = [...taken.values()].sort((a, b) => a.row - b.row)
  const offices = inOrder.map(({ row, isNew, office }) => ({
    row,
    isNew,
    office,
    fields: changedFields(office, known.get(foldText(office.code))),
  }))
  const written = offices.filter(({ isNew, fields }) => isNew || fields.length > 0)
  return {
    unchanged: offices.length - written.length,
    rejected: rejected.sort((a, b) => a.row - b.row),
    offices: written,
    areas: finder.madeFor(written.flatMap(({ office }) => office.area ?? [])),
  }
}

/** A tehsil named alone is looked up after all others made theirs, so that the order of rows doesn't matter. */
function vagueLast<T extends { cells: OfficeCells }>(rows: readonly T[]): T[] {
  const isVague = ({ cells }: T) => cells.tehsil !== '' && cells.division === '' && cells.district === ''
  return [...rows.filter((row) => !isVague(row)), ...rows.filter(isVague)]
}

function officeOf<O extends string, A extends string>(
  cells: OfficeCells,
  before: DirectoryOffice<O, A> | undefined,
  area: A | null,
  newId: () => O,
): DirectoryOffice<O, A> {
  return {
    id: before?.id ?? newId(),
    // The directory's spelling of a code stands; only its case could differ.
    code: before?.code ?? cells.code,
    name: cells.name || (before?.name ?? ''),
    nameUrdu: cells.nameUrdu || (before?.nameUrdu ?? ''),
    designation: cells.designation || (before?.designation ?? ''),
    designationUrdu: cells.designationUrdu || (before?.designationUrdu ?? ''),
    area: area ?? before?.area ?? null,
    reportsTo: before?.reportsTo ?? null,
    address: cells.address || (before?.address ?? ''),
    email: cells.email || (before?.email ?? ''),
    phone: cells.phone || (before?.phone ?? ''),
    delivery: deliveryOf(cells.delivery) ?? before?.delivery ?? 'post',
    active: before?.active ?? true,
  }
}

/** Turns codes of superior offices into ids; a row whose superior is unknown falls, and those below it with it. */
function resolveSuperiors<O extends string, A extends string>(
  taken: Map<string, Taken<O, A>>,
  known: ReadonlyMap<string, DirectoryOffice<O, A>>,
  reject: (one: Taken<O, A>) => void,
): void {
  const superiorOf = (one: Taken<O, A>): O | null => {
    const key = foldText(one.reportsTo)
    const id = taken.get(key)?.office.id ?? known.get(key)?.id ?? null
    return id === one.office.id ? null : id
  }
  for (let fallen = true; fallen;) {
    fallen = false
    for (const [key, one] of taken) {
      if (one.reportsTo === '') continue
      const superior = superiorOf(one)
      if (superior !== null) one.office = { ...one.office, reportsTo: superior }
      else {
        taken.delete(key)
        reject(one)
        fallen = true
      }
    }
  }
}

function changedFields<O extends string, A extends string>(
  after: DirectoryOffice<O, A>,
  before: DirectoryOffice<O, A> | undefined,
): OfficeField[] {
  const same: readonly (OfficeField & keyof DirectoryOffice)[] = [
    'code',
    'name',
    'nameUrdu',
    'designation',
    'designationUrdu',
    'reportsTo',
    'address',
    'email',
    'phone',
    'delivery',
  ]
  const fields: OfficeField[] = same.filter((field) => (after[field] ?? '') !== (before?.[field] ?? ''))
  return after.area === (before?.area ?? null) ? fields : [...fields, 'district']
}
