import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { say } from './run.ts'

const folder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'))
const reachableWithinMs = 4000
const downloadWithinMs = 10 * 60_000

/** The executable of the official Electron if it was downloaded, else undefined. */
export function downloadedElectron(): string | undefined {
  const pathFile = path.join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const executable = path.join(folder, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(executable) ? executable : undefined
}

/** Downloads the official Electron by its own installer; undefined where its site can't be reached. */
export async function downloadElectron(): Promise<string | undefined> {
  if (!(await siteAnswers())) return undefined
  say('Downloading Electron, once')
  spawnSync(process.execPath, [path.join(folder, 'install.js')], {
    stdio: 'inherit',
    timeout: downloadWithinMs,
  })
  return downloadedElectron()
}

async function siteAnswers(): Promise<boolean> {
  const site = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/'
  try {
    const answer = await fetch(site, { method: 'HEAD', signal: AbortSignal.timeout(reachableWithinMs) })
    return answer.ok
  } catch {
    return false
  }
}
