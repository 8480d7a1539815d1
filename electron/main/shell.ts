import { ipcMain, type BrowserWindow } from 'electron'
import {
  shellContract,
  type ShellAnswer,
  type ShellCallName,
  type ShellOutput,
  type ShellParsed,
} from '../../shared/contract/shell.ts'
import { AppError, toErrorFrame } from '../../shared/errors.ts'
import type { Log } from './log.ts'
import { isOurs } from './sender.ts'

/** One function a shell call; the map is exhaustive, so the contract is what the window can do. */
export type ShellHandlers = {
  readonly [N in ShellCallName]: (input: ShellParsed<N>) => ShellOutput<N> | Promise<ShellOutput<N>>
}

/** Answers the shell calls of the window; anything from elsewhere, or not in the contract, is refused. */
export function serveShell(window: BrowserWindow, handlers: ShellHandlers, log: Log): void {
  ipcMain.removeHandler('tarseel.shell')
  ipcMain.handle('tarseel.shell', async (event, name: unknown, input: unknown): Promise<ShellAnswer> => {
    try {
      if (!isOurs(event, window) || !isShellCall(name)) throw new AppError('INVALID_INPUT')
      return { ok: true, output: await run(handlers, name, input) }
    } catch (thrown) {
      const error = toErrorFrame(thrown, () => {
        const id = crypto.randomUUID()
        log(`${id} ${thrown instanceof Error ? thrown.stack : String(thrown)}`)
        return id
      })
      return { ok: false, error }
    }
  })
}

function run<N extends ShellCallName>(handlers: ShellHandlers, name: N, input: unknown) {
  const parsed = shellContract[name].input.safeParse(input)
  if (!parsed.success) throw new AppError('INVALID_INPUT', { call: name })
  // The schema of this very name parsed it; TypeScript can't follow the lookup through the map.
  return handlers[name](parsed.data as ShellParsed<N>)
}

function isShellCall(name: unknown): name is ShellCallName {
  return typeof name === 'string' && Object.hasOwn(shellContract, name)
}
