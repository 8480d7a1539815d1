import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { verify } from '../../electron/register/journal/verify.ts'
import { openAt, readyAt } from '../helpers/register.ts'
import { tempFolders } from '../helpers/tempFolders.ts'
import { startChild, type Said } from './child.ts'

const cycles = 200
/** Processes that are started while another works, so that the test waits for no start. */
const ahead = 3
const temp = tempFolders()

test(`${cycles} kills during a batch lose nothing that was shown, and leave no gap and no double`, async () => {
  const base = temp()
  const { register, circular } = readyAt(base)
  register.close()
  const shown: Said[] = []
  const children = Array.from({ length: ahead }, () => startChild(base, circular))
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const child = children.shift() ?? startChild(base, circular)
    if (cycle + ahead < cycles) children.push(startChild(base, circular))
    await child.ready
    child.go()
    // From the first line, "open", to the middle of the second batch, and a little later.
    await child.heard(1 + (cycle % 7))
    await wait((cycle * 5) % 11)
    const said = await child.kill()
    expect(said.filter(({ refused }) => refused !== undefined)).toEqual([])
    shown.push(...said)
    if (cycle % 40 === 39 || cycle === cycles - 1) await checkRegister(base, shown)
  }
})

async function checkRegister(base: string, shown: readonly Said[]): Promise<void> {
  const register = openAt(base, { create: false, device: 'reader' })
  const hooks = { signal: new AbortController().signal, progress: () => undefined }
  expect(await verify(register, hooks)).toMatchObject({ ok: true })
  type Row = { id: string; forwarding: string; number: string; serial: number; slip: string; made: number }
  // The columns are those of the statement.
  const rows = register.db
    .prepare(
      `SELECT id, forwarding, number, serial, slip_code AS slip, sha256 IS NOT NULL AS made FROM despatches
       ORDER BY serial`,
    )
    .all() as Row[]
  register.close()
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.map(({ serial }) => serial)).toEqual(rows.map((_, index) => 1201 + index))
  expect(rows.map(({ slip }) => Number(slip.slice(4, 10)))).toEqual(rows.map((_, index) => 1 + index))
  expect(rows.length % 5).toBe(0)
  const known = new Set(rows.map(({ forwarding, number, slip }) => `${forwarding} ${number} ${slip}`))
  const numbers = shown.flatMap(({ forwarding, numbers: all = [] }) =>
    all.map((pair) => [forwarding, ...pair].join(' ')),
  )
  expect(numbers.filter((number) => !known.has(number))).toEqual([])
  const made = new Set(rows.filter((row) => row.made === 1).map(({ id }) => id))
  expect(shown.flatMap((line) => line.made ?? []).filter((id) => !made.has(id))).toEqual([])
}
