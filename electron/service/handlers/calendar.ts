import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { calendarCalls } from '../../../shared/contract/calendar.ts'
import type { ParsedInput } from '../../../shared/contract/contract.ts'
import type { AreaId } from '../../../shared/contract/values.ts'
import { holidayRows } from '../../../shared/domain/calendar.ts'
import { findArea } from '../../../shared/domain/selection.ts'
import { addWorkingDays } from '../../../shared/domain/workingDays.ts'
import { AppError } from '../../../shared/errors.ts'
import { readTable } from '../../files/table.ts'
import { listAreas } from '../../register/offices/areas.ts'
import { ownDays, readCalendar, saveWeek } from '../../register/deadlines/calendar.ts'
import { changeHoliday, enterHolidays, removeHoliday } from '../../register/deadlines/holidays.ts'
import type { Call, Context, Handlers } from '../context.ts'

export const calendarHandlers: Handlers<keyof typeof calendarCalls> = {
  'calendar.get': ({ register }) => readCalendar(register.db),
  'holiday.save': ({ register, today }, { id, ...day }) => {
    if (id !== null) return changeHoliday(register, { ...day, id }, today())
    const { holidays, moved } = enterHolidays(register, [day], today())
    const [holiday] = holidays
    if (!holiday) throw new AppError('NOT_FOUND', { what: 'holiday' })
    return { holiday, moved }
  },
  'holiday.remove': ({ register }, { id, reason }) => {
    removeHoliday(register, id, reason)
    return {}
  },
  'calendar.import': importHolidays,
  'week.save': ({ register }, { office, week }) => {
    saveWeek(register, office, week)
    return {}
  },
  'calendar.dueIn': ({ register, today }, { days, from }) => ({
    due: addWorkingDays(from ?? today(), days, ownDays(register.db)),
  }),
}

/** Enters the good rows of a list in one transaction and says what is wrong with the others. */
async function importHolidays(context: Context, input: ParsedInput<'calendar.import'>, call: Call) {
  const { register, wiring } = context
  const { name, bytes } = 'file' in input ? input.file : shippedList(wiring.resources, input.list)
  const table = await readTable(name, bytes, { worker: wiring.tableWorker, signal: call.signal })
  const areas = listAreas(register.db)
  const { holidays, rejected } = holidayRows<AreaId>(table, context.today(), (text) => {
    try {
      return findArea(text, areas).id
    } catch {
      return null
    }
  })
  if (call.signal.aborted) throw new AppError('CANCELLED')
  const { added, known, moved } = enterHolidays(register, holidays, context.today())
  return { added, known, moved, rejected }
}

function shippedList(resources: string, list: string): { name: string; bytes: Uint8Array } {
  const name = `${list}.csv`
  return { name, bytes: new Uint8Array(readFileSync(join(resources, 'calendars', name))) }
}
