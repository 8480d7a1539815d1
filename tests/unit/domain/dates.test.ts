import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  civilDate,
  civilFrom,
  dateInZone,
  daysBetween,
  isCivilDate,
  showDate,
} from '../../../shared/domain/dates.ts'
import { pastedList } from '../../../shared/domain/receiptTable.ts'
import { parseTypedDate, wholeDate } from '../../../shared/domain/typedDate.ts'

const today = civilDate('2026-11-23')
const anyDate = fc
  .record({
    year: fc.integer({ min: 1, max: 9998 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day }) => civilFrom(year, month, day))
  .filter((date) => date !== null)

describe('a civil date', () => {
  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2025-02-29',
    '0000-01-01',
    '2026-1-1',
    '23-11-2026',
    '',
    'x',
  ])('refuses %s', (text) => {
    expect(isCivilDate(text)).toBe(false)
    expect(() => civilDate(text)).toThrow(expect.objectContaining({ code: 'DATE_INVALID' }))
  })

  it('keeps leap days and early years', () => {
    expect(civilDate('2024-02-29')).toBe('2024-02-29')
    expect(addDays(civilDate('0099-12-31'), 1)).toBe('0100-01-01')
    expect(civilFrom(2026, 2, 29)).toBe(null)
  })

  it('is shown day first', () => {
    expect(showDate(civilDate('2023-11-03'))).toBe('03-11-2023')
  })

  it('counts days both ways', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -300, max: 300 }), (date, days) => {
        fc.pre(date > '0002' || days > 0)
        const later = addDays(date, days)
        expect(daysBetween(date, later)).toBe(days)
        expect(addDays(later, -days)).toBe(date)
        expect(later > date).toBe(days > 0)
      }),
    )
  })

  it('is the day of the office, not of Greenwich', () => {
    const lateEvening = Date.UTC(2026, 10, 22, 19, 30)
    expect(dateInZone(lateEvening, 'Asia/Karachi')).toBe('2026-11-23')
    expect(dateInZone(lateEvening, 'UTC')).toBe('2026-11-22')
  })
})

describe('a date in a table', () => {
  it.each([
    ['2026-8-20', '2026-08-20'],
    ['۲۰۲۶-۸-۲۰', '2026-08-20'],
    ['2026-11-05 00:00:00', '2026-11-05'],
    ['5.11.2026', '2026-11-05'],
    ['20-Nov-26', '2026-11-20'],
    ['2026-02-30', null],
    ['2026-13-1', null],
    ['t', null],
    ['+3', null],
    ['5-11', null],
    ['2025/10/12', null],
  ])('%s', (text, date) => {
    expect(wholeDate(text, today)).toBe(date)
  })
})

describe('a typed date', () => {
  it.each([
    ['05112026', '2026-11-05'],
    ['051126', '2026-11-05'],
    ['0511', '2026-11-05'],
    ['5/11/26', '2026-11-05'],
    ['5-11-2026', '2026-11-05'],
    ['5.11', '2026-11-05'],
    ['2026-11-05', '2026-11-05'],
    ['t', '2026-11-23'],
    ['آج', '2026-11-23'],
    ['+3', '2026-11-26'],
    ['-1', '2026-11-22'],
    ['t+10', '2026-12-03'],
    ['۰۵۱۱۲۰۲۶', '2026-11-05'],
    ['۵/۱۱/۲۶', '2026-11-05'],
    ['٥-١١-٢٠٢٦', '2026-11-05'],
    [' 5 / 11 / 98 ', '1998-11-05'],
    ['\u20665/11/26\u2069', '2026-11-05'],
  ])('%s is %s', (text, date) => {
    expect(parseTypedDate(text, today)).toBe(date)
  })

  it.each(['', '31022026', '5/13/2026', '5-11/2026', '123', 'tomorrow', '+99999', '1e3'])(
    '%s is none',
    (text) => {
      expect(parseTypedDate(text, today)).toBe(null)
    },
  )

  it('reads back what letters show', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(parseTypedDate(showDate(date), today)).toBe(date)
        expect(parseTypedDate(showDate(date).replaceAll('-', ''), today)).toBe(date)
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseTypedDate(text, today)))
  })
})

describe('a date in a table', () => {
  const today = civilDate('2026-11-23')

  it.each([
    ['20-11-2026', '2026-11-20'],
    ['2026-11-20T10:30', '2026-11-20'],
    ['20/11/26 10:30', '2026-11-20'],
    [' 20 . 11 . 2026 ', '2026-11-20'],
    ['20-Nov-2026', '2026-11-20'],
    ['20112026', '2026-11-20'],
    ['۲۰-۱۱-۲۰۲۶', '2026-11-20'],
    ['۲۰۔۱۱۔۲۰۲۶', '2026-11-20'],
    ['31-11-2026', null],
    ['20-Nuv-2026', null],
    ['t', null],
    ['+3', null],
    ['1201', null],
    ['۱۲۰۱', null],
    ['+۳', null],
    ['۱۲/۱۱', null],
  ])('%s is %s', (text, date) => {
    expect(wholeDate(text, today)).toBe(date)
  })

  it('is not what a number in Urdu digits is', () => {
    const [row] = pastedList('1201/Admn, ۱۲۰۱, تعمیل, ۲۰-۱۱-۲۰۲۶', null, today).rows
    expect(row?.cells).toMatchObject({
      number: '1201/Admn',
      theirNumber: '۱۲۰۱',
      on: '۲۰-۱۱-۲۰۲۶',
      kind: 'تعمیل',
    })
  })
})
