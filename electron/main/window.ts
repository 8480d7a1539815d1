import { app, BrowserWindow, screen, type WebPreferences } from 'electron'
import { appOrigin } from './appProtocol.ts'
import { appPaths } from './paths.ts'
import type { SettingsFile, ShellSettings } from './settings.ts'

const defaultSize = { width: 1366, height: 768 }
const leastSize = { minWidth: 1024, minHeight: 600 }

/** What the page may do: draw itself, and talk through the preload. */
function webPreferences(): WebPreferences {
  return {
    preload: appPaths.preload(),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // The spelling checker would fetch its dictionaries from the web.
    spellcheck: false,
    devTools: !app.isPackaged,
  }
}

/** Opens the one window where it was last. */
export function openWindow(settings: SettingsFile): BrowserWindow {
  const remembered = settings.get().bounds
  const room = screen.getPrimaryDisplay().workAreaSize
  const window = new BrowserWindow({
    width: Math.min(defaultSize.width, room.width),
    height: Math.min(defaultSize.height, room.height),
    ...leastSize,
    ...(remembered && isOnScreen(remembered) ? remembered : {}),
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: webPreferences(),
  })
  window.setMenuBarVisibility(false)
  if (remembered?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    // A window that can't be remembered opens at its default size next time.
    settings.save({ bounds: boundsOf(window) }).catch(() => undefined)
  })
  void window.loadURL(`${appOrigin}/`)
  return window
}

function boundsOf(window: BrowserWindow): ShellSettings['bounds'] {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() }
}

/** A screen that was taken away must not keep the window out of sight. */
function isOnScreen(bounds: Electron.Rectangle): boolean {
  const { x, y, width, height } = screen.getDisplayMatching(bounds).workArea
  const visible = (from: number, size: number, start: number, room: number) =>
    Math.min(from + size, start + room) - Math.max(from, start)
  return visible(bounds.x, bounds.width, x, width) > 200 && visible(bounds.y, bounds.height, y, height) > 200
}
