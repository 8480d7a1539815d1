import { expect, it } from 'vitest'
import { testDay } from '../../../electron/main/testClock.ts'

it('takes the day of a trial from the environment', () => {
  expect(testDay({ TARSEEL_TODAY: '2026-12-31' }, false)).toBe('2026-12-31')
  expect(testDay({}, false)).toBeNull()
  expect(testDay({ TARSEEL_TODAY: '' }, false)).toBeNull()
})

it('leaves a packaged app to its own clock, whatever the environment says', () => {
  expect(testDay({ TARSEEL_TODAY: '2026-12-31' }, true)).toBeNull()
  expect(testDay({ TARSEEL_TODAY: 'tomorrow' }, true)).toBeNull()
})

it('refuses a day that does not exist rather than work on another', () => {
  expect(() => testDay({ TARSEEL_TODAY: '2026-02-30' }, false)).toThrow('2026-02-30')
})
