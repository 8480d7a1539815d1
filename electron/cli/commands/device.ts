import { InvalidArgumentError, type Command } from 'commander'
import type { Series } from '../../../shared/contract/setup.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Act, Desk } from '../act.ts'
import { wholeNumber } from '../options.ts'
import { textTable } from '../output.ts'

/** The last serial used on paper, of the series with this name or mode; '' is the series of `each`. */
type Last = { series: string; serial: number }

/** `device enrol`: this PC goes on with a register that was copied or restored. */
export function addDeviceCommands(program: Command, act: Act): void {
  program
    .command('device')
    .description('the PCs that write in a register')
    .command('enrol')
    .description('let this PC issue from a register that was copied or restored')
    .requiredOption(
      '--last <serial...>',
      'the last serial used on paper: 1241, or single=41, or <name of a series>=41',
      collectLast,
    )
    .action(({ last }: { last: readonly Last[] }) => act((desk) => enrol(desk, last)))
}

function collectLast(text: string, before: readonly Last[] = []): readonly Last[] {
  const [, series = '', serial = ''] = /^(?:(.*)=)?\s*(\d+)\s*$/su.exec(text) ?? []
  if (serial === '') throw new InvalidArgumentError('It must be a serial, or a series = a serial.')
  return [...before, { series: series.trim(), serial: wholeNumber(serial) }]
}

async function enrol({ service }: Desk, given: readonly Last[]) {
  const { series } = await service.call('settings.get', {})
  const last = given.map(({ series: name, serial }) => ({ series: seriesCalled(series, name).id, serial }))
  await service.call('register.enrol', { last })
  const now = (await service.call('settings.get', {})).series.filter(({ active }) => active)
  const rows = now.map(({ name, pattern, next }) => [name, pattern, String(next)])
  return {
    json: { series: now.map(({ name, mode, pattern, next }) => ({ name, mode, pattern, next })) },
    text: `This PC may issue letters now.\n${textTable(['Series', 'Pattern', 'Next serial'], rows)}`,
  }
}

function seriesCalled(all: readonly Series[], name: string): Series {
  const wanted = name === '' ? 'each' : name.toLowerCase()
  const found =
    all.find((series) => series.name.toLowerCase() === wanted) ??
    all.find(({ active, mode }) => active && mode === wanted)
  if (!found) throw new AppError('SERIES_MISSING', { numbering: name })
  return found
}
