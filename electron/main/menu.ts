import { Menu } from 'electron'

/** Spares Electron its own menu, which it would build before the app is ready. */
export function leaveMenuOut(): void {
  Menu.setApplicationMenu(null)
}

/**
 * A menu that is seen on a Mac only, and elsewhere lends its keys: copy and paste, and zoom.
 * It has no reload and no close, whose keys the screens use.
 */
export function setMenu(): void {
  const menu = Menu.buildFromTemplate([
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    { role: 'editMenu' },
    {
      role: 'viewMenu',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
  ])
  Menu.setApplicationMenu(menu)
}
