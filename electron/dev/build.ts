import { existsSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { run, say } from './run.ts'

/** The project's own folder. */
export const projectRoot = path.resolve(import.meta.dirname, '../..')

const sources = ['electron', 'renderer', 'shared', 'resources', 'package.json', 'electron.vite.config.ts']
const products = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** Builds the app into out/ unless nothing changed since the last build. */
export function buildApp(): void {
  const built = Math.min(...products.map((file) => changedAt(path.join(projectRoot, file))))
  const changed = Math.max(...sources.map((name) => changedAt(path.join(projectRoot, name))))
  if (changed < built) return
  say('Building')
  const cli = createRequire(import.meta.url).resolve('electron-vite/package.json')
  run(process.execPath, [path.join(path.dirname(cli), 'bin/electron-vite.js'), 'build'], { cwd: projectRoot })
}

/** When a file, or the newest file below a folder, last changed; 0 when there is none. */
function changedAt(entry: string): number {
  if (!existsSync(entry)) return 0
  const stat = statSync(entry)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(entry).map((name) => changedAt(path.join(entry, name))))
}
