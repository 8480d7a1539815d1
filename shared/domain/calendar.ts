import type { CivilDate } from './dates.ts'
import { foldText } from './fold.ts'
import type { TableRow } from './table.ts'
import { wholeDate } from './typedDate.ts'

/** A day on which offices do not work: all of them, or those of an area (districts add local holidays). */
export type HolidayDay<A extends string = string> = { readonly date: CivilDate; readonly area: A | null }

/**
 * Holidays of an office, in order, each day once: the general ones and those of the areas it lies in.
 */
export function holidaysOf<A extends string>(
  holidays: readonly HolidayDay<A>[],
  areas: ReadonlySet<A>,
): CivilDate[] {
  const days = holidays.filter(({ area }) => area === null || areas.has(area)).map(({ date }) => date)
  return [...new Set(days)].toSorted()
}

/** Why a row of a holiday list is not taken; words under `calendar.rejected.<reason>`. */
export const holidayRejections = ['date-missing', 'date-impossible', 'name-missing', 'area-unknown'] as const
export type HolidayRejection = (typeof holidayRejections)[number]

/** A row of a holiday list that was taken. */
export type HolidayRow<A extends string = string> = HolidayDay<A> & {
  readonly name: string
  readonly nameUrdu: string
}
/** A row that was not taken; `row` as a spreadsheet counts, `text` what is wrong in it. */
export type RejectedHoliday = {
  readonly row: number
  readonly reason: HolidayRejection
  readonly text: string
}

type Field = 'date' | 'name' | 'nameUrdu' | 'area'

const headings: Readonly<Record<Field, readonly string[]>> = {
  date: ['date', 'day', 'dates', 'holiday date', 'date of holiday', 'تاریخ', 'مورخہ'],
  name: [
    'name',
    'holiday',
    'holidays',
    'occasion',
    'event',
    'title',
    'description',
    'holiday name',
    'name of holiday',
    'نام',
    'تعطیل',
    'تعطیل کا نام',
    'موقع',
  ],
  nameUrdu: ['name urdu', 'urdu', 'nameurdu', 'urdu name', 'اردو نام'],
  area: ['area', 'local', 'district', 'division', 'areas', 'علاقہ', 'ضلع', 'ڈویژن'],
}

/** The column with the best name for a field: `Date` before `Day`, which often has the day of the week. */
function columnOf(columns: readonly string[], field: Field): number {
  const folded = columns.map(foldText)
  const [best = -1] = headings[field].map((name) => folded.indexOf(foldText(name))).filter((at) => at >= 0)
  return best
}

/** Words that a column for local holidays says where a day is off everywhere. */
const everywhere = new Set(
  ['', '-', 'no', 'all', 'general', 'punjab', 'gazetted', 'نہیں', 'تمام', 'پنجاب'].map(foldText),
)

/**
 * Holidays out of a table with the columns date, name and, where days are local, area.
 *
 * Columns are found by their headings, or in this order where no heading is known; then the first row counts
 * too. Dates are day first or YYYY-MM-DD, and must exist. `findArea` says null for an area nobody knows.
 */
export function holidayRows<A extends string>(
  table: { readonly columns: readonly string[]; readonly rows: readonly TableRow[]; readonly first: number },
  today: CivilDate,
  findArea: (name: string) => A | null,
): { holidays: HolidayRow<A>[]; rejected: RejectedHoliday[] } {
  const known = columnOf(table.columns, 'date') >= 0
  const place = (field: Field, order: number) => (known ? columnOf(table.columns, field) : order)
  const at = { date: place('date', 0), name: place('name', 1), area: place('area', 2) }
  const urdu = columnOf(table.columns, 'nameUrdu')
  const holidays: HolidayRow<A>[] = []
  const rejected: RejectedHoliday[] = []
  const heading = { row: table.first, cells: [...table.columns], ragged: false }
  for (const { row, cells } of known ? table.rows : [heading, ...table.rows]) {
    const cell = (index: number) => (cells[index] ?? '').trim()
    const typed = cell(at.date)
    const name = cell(at.name)
    const date = wholeDate(typed, today)
    const local = cell(at.area)
    const area = everywhere.has(foldText(local)) ? null : findArea(local)
    const refuse = (reason: HolidayRejection, text: string) => void rejected.push({ row, reason, text })
    if (typed === '') refuse('date-missing', name)
    else if (date === null) refuse('date-impossible', typed)
    else if (name === '') refuse('name-missing', typed)
    else if (area === null && !everywhere.has(foldText(local))) refuse('area-unknown', local)
    else holidays.push({ date, name, nameUrdu: cell(urdu), area })
  }
  return { holidays, rejected }
}
