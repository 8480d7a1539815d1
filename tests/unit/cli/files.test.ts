import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { fileFrom } from '../../../electron/cli/files.ts'
import { mostFileBytes } from '../../../shared/contract/shell.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'tarseel-files-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

it('reads a file by its name from the caller’s folder', async () => {
  writeFileSync(path.join(folder, 'a.pdf'), 'abc')
  expect(await fileFrom(folder, 'a.pdf')).toEqual({ name: 'a.pdf', bytes: new TextEncoder().encode('abc') })
})

it('refuses a PDF past the limit without reading it', async () => {
  const file = path.join(folder, 'large.PDF')
  writeFileSync(file, '%PDF-1.7')
  truncateSync(file, mostFileBytes + 1)
  await expect(fileFrom(folder, file)).rejects.toMatchObject({ code: 'PDF_TOO_LARGE' })
})

it.runIf(process.platform === 'linux')('takes neither folders nor devices, which never end', async () => {
  await expect(fileFrom(folder, '.')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
  await expect(fileFrom(folder, '/dev/null')).rejects.toMatchObject({ code: 'FILE_NOT_FOUND' })
})
