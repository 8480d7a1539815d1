import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readDesk } from '../../renderer/client/desk.ts'
import { createDeskWriter } from '../../renderer/client/deskWriter.ts'
import type { Service } from '../../renderer/client/service.ts'
import { AppError } from '../../shared/errors.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A desk that remembers what was saved; `fails` says whether it refuses just now. */
function desk() {
  const saved: unknown[] = []
  const state = { fails: false }
  const call = ((_name: string, input: unknown) => {
    if (state.fails) return Promise.reject(new Error('down'))
    saved.push(input)
    return Promise.resolve({})
  }) as Service['call']
  return { saved, state, call }
}

it('saves within 300 ms also while more is typed, once, with the last value', async () => {
  const { saved, call } = desk()
  const heard: boolean[] = []
  const writer = createDeskWriter({ call }, 'draft/letter/c1', (is) => heard.push(is))
  writer.put({ due: null })
  await vi.advanceTimersByTimeAsync(299)
  writer.put({ due: '2026-12-01' })
  expect(saved).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(saved).toEqual([{ key: 'draft/letter/c1', value: { due: '2026-12-01' } }])
  expect(heard).toEqual([false, false, true])
})

it('saves at once when the screen is left, and not twice', async () => {
  const { saved, call } = desk()
  const writer = createDeskWriter({ call }, 'draft/x', () => undefined)
  writer.put('half')
  writer.flush()
  writer.flush()
  await vi.advanceTimersByTimeAsync(1000)
  expect(saved).toEqual([{ key: 'draft/x', value: 'half' }])
})

it('keeps what could not be saved for the next time, unless something newer was put', async () => {
  const { saved, state, call } = desk()
  const writer = createDeskWriter({ call }, 'draft/x', () => undefined)
  state.fails = true
  writer.put('first')
  await vi.advanceTimersByTimeAsync(300)
  state.fails = false
  writer.flush()
  await vi.advanceTimersByTimeAsync(0)
  expect(saved).toEqual([{ key: 'draft/x', value: 'first' }])

  state.fails = true
  writer.put('second')
  await vi.advanceTimersByTimeAsync(300)
  writer.put('third')
  state.fails = false
  await vi.advanceTimersByTimeAsync(300)
  expect(saved.at(-1)).toEqual({ key: 'draft/x', value: 'third' })
})

it('tries only the newest again when the service died over several', async () => {
  const saves: (() => void)[] = []
  const saved: unknown[] = []
  const state = { isUp: false }
  const call = ((_name: string, input: { value: unknown }) => {
    if (!state.isUp) return new Promise((_, fail) => saves.push(() => fail(new Error('down'))))
    saved.push(input.value)
    return Promise.resolve({})
  }) as Service['call']
  const writer = createDeskWriter({ call }, 'draft/x', () => undefined)
  for (const value of ['older', 'newest']) {
    writer.put(value)
    writer.flush()
  }
  for (const fail of saves) fail()
  await vi.advanceTimersByTimeAsync(0)
  state.isUp = true
  writer.flush()
  await vi.advanceTimersByTimeAsync(0)
  expect(saved).toEqual(['newest'])
})

it('asks again for a draft that the service died over, and gives up when it stays down', async () => {
  const answers = [new AppError('SERVICE_DOWN'), { value: { due: null } }, new AppError('SERVICE_DOWN')]
  let state: ReturnType<Service['state']> = 'restarting'
  const call = (async () => {
    const answer = answers.shift()
    if (answer instanceof Error) throw answer
    return answer
  }) as Service['call']
  expect(await readDesk({ call, state: () => state }, 'draft/x')).toEqual({ due: null })
  state = 'stopped'
  expect(await readDesk({ call, state: () => state }, 'draft/x')).toBeNull()
})
