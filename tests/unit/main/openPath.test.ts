import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { allowedPath, notOpened } from '../../../electron/main/openPath.ts'

const base = realpathSync(mkdtempSync(path.join(tmpdir(), 'tarseel-open-')))
const chosen = path.join(base, 'letters')
mkdirSync(path.join(chosen, '2026'), { recursive: true })
mkdirSync(path.join(base, 'letters-private'))
for (const file of ['letters/2026/print.pdf', 'letters/run.sh', 'letters-private/a.pdf', 'secret.pdf'])
  writeFileSync(path.join(base, file), 'x')
symlinkSync(path.join(base, 'secret.pdf'), path.join(chosen, 'link.pdf'))
afterAll(() => rmSync(base, { recursive: true }))

it('opens the chosen folder, a folder in it, and documents below it', () => {
  expect(allowedPath(chosen, null, [chosen])).toBe(chosen)
  expect(allowedPath(path.join(chosen, '2026'), null, [chosen])).toBe(path.join(chosen, '2026'))
  expect(allowedPath(chosen, '2026/print.pdf', [chosen])).toBe(path.join(chosen, '2026/print.pdf'))
})

it.each([
  ['a folder that nobody chose', base, null],
  ['a folder whose name only begins alike', path.join(base, 'letters-private'), null],
  ['a way out by dots', chosen, '../secret.pdf'],
  ['a way out by a link', chosen, 'link.pdf'],
  ['a program', chosen, 'run.sh'],
  ['what is not there', chosen, 'gone.pdf'],
])('refuses %s', (_what, folder, file) => {
  expect(() => allowedPath(folder, file, [chosen])).toThrow('FILE_NOT_FOUND')
})

it('opens nothing when the only chosen folder is gone', () => {
  expect(() => allowedPath(chosen, null, [path.join(base, 'gone')])).toThrow('FILE_NOT_FOUND')
})

it.each([
  ['1201.eml', 'MAIL_PROGRAM_MISSING'],
  ['print.pdf', 'PROGRAM_MISSING'],
])('says which program this PC lacks when nothing opened %s', (file, code) => {
  expect(notOpened(path.join(chosen, file))).toMatchObject({ code, data: { file } })
})
