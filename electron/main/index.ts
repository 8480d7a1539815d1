import { app, type BrowserWindow } from 'electron'
import { declareAppScheme, serveApp } from './appProtocol.ts'
import { guardSession, guardWindows } from './guards.ts'
import { openLog } from './log.ts'
import { leaveMenuOut, setMenu } from './menu.ts'
import { appPaths } from './paths.ts'
import { startService } from './serviceProcess.ts'
import { openSettings } from './settings.ts'
import { serveShell } from './shell.ts'
import { shellHandlers } from './shellHandlers.ts'
import { testDay } from './testClock.ts'
import { openWindow } from './window.ts'
import { linkWindow } from './windowLink.ts'

const { TARSEEL_USER_DATA: userData, TARSEEL_REGISTER: givenRegister } = process.env
if (userData) app.setPath('userData', userData)

/** Opens the app once Electron is ready: the service on the register, and the one window that talks to it. */
function openApp(): { window: BrowserWindow; close: () => Promise<unknown> } {
  const settings = openSettings(appPaths.userData())
  const log = openLog(appPaths.logs())
  const register = () => givenRegister ?? settings.get().register ?? appPaths.defaultRegister()

  // First of all: its process starts while the window's does.
  const service = startService({
    log,
    onState: (state) => link.stateChanged(state),
    open: () => ({
      tell: 'open',
      folder: register(),
      deviceFolder: appPaths.userData(),
      resources: appPaths.resources(),
      // A packaged app loads its own SQLite and no other.
      nativeBinding: app.isPackaged ? null : (process.env.TARSEEL_SQLITE ?? null),
      today: testDay(process.env, app.isPackaged),
    }),
  })
  guardSession()
  serveApp(appPaths.renderer())
  const window = openWindow(settings)
  const link = linkWindow(window, () => service)
  // Its keys are wanted only once the window stands.
  setMenu()
  serveShell(window, shellHandlers({ window, settings, service, register }), log)
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log(`The window's process ended: ${reason}`)
    if (reason !== 'clean-exit') window.reload()
  })
  return { window, close: () => Promise.all([service.stop(), settings.written()]) }
}

async function main(): Promise<void> {
  guardWindows()
  declareAppScheme()
  leaveMenuOut()
  await app.whenReady()
  const { window, close } = openApp()
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('window-all-closed', () => app.quit())
  app.once('will-quit', (event) => {
    event.preventDefault()
    void close().finally(() => app.exit(0))
  })
}

// Not awaited: Electron gets ready only after this module has run.
if (!app.requestSingleInstanceLock()) app.quit()
else
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    app.exit(1)
  })
