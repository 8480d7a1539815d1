import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { date } from '../../shared/contract/values.ts'
import { showDate } from '../../shared/domain/dates.ts'
import { formatSlipCode } from '../../shared/domain/slipCode.ts'
import { AppError, toErrorFrame, type ErrorCode, type ErrorData } from '../../shared/errors.ts'
import { textTable, type Outcome } from './output.ts'
import { errorWords, type Language } from './words.ts'

type How = { json?: boolean; lang?: Language }

/** One JSON document, and nothing else, on standard output. */
function printJson(value: object): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** Says what came of a command; returns the exit code. */
export function printOutcome(outcome: Outcome, { json }: How): 0 | 1 {
  if (json) printJson(outcome.json)
  else process.stdout.write(`${outcome.text}\n`)
  return outcome.exit ?? 0
}

/** Says why a command was refused; faults of ours leave their trace on standard error. */
export function printError(thrown: unknown, { json, lang = 'en' }: How): 1 {
  const expected =
    thrown instanceof Error && thrown.name === 'AbortError' ? new AppError('CANCELLED') : thrown
  const { code, data } = toErrorFrame(expected, randomUUID)
  if (code === 'INTERNAL') process.stderr.write(`${JSON.stringify(data)} ${traceOf(thrown)}\n`)
  const message = errorWords(code, data, lang)
  if (json) printJson({ error: { code, message, ...data } })
  else process.stderr.write([`${message} (${code})`, ...hints(code, data), ''].join('\n'))
  return 1
}

const choices = z.array(
  z.object({
    number: z.string(),
    slipCode: z.string(),
    officeCode: z.string(),
    officeName: z.string(),
    date,
  }),
)

const columnsNeeded = z.object({
  columns: z.array(z.string()),
  needed: z.array(z.string()),
  headings: z.boolean(),
  map: z.record(z.string(), z.string()),
  rows: z.array(z.array(z.string())),
})

/** What the columns are like, which are needed, and how they are said. */
function columnHints(data: ErrorData): string[] {
  const { success, data: list } = columnsNeeded.safeParse(data)
  if (!success) return []
  const { columns, needed, headings, map, rows } = list
  const given = needed.map((field) => [field, map[field] ?? '…'])
  return [
    ...(headings ? [] : ['The list has no headings; its columns are called A, B, C. If it has: --headings']),
    textTable(columns, rows),
    `Columns are needed for: ${needed.join(', ')}. Say which: --map '${JSON.stringify({ ...map, ...Object.fromEntries(given) })}'`,
    ...(needed.includes('code') && map['code'] === undefined
      ? ['Where the list has no codes they can be made; look first: --make-codes --plan']
      : []),
  ]
}

/** What helps to go on: the letters that fit, or how the rest of a forwarding is made. */
function hints(code: ErrorCode, data: ErrorData): string[] {
  const fitting = choices.safeParse(data['choices'])
  const lines = fitting.data?.map((one) => [
    one.number,
    formatSlipCode(one.slipCode),
    one.officeCode,
    one.officeName,
    showDate(one.date),
  ])
  const { forwarding, number, made, total } = data
  return [
    ...(code === 'INVALID_INPUT' && typeof data['field'] === 'string' ? [`Field: ${data['field']}`] : []),
    ...(code === 'COLUMN_MISSING' ? columnHints(data) : []),
    ...(code === 'DATE_INVALID' ? ['Dates are typed year first here: 2026-11-23.'] : []),
    ...(code === 'DEVICE_UNKNOWN' ? ['Say it here with: device enrol --last <serial>'] : []),
    ...(typeof data['file'] === 'string' && code !== 'FILE_NOT_FOUND' ? [`File: ${data['file']}`] : []),
    ...(typeof data['office'] === 'string' ? [`Office: ${data['office']}`] : []),
    ...(lines ? [textTable(['Number', 'Slip code', 'Code', 'Office', 'Date'], lines)] : []),
    ...(typeof forwarding === 'string' && typeof made === 'number'
      ? [
          `No. ${String(number)}: ${made} of ${String(total)} letters are made, the rest stays numbered.`,
          `Go on with: letter resume --forwarding ${forwarding} --out <folder>`,
        ]
      : []),
  ]
}

function traceOf(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
}

/** Shows the help that was asked for. */
export function printHelp(help: string, json: boolean): 0 {
  if (json) printJson({ help })
  else process.stdout.write(help)
  return 0
}

/** Says that a command was typed wrongly. */
export function printUsage(message: string, json: boolean): 2 {
  const plain = message.replace(/^error: /, '')
  if (json) printJson({ error: { code: 'USAGE', message: plain } })
  else process.stderr.write(`${plain}\nSee: npm run -s tarseel -- --help\n`)
  return 2
}
