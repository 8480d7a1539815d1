import { randomUUID } from 'node:crypto'
import type { Command } from 'commander'
import { factNames, type Circular, type CircularRow, type Fact } from '../../../shared/contract/circulars.ts'
import { isCivilDate, showDate, type CivilDate } from '../../../shared/domain/dates.ts'
import { plainText } from '../../../shared/domain/fold.ts'
import { AppError, type ErrorData } from '../../../shared/errors.ts'
import type { Act, Desk } from '../act.ts'
import { fileFrom } from '../files.ts'
import { dateOption, given } from '../options.ts'
import { counted, textTable } from '../output.ts'
import { errorWords, isErrorCode } from '../words.ts'

type FactOptions = { reference?: string; date?: CivilDate; issuer?: string; subject?: string }

/** `circular import`, `circular confirm` and `circular list`. */
export function addCircularCommands(program: Command, act: Act): void {
  const circular = program.command('circular').description('circulars that came in')
  withFacts(
    circular
      .command('import <pdf...>')
      .description('read PDFs and enter them; what an option says is confirmed'),
  ).action((files: string[], facts: FactOptions) => act((desk) => importCirculars(desk, files, facts)))
  withFacts(
    circular.command('confirm <id>').description('confirm what was read; an option puts it right'),
  ).action((id: string, facts: FactOptions) => act((desk) => confirmCircular(desk, id, facts)))
  circular
    .command('list')
    .description('all circulars')
    .action(() => act(listCirculars))
}

function withFacts(command: Command): Command {
  return command
    .option('--reference <number>', 'its number')
    .addOption(dateOption('--date <YYYY-MM-DD>', 'its date'))
    .option('--issuer <office>', 'who issued it')
    .option('--subject <words>', 'its subject')
}

type Refused = { file: string; code: string; message: string }

async function importCirculars(desk: Desk, files: readonly string[], facts: FactOptions) {
  const circulars: Circular[] = []
  const refused: Refused[] = []
  for (const file of files) {
    const result = await importOne(desk, file, facts)
    circulars.push(...result.circulars)
    refused.push(...result.refused.map(({ code, data }) => refusal(desk, file, code, data)))
  }
  const [first] = refused
  const failed = circulars.length === 0 && first !== undefined
  return {
    json: {
      circulars: circulars.map(circularJson),
      refused,
      ...(failed ? { error: { code: first.code, message: first.message } } : {}),
    },
    text: [...circulars.map(circularText), ...refused.map((one) => `${one.file}: ${one.message}`)].join(
      '\n\n',
    ),
    exit: failed ? (1 as const) : (0 as const),
  }
}

/** Why a file was not even read; the files beside it are. */
const unread: readonly string[] = ['FILE_NOT_FOUND', 'PDF_TOO_LARGE']

async function importOne({ service, cwd, signal, onProgress }: Desk, file: string, facts: FactOptions) {
  try {
    const input = { job: randomUUID(), files: [await fileFrom(cwd, file)], given: given(facts) }
    return await service.call('circular.import', input, { signal, onProgress })
  } catch (thrown) {
    if (!(thrown instanceof AppError) || !unread.includes(thrown.code)) throw thrown
    return { circulars: [], refused: [{ file, code: thrown.code, data: thrown.data }] }
  }
}

function refusal({ language }: Desk, file: string, code: string, data: ErrorData): Refused {
  const message = isErrorCode(code) ? errorWords(code, { file, ...data }, language) : code
  return { file, code, message }
}

async function confirmCircular({ service }: Desk, id: string, facts: FactOptions) {
  const { circular } = await service.call('circular.confirm', { id, ...given(facts) })
  return { json: { circular: circularJson(circular) }, text: circularText(circular) }
}

async function listCirculars({ service }: Desk) {
  const circulars: CircularRow[] = []
  for (let more = true; more;) {
    const { rows, total } = await service.call('circular.list', { offset: circulars.length, limit: 1000 })
    circulars.push(...rows)
    more = rows.length > 0 && circulars.length < total
  }
  const cells = circulars.map((row) => [
    row.id,
    row.state,
    row.reference ?? '–',
    row.date !== null && isCivilDate(row.date) ? showDate(row.date) : '–',
    `${row.outstanding} of ${row.despatched}`,
    row.subject ?? row.file,
  ])
  return {
    json: { circulars },
    text: `${textTable(['Id', 'State', 'Number', 'Date', 'Outstanding', 'Subject'], cells)}\n${counted(circulars.length, 'circular')}`,
  }
}

function factJson({ value, confidence, page, confirmed }: Fact) {
  return { value, confidence, page, confirmed }
}

function circularJson({ id, file, sha256, pages, scanned, state, facts, duplicates }: Circular) {
  const { reference, date, issuer, subject } = facts
  return {
    id,
    state,
    file,
    sha256,
    pages,
    scanned,
    facts: {
      reference: factJson(reference),
      date: factJson(date),
      issuer: factJson(issuer),
      subject: factJson(subject),
    },
    duplicates,
  }
}

/** A fact as a person reads it: what stands there, where, and how sure the reading is. */
export function factText({ value, confidence, page, confirmed }: Fact): string {
  if (value === null) return 'not found'
  const shown = isCivilDate(value) ? showDate(value) : plainText(value)
  if (confirmed) return `${shown}  (confirmed)`
  const where = page === null ? '' : `, page ${page}`
  return `${shown}  (${Math.round(confidence * 100)} % sure${where})`
}

/** A circular as a person reads it. */
export function circularText(circular: Circular): string {
  const scan = circular.scanned ? ', a scan' : ''
  return [
    `${circular.file}: ${counted(circular.pages, 'page')}${scan}, ${circular.state}`,
    `  id         ${circular.id}`,
    ...factNames.map((name) => `  ${name.padEnd(10)} ${factText(circular.facts[name])}`),
    ...circular.duplicates.map(({ id, reason }) => `  looks like ${id} (${reason})`),
  ].join('\n')
}
