import { protocol } from 'electron'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { contentSecurityPolicy } from './contentPolicy.ts'

/** Where the window's page lies; nothing else is ever loaded. */
export const appOrigin = 'app://tarseel'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
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

/** Serves the built files of the window under app://tarseel: those that are there at start, and no other. */
export function serveApp(folder: string): void {
  const files = listFiles(folder)
  protocol.handle('app', async (request) => {
    const file = fileOf(request.url, files)
    if (file === undefined) return new Response(null, { status: 404 })
    return new Response(await readFile(file), {
      headers: {
        'content-type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
      },
    })
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
