import { CommanderError } from 'commander'
import { buildProgram, globalsOf } from './program.ts'
import { runWork } from './runWork.ts'
import { printError, printHelp, printUsage } from './print.ts'

// Letters of a group are synced side by side; Node takes four at a time unless it is told before its first.
process.env['UV_THREADPOOL_SIZE'] ??= '16'

/**
 * Tarseel from a terminal: the same handlers as the window, in this process.
 *
 * Exit codes: 0 done, 1 refused (the error has a code), 2 wrong usage.
 */
async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  const json = args.includes('--json')
  let exit: 0 | 1 = 0
  const help: string[] = []
  const program = buildProgram(
    async (work, options) => {
      exit = await runWork(work, globalsOf(program), options?.create ?? false)
    },
    (text) => void help.push(text),
  )
  try {
    await program.parseAsync(args, { from: 'user' })
    return exit
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) return printError(thrown, { ...globalsOf(program), json })
    if (thrown.exitCode === 0) return printHelp(help.join(''), json)
    // Commander's word for a command group without a command.
    const message = thrown.code === 'commander.help' ? 'Name a command; --help lists them.' : thrown.message
    return printUsage(message, json)
  }
}

// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
process.exitCode = await main(process.argv.slice(2))
