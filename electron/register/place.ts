import { execFileSync } from 'node:child_process'
import { existsSync, statfsSync } from 'node:fs'
import { dirname, resolve, win32 } from 'node:path'

/** Where a folder lies: on a disk that is built in, or one that can be shared, mapped or pulled out. */
export type DriveType = 'fixed' | 'network' | 'removable' | 'unknown'

/** Types of Linux file systems (statfs f_type) that another computer may serve. */
const networkFileSystems = new Map([
  [0x6969, 'nfs'],
  [0x517b, 'smb'],
  [0xff534d42, 'cifs'],
  [0xfe534d42, 'smb2'],
  [0x01021997, '9p'],
  [0x00c36400, 'ceph'],
  [0x5346414f, 'afs'],
  [0x73757245, 'coda'],
  [0x564c, 'ncp'],
])

/**
 * Why a register may not lie in this folder, or null: SQLite's lock can't be trusted on a share, and a stick
 * can be pulled out in the middle of a number.
 *
 * `driveType` answers for a drive letter (`D:`) on Windows or the whole path elsewhere.
 */
export function refusedPlace(
  path: string,
  platform: NodeJS.Platform,
  driveType: (drive: string) => DriveType,
): 'unc' | 'network' | 'removable' | null {
  const drive = platform === 'win32' ? driveOf(path) : path
  if (drive === null || isShareName(path)) return 'unc'
  const type = driveType(drive)
  return type === 'network' || type === 'removable' ? type : null
}

/** `\\server\share` or `//server/share`: away from Windows no share either, but whoever types it means one. */
export function isShareName(path: string): boolean {
  return /^(?:\\\\|\/\/)[^\\/?.][^\\/]*[\\/]+[^\\/]/.test(path)
}

/** The drive letter of a Windows path (`D:`); null for a share (`\\server`, `//server`, `\\?\UNC\server`). */
function driveOf(path: string): string | null {
  const plain = path.replaceAll('/', '\\').replace(/^\\\\[?.]\\(?=[A-Za-z]:)/, '')
  if (plain.startsWith('\\\\')) return null
  return win32.resolve(plain).slice(0, 2).toUpperCase()
}

/** The drive type of a place on this computer. */
export function driveTypeHere(drive: string): DriveType {
  if (process.platform === 'win32') return windowsDriveType(drive)
  if (process.platform !== 'linux') return 'unknown'
  let folder = resolve(drive)
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder)
  const { type } = statfsSync(folder)
  return networkFileSystems.has(type >>> 0) ? 'network' : 'fixed'
}

/** Asks Windows (Win32_LogicalDisk: 2 removable, 3 fixed, 4 network); a PC without PowerShell can't tell. */
function windowsDriveType(drive: string): DriveType {
  const ask = `(Get-CimInstance Win32_LogicalDisk -Filter "DeviceID='${drive}'").DriveType`
  try {
    const answer = execFileSync('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', ask], {
      encoding: 'utf8',
      timeout: 5000,
      windowsHide: true,
    }).trim()
    return ({ 2: 'removable', 3: 'fixed', 4: 'network' } as const)[Number(answer)] ?? 'unknown'
  } catch {
    return 'unknown'
  }
}
