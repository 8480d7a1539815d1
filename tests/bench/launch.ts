import { _electron, type ElectronApplication } from 'playwright-core'
import type { FoundElectron } from '../../electron/dev/findElectron.ts'

/** Opens an app's folder in the Electron of this machine, with this much more in its environment. */
export function launch(
  found: FoundElectron,
  folder: string,
  more: Record<string, string> = {},
): Promise<ElectronApplication> {
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return _electron.launch({
    executablePath: found.executable,
    args: [...found.args, '--disable-gpu', folder],
    env: { ...Object.fromEntries(own), ...found.env, ...more },
  })
}
