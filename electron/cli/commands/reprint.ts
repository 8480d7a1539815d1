import path from 'node:path'
import { InvalidArgumentError, type Command } from 'commander'
import { AppError } from '../../../shared/errors.ts'
import type { Act, Desk } from '../act.ts'
import { wholeNumber } from '../options.ts'
import { counted, textTable } from '../output.ts'
import { oneDespatch } from './despatches.ts'

type ReprintOptions = { despatch?: string; forwarding?: string; from?: number; to?: number; out: string }

/** `letter reprint`. */
export function addReprintCommand(letter: Command, act: Act): void {
  letter
    .command('reprint')
    .description('write letters once more, exactly as they were first made')
    .option('--despatch <number>', 'the number or slip code of one letter')
    .option('--forwarding <id>', 'all letters of a forwarding')
    .option('--from <n>', 'the first of them, in the order of the print file', place)
    .option('--to <n>', 'the last of them', place)
    .requiredOption('--out <folder>', 'the folder for the PDFs')
    .action((options: ReprintOptions) => act((desk) => reprint(desk, options)))
}

function place(text: string): number {
  const number = wholeNumber(text)
  if (number < 1) throw new InvalidArgumentError('Letters are counted from 1.')
  return number
}

async function reprint(desk: Desk, options: ReprintOptions) {
  const { service, cwd, signal, onProgress } = desk
  const which = await whichOf(desk, options)
  const input = { ...which, folder: path.resolve(cwd, options.out) }
  const { folder, letters } = await service.call('letter.reprint', input, { signal, onProgress })
  const rows = letters.map((one) => [
    one.number,
    one.officeCode,
    one.officeName,
    path.basename(one.file ?? ''),
  ])
  const text = [
    textTable(['Number', 'Code', 'Office', 'File'], rows),
    `${counted(rows.length, 'letter')} in ${folder}`,
  ]
  return { json: { despatches: letters }, text: text.join('\n') }
}

async function whichOf({ service }: Desk, { despatch, forwarding, from = 1, to = null }: WhichOptions) {
  if (despatch !== undefined) {
    const one = await oneDespatch(service, despatch, {})
    return { forwarding: one.forwarding, from: one.position, to: one.position }
  }
  if (forwarding === undefined) throw new AppError('INVALID_INPUT', { field: '--despatch, --forwarding' })
  return { forwarding, from, to }
}

type WhichOptions = Omit<ReprintOptions, 'to'> & { to?: number | null }
