import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { InvalidArgumentError, Option, type Command } from 'commander'
import { letterLanguages, numberings, type Issued, type Numbering } from '../../../shared/contract/letters.ts'
import {
  copyStyles,
  listStyles,
  priorities,
  securityMarkings,
  type CopyStyle,
  type ListStyle,
  type SecurityMarking,
} from '../../../shared/domain/letterStyles.ts'
import type { Selection } from '../../../shared/contract/selection.ts'
import { labelSheetNames, type LabelSheetName } from '../../../shared/domain/labelSheets.ts'
import { civilDate, showDate, type CivilDate } from '../../../shared/domain/dates.ts'
import { formatSlipCode } from '../../../shared/domain/slipCode.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Act, Desk } from '../act.ts'
import { fileFrom } from '../files.ts'
import { commaList, dateOption } from '../options.ts'
import { counted, textTable } from '../output.ts'
import { addReprintCommand } from './reprint.ts'

type IssueOptions = {
  circular: string
  to?: SelectionInput
  form: string
  date?: CivilDate
  due?: CivilDate | number
  numbering?: Numbering
  group?: string[]
  groupUrdu?: string[]
  subjectUrdu?: string
  together?: boolean
  priority?: string
  security?: SecurityMarking
  copies?: CopyStyle
  lists?: ListStyle
  enclosure: string[]
  withoutSlip?: boolean
  signed?: boolean
} & PapersOptions

type PapersOptions = { labels: LabelSheetName; emails?: boolean; singleSided?: boolean; out: string }

/** A selection before its ids are checked. */
type SelectionInput =
  | Extract<Selection, { kind: 'all' }>
  | { kind: 'sender' }
  | { kind: 'codes'; codes: string[] }
  | { kind: 'list'; list: string }
  | { kind: 'under'; area: string }

/** `letter issue`, `letter resume` and `letter forms`. */
export function addLetterCommands(program: Command, act: Act): void {
  const letter = program.command('letter').description('forwarding letters')
  letter
    .command('issue')
    .description('take numbers and make one PDF for each office')
    .requiredOption('--circular <id>', 'the confirmed circular')
    .option(
      '--to <offices>',
      'all, <code,…>, list:<name>, under:<area>, or sender (an acknowledgement goes there by itself)',
      parseSelection,
    )
    .option('--form <name>', 'the letter form', 'covering')
    .addOption(dateOption('--date <YYYY-MM-DD>', 'the date of the letter (default: today)'))
    .option('--due <day>', 'the due date printed: YYYY-MM-DD, or +7 for 7 working days on', dayOrDays)
    .addOption(
      new Option('--numbering <mode>', 'how numbers are given (default: each, together single)').choices(
        numberings,
      ),
    )
    .option('--together', 'one letter to all of them, its "To" made from the choice')
    .option('--group <line>', 'one letter to all of them, with this line under "To" (more than once)', listOf)
    .option('--group-urdu <line>', 'the same in an Urdu letter', listOf)
    .option('--subject-urdu <words>', 'the subject in an Urdu letter, where the circular has it in English')
    .option('--priority <words>', `at the top: ${priorities.join(', ')} or other words`)
    .addOption(
      new Option('--security <marking>', 'at top and bottom of every page').choices(securityMarkings),
    )
    .addOption(new Option('--copies <style>', 'the heading of the copy list').choices(copyStyles))
    .addOption(new Option('--lists <style>', 'numbers of lists: 1. (i) i. 01.').choices(listStyles))
    .addOption(new Option('--lang <language>', 'English, Urdu, or both').choices(letterLanguages))
    .option('--enclosure <pdf>', 'a PDF to enclose after the circular (more than once)', listOf, [])
    .option('--without-slip', 'leave the acknowledgement slip out')
    .addOption(labelsOption())
    .option('--emails', emailsHelp)
    .option('--duplex', 'in the print file each letter begins on a new sheet (as it is without this)')
    .addOption(new Option('--single-sided', 'no empty pages in the print file').conflicts('duplex'))
    .option('--signed', 'print the signature that is kept of the signatory')
    .requiredOption('--out <folder>', 'the folder for the PDFs')
    .action((options: IssueOptions, command: Command) => {
      if (!options.to && options.form !== 'acknowledgement') {
        command.error("error: required option '--to <offices>' not specified")
      }
      return act((desk) => issue(desk, options))
    })
  letter
    .command('forms')
    .description('the letter forms, and the languages they are there in')
    .action(() => act(forms))
  addReprintCommand(letter, act)
  letter
    .command('resume')
    .description('make the letters that are numbered but not made')
    .requiredOption('--forwarding <id>', 'the forwarding')
    .addOption(labelsOption())
    .option('--emails', emailsHelp)
    .option('--duplex', 'in the print file each letter begins on a new sheet (as it is without this)')
    .addOption(new Option('--single-sided', 'no empty pages in the print file').conflicts('duplex'))
    .requiredOption('--out <folder>', 'the folder for the PDFs')
    .action((options: ResumeOptions) => act((desk) => resume(desk, options)))
}

type ResumeOptions = PapersOptions & { forwarding: string }

const emailsHelp = 'an e-mail draft with the PDF for each office that has an address'

function labelsOption(): Option {
  return new Option('--labels <sheet>', 'the sheet of address labels, columns by rows')
    .choices(labelSheetNames)
    .default('2x7')
}

/** What service calls take of the options that both commands share. */
function placeOf(cwd: string, { labels, emails = false, singleSided = false, out }: PapersOptions) {
  return { folder: path.resolve(cwd, out), labelSheet: labels, emails, bothSides: !singleSided }
}

/** Collects an option that is given more than once. */
function listOf(value: string, before: string[] = []): string[] {
  return [...before, value]
}

/** One letter to all is asked for by its lines, or by `--together` alone. */
function togetherOf({ together, group = [], groupUrdu = [] }: IssueOptions) {
  const asked = together === true || group.length > 0 || groupUrdu.length > 0
  return asked ? { lines: group, linesUrdu: groupUrdu } : null
}

async function forms({ service }: Desk) {
  const { forms } = await service.call('form.list', {})
  const found = forms.map(({ name, title, langs }) => ({ name, title, langs }))
  const rows = found.map(({ name, title, langs }) => [name, title, langs.join(', ')])
  return { json: { forms: found }, text: textTable(['Name', 'Title', 'Languages'], rows) }
}

/** `all`, `sender`, `list:<name>`, `under:<area>`, or codes with commas between. */
export function parseSelection(text: string): SelectionInput {
  if (text.trim() === 'all') return { kind: 'all' }
  if (text.trim() === 'sender') return { kind: 'sender' }
  const [, kind, name = ''] = /^(list|under):(.*)$/su.exec(text.trim()) ?? []
  if (kind === 'list') return { kind, list: name.trim() }
  if (kind === 'under') return { kind, area: name.trim() }
  const codes = commaList(text)
  if (codes.length === 0) throw new InvalidArgumentError('Name at least one office code.')
  return { kind: 'codes', codes }
}

async function issue({ service, cwd, letters, signal, onProgress }: Desk, options: IssueOptions) {
  const enclosures: string[] = []
  for (const file of options.enclosure) {
    const added = await naming(file, async () => service.call('enclosure.add', await fileFrom(cwd, file)))
    enclosures.push(added.sha256)
  }
  const together = togetherOf(options)
  const { today, profile } = await service.call('register.state', {})
  const draft = {
    circular: options.circular,
    to: options.to ?? { kind: 'sender' as const },
    form: options.form,
    text: null,
    signatory: null,
    date: options.date ?? today,
    due: await dueDate(service, options),
    dueDays: typeof options.due === 'number' ? options.due : null,
    numbering: options.numbering ?? (together ? 'single' : 'each'),
    series: null,
    marking: options.priority ?? '',
    copyTo: profile?.copyTo ?? [],
    language: letters,
    subjectUrdu: options.subjectUrdu ?? '',
    enclosures,
    slip: options.withoutSlip !== true,
    stamp: true,
    signed: options.signed === true,
    together,
    security: options.security ?? null,
    copyStyle: options.copies ?? null,
    listStyle: options.lists ?? null,
  }
  const input = { job: randomUUID(), draft, ...placeOf(cwd, options) }
  return outcome(await service.call('letter.issue', input, { signal, onProgress }))
}

/** Several files may be given: an error says which one it is about. */
async function naming<T>(file: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step()
  } catch (thrown) {
    throw thrown instanceof AppError ? new AppError(thrown.code, { ...thrown.data, file }) : thrown
  }
}

/** A date, or so many working days after the letter's own. */
function dayOrDays(text: string): CivilDate | number {
  const days = /^\+(\d{1,3})$/.exec(text)?.[1]
  return days === undefined ? civilDate(text) : Number(days)
}

async function dueDate(service: Desk['service'], { due, date }: IssueOptions) {
  if (typeof due !== 'number') return due ?? null
  return (await service.call('calendar.dueIn', { days: due, from: date ?? null })).due
}

async function resume(desk: Desk, options: ResumeOptions) {
  const { service, cwd, signal, onProgress } = desk
  const input = { forwarding: options.forwarding, ...placeOf(cwd, options) }
  return outcome(await service.call('letter.resume', input, { signal, onProgress }))
}

function outcome({ folder, pictures, ...json }: Issued) {
  const { forwarding, despatches, printFile, despatchSheet, peonBook, labels, emails } = json
  const rows = despatches.map((one) => [
    one.number,
    formatSlipCode(one.slipCode),
    one.officeCode,
    one.officeName,
    one.file === null ? '' : path.basename(one.file),
  ])
  return {
    json,
    text: [
      `No. ${forwarding.number} dated ${showDate(forwarding.date)}, forwarding ${forwarding.id}`,
      textTable(['Number', 'Slip code', 'Code', 'Office', 'File'], rows),
      `${counted(despatches.length, 'letter')} in ${folder}`,
      ...(printFile === null ? [] : [`One file to print: ${printFile}`]),
      `Despatch sheet: ${despatchSheet}`,
      `Peon book: ${peonBook}`,
      `Address labels: ${labels}`,
      ...(emails === null ? [] : [`E-mail drafts: ${emails}`]),
      ...(pictures.length === 0
        ? []
        : [
            `Enclosed pages that went in as pictures, since a copy would not look the same: ${pictures.join(', ')}`,
          ]),
    ].join('\n'),
  }
}
