import { z } from 'zod'
import { holidayRejections } from '../domain/calendar.ts'
import { command, job, query } from './define.ts'
import {
  areaId,
  date,
  despatchId,
  fileBytes,
  filledLine,
  holidayId,
  line,
  nothing,
  officeId,
} from './values.ts'

/** A day on which offices do not work: all of them, or those of one area. */
export const holiday = z.object({
  id: holidayId,
  date,
  name: filledLine(120),
  nameUrdu: line(120),
  area: areaId.nullable(),
})
export type Holiday = z.infer<typeof holiday>

/** Five or six working days; null: as our own office. */
export const ownWeek = z.union([z.literal(5), z.literal(6)]).nullable()

/** A deadline that a holiday moved; the printed due date stays what it was. */
export const movedDeadline = z.object({
  id: despatchId,
  number: z.string(),
  slipCode: z.string(),
  officeCode: z.string(),
  from: date,
  to: date,
})
export type MovedDeadline = z.infer<typeof movedDeadline>

/** A row of a list that was not taken; `row` as a spreadsheet counts. */
const rejectedHoliday = z.object({ row: z.int(), reason: z.enum(holidayRejections), text: z.string() })

/** The lists of gazetted holidays that ship with the project, by file name. */
export const shippedLists = ['punjab-2026'] as const

const imported = z.object({
  added: z.int(),
  /** Days that were in the list already, for the same offices. */
  known: z.int(),
  moved: z.array(movedDeadline),
  rejected: z.array(rejectedHoliday),
})
export type ImportedHolidays = z.infer<typeof imported>

/** Holidays, and the weeks of offices. */
export const calendarCalls = {
  /** Holidays by date, and the weeks of offices. */
  'calendar.get': query(
    'clerk',
    nothing,
    z.object({
      holidays: z.array(holiday),
      /** The week of all offices that have none of their own. */
      others: ownWeek,
      offices: z.array(
        z.object({
          office: officeId,
          code: z.string(),
          name: z.string(),
          nameUrdu: z.string(),
          week: z.union([z.literal(5), z.literal(6)]),
        }),
      ),
    }),
  ),
  /** Adds a holiday (`id` null) or changes its name; deadlines on that day move to the next working day. */
  'holiday.save': command(
    'superintendent',
    ['calendar', 'receipt', 'reminder'],
    holiday.extend({ id: holidayId.nullable() }),
    z.object({ holiday, moved: z.array(movedDeadline) }),
  ),
  /** Strikes a holiday out with a reason; deadlines that it moved go back. */
  'holiday.remove': command(
    'superintendent',
    ['calendar', 'receipt', 'reminder'],
    z.object({ id: holidayId, reason: line(300) }),
    nothing,
  ),
  /** Enters holidays from a CSV or XLSX: date, name and, for local ones, area; or from a list that ships. */
  'calendar.import': job(
    'superintendent',
    ['calendar', 'receipt', 'reminder'],
    z.union([z.object({ file: fileBytes }), z.object({ list: z.enum(shippedLists) })]),
    imported,
  ),
  /** Days of the week that an office works (`office` null: all that have none of their own). */
  'week.save': command(
    'superintendent',
    ['calendar', 'receipt', 'reminder'],
    z.object({ office: officeId.nullable(), week: ownWeek }),
    nothing,
  ),
  /** The day that is so many working days after another, in our own office's days. */
  'calendar.dueIn': query(
    'clerk',
    z.object({ days: z.int().min(1).max(400), from: date.nullable().default(null) }),
    z.object({ due: date }),
  ),
}
