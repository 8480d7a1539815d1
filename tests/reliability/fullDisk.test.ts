import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { verify } from '../../electron/register/journal/verify.ts'
import { issue, openAt, readyAt } from '../helpers/register.ts'
import { tempFolder } from '../helpers/register.ts'

const { folder: base, remove } = tempFolder()
const disk = path.join(base, 'disk')

/** A disk of 1 MB needs root; where it can't be had the test says so and is skipped. */
function mountDisk(): boolean {
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const mounted = process.platform === 'linux' && mountDisk()

afterAll(() => {
  if (mounted) execFileSync('umount', [disk])
  remove()
})

test.skipIf(!mounted)(
  'a full disk refuses the issue whole, says so, and work goes on when there is room',
  async () => {
    const filler = path.join(disk, 'filler')
    writeFileSync(filler, Buffer.alloc(200_000))
    mkdirSync(path.join(disk, 'register'))
    symlinkSync(path.join(disk, 'register'), path.join(base, 'register'))
    const { register, circular } = readyAt(base)
    let issued = 0
    const fill = () => {
      for (; issued < 1000; issued += 1) issue(register, circular, { offices: 20 })
    }
    expect(fill).toThrow('DISK_FULL')
    expect(issued).toBeGreaterThan(0)
    const numbered = () => register.db.prepare('SELECT count(*), max(serial) FROM despatches').raw().get()
    expect(numbered()).toEqual([issued * 20, 1200 + issued * 20])
    rmSync(filler)
    issue(register, circular, { offices: 20 })
    expect(numbered()).toEqual([(issued + 1) * 20, 1220 + issued * 20])
    const hooks = { signal: new AbortController().signal, progress: () => undefined }
    expect(await verify(register, hooks)).toMatchObject({ ok: true })
    register.close()

    execFileSync('mount', ['-o', 'remount,ro', disk])
    expect(() => openAt(base)).toThrow('DISK_READ_ONLY')
    execFileSync('mount', ['-o', 'remount,rw', disk])
    openAt(base).close()
  },
)
