import { app } from 'electron'
import path from 'node:path'

/** Where things lie: the same from source, from the bundle, and from the packaged archive. */
export const appPaths = {
  /** A file of the built main room, beside this one. */
  built: (file: string) => path.join(import.meta.dirname, file),
  preload: () => path.join(import.meta.dirname, '../preload/index.cjs'),
  renderer: () => path.join(import.meta.dirname, '../renderer'),
  resources: () => path.join(app.getAppPath(), 'resources'),
  userData: () => app.getPath('userData'),
  logs: () => path.join(app.getPath('userData'), 'logs'),
  defaultRegister: () => path.join(app.getPath('documents'), 'Tarseel'),
}
