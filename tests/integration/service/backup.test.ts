import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { nodeWiring } from '../../../electron/cli/wiring.ts'
import { compose } from '../../../electron/service/compose.ts'
import { jobId } from '../../../shared/contract/values.ts'
import { civilDate } from '../../../shared/domain/dates.ts'
import { fileOf, sampleCircular, useSampleDesk } from '../../helpers/sampleDesk.ts'

async function useDesk() {
  const { service, folder } = await useSampleDesk()
  const { circulars } = await service.call('circular.import', {
    job: jobId.parse(randomUUID()),
    files: [fileOf(sampleCircular)],
    given: {},
  })
  const stick = path.join(folder, 'stick')
  mkdirSync(stick)
  return { service, folder, stick, circular: circulars[0] }
}

/** The documents below a folder, by their whole path. */
function documents(folder: string): string[] {
  const home = path.join(folder, 'documents')
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => path.join(home, name))
}

it('a backup opens as a register of its own with the same entries and documents, and is told of', async () => {
  const { service, folder, stick, circular } = await useDesk()
  expect((await service.call('today.get', {})).backup).toBeNull()
  const made = await service.call('backup.make', { folder: stick })
  const whole = await service.call('register.verify', {})
  expect(whole).toMatchObject({ ok: true, entries: made.entries })
  expect((await service.call('today.get', {})).backup).toEqual(made)

  const wiring = nodeWiring({ folder: made.folder, create: false, today: civilDate('2026-11-24') })
  const other = compose({ ...wiring, deviceFolder: path.join(folder, 'other-pc') })
  onTestFinished(() => other.close())
  expect(await other.call('register.verify', {})).toEqual(whole)
  const page = { id: circular?.id ?? '', page: 1, longEdge: 200 }
  expect((await other.call('circular.page', page)).png.length).toBeGreaterThan(1000)
  expect((await other.call('register.state', {})).deviceKnown).toBe(false)
})

it('a backup is not put into the register that it is of', async () => {
  const { service, folder } = await useDesk()
  for (const inside of ['register', 'register/backups']) {
    const made = service.call('backup.make', { folder: path.join(folder, inside) })
    await expect(made).rejects.toMatchObject({ code: 'BACKUP_IN_REGISTER' })
  }
})

it('the next backup mends what rotted in the one before, and keeps that one among the seven older', async () => {
  const { service, stick } = await useDesk()
  const { folder } = await service.call('backup.make', { folder: stick })
  const [rotten = ''] = documents(folder)
  const good = readFileSync(rotten)
  const first = readFileSync(path.join(folder, 'register.db'))
  writeFileSync(
    rotten,
    Uint8Array.from(good, (byte, at) => (at === 100 ? byte ^ 1 : byte)),
  )
  const older = path.join(folder, 'older')
  mkdirSync(older)
  for (let day = 1; day < 9; day += 1) writeFileSync(path.join(older, `register-2020-01-0${day}.db`), 'old')
  writeFileSync(path.join(older, 'a note of the clerk.txt'), 'not ours')
  await service.call('backup.make', { folder: stick })
  expect(readFileSync(rotten).equals(good)).toBe(true)
  const [note, ...kept] = readdirSync(older).toSorted()
  expect(note).toBe('a note of the clerk.txt')
  expect(kept).toHaveLength(7)
  expect(readFileSync(path.join(older, kept.at(-1) ?? '')).equals(first)).toBe(true)
})

it('a backup that can not be whole, or was stopped, leaves the one before and is not told of', async () => {
  const { service, folder, stick } = await useDesk()
  const made = await service.call('backup.make', { folder: stick })
  const before = readFileSync(path.join(made.folder, 'register.db'))
  await service.call('desk.save', { key: 'draft/x', value: 'a change' })
  const stopped = service.call('backup.make', { folder: stick }, { signal: AbortSignal.abort() })
  await expect(stopped).rejects.toMatchObject({ code: 'CANCELLED' })

  const [original = ''] = documents(path.join(folder, 'register'))
  writeFileSync(original, 'changed behind its back')
  const [copy = ''] = documents(made.folder)
  writeFileSync(copy, 'and its copy is gone')
  const damaged = service.call('backup.make', { folder: stick })
  await expect(damaged).rejects.toMatchObject({ code: 'REGISTER_DAMAGED' })

  expect(readFileSync(path.join(made.folder, 'register.db')).equals(before)).toBe(true)
  expect(existsSync(path.join(made.folder, 'register.db.partial'))).toBe(false)
  expect((await service.call('today.get', {})).backup).toEqual(made)
})
