import { app, shell, type BrowserWindow } from 'electron'
import { chooseFolder, openFiles, saveFile } from './dialogs.ts'
import { allowedPath, notOpened } from './openPath.ts'
import { appPaths } from './paths.ts'
import type { ServiceProcess } from './serviceProcess.ts'
import type { SettingsFile } from './settings.ts'
import type { ShellHandlers } from './shell.ts'

export type ShellParts = {
  window: BrowserWindow
  settings: SettingsFile
  service: ServiceProcess
  /** The folder of the register as it is now. */
  register: () => string
}

/** What the window may ask of main, each within what a person chose. */
export function shellHandlers({ window, settings, service, register }: ShellParts): ShellHandlers {
  return {
    'shell.openFile': async ({ kind, many }) => ({ files: await openFiles(window, kind, many) }),
    'shell.saveFile': async ({ name, kind, content }) => ({
      saved: await saveFile(window, name, kind, content),
    }),
    'shell.chooseFolder': async ({ start }) => {
      const folder = await chooseFolder(window, start)
      if (folder !== null) await settings.allowFolder(folder)
      return { folder }
    },
    'shell.openPath': async ({ folder, file }) => {
      const target = allowedPath(folder, file, [register(), ...settings.get().folders])
      const refused = await shell.openPath(target)
      if (refused !== '') throw notOpened(target)
      return {}
    },
    'shell.chooseRegister': async () => {
      const folder = await chooseFolder(window, register())
      if (folder === null) return { folder }
      await settings.save({ register: folder })
      await service.restart()
      return { folder }
    },
    'shell.restartService': async () => {
      await service.restart()
      return {}
    },
    'shell.openLog': async () => {
      await shell.openPath(appPaths.logs())
      return {}
    },
    'shell.info': () => ({
      version: app.getVersion(),
      locale: app.getLocale(),
      electron: process.versions.electron,
      register: register(),
      documents: app.getPath('documents'),
    }),
  }
}
