import { expect, it } from 'vitest'
import { inTurn } from '../../../electron/service/inTurn.ts'

/** Work that says when it begins and ends, and ends when it is told. */
function work(name: string, said: string[]) {
  let finish = (): void => undefined
  let fail = (): void => undefined
  const promise = new Promise<string>((resolve, reject) => {
    finish = () => resolve(name)
    fail = () => reject(new Error(name))
  })
  const run = async () => {
    said.push(`${name} begins`)
    try {
      return await promise
    } finally {
      said.push(`${name} ends`)
    }
  }
  return { run, finish, fail }
}

it('does work under one key one after the other, whether it ends well or not, and other work meanwhile', async () => {
  const said: string[] = []
  const [first, second, third, other] = ['first', 'second', 'third', 'other'].map((name) => work(name, said))
  if (!first || !second || !third || !other) throw new Error('no work')
  const one = inTurn('a', first.run)
  const two = inTurn('a', second.run)
  const three = inTurn('a', third.run)
  const apart = inTurn('b', other.run)
  for (const { finish } of [third, second, other]) finish()
  await expect(apart).resolves.toBe('other')
  expect(said).not.toContain('second begins')
  first.fail()
  await expect(one).rejects.toThrow('first')
  await expect(Promise.all([two, three])).resolves.toEqual(['second', 'third'])
  expect(said.filter((line) => !line.startsWith('other'))).toEqual(
    ['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]),
  )
  await expect(inTurn('a', () => Promise.resolve('later'))).resolves.toBe('later')
})
