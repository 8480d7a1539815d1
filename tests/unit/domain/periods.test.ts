import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, civilDate, daysBetween } from '../../../shared/domain/dates.ts'
import { carriesOver, monthsBefore, namedPeriod, periodNames } from '../../../shared/domain/periods.ts'

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(civilDate('1990-01-01'), days))

describe('periods of the books', () => {
  it('are the whole months and years that a clerk names', () => {
    const today = civilDate('2026-01-31')
    expect(periodNames.map((name) => namedPeriod(name, today))).toEqual([
      { from: '2026-01-31', to: '2026-01-31' },
      { from: '2026-01-01', to: '2026-01-31' },
      { from: '2025-12-01', to: '2025-12-31' },
      { from: '2026-01-01', to: '2026-12-31' },
      { from: '2025-01-01', to: '2025-12-31' },
    ])
    expect(namedPeriod('last-month', civilDate('2024-03-31'))).toEqual({
      from: '2024-02-01',
      to: '2024-02-29',
    })
    expect(namedPeriod('this-month', civilDate('2026-12-05')).to).toBe('2026-12-31')
  })

  it('hold today where they are of this month or year, and join the one before without a gap', () => {
    fc.assert(
      fc.property(day, (today) => {
        for (const [now, before] of [
          ['this-month', 'last-month'],
          ['this-year', 'last-year'],
        ] as const) {
          const period = namedPeriod(now, today)
          expect(period.from <= today && today <= period.to).toBe(true)
          expect(daysBetween(namedPeriod(before, today).to, period.from)).toBe(1)
        }
      }),
    )
  })

  it('begin with what earlier years left only on the first of January', () => {
    const to = civilDate('2026-12-31')
    expect(carriesOver({ from: civilDate('2026-01-01'), to })).toBe(true)
    expect(carriesOver({ from: civilDate('2026-01-02'), to })).toBe(false)
  })
})

describe('months before a day', () => {
  it('are the same day, or the last one of a shorter month', () => {
    expect(monthsBefore(civilDate('2026-12-15'), 3)).toBe('2026-09-15')
    expect(monthsBefore(civilDate('2026-03-31'), 1)).toBe('2026-02-28')
    expect(monthsBefore(civilDate('2024-05-31'), 3)).toBe('2024-02-29')
    expect(monthsBefore(civilDate('2026-01-10'), 3)).toBe('2025-10-10')
  })

  it('lie between 28 and 31 days back a month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 30 }), (date, months) => {
        const back = daysBetween(monthsBefore(date, months), date)
        expect(back).toBeGreaterThanOrEqual(months * 28)
        expect(back).toBeLessThanOrEqual(months * 31 + 3)
      }),
    )
  })
})
