import { ipcMain, type BrowserWindow, type IpcMainEvent } from 'electron'
import type { ServiceState, WindowMessage } from '../../shared/contract/shell.ts'
import { isOurs } from './sender.ts'
import type { ServiceProcess } from './serviceProcess.ts'

/** Tells the window how the service is, and hands it a port to each one that starts. */
export type WindowLink = { stateChanged: (state: ServiceState) => void; close: () => void }

/** Links a window to the service; `service` is asked each time, since it is made after the window. */
export function linkWindow(window: BrowserWindow, service: () => ServiceProcess): WindowLink {
  let listening = false
  /** The window has the port of a service that still starts, and that keeps its calls until then. */
  let early = false

  const post = (message: WindowMessage, ports: Electron.MessagePortMain[] = []) => {
    if (listening && !window.isDestroyed()) window.webContents.postMessage('tarseel', message, ports)
  }
  const handPort = () => {
    const port = listening ? service().connect() : undefined
    if (port) post({ tarseel: 'port' }, [port])
  }
  const ready = (event: IpcMainEvent) => {
    if (!isOurs(event, window)) return
    listening = true
    post({ tarseel: 'service', state: service().state() })
    early = service().state() === 'starting'
    handPort()
  }

  ipcMain.on('tarseel.ready', ready)
  window.webContents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) listening = false
  })
  return {
    stateChanged(state) {
      post({ tarseel: 'service', state })
      if (state === 'running' && !early) handPort()
      early = false
    },
    close: () => void ipcMain.off('tarseel.ready', ready),
  }
}
