import { randomUUID } from 'node:crypto'
import { homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CivilDate } from '../../shared/domain/dates.ts'
import { startPdfChild } from '../pages/start.node.ts'
import type { Wiring } from '../service/context.ts'
import { sourceThreads } from './sourceThreads.ts'

/** The project's own folder, two up from here. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url))

/** What the caller of a command chose. */
export type Chosen = { folder: string; create: boolean; today: CivilDate | undefined }

/**
 * Where this PC keeps its device id: TARSEEL_USER_DATA, else where the app keeps its user data.
 * `platform` and `env` are those of the process.
 */
export function deviceFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  if (env['TARSEEL_USER_DATA']) return env['TARSEEL_USER_DATA']
  if (platform === 'win32')
    return path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Tarseel')
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Tarseel')
  return path.join(env['XDG_CONFIG_HOME'] || path.join(home, '.config'), 'Tarseel')
}

/** The folder the caller stands in: npm runs its scripts in the project's own. */
export function callersFolder(): string {
  const here = process.cwd()
  return path.relative(projectFolder, here) === '' ? (process.env['INIT_CWD'] ?? here) : here
}

/** The wiring of the service in plain Node. */
export function nodeWiring({ folder, create, today }: Chosen): Wiring {
  const nativeBinding = process.env['TARSEEL_SQLITE']
  return {
    folder,
    create,
    deviceFolder: deviceFolder(process.platform, process.env, homedir()),
    resources: path.join(projectFolder, 'resources'),
    now: Date.now,
    ...(today === undefined ? {} : { today }),
    newId: randomUUID,
    startPdfChild,
    ...sourceThreads,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  }
}
