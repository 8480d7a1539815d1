import { expect, it } from 'vitest'
import { countFailures } from '../../../electron/main/restarts.ts'

it('gives up at the third failure within a minute', () => {
  let now = 0
  const failures = countFailures(() => now)
  expect([failures.add(), failures.add()]).toEqual([false, false])
  now = 59_999
  expect(failures.add()).toBe(true)
})

it('forgets failures that are a minute old', () => {
  let now = 0
  const failures = countFailures(() => now)
  const given = [0, 30_000, 60_000, 90_000, 120_000].map((at) => {
    now = at
    return failures.add()
  })
  expect(given).toEqual([false, false, false, false, false])
})

it('begins anew when a person starts the service again', () => {
  const failures = countFailures(() => 0)
  failures.add()
  failures.add()
  failures.forget()
  expect(failures.add()).toBe(false)
})
