import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { bytesOf, lackingRoom, requireRoom } from '../../../electron/service/letters/space.ts'
import { confirmedCircular, draftFor, useSampleDesk } from '../../helpers/sampleDesk.ts'

const base = mkdtempSync(path.join(tmpdir(), 'tarseel-space-'))
const disks: string[] = []

/** A disk of this size; null where it can't be had without root. */
function diskOf(size: string): string | null {
  const disk = path.join(base, size)
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk], { stdio: 'ignore' })
    disks.push(disk)
    return disk
  } catch {
    return null
  }
}

const gigabyte = process.platform === 'linux' ? diskOf('1g') : null
const megabyte = process.platform === 'linux' ? diskOf('1m') : null

afterAll(() => {
  for (const disk of disks) execFileSync('umount', [disk])
  rmSync(base, { recursive: true, force: true })
})

test.skipIf(!gigabyte)('50,000 letters are refused on a disk with 1 GB left, with the size', () => {
  const disk = gigabyte ?? ''
  const batch = { letters: 50_000, mails: 0 }
  const refused = {
    code: 'DISK_SPACE',
    data: expect.objectContaining({ folder: disk, needed: bytesOf([], 50_000) }),
  }
  expect(() => requireRoom({ folder: disk, register: base }, [], batch)).toThrow(
    expect.objectContaining(refused),
  )
  const copies = { code: 'DISK_SPACE', data: { folder: disk, needed: 1.6e9 } }
  expect(() => requireRoom({ folder: base, register: disk }, [], batch)).toThrow(
    expect.objectContaining({ code: copies.code, data: expect.objectContaining(copies.data) }),
  )
})

test.skipIf(!gigabyte)('copies in the register count where they go to the same disk', () => {
  const places = { folder: path.join(gigabyte ?? '', 'not', 'there'), register: gigabyte ?? '' }
  const lacking = (letters: number) => lackingRoom(places, [], { letters, mails: 0 })
  expect(bytesOf([], 12_000)).toBeLessThan(1e9)
  expect(lacking(12_000)).toMatchObject({ folder: places.folder, needed: 1.344e9 })
  expect(lacking(9_000)).toBeNull()
})

test.skipIf(!megabyte)(
  'no number is taken when the files would not fit, and nothing is written',
  async () => {
    const { service } = await useSampleDesk()
    const circular = await confirmedCircular(service)
    const input = { job: 'issue', draft: draftFor(circular), folder: megabyte ?? '' }
    const { lacking } = await service.call('letter.check', { draft: input.draft, folder: input.folder })
    expect(lacking?.needed).toBeGreaterThan(1e6)
    const refused = service.call('letter.issue', input)
    await expect(refused).rejects.toMatchObject({ code: 'DISK_SPACE', data: { folder: megabyte } })
    expect((await service.call('forwarding.list', {})).total).toBe(0)
    expect(readdirSync(megabyte ?? '')).toEqual([])
  },
)
