import { Option, type Command } from 'commander'
import {
  evidences,
  receiptKinds,
  type CircularStatus,
  type Receipt,
  type ReceiptKind,
} from '../../../shared/contract/receipts.ts'
import { showDate, type CivilDate } from '../../../shared/domain/dates.ts'
import type { Act, Desk } from '../act.ts'
import { dateOption, given, wholeNumber } from '../options.ts'
import { textTable } from '../output.ts'
import { oneDespatch, type Which } from './despatches.ts'

type LogOptions = Which & {
  kind: ReceiptKind
  on: CivilDate
  theirNumber?: string
  evidence?: NonNullable<Receipt['evidence']>
  onBehalfOf?: string
  note?: string
}

/** `number cancel`, `receipt log` and `status`. */
export function addReceiptCommands(program: Command, act: Act): void {
  program
    .command('number')
    .description('numbers that were issued')
    .command('cancel <number-or-slip-code>')
    .description('strike a number through; it stays visible and is never used again')
    .requiredOption('--reason <text>', 'why')
    .action((text: string, { reason }: { reason: string }) => act((desk) => cancelNumber(desk, text, reason)))
  program
    .command('receipt')
    .description('what has come back')
    .command('log <number-or-slip-code>')
    .description('log one fact against a letter; twice is safe')
    .addOption(new Option('--kind <kind>', 'what came').choices(receiptKinds).makeOptionMandatory())
    .addOption(dateOption('--on <YYYY-MM-DD>', 'the day it came').makeOptionMandatory())
    .option('--office <code>', 'the office, where several letters have the number')
    .option('--year <YYYY>', 'the year, where several letters have the number', wholeNumber)
    .option('--their-number <number>', 'the number of their letter')
    .addOption(new Option('--evidence <kind>', 'how it is known').choices(evidences))
    .option('--on-behalf-of <name>', 'for whom it was given')
    .option('--note <text>', 'a note')
    .action((text: string, options: LogOptions) => act((desk) => logReceipt(desk, text, options)))
  program
    .command('status')
    .description('who has answered, and who has not')
    .option('--circular <id>', 'of one circular only')
    .action(({ circular }: { circular?: string }) => act((desk) => showStatus(desk, circular ?? null)))
}

async function cancelNumber({ service }: Desk, text: string, reason: string) {
  const { id } = await oneDespatch(service, text, {})
  const { despatches } = await service.call('number.cancel', { despatches: [id], reason })
  const [despatch] = despatches
  return {
    json: { despatch },
    text: `No. ${despatch?.number ?? text} to ${despatch?.officeName ?? ''} is cancelled: ${reason}`,
  }
}

async function logReceipt({ service }: Desk, text: string, options: LogOptions) {
  const { office, year, ...fact } = options
  const { id } = await oneDespatch(service, text, given({ office, year }))
  const { receipt, already, despatch } = await service.call('receipt.log', { despatch: id, ...fact })
  const { number, slipCode, officeCode, officeName } = despatch
  return {
    json: { receipt: { ...receipt, number, slipCode, officeCode, officeName }, already },
    text: `No. ${number}, ${officeName}: ${receipt.kind} on ${showDate(receipt.on)}${already ? ' (already logged)' : ''}`,
  }
}

async function showStatus({ service }: Desk, circular: string | null) {
  const { circulars } = await service.call('outstanding.status', { circular })
  return {
    json: { circulars: circulars.map(statusJson) },
    text:
      circulars
        .filter(({ despatched }) => despatched > 0)
        .map(statusText)
        .join('\n\n') || 'No circular has been forwarded yet.',
  }
}

function statusJson(status: CircularStatus) {
  const { id, reference, subject, despatched, made, delivered, acknowledged, complied, overdue } = status
  const counts = { despatched, made, delivered, acknowledged, complied, overdue }
  return { id, reference, subject, ...counts, outstanding: status.outstanding }
}

/** The counts of a circular and who has not answered, as a person reads it. */
export function statusText(status: CircularStatus): string {
  const { despatched, made, delivered, acknowledged, complied, overdue, outstanding } = status
  const rows = outstanding.map(({ number, officeCode, officeName, daysLate }) => [
    number,
    officeCode,
    officeName,
    daysLate > 0 ? String(daysLate) : '',
  ])
  return [
    `${status.reference}: ${status.subject}`,
    `despatched ${despatched} (made ${made}), delivered ${delivered}, acknowledged ${acknowledged}, ` +
      `complied ${complied}, outstanding ${outstanding.length}, overdue ${overdue}`,
    ...(rows.length > 0
      ? ['', textTable(['Number', 'Code', 'Not answered', 'Working days late'], rows)]
      : []),
  ].join('\n')
}
