import { existsSync } from 'node:fs'
import path from 'node:path'
import { cacheFolder } from './cache.ts'
import { ensureMachine, windowNeeds } from './machine.ts'
import { downloadedElectron, downloadElectron } from './officialElectron.ts'
import { sqliteForStandIn } from './sqliteForStandIn.ts'
import { standInElectron, standInName, standInVersion } from './standIn.ts'

/** An Electron that can be started on this machine. */
export type FoundElectron = {
  executable: string
  /** Arguments before the app's folder. */
  args: readonly string[]
  /** What the app's environment needs beside the machine's. */
  env: Readonly<Record<string, string>>
  /** Which one it is, for a person. */
  words: string
}

/**
 * Finds an Electron: the official one where it is or can be downloaded, else the stand-in.
 * Gets and compiles what is lacking; throws with words for the developer when there is none.
 */
export async function findElectron(): Promise<FoundElectron> {
  ensureMachine(windowNeeds)
  // Only root needs this, and only for a trial: Chromium refuses to start its sandbox as root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const standInIsThere = existsSync(path.join(cacheFolder(), standInName))
  const official = downloadedElectron() ?? (standInIsThere ? undefined : await downloadElectron())
  if (official !== undefined) return { executable: official, args, env: {}, words: 'the official Electron' }
  const executable = await standInElectron()
  const env = { TARSEEL_SQLITE: await sqliteForStandIn() }
  const words = `a stand-in, Electron ${standInVersion} (for trials; "npx install-electron" gets the official one)`
  return { executable, args, env, words }
}
