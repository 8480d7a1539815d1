import { z } from 'zod'
import {
  areaKinds,
  deliveryModes,
  officeFields,
  officeLengths,
  rejectReasons,
  rowWarnings,
} from '../domain/directory.ts'
import { tableNotes } from '../domain/table.ts'
import { command, job, query } from './define.ts'
import { areaId, date, fileBytes, filledLine, line, listId, nothing, officeId, readSheets } from './values.ts'

export { areaKinds, deliveryModes, officeFields } from '../domain/directory.ts'
export type { OfficeField } from '../domain/directory.ts'

/** A division, district or tehsil. Areas make a tree; offices lie in areas. */
export const area = z.object({
  id: areaId,
  kind: z.enum(areaKinds),
  name: filledLine(officeLengths.area),
  nameUrdu: line(officeLengths.area),
  parent: areaId.nullable(),
})
export type Area = z.infer<typeof area>

/** An office that letters are addressed to, by the designation of its head. */
export const office = z.object({
  id: officeId,
  code: filledLine(officeLengths.code),
  name: filledLine(officeLengths.name),
  nameUrdu: line(officeLengths.nameUrdu),
  designation: line(officeLengths.designation),
  designationUrdu: line(officeLengths.designationUrdu),
  area: areaId.nullable(),
  reportsTo: officeId.nullable(),
  address: line(officeLengths.address),
  email: line(officeLengths.email),
  phone: line(officeLengths.phone),
  delivery: z.enum(deliveryModes),
  active: z.boolean(),
})
export type Office = z.infer<typeof office>

/** One name that an office had, with the first day it was valid (null: from the beginning). */
export const officeVersion = office.omit({ id: true }).extend({ from: z.string().nullable() })

/** One row of the whole directory as the window keeps it: id, code, name, Urdu name, area, active, folded search text. */
export const compactOffice = z.tuple([
  officeId,
  z.string(),
  z.string(),
  z.string(),
  areaId.nullable(),
  z.boolean(),
  z.string(),
])
export type CompactOffice = z.infer<typeof compactOffice>

/** A saved distribution list. */
export const officeList = z.object({ id: listId, name: filledLine(120), offices: z.array(officeId) })
export type OfficeList = z.infer<typeof officeList>

/** Which column (by its heading) fills which field. */
export const columnMap = z.partialRecord(z.enum(officeFields), z.string())
export type ColumnMap = z.infer<typeof columnMap>

/** A row of an imported table that was not taken. */
export const rejectedRow = z.object({
  /** Row of the file as a spreadsheet counts it: the heading is row 1. */
  row: z.int(),
  reason: z.enum(rejectReasons),
  code: z.string(),
  name: z.string(),
})
export type RejectedRow = z.infer<typeof rejectedRow>

/** What is said of a row that was taken, with the cell as it was read. */
export const warnedRow = z.object({
  row: z.int(),
  warning: z.enum(rowWarnings),
  code: z.string(),
  text: z.string(),
})
export type WarnedRow = z.infer<typeof warnedRow>

/** A table to import, and how the clerk wants it read. */
const importInput = z.object({
  file: fileBytes,
  /** The sheet of a workbook by its name; null: the first with a table. */
  sheet: z.string().nullable().default(null),
  /** Null: guessed. */
  map: columnMap.nullable(),
  /** Whether its first row is its headings; null: told by its looks. Without them columns are called A, B, C. */
  headings: z.boolean().nullable().default(null),
  /** Rows without a code get one, by district and number. */
  makeCodes: z.boolean().default(false),
})

/** What an import would do, shown before anything is written. */
export const importPlan = z.object({
  columns: z.array(z.string()),
  map: columnMap,
  headings: z.boolean(),
  /** The first rows as they were read, to see that the encoding is right. */
  sample: z.array(z.array(z.string())),
  rows: z.int(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  areasAdded: z.int(),
  rejected: z.array(rejectedRow),
  warnings: z.array(warnedRow),
  notes: z.array(z.enum(tableNotes)),
  ...readSheets,
  /** The first changes, with the fields that change. */
  changes: z.array(
    z.object({
      row: z.int(),
      code: z.string(),
      name: z.string(),
      fields: z.array(z.string()),
      isNew: z.boolean(),
    }),
  ),
})
export type ImportPlan = z.infer<typeof importPlan>

/** The directory of offices, its areas and lists. */
export const officeCalls = {
  'office.list': query('clerk', nothing, z.object({ offices: z.array(office) })),
  'office.compact': query(
    'clerk',
    nothing,
    z.object({ areas: z.array(area), offices: z.array(compactOffice) }),
  ),
  'office.get': query(
    'clerk',
    z.object({ id: officeId }),
    z.object({ office, history: z.array(officeVersion), despatches: z.int() }),
  ),
  /** Adds an office, or changes one `from` a day on (null: today; never ahead); older letters keep the old name. */
  'office.save': command(
    'clerk',
    ['office'],
    office.extend({ id: officeId.nullable(), from: date.nullable().default(null) }),
    z.object({ office }),
  ),
  'office.planImport': job('clerk', [], importInput, importPlan),
  'office.import': job(
    'clerk',
    ['office'],
    importInput,
    z.object({
      added: z.int(),
      updated: z.int(),
      unchanged: z.int(),
      rejected: z.array(rejectedRow),
      warnings: z.array(warnedRow),
      notes: z.array(z.enum(tableNotes)),
    }),
  ),
  'area.save': command('clerk', ['office'], area.extend({ id: areaId.nullable() }), z.object({ area })),
  'list.list': query('clerk', nothing, z.object({ lists: z.array(officeList) })),
  'list.save': command(
    'clerk',
    ['office'],
    z.object({ name: filledLine(120), offices: z.array(officeId).min(1) }),
    z.object({ list: officeList }),
  ),
  'list.remove': command('clerk', ['office'], z.object({ id: listId }), nothing),
}
