import { checkColumns } from './columnMap.ts'
import { areaFinder } from './officeAreas.ts'
import { placedRows, readRows, withCodes } from './officeRows.ts'
import { deliveryOf, type OfficeCells } from './officeRow.ts'
import type {
  ColumnMap,
  DirectoryArea,
  DirectoryOffice,
  OfficeField,
  RejectReason,
  RowWarning,
} from './directory.ts'
import { neededFields } from './directory.ts'
import { foldText } from './fold.ts'
import { officesByCode } from './selection.ts'
import type { TableRow } from './table.ts'

/** A row that was not taken, with the office it names; a line that is no office has its words for a name. */
export type RejectedOffice = { row: number; reason: RejectReason; code: string; name: string }

/** What is said of a row that was taken, with the cell as it was read. */
export type OfficeWarning = { row: number; warning: RowWarning; code: string; text: string }

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
  warnings: OfficeWarning[]
  /** Offices to write: new ones and changed ones, in the order of the file. */
  offices: PlannedOffice<O, A>[]
  /** Areas to write before the offices, parents first. */
  areas: DirectoryArea<A>[]
}

/** A table and the directory that it is held against. */
export type PlanSource<O extends string, A extends string> = {
  columns: readonly string[]
  map: ColumnMap
  /** Rows without a code get one (`codeMaker`). */
  makeCodes: boolean
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
 * office stays closed. Of rows with the same code the first stands, the later ones are rejected; so are lines that
 * are no office, each with its reason. The same table again changes nothing. Error: COLUMN_MISSING {field, columns}
 * where code (unless codes are made) or name has no column, or a mapped heading is not there.
 */
export function planOffices<O extends string, A extends string>(
  rows: readonly TableRow[],
  source: PlanSource<O, A>,
): OfficePlan<O, A> {
  checkColumns(source.map, source.columns, neededFields(source))
  const known = officesByCode(source.offices)
  const finder = areaFinder(source.areas, source.newAreaId)
  const taken = new Map<string, Taken<O, A>>()
  const read = readRows(rows, source, known)
  const rejected = [...read.rejected]
  const reject = (row: number, reason: RejectReason, { code, name }: { code: string; name: string }) =>
    void rejected.push({ row, reason, code, name })

  const placed = placedRows(read.standing, finder, reject)
  for (const { row, cells, area } of source.makeCodes ? withCodes(placed, source, finder, reject) : placed) {
    const key = foldText(cells.code)
    const before = known.get(key)
    const office = officeOf(cells, before, area, source.newOfficeId)
    taken.set(key, { row, isNew: before === undefined, office, reportsTo: cells.reportsTo })
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
  const codes = new Map(inOrder.map(({ row, office }) => [row, office.code]))
  return {
    unchanged: offices.length - written.length,
    rejected: rejected.sort((a, b) => a.row - b.row),
    warnings: read.warnings.flatMap((one) => {
      const code = codes.get(one.row)
      return code === undefined ? [] : [{ ...one, code }]
    }),
    offices: written,
    areas: finder.madeFor(written.flatMap(({ office }) => office.area ?? [])),
  }
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
