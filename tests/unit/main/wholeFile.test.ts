import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { diskError, writeWhole } from '../../../electron/main/wholeFile.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tarseel-whole-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('replaces a file and leaves nothing beside it', async () => {
  const file = path.join(folder, 'register.csv')
  writeFileSync(file, 'old and longer')
  await writeWhole(file, 'new')
  expect(readFileSync(file, 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual(['register.csv'])
})

it('says that the folder is gone', async () => {
  await expect(writeWhole(path.join(folder, 'gone/a.csv'), 'x')).rejects.toMatchObject({
    code: 'FILE_NOT_FOUND',
  })
})

it("keeps what stood there, and leaves nothing behind, when it can't be replaced", async () => {
  mkdirSync(path.join(folder, 'taken/inside'), { recursive: true })
  await expect(writeWhole(path.join(folder, 'taken'), 'x')).rejects.toMatchObject({ code: 'DISK_ERROR' })
  expect(readdirSync(folder)).toEqual(['taken'])
})

it.each([
  ['ENOSPC', 'DISK_FULL'],
  ['EDQUOT', 'DISK_FULL'],
  ['EROFS', 'DISK_READ_ONLY'],
  ['EACCES', 'FOLDER_NOT_WRITABLE'],
  ['EPERM', 'FOLDER_NOT_WRITABLE'],
  ['EIO', 'DISK_ERROR'],
])('calls %s %s', (code, ours) => {
  expect(diskError(Object.assign(new Error('disk'), { code })).code).toBe(ours)
})
