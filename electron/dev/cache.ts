import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

/** Where a developer's machine keeps what is got or compiled once, outside node_modules. */
export function cacheFolder(): string {
  const base = process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache')
  return path.join(base, 'tarseel')
}

/**
 * The folder `name` of the cache, made by `make` if it is not there yet.
 * It appears whole or not at all: `make` fills a folder beside it, which is then renamed.
 */
export async function cached(name: string, make: (folder: string) => Promise<void> | void): Promise<string> {
  const folder = path.join(cacheFolder(), name)
  if (existsSync(folder)) return folder
  const partial = `${folder}.partial-${process.pid}`
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial, { recursive: true })
  try {
    await make(partial)
    if (!existsSync(folder)) renameSync(partial, folder)
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
  return folder
}
