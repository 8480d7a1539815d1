import { expect, it } from 'vitest'
import { holidayRows } from '../../../shared/domain/calendar.ts'
import { civilDate } from '../../../shared/domain/dates.ts'
import { tableOf } from '../../../shared/domain/table.ts'
import { wholeDate } from '../../../shared/domain/typedDate.ts'

const today = civilDate('2026-11-25')

it.each([
  ['2026-12-10', '2026-12-10'],
  ['2026-12-10T00:00:00', '2026-12-10'],
  ['10/12/26 10:30', '2026-12-10'],
  ['10.12.2026', '2026-12-10'],
  ['۱۰-۱۲-۲۰۲۶', '2026-12-10'],
  ['10-Dec-2026', '2026-12-10'],
  ['10th December, 2026', '2026-12-10'],
  ['Thursday, 10 December 2026', '2026-12-10'],
  ['10-12-2026 (Thursday)', '2026-12-10'],
  ['December 10, 2026', '2026-12-10'],
  ['31-11-2026', null],
  ['31st November, 2026', null],
  ['December 2026', null],
  ['Thursday', null],
  ['10-12', null],
  ['+3', null],
  ['t', null],
])('reads %s in a table as %s', (text, date) => {
  expect(wholeDate(text, today)).toBe(date)
})

it('finds the dates of a holiday list beside its days of the week, and counts rows as the file does', () => {
  const table = tableOf(
    [
      ['Holidays of 2026', '', '', ''],
      ['Sr. No.', 'Name of Holiday', 'Day', 'Date'],
      ['1', 'Quaid-e-Azam Day', 'Friday', '25th December, 2026'],
      ['2', 'Nonsense', 'Friday', '31-02-2027'],
    ],
    'utf-8',
    { strict: true },
  )
  expect(holidayRows(table, today, () => null)).toMatchObject({
    holidays: [{ date: '2026-12-25', name: 'Quaid-e-Azam Day' }],
    rejected: [{ row: 4, reason: 'date-impossible', text: '31-02-2027' }],
  })
})
