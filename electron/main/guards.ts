import { app, session } from 'electron'
import { appOrigin } from './appProtocol.ts'

const allowedSchemes = ['app:', 'blob:', 'devtools:']

/** Denies every window what Tarseel never needs: permissions, other pages, windows, downloads, a network. */
export function guardWindows(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** Denies the session of the window the same; call once the app is ready. */
export function guardSession(): void {
  const own = session.defaultSession
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.on('will-download', (event) => event.preventDefault())
  own.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !allowedSchemes.includes(new URL(request.url).protocol) })
  })
}

/** Whether an address is the app's own page. */
export function isOwnPage(url: string): boolean {
  return url === appOrigin || url.startsWith(`${appOrigin}/`)
}
