import type { BrowserWindow, IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import { isOwnPage } from './guards.ts'

/** Whether a message comes from the window's own page, in its main frame. */
export function isOurs(event: IpcMainEvent | IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame
  if (!frame || window.isDestroyed()) return false
  return event.sender === window.webContents && frame.parent === null && isOwnPage(frame.url)
}
