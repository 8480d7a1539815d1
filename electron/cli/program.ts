import { Command, Option } from 'commander'
import type { CivilDate } from '../../shared/domain/dates.ts'
import type { Act } from './act.ts'
import { addCircularCommands } from './commands/circular.ts'
import { addInitCommand } from './commands/init.ts'
import { addLetterCommands } from './commands/letter.ts'
import { addOfficeCommands } from './commands/office.ts'
import { addReceiptCommands } from './commands/receipt.ts'
import { addVerifyCommand } from './commands/verify.ts'
import { dateOption } from './options.ts'
import { languages, type Language } from './words.ts'

/** Options that every command takes, before it or after it. */
export type Globals = { register: string; json?: boolean; today?: CivilDate; lang: Language }

/** All commands; each hands its work to `act`. With `json` nothing but our own document is printed. */
export function buildProgram(act: Act, json: boolean): Command {
  const program = new Command('tarseel')
  program
    .description(
      'The circular section of a directorate: circulars in, endorsed letters out, receipts logged.',
    )
    .requiredOption('--register <folder>', 'the folder of the register')
    .option('--json', 'print one JSON document')
    .addOption(dateOption('--today <YYYY-MM-DD>', "stands in for the clock's date"))
    .addOption(new Option('--lang <language>', 'language of errors').choices(languages).default('en'))
    .addHelpText('after', '\nExit codes: 0 done, 1 refused, 2 wrong usage.')
  addInitCommand(program, act)
  addOfficeCommands(program, act)
  addCircularCommands(program, act)
  addLetterCommands(program, act)
  addReceiptCommands(program, act)
  addVerifyCommand(program, act)
  quieten(program, json)
  return program
}

/** Commander throws instead of ending the process, and leaves what to print to us. */
function quieten(command: Command, json: boolean): void {
  command.exitOverride().configureOutput({
    writeErr: () => undefined,
    writeOut: (text) =>
      void process.stdout.write(json ? `${JSON.stringify({ help: text }, null, 2)}\n` : text),
  })
  for (const child of command.commands) quieten(child, json)
}
