import { Command, InvalidArgumentError, Option } from 'commander'
import { letterLanguages } from '../../shared/contract/letters.ts'
import type { CivilDate } from '../../shared/domain/dates.ts'
import type { LetterLanguage } from '../../shared/domain/letter.ts'
import type { Act } from './act.ts'
import { addCalendarCommands } from './commands/calendar.ts'
import { addCircularCommands } from './commands/circular.ts'
import { addDeviceCommands } from './commands/device.ts'
import { addInitCommand } from './commands/init.ts'
import { addLetterCommands } from './commands/letter.ts'
import { addOfficeCommands } from './commands/office.ts'
import { addReceiptCommands } from './commands/receipt.ts'
import { addReportCommands } from './commands/report.ts'
import { addRemindCommand } from './commands/remind.ts'
import { addSearchCommand } from './commands/search.ts'
import { addSettingsCommands } from './commands/settings.ts'
import { addVerifyCommand } from './commands/verify.ts'
import { dateOption } from './options.ts'
import type { Language } from './words.ts'

/** Options that every command takes, before it or after it. */
export type Globals = {
  register: string
  json?: boolean
  today?: CivilDate
  /** The language of errors. */
  lang: Language
  /** The language of letters that are issued. */
  letters: LetterLanguage
}

/** The options of the program as they were given; one `--lang` serves errors and letters. */
export function globalsOf(program: Command): Globals {
  const given = program.opts<Omit<Globals, 'lang' | 'letters'> & { lang: LetterLanguage }>()
  return { ...given, letters: given.lang, lang: given.lang === 'ur' ? 'ur' : 'en' }
}

/** All commands; each hands its work to `act`. What commander has to say (its help) goes to `say`. */
export function buildProgram(act: Act, say: (text: string) => void): Command {
  const program = new Command('tarseel')
  program
    .description(
      'The circular section of a directorate: circulars in, endorsed letters out, receipts logged.',
    )
    .addOption(
      new Option('--register <folder>', 'the folder of the register')
        .argParser(folderName)
        .makeOptionMandatory(),
    )
    .option('--json', 'print one JSON document')
    .addOption(dateOption('--today <YYYY-MM-DD>', "stands in for the clock's date"))
    .addOption(
      new Option('--lang <language>', 'language of errors and of the letters that are issued')
        .choices(letterLanguages)
        .default('en'),
    )
    .addHelpText('after', '\nExit codes: 0 done, 1 refused, 2 wrong usage.')
  addInitCommand(program, act)
  addOfficeCommands(program, act)
  addCircularCommands(program, act)
  addLetterCommands(program, act)
  addReceiptCommands(program, act)
  addReportCommands(program, act)
  addRemindCommand(program, act)
  addCalendarCommands(program, act)
  addSearchCommand(program, act)
  addSettingsCommands(program, act)
  addVerifyCommand(program, act)
  addDeviceCommands(program, act)
  quieten(program, say)
  return program
}

/** A forgotten folder would take the next option for its name. */
function folderName(text: string): string {
  if (text === '' || text.startsWith('--')) throw new InvalidArgumentError('Name a folder.')
  return text
}

/** Commander throws instead of ending the process, and leaves what to print to us. */
function quieten(command: Command, say: (text: string) => void): void {
  command.exitOverride().configureOutput({ writeErr: () => undefined, writeOut: say })
  for (const child of command.commands) quieten(child, say)
}
