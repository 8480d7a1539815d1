import {
  shellAnswer,
  shellContract,
  type ShellBridge,
  type ShellCallName,
  type ShellInput,
  type ShellOutput,
} from '../../shared/contract/shell.ts'
import { AppError } from '../../shared/errors.ts'

declare global {
  interface Window {
    /** Put there by the preload; absent where the page runs outside of Electron. */
    readonly tarseel?: ShellBridge
  }
}

/** Makes a call that only the main process can do; rejects with an AppError. */
async function call<N extends ShellCallName>(name: N, input: ShellInput<N>): Promise<ShellOutput<N>> {
  if (!window.tarseel) throw new AppError('INTERNAL', { logId: 'no shell' })
  const answer = shellAnswer.parse(await window.tarseel.call(name, input))
  if (!answer.ok) throw new AppError(answer.error.code, answer.error.data)
  // Parsed by the schema of this very call.
  return shellContract[name].output.parse(answer.output) as ShellOutput<N>
}

/** Dialogs and the system's own programs; null or an empty list when the person changed their mind. */
export const shell = {
  /** Asks for files; their bytes and names. */
  openFile: async (input: ShellInput<'shell.openFile'>) => (await call('shell.openFile', input)).files,
  /** Asks for a folder to write to. */
  chooseFolder: async (start: string | null = null) => (await call('shell.chooseFolder', { start })).folder,
  /** Asks where to save and saves; the place, or null. */
  saveFile: async (input: ShellInput<'shell.saveFile'>) => (await call('shell.saveFile', input)).saved,
  /** Opens a file of a chosen folder, or the folder, with the system's own program. */
  openPath: async (folder: string, file: string | null = null) => {
    await call('shell.openPath', { folder, file })
  },
  chooseRegister: async () => (await call('shell.chooseRegister', {})).folder,
  restartService: async () => void (await call('shell.restartService', {})),
  openLog: async () => void (await call('shell.openLog', {})),
  info: () => call('shell.info', {}),
}
