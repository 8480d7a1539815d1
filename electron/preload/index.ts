import { contextBridge, ipcRenderer } from 'electron'
import type { ShellBridge, ShellCallName } from '../../shared/contract/shell.ts'

const bridge: ShellBridge = {
  call: (name: ShellCallName, input: unknown) => ipcRenderer.invoke('tarseel.shell', name, input),
  ready: () => ipcRenderer.send('tarseel.ready'),
}
contextBridge.exposeInMainWorld('tarseel', bridge)

// A MessagePort can't cross the bridge; it is posted to our own page, which is the only one ever loaded.
ipcRenderer.on('tarseel', (event, message: unknown) => {
  window.postMessage(message, window.location.origin, event.ports)
})
