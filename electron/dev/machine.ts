import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, say } from './run.ts'

/** What a machine must have: a command on the path or a shared library, and the Debian package that brings it. */
export type Need = { package: string; command?: string; library?: string }

/** What a window needs on Linux. */
export const windowNeeds: readonly Need[] = [
  { package: 'libgtk-3-0', library: 'libgtk-3.so.0' },
  { package: 'libnss3', library: 'libnss3.so' },
  { package: 'libasound2', library: 'libasound.so.2' },
  { package: 'libgbm1', library: 'libgbm.so.1' },
  { package: 'libxss1', library: 'libXss.so.1' },
  { package: 'libatk-bridge2.0-0', library: 'libatk-bridge-2.0.so.0' },
  { package: 'libdrm2', library: 'libdrm.so.2' },
  { package: 'dbus', command: 'dbus-daemon' },
]

/** What unpacking the stand-in and compiling its SQLite needs. */
export const standInNeeds: readonly Need[] = [
  { package: 'unzip', command: 'unzip' },
  { package: 'build-essential', command: 'g++' },
  { package: 'build-essential', command: 'make' },
  { package: 'python3', command: 'python3' },
]

/** What the tests need beside the window: a screen that nobody sees, and other people's PDF tools. */
export const testNeeds: readonly Need[] = [
  { package: 'xvfb', command: 'xvfb-run' },
  { package: 'xauth', command: 'xauth' },
  { package: 'poppler-utils', command: 'pdftotext' },
  { package: 'qpdf', command: 'qpdf' },
]

/**
 * Sees to it that a Linux machine has what is needed: installs it as root on Debian.
 * Throws with the names of the packages where it may not install them.
 */
export function ensureMachine(needs: readonly Need[]): void {
  if (process.platform !== 'linux') return
  const packages = missingPackages(needs)
  if (packages.length === 0) return
  const names = packages.join(' ')
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version'))
    throw new Error(`This machine lacks packages. Install them and try again: sudo apt-get install ${names}`)
  say(`Installing ${names}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const wait = ['-qq', '-o', 'DPkg::Lock::Timeout=300']
  run('apt-get', ['update', ...wait], { env })
  run('apt-get', ['install', '-y', '--no-install-recommends', ...wait, ...packages], { env })
}

function missingPackages(needs: readonly Need[]): string[] {
  const libraries = sharedLibraries()
  const folders = (process.env.PATH ?? '').split(delimiter)
  const missing = needs.filter(({ command, library }) => {
    if (command !== undefined) return !folders.some((folder) => existsSync(join(folder, command)))
    return library !== undefined && !libraries.includes(library)
  })
  return [...new Set(missing.map((need) => need.package))]
}

/** The loader's own list of libraries; musl systems have none, and then nothing is known to be missing. */
function sharedLibraries(): string {
  const cache = '/etc/ld.so.cache'
  return existsSync(cache) ? readFileSync(cache, 'latin1') : ''
}
