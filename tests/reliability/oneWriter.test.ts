import { expect, test } from 'vitest'
import { openAt } from '../helpers/register.ts'
import { tempFolders } from '../helpers/tempFolders.ts'
import { startChild } from './child.ts'

const temp = tempFolders()

test('of three processes one opens the register, and the others are refused in words', async () => {
  const base = temp()
  openAt(base).close()
  const children = [startChild(base), startChild(base), startChild(base)]
  await Promise.all(children.map(({ ready }) => ready))
  for (const child of children) child.go()
  const said = await Promise.all(children.map(({ heard }) => heard(1)))
  expect(said.filter(({ open }) => open)).toHaveLength(1)
  expect(said.filter(({ refused }) => refused === 'REGISTER_LOCKED')).toHaveLength(2)
  await Promise.all(children.map((child) => child.kill()))
  openAt(base).close()
})
