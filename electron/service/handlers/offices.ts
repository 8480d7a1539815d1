import { setImmediate } from 'node:timers/promises'
import type { ParsedInput } from '../../../shared/contract/contract.ts'
import type { ImportPlan, officeCalls } from '../../../shared/contract/offices.ts'
import { areaId, officeId } from '../../../shared/contract/values.ts'
import type { ColumnMap } from '../../../shared/domain/directory.ts'
import { guessColumns } from '../../../shared/domain/officeColumns.ts'
import { planOffices } from '../../../shared/domain/officeTable.ts'
import { chooseOffices } from '../../../shared/domain/selection.ts'
import type { Table } from '../../../shared/domain/table.ts'
import { AppError } from '../../../shared/errors.ts'
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
  'list.save': ({ register }, { name, offices }) => {
    const choice = { kind: 'offices', offices } as const
    const directory = { offices: listOffices(register.db), areas: [], lists: [] }
    return { list: saveList(register, name, chooseOffices(choice, directory)) }
  },
  'list.remove': ({ register }, { id }) => {
    removeList(register, id)
    return {}
  },
}

type ImportInput = ParsedInput<'office.import'>

/** What the import would do, with the columns guessed where the clerk has not mapped them yet. */
async function planImport(context: Context, { file, map }: ImportInput, call: Call): Promise<ImportPlan> {
  const table = await read(context, file, call)
  const used = map ?? guess(table)
  const common = {
    columns: table.columns,
    map: used,
    sample: table.rows.slice(0, shownRows).map(({ cells }) => cells),
    rows: table.rows.length,
    notes: table.notes,
  }
  // Nothing guessed is no error here: the mapping step shows the columns and asks.
  if (map === null && (used.code === undefined || used.name === undefined)) {
    return { ...common, added: 0, changed: 0, unchanged: 0, areasAdded: 0, rejected: [], changes: [] }
  }
  const plan = planOf(context, table, used)
  const added = plan.offices.filter(({ isNew }) => isNew).length
  return {
    ...common,
    added,
    changed: plan.offices.length - added,
    unchanged: plan.unchanged,
    areasAdded: plan.areas.length,
    rejected: plan.rejected,
    changes: plan.offices.slice(0, shownChanges).map(({ row, isNew, fields, office }) => ({
      row,
      isNew,
      fields,
      code: office.code,
      name: office.name,
    })),
  }
}

/** Writes what planImport shows, in one transaction; it can be cancelled until that begins (phase `importing`). */
async function importTable(context: Context, { file, map }: ImportInput, call: Call) {
  const table = await read(context, file, call)
  const plan = planOf(context, table, map ?? guess(table))
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
    notes: table.notes,
  }
}

function read({ wiring }: Context, { name, bytes }: ImportInput['file'], call: Call): Promise<Table> {
  call.progress({ phase: 'reading', done: 0, total: 1 })
  return readTable(name, bytes, { worker: wiring.tableWorker, signal: call.signal })
}

function guess(table: Table): ColumnMap {
  return guessColumns(
    table.columns,
    table.rows.slice(0, 50).map(({ cells }) => cells),
  )
}

function planOf({ register }: Context, table: Table, map: ColumnMap) {
  return planOffices(table.rows, {
    columns: table.columns,
    map,
    offices: listOffices(register.db),
    areas: listAreas(register.db),
    newOfficeId: () => officeId.parse(register.newId()),
    newAreaId: () => areaId.parse(register.newId()),
  })
}
