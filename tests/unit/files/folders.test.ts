import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeFolder, makeWritableFolder } from '../../../electron/files/folders.ts'

function scratch(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tarseel-folders-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

describe('making a folder', () => {
  it('makes all of a path, and leaves one that is there', () => {
    const deep = path.join(scratch(), 'خط 1', 'a b', 'c')
    makeFolder(deep)
    makeWritableFolder(deep)
    expect(statSync(deep).isDirectory()).toBe(true)
  })

  it('refuses a path through a file', () => {
    const file = path.join(scratch(), 'file')
    writeFileSync(file, 'x')
    for (const folder of [file, path.join(file, 'below')]) {
      expect(() => makeFolder(folder)).toThrow(expect.objectContaining({ code: 'FOLDER_NOT_WRITABLE' }))
    }
  })

  it.skipIf(!existsSync('/proc/self'))('ends where the system lets nobody make one', () => {
    expect(() => makeFolder('/proc/letters')).toThrow(
      expect.objectContaining({ code: 'FOLDER_NOT_WRITABLE' }),
    )
  })

  it('refuses a name that the disk does not take', () => {
    const long = path.join(scratch(), 'x'.repeat(300))
    expect(() => makeFolder(long)).toThrow(expect.objectContaining({ code: 'FOLDER_NOT_WRITABLE' }))
  })
})
