import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchDay } from '../../renderer/client/newDay.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('tells once that a day has begun where the office is, and no more when it is ended', () => {
  // 23:58 in Karachi.
  vi.setSystemTime(new Date('2026-12-31T18:58:00Z'))
  const told = vi.fn<() => void>()
  const end = watchDay('Asia/Karachi', told)
  vi.advanceTimersByTime(60_000)
  expect(told).not.toHaveBeenCalled()
  vi.advanceTimersByTime(10 * 60_000)
  expect(told).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(24 * 60 * 60_000)
  expect(told).toHaveBeenCalledTimes(2)
  end()
  vi.advanceTimersByTime(24 * 60 * 60_000)
  expect(told).toHaveBeenCalledTimes(2)
})
