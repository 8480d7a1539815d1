import path from 'node:path'
import { Option, type Command } from 'commander'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import {
  bookFormats,
  bookNames,
  booksOfCircular,
  type BookFormat,
  type BookName,
} from '../../../shared/domain/officeBooks.ts'
import { syncFolder, writeFileAtomic } from '../../files/atomic.ts'
import type { Act, Desk } from '../act.ts'
import { dateOption } from '../options.ts'
import { counted } from '../output.ts'

type ReportOptions = {
  from: CivilDate
  to: CivilDate
  circular?: string
  format: BookFormat
  out: string
}

const descriptions: Readonly<Record<BookName, string>> = {
  diary: 'what came in, and what became of it',
  despatch: 'what went out, with the replies',
  peon: 'the book in which letters are signed for',
  reminders: 'what falls due when, and who was reminded',
  arrears: 'opening balance, received, disposed of, pending by age',
  compliance: 'how many offices have reported, and who is missing',
  'day-end': "what was entered, and the code of the register's last entry",
}

/** `report diary`, `report despatch` and the other books of the office. */
export function addReportCommands(program: Command, act: Act): void {
  const report = program.command('report').description('registers and statements as PDF, XLSX or CSV')
  for (const book of bookNames) {
    const command = report
      .command(book)
      .description(descriptions[book])
      .addOption(dateOption('--from <YYYY-MM-DD>', 'the first day').makeOptionMandatory())
      .addOption(dateOption('--to <YYYY-MM-DD>', 'the last day').makeOptionMandatory())
    if (booksOfCircular.has(book)) command.option('--circular <id>', 'of one circular only')
    command
      .addOption(
        new Option('--format <format>', 'the kind of file').choices(bookFormats).makeOptionMandatory(),
      )
      .requiredOption('--out <file>', 'the file to write')
      .action((options: ReportOptions) => act((desk) => makeReport(desk, book, options)))
  }
}

async function makeReport(
  { service, cwd, language, signal, onProgress }: Desk,
  book: BookName,
  options: ReportOptions,
) {
  const { from, to, circular = null, format, out } = options
  const input = { book, from, to, circular, language, format }
  const { bytes, rows } = await service.call('report.make', input, { signal, onProgress })
  if (!bytes) throw new Error('a book without bytes')
  const file = path.resolve(cwd, out)
  writeFileAtomic(file, [bytes])
  syncFolder(path.dirname(file))
  return { json: { file, rows }, text: `${counted(rows, 'row')} in ${file}` }
}
