import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { isShareName } from '../register/place.ts'
import type { Desk, Work } from './act.ts'
import { printError, printOutcome } from './print.ts'
import type { Globals } from './program.ts'
import { terminalProgress } from './progress.ts'
import { callersFolder, nodeWiring } from './wiring.ts'

/** Opens the register, does the work and prints what came of it; returns the exit code. */
export async function runWork(work: Work, globals: Globals, create: boolean): Promise<0 | 1> {
  const cwd = callersFolder()
  // A share is left as it was typed: resolved, it would look like a folder of this PC.
  const register = isShareName(globals.register) ? globals.register : path.resolve(cwd, globals.register)
  try {
    // Loaded late: --help and wrong usage need none of it.
    const { compose } = await import('../service/compose.ts')
    const file = path.join(register, 'register.db')
    const isNew = !existsSync(file) || statSync(file).size === 0
    const service = compose(nodeWiring({ folder: register, create, today: globals.today }))
    const stop = stopOnInterrupt()
    const progress = terminalProgress(process.stderr, globals.lang)
    try {
      const { signal } = stop
      const { lang: language, letters } = globals
      const onProgress = progress.show
      const desk: Desk = { service, register, isNew, cwd, language, letters, signal, onProgress }
      const outcome = await work(desk)
      progress.clear()
      return printOutcome(outcome, globals)
    } finally {
      progress.clear()
      stop.forget()
      await service.close()
    }
  } catch (thrown) {
    return printError(thrown, globals)
  }
}

/** Ctrl+C asks the work to stop, as the Cancel button does; a second one ends the process. */
function stopOnInterrupt(): { signal: AbortSignal; forget: () => void } {
  const aborter = new AbortController()
  const stop = () => aborter.abort()
  process.once('SIGINT', stop)
  return { signal: aborter.signal, forget: () => void process.off('SIGINT', stop) }
}
