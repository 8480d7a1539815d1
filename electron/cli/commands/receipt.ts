import { Option, type Command } from 'commander'
import {
  evidences,
  receiptKinds,
  receiptMap,
  type CircularStatus,
  type Receipt,
  type ReceiptKind,
  type ReceiptMap,
} from '../../../shared/contract/receipts.ts'
import { showDate, type CivilDate } from '../../../shared/domain/dates.ts'
import type { Act, Desk } from '../act.ts'
import { fileFrom } from '../files.ts'
import { dateOption, given, mapOption, year } from '../options.ts'
import { noted, textTable } from '../output.ts'
import { rejectedReceiptWords, tableNoteWords } from '../words.ts'
import { oneDespatch, type Which } from './despatches.ts'

type LogOptions = Which & {
  kind: ReceiptKind
  on: CivilDate
  theirNumber?: string
  theirDate?: CivilDate
  attach?: string
  evidence?: NonNullable<Receipt['evidence']>
  onBehalfOf?: string
  note?: string
}

type ImportOptions = {
  sheet?: string
  map?: ReceiptMap
  kind?: ReceiptKind
  on?: CivilDate
  evidence?: NonNullable<Receipt['evidence']>
}

/** `number cancel`, `receipt log`, `receipt import` and `status`. */
export function addReceiptCommands(program: Command, act: Act): void {
  program
    .command('number')
    .description('numbers that were issued')
    .command('cancel <number-or-slip-code>')
    .description('strike a number through; it stays visible and is never used again')
    .requiredOption('--reason <text>', 'why')
    .action((text: string, { reason }: { reason: string }) => act((desk) => cancelNumber(desk, text, reason)))
  const receipt = program.command('receipt').description('what has come back')
  receipt
    .command('import <file>')
    .description('log many receipts from a CSV or XLSX file; twice is safe')
    .option('--sheet <name>', 'the sheet of a workbook (the first with a table)')
    .option('--map <json>', 'which column fills which field: {"number":"Letter No"}', mapOption(receiptMap))
    .addOption(new Option('--kind <kind>', 'what came, where a row does not say').choices(receiptKinds))
    .addOption(dateOption('--on <YYYY-MM-DD>', 'the day it came, where a row does not say (today)'))
    .addOption(
      new Option('--evidence <kind>', 'how it is known, where a row does not say').choices(evidences),
    )
    .action((file: string, options: ImportOptions) => act((desk) => importReceipts(desk, file, options)))
  receipt
    .command('log <number-or-slip-code>')
    .description('log one fact against a letter; twice is safe')
    .addOption(new Option('--kind <kind>', 'what came').choices(receiptKinds).makeOptionMandatory())
    .addOption(dateOption('--on <YYYY-MM-DD>', 'the day it came').makeOptionMandatory())
    .option('--office <code>', 'the office, where several letters have the number')
    .option('--year <YYYY>', 'the year, where several letters have the number', year)
    .option('--their-number <number>', 'the number of their letter')
    .addOption(dateOption('--their-date <YYYY-MM-DD>', 'the date of their letter'))
    .option('--attach <file>', 'a PDF, PNG or JPEG that proves it, kept in the register')
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

async function logReceipt({ service, cwd }: Desk, text: string, options: LogOptions) {
  const { office, year: inYear, attach, ...fact } = options
  const { id } = await oneDespatch(service, text, given({ office, year: inYear }))
  const kept = attach === undefined ? null : await service.call('attachment.add', await fileFrom(cwd, attach))
  const input = { despatch: id, ...fact, attachment: kept?.attachment ?? null }
  const { receipt, already, despatch } = await service.call('receipt.log', input)
  const { number, slipCode, officeCode, officeName } = despatch
  return {
    json: { receipt: { ...receipt, number, slipCode, officeCode, officeName }, already },
    text: `No. ${number}, ${officeName}: ${receipt.kind} on ${showDate(receipt.on)}${already ? ' (already logged)' : ''}`,
  }
}

async function importReceipts(desk: Desk, file: string, { sheet, map, ...rest }: ImportOptions) {
  const { service, cwd, language, signal, onProgress } = desk
  const source = { file: await fileFrom(cwd, file), sheet: sheet ?? null }
  const input = { source, map: map ?? null, ...given(rest) }
  const { logged, already, rejected, notes } = await service.call('receipt.import', input, {
    signal,
    onProgress,
  })
  const lines = rejected.map(({ row, reason, text }) => [
    String(row),
    rejectedReceiptWords(reason, language),
    text,
  ])
  return {
    json: {
      logged,
      already,
      rejected: rejected.map(({ row, reason }) => ({ row, reason })),
      ...noted(notes),
    },
    text: [
      `${logged} logged, ${already} already logged, ${rejected.length} rejected.`,
      ...notes.map((note) => tableNoteWords(note, language)),
      ...(lines.length > 0 ? ['', textTable(['Row', 'Why', 'Number or office'], lines)] : []),
    ].join('\n'),
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
