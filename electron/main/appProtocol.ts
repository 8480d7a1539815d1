import { protocol } from 'electron'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { contentSecurityPolicy } from './contentPolicy.ts'

/** Where the window's page lies; nothing else is ever loaded. */
export const appOrigin = 'app://tarseel'

/** ERR_FILE_NOT_FOUND of Chromium's net_error_list.h. */
const notFound = -6

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
}

/** Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      // The code cache keeps scripts as V8 compiled them, so that a later start needn't.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/**
 * Serves the built files of the window under app://tarseel: those that are there at start, and no other.
 *
 * By the older of Electron's ways, which sends files from its own code: `protocol.handle` first loads the
 * whole of Node's fetch, and passes every byte through it, while the window waits.
 */
export function serveApp(folder: string): void {
  const files = listFiles(folder)
  protocol.registerFileProtocol('app', ({ url }, answer) => {
    const file = fileOf(url, files)
    if (file === undefined) answer({ error: notFound })
    else answer({ path: file, headers })
  })
}

function fileOf(url: string, files: ReadonlyMap<string, string>): string | undefined {
  const { host, pathname } = new URL(url)
  if (`app://${host}` !== appOrigin) return undefined
  return files.get(pathname === '/' ? '/index.html' : pathname)
}

function listFiles(folder: string, under = ''): Map<string, string> {
  const files = new Map<string, string>()
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = `${under}/${entry.name}`
    const full = path.join(folder, entry.name)
    if (!entry.isDirectory()) files.set(name, full)
    else for (const [inner, file] of listFiles(full, name)) files.set(inner, file)
  }
  return files
}
