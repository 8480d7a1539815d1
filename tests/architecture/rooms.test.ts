import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, copyFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'tarseel-rooms-'))

/** A forbidden import for each rule of who may import whom: file, what it imports, the rule that must see it. */
const forbidden: readonly (readonly [file: string, imports: string, rule: string])[] = [
  ['shared/domain/a.ts', '../contract/x.ts', 'boundaries'],
  ['shared/domain/b.ts', 'node:fs', 'no-restricted-imports'],
  ['shared/domain/c.ts', 'better-sqlite3', 'no-restricted-imports'],
  ['shared/contract/a.ts', '../rpc/x.ts', 'boundaries'],
  ['shared/contract/b.ts', '../../electron/files/x.ts', 'boundaries'],
  ['shared/rpc/a.ts', '../../electron/service/x.ts', 'boundaries'],
  ['electron/files/a.ts', '../register/x.ts', 'boundaries'],
  ['electron/files/b.ts', 'electron', 'no-restricted-imports'],
  ['electron/pages/a.ts', '../service/x.ts', 'boundaries'],
  ['electron/pages/b.ts', 'electron', 'no-restricted-imports'],
  ['electron/typeset/a.ts', '../register/x.ts', 'boundaries'],
  ['electron/typeset/b.ts', '../../renderer/ui/x.ts', 'boundaries'],
  ['electron/register/a.ts', '../pages/x.ts', 'boundaries'],
  ['electron/register/b.ts', '../service/x.ts', 'boundaries'],
  ['electron/register/c.ts', 'electron', 'no-restricted-imports'],
  ['electron/reading/a.ts', '../register/x.ts', 'boundaries'],
  ['electron/reading/b.ts', '../letters/x.ts', 'boundaries'],
  ['electron/letters/a.ts', '../register/x.ts', 'boundaries'],
  ['electron/letters/b.ts', '../reading/x.ts', 'boundaries'],
  ['electron/letters/c.ts', '../service/x.ts', 'boundaries'],
  ['electron/reports/a.ts', '../letters/x.ts', 'boundaries'],
  ['electron/reports/b.ts', '../register/x.ts', 'boundaries'],
  ['electron/service/a.ts', 'electron', 'no-restricted-imports'],
  ['electron/service/b.ts', '../cli/x.ts', 'boundaries'],
  ['electron/service/c.ts', '../main/x.ts', 'boundaries'],
  ['electron/cli/a.ts', 'electron', 'no-restricted-imports'],
  ['electron/cli/b.ts', '../main/x.ts', 'boundaries'],
  ['electron/main/a.ts', '../register/x.ts', 'boundaries'],
  ['electron/main/b.ts', '../files/x.ts', 'boundaries'],
  ['electron/preload/a.ts', '../service/x.ts', 'boundaries'],
  ['renderer/features/receipts/a.ts', '../circulars/x.ts', 'boundaries'],
  ['renderer/features/receipts/b.ts', 'electron', 'no-restricted-imports'],
  ['renderer/features/receipts/c.ts', 'node:path', 'no-restricted-imports'],
  ['renderer/features/receipts/d.ts', '../../../electron/register/x.ts', 'boundaries'],
  ['renderer/features/receipts/e.ts', '../../app/x.ts', 'boundaries'],
  ['renderer/ui/a.ts', '../features/receipts/x.ts', 'boundaries'],
  ['renderer/client/a.ts', '../ui/x.ts', 'boundaries'],
]

/** Imports that are right, so that the rules are not merely refusing everything. */
const allowed: readonly (readonly [file: string, imports: string])[] = [
  ['shared/rpc/right.ts', '../domain/x.ts'],
  ['shared/contract/right.ts', 'zod'],
  ['electron/register/right.ts', '../files/x.ts'],
  ['electron/letters/right.ts', '../typeset/x.ts'],
  ['electron/service/entry.electron.ts', 'electron'],
  ['electron/main/right.ts', 'electron'],
  ['electron/cli/right.ts', '../service/x.ts'],
  ['renderer/features/receipts/right.ts', '../../client/x.ts'],
  ['renderer/features/receipts/own.ts', './x.ts'],
]

const report = z.object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) })
let found: z.infer<typeof report>['diagnostics'] = []

function write(file: string, text: string): void {
  mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
  writeFileSync(path.join(folder, file), text)
}

beforeAll(() => {
  copyFileSync(path.join(root, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'))
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
  for (const [file, imports] of [...forbidden, ...allowed]) {
    write(file, `import { x } from '${imports}'\nexport const y = x\n`)
    if (imports.startsWith('.')) write(path.join(path.dirname(file), imports), 'export const x = 1\n')
  }
  const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint')
  const run = spawnSync(process.execPath, [oxlint, '-f', 'json'], { cwd: folder, encoding: 'utf8' })
  found = report.parse(JSON.parse(run.stdout)).diagnostics
})
afterAll(() => rmSync(folder, { recursive: true }))

const faultsOf = (file: string) =>
  found.filter(({ filename }) => path.normalize(filename) === path.normalize(file)).map(({ code }) => code)

describe('the lint', () => {
  it.each(forbidden)('refuses %s importing %s', (file, _imports, rule) => {
    expect(faultsOf(file).join()).toContain(rule)
  })

  it.each(allowed)('lets %s import %s', (file) => {
    expect(faultsOf(file)).toEqual([])
  })
})

describe('electron', () => {
  it('is named as an import in main, preload and the entry of the service only', () => {
    const list = execFileSync(
      'git',
      ['grep', '-lE', "(from|import\\() ?'electron'", '--', 'electron', 'shared', 'renderer'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    )
    const elsewhere = list
      .trim()
      .split('\n')
      .filter(
        (file) =>
          !/^electron\/(main|preload|dev\/loader)\/|^electron\/service\/entry\.electron\.ts$/.test(file),
      )
    expect(elsewhere).toEqual([])
  })

  it("can't be had in plain Node: a test that imports it fails", async () => {
    // Named at run time, since lint would rightly refuse the import.
    const name = 'electron'
    await expect(import(name)).rejects.toThrow('outside of main')
  })
})
