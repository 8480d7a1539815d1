import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { buildApp, projectRoot } from './build.ts'
import { findElectron } from './findElectron.ts'
import { say } from './run.ts'

/** Opens the app on a developer's machine; returns the exit code. */
async function start(): Promise<number> {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    say(
      'There is no display here, so no window can open. "npm run demo" shows the same work in the terminal.',
    )
    return 1
  }
  const electron = await findElectron()
  say(`Tarseel runs in ${electron.words}`)
  buildApp()
  const env = { ...process.env, ...electron.env }
  const app = spawn(electron.executable, [...electron.args, projectRoot], { env, stdio: 'inherit' })
  const [code] = (await once(app, 'exit')) as [number | null]
  return code ?? 1
}

try {
  process.exitCode = await start()
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
