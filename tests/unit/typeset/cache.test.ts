import { expect, it } from 'vitest'
import { boundedCache } from '../../../electron/typeset/cache.ts'

function counted(limit: number) {
  const cache = boundedCache<{ key: string }>(limit)
  let made = 0
  const ask = (key: string) =>
    cache(key, () => {
      made += 1
      return { key }
    })
  return { ask, made: () => made }
}

it('makes a value once while it is asked for again and again, whatever else is asked for', () => {
  const { ask, made } = counted(10)
  const first = ask('letterhead')
  for (let letter = 0; letter < 100; letter += 1) {
    ask(`number ${letter}`)
    expect(ask('letterhead')).toBe(first)
  }
  expect(made()).toBe(101)
})

it('holds no more values than its limit', () => {
  const { ask, made } = counted(10)
  ask('old')
  for (let key = 0; key < 10; key += 1) ask(String(key))
  const before = made()
  ask('old')
  expect(made()).toBe(before + 1)
})
