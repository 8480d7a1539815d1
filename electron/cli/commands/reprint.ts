import path from 'node:path'
import { InvalidArgumentError, Option, type Command } from 'commander'
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
    .addOption(
      new Option('--despatch <number>', 'the number or slip code of one letter').conflicts('forwarding'),
    )
    .option('--forwarding <id>', 'all letters of a forwarding')
    .option('--from <n>', 'the first of them, in the order of the print file', place)
    .option('--to <n>', 'the last of them', place)
    .requiredOption('--out <folder>', 'the folder for the PDFs')
    .action((options: ReprintOptions, command: Command) => {
      const { despatch, forwarding, out } = options
      if (despatch !== undefined)
        return act(async (desk) => reprint(desk, await oneLetter(desk, despatch), out))
      if (forwarding === undefined) return command.error('Name --despatch or --forwarding.')
      const { from = 1, to = null } = options
      return act((desk) => reprint(desk, { forwarding, from, to }, out))
    })
}

function place(text: string): number {
  const number = wholeNumber(text)
  if (number < 1) throw new InvalidArgumentError('Letters are counted from 1.')
  return number
}

/** Letters of a forwarding by their places in the order of the print file; `to` null: up to the last. */
type Letters = { forwarding: string; from: number; to: number | null }

async function oneLetter({ service }: Desk, text: string): Promise<Letters> {
  const { forwarding, position } = await oneDespatch(service, text, {})
  return { forwarding, from: position, to: position }
}

async function reprint({ service, cwd, signal, onProgress }: Desk, which: Letters, out: string) {
  const input = { ...which, folder: path.resolve(cwd, out) }
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
