import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { Option, type Command } from 'commander'
import { letterLanguages, numberings, type Numbering } from '../../../shared/contract/letters.ts'
import { circularId } from '../../../shared/contract/values.ts'
import { showDate, type CivilDate } from '../../../shared/domain/dates.ts'
import { ladderSteps, type StepNumber } from '../../../shared/domain/ladder.ts'
import { formatSlipCode } from '../../../shared/domain/slipCode.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Act, Desk } from '../act.ts'
import { dateOption, wholeNumber } from '../options.ts'
import { counted, textTable } from '../output.ts'

type RemindOptions = {
  circular: string
  step?: number
  due?: CivilDate
  numbering: Numbering
  withoutSlip?: boolean
  signed?: boolean
  out: string
}

/** `remind`. */
export function addRemindCommand(program: Command, act: Act): void {
  program
    .command('remind')
    .description('make the next reminders of a circular for those who have not answered; nothing is sent')
    .requiredOption('--circular <id>', 'the circular')
    .option('--step <n>', 'this step for all outstanding ones, whatever the day', wholeNumber)
    .addOption(dateOption('--due <YYYY-MM-DD>', 'the new due date (default: the day before the next step)'))
    .addOption(new Option('--numbering <mode>', 'how numbers are given').choices(numberings).default('each'))
    .addOption(new Option('--lang <language>', 'English, Urdu, or both').choices(letterLanguages))
    .option('--without-slip', 'leave the acknowledgement slip out')
    .option('--signed', 'print the signature that is kept of the signatory')
    .requiredOption('--out <folder>', 'the folder for the PDFs')
    .action((options: RemindOptions) => act((desk) => remind(desk, options)))
}

function stepOf(number: number | undefined): StepNumber | null {
  if (number === undefined) return null
  const step = ladderSteps.find((one) => one === number)
  if (step === undefined) throw new AppError('STEP_UNKNOWN', { step: number })
  return step
}

async function remind({ service, cwd, letters, signal, onProgress }: Desk, options: RemindOptions) {
  const circular = circularId.safeParse(options.circular).data
  if (circular === undefined) throw new AppError('NOT_FOUND', { circular: options.circular })
  const draft = {
    circular,
    step: stepOf(options.step),
    due: options.due ?? null,
    language: letters,
    numbering: options.numbering,
    slip: options.withoutSlip !== true,
    signed: options.signed === true,
  }
  const input = { job: randomUUID(), draft, folder: path.resolve(cwd, options.out) }
  const made = await service.call('reminder.make', input, { signal, onProgress })
  const { step, forwarding, printFile } = made
  const { circulars } = await service.call('reminder.list', { circular })
  const closed = circulars.flatMap(({ defaulters }) =>
    defaulters.flatMap((one) => (one.closed ? [one.number] : [])),
  )
  const despatches = made.despatches.map(({ number, slipCode, officeCode, of, file }) => ({
    number,
    slipCode,
    officeCode,
    of,
    file,
  }))
  const rows = made.despatches.map((one) => [
    one.number,
    formatSlipCode(one.slipCode),
    one.officeCode,
    one.officeName,
    one.of,
  ])
  return {
    json: { step, forwarding, despatches, printFile, closed },
    text: [
      `Step ${step}: No. ${forwarding.number} dated ${showDate(forwarding.date)}, forwarding ${forwarding.id}`,
      textTable(['Number', 'Slip code', 'Code', 'Office', 'Reminds of'], rows),
      `${counted(despatches.length, 'reminder')} in ${made.folder}`,
      ...(closed.length === 0 ? [] : [`Left out, for the office has been closed: ${closed.join(', ')}`]),
      ...(printFile === null ? [] : [`One file to print: ${printFile}`]),
    ].join('\n'),
  }
}
