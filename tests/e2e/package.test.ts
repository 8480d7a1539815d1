import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectRoot } from '../../electron/dev/build.ts'
import { findElectron } from '../../electron/dev/findElectron.ts'

const off = '0'.charCodeAt(0)
const on = '1'.charCodeAt(0)
const output = mkdtempSync(path.join(tmpdir(), 'tarseel-package-'))
const unpacked = path.join(output, 'linux-unpacked')

// Packed into a folder from the Electron at hand: the installers themselves need tools from the web.
describe.runIf(process.platform === 'linux')('the packaged app', () => {
  beforeAll(async () => {
    const { executable } = await findElectron()
    const builder = path.join(
      path.dirname(createRequire(import.meta.url).resolve('electron-builder/package.json')),
      'cli.js',
    )
    const settings = [`-c.electronDist=${path.dirname(executable)}`, `-c.directories.output=${output}`]
    execFileSync(process.execPath, [builder, '--dir', ...settings], { cwd: projectRoot, stdio: 'ignore' })
  })
  afterAll(() => rmSync(output, { recursive: true, force: true }))

  it('has the promised fuses', async () => {
    const fuses = await getCurrentFuseWire(path.join(unpacked, 'tarseel'))
    expect(fuses).toMatchObject({
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.EnableCookieEncryption]: on,
    })
  })

  it('brings its SQLite outside of the archive, where the system can load it', () => {
    const binary = 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node'
    expect(existsSync(path.join(unpacked, binary))).toBe(true)
  })
})
