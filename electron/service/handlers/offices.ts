import { setImmediate } from 'node:timers/promises'
import type { ParsedInput } from '../../../shared/contract/contract.ts'
import type { ImportPlan, officeCalls } from '../../../shared/contract/offices.ts'
import { areaId, officeId, type OfficeId } from '../../../shared/contract/values.ts'
import { isMapped, neededFields } from '../../../shared/domain/directory.ts'
import { officeList, type OfficeList } from '../../../shared/domain/officeList.ts'
import { planOffices } from '../../../shared/domain/officeTable.ts'
import { AppError, type ErrorData } from '../../../shared/errors.ts'
import { readTable } from '../../files/table.ts'
import { listAreas, saveArea } from '../../register/offices/areas.ts'
import { listLists, removeList, saveList } from '../../register/offices/lists.ts'
import { importOffices, saveOffice } from '../../register/offices/officeCommands.ts'
import {
  compactOffices,
  despatchesOfOffice,
  getOffice,
  listOffices,
  officeHistory,
} from '../../register/offices/offices.ts'
import type { Call, Context, Handlers } from '../context.ts'

/** Rows that the mapping step shows: as read, and as they would change the directory. */
const shownRows = 20
const shownChanges = 200

export const officeHandlers: Handlers<keyof typeof officeCalls> = {
  'office.list': ({ register }) => ({ offices: listOffices(register.db) }),
  'office.compact': ({ register }) => ({
    areas: listAreas(register.db),
    offices: compactOffices(register.db),
  }),
  'office.get': ({ register: { db } }, { id }) => ({
    office: getOffice(db, id),
    history: officeHistory(db, id),
    despatches: despatchesOfOffice(db, id),
  }),
  'office.save': (context, { from, ...office }) => {
    const today = context.today()
    if (from !== null && from > today) throw new AppError('DATE_IN_FUTURE', { date: from })
    return { office: saveOffice(context.register, office, from ?? today) }
  },
  'office.planImport': planImport,
  'office.import': importTable,
  'area.save': ({ register }, input) => ({ area: saveArea(register, input) }),
  'list.list': ({ register }) => ({ lists: listLists(register.db) }),
  'list.save': ({ register }, { name, offices }) => ({
    list: saveList(register, name, inDirectory(register.db, offices)),
  }),
  'list.remove': ({ register }, { id }) => {
    removeList(register, id)
    return {}
  },
}

/** The offices in the order of the directory. A closed one stays: lists outlive offices. Error: OFFICE_UNKNOWN. */
function inDirectory(db: Context['register']['db'], wanted: readonly OfficeId[]): OfficeId[] {
  const known = new Set(listOffices(db).map(({ id }) => id))
  const unknown = wanted.filter((id) => !known.has(id))
  if (unknown.length > 0) throw new AppError('OFFICE_UNKNOWN', { codes: unknown })
  const chosen = new Set(wanted)
  return [...known].filter((id) => chosen.has(id))
}

type ImportInput = ParsedInput<'office.import'>

/** What the import would do, with the columns guessed where the clerk has not mapped them yet. */
async function planImport(context: Context, input: ImportInput, call: Call): Promise<ImportPlan> {
  const list = await read(context, input, call)
  const { columns, map, headings, rows, notes, sheets, sheet } = list
  const sample = rows.slice(0, shownRows).map(({ cells }) => cells)
  const common = { columns, map, headings, sample, rows: rows.length, notes, sheets, sheet }
  // Nothing guessed is no error here: the mapping step shows the columns and asks.
  if (input.map === null && !isMapped({ ...input, map })) {
    const none = {
      added: 0,
      changed: 0,
      unchanged: 0,
      areasAdded: 0,
      rejected: [],
      warnings: [],
      changes: [],
    }
    return { ...common, ...none }
  }
  const plan = planOf(context, list, input)
  const added = plan.offices.filter(({ isNew }) => isNew).length
  return {
    ...common,
    added,
    changed: plan.offices.length - added,
    unchanged: plan.unchanged,
    areasAdded: plan.areas.length,
    rejected: plan.rejected,
    warnings: plan.warnings,
    changes: plan.offices.slice(0, shownChanges).map(({ row, isNew, fields, office }) => ({
      row,
      isNew,
      fields,
      code: office.code,
      name: office.name,
    })),
  }
}

/**
 * Writes what planImport shows, in one transaction. Columns that were told by what stands in them are only offered:
 * somebody has to say so. It can be cancelled until that begins (phase `importing`).
 */
async function importTable(context: Context, input: ImportInput, call: Call) {
  const list = await read(context, input, call)
  if (!list.headings && input.map === null) throw columnMissing(list, input, { field: 'code' })
  const plan = planOf(context, list, input)
  call.progress({ phase: 'importing', done: 0, total: 0 })
  // The words go out, and a last cancel comes in, before the thread is taken for the transaction.
  await setImmediate()
  if (call.signal.aborted) throw new AppError('CANCELLED')
  if (plan.offices.length > 0) {
    const offices = plan.offices.map(({ office }) => office)
    importOffices(context.register, { areas: plan.areas, offices }, context.today())
  }
  const added = plan.offices.filter(({ isNew }) => isNew).length
  return {
    added,
    updated: plan.offices.length - added,
    unchanged: plan.unchanged,
    rejected: plan.rejected,
    warnings: plan.warnings,
    notes: list.notes,
  }
}

async function read(
  { wiring }: Context,
  { file, sheet, ...how }: ImportInput,
  call: Call,
): Promise<OfficeList> {
  call.progress({ phase: 'reading', done: 0, total: 1 })
  const reading = { worker: wiring.tableWorker, sheet, signal: call.signal }
  const table = await readTable(file.name, file.bytes, reading)
  return officeList(table, how)
}

function planOf({ register }: Context, list: OfficeList, input: ImportInput) {
  const { rows, columns, map } = list
  try {
    return planOffices(rows, {
      columns,
      map,
      makeCodes: input.makeCodes,
      offices: listOffices(register.db),
      areas: listAreas(register.db),
      newOfficeId: () => officeId.parse(register.newId()),
      newAreaId: () => areaId.parse(register.newId()),
    })
  } catch (error) {
    const isMissing = error instanceof AppError && error.code === 'COLUMN_MISSING'
    throw isMissing ? columnMissing(list, input, error.data) : error
  }
}

/** COLUMN_MISSING with which columns are needed, what can be told of them, and the first rows. */
function columnMissing(list: OfficeList, input: ImportInput, data: ErrorData): AppError {
  const { rows, columns, map, headings } = list
  const first = rows.slice(0, 3).map(({ cells }) => cells)
  return new AppError('COLUMN_MISSING', {
    columns,
    ...data,
    needed: neededFields(input),
    headings,
    map,
    rows: first,
  })
}
