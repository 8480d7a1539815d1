import { InvalidArgumentError, type Command } from 'commander'
import { shippedLists } from '../../../shared/contract/calendar.ts'
import { showDate } from '../../../shared/domain/dates.ts'
import { chooseOffices } from '../../../shared/domain/selection.ts'
import type { Act, Desk } from '../act.ts'
import { fileFrom } from '../files.ts'
import { counted, textTable } from '../output.ts'
import { rejectedHolidayWords } from '../words.ts'

/** `calendar import`, `calendar list` and `calendar week`. */
export function addCalendarCommands(program: Command, act: Act): void {
  const calendar = program.command('calendar').description('holidays and working weeks')
  calendar
    .command('import <file>')
    .description(
      `enter holidays from a CSV or XLSX file (date, name, area), or a list that ships: ${shippedLists.join(', ')}`,
    )
    .action((file: string) => act((desk) => importHolidays(desk, file)))
  calendar
    .command('list')
    .description('the holidays that stand')
    .action(() => act(listHolidays))
  calendar
    .command('week')
    .description('the week of all offices that have none of their own, or of one office')
    .argument('<days>', 'days of the week that they work: 5, 6, or own for as many as ours', weekOf)
    .argument('[code]', 'of this office only')
    .action((week: 5 | 6 | null, code?: string) => act((desk) => saveWeek(desk, week, code ?? null)))
}

function weekOf(text: string): 5 | 6 | null {
  if (text === 'own') return null
  if (text === '5') return 5
  if (text === '6') return 6
  throw new InvalidArgumentError('It must be 5, 6 or own.')
}

async function importHolidays({ service, cwd, language, signal, onProgress }: Desk, file: string) {
  const list = shippedLists.find((name) => name === file)
  const input = list === undefined ? { file: await fileFrom(cwd, file) } : { list }
  const { added, known, moved, rejected } = await service.call('calendar.import', input, {
    signal,
    onProgress,
  })
  const moves = moved.map(({ number, slipCode, from, to }) => ({ despatch: number, slipCode, from, to }))
  const refused = rejected.map(({ row, reason }) => ({ row, reason }))
  return {
    json: { added, moved: moves, ...(refused.length > 0 ? { rejected: refused } : {}) },
    text: [
      `${counted(added, 'holiday')} added, ${known} known already, ${rejected.length} rejected.`,
      ...rejected.map(
        ({ row, reason, text }) => `Row ${row}: ${rejectedHolidayWords(reason, language)} (${text})`,
      ),
      ...(moved.length === 0
        ? []
        : [
            textTable(
              ['Number', 'Office', 'Deadline was', 'and is'],
              moved.map(({ number, officeCode, from, to }) => [
                number,
                officeCode,
                showDate(from),
                showDate(to),
              ]),
            ),
          ]),
    ].join('\n'),
  }
}

async function listHolidays({ service }: Desk) {
  const { holidays, others, offices } = await service.call('calendar.get', {})
  const { areas } = await service.call('office.compact', {})
  const names = new Map(areas.map(({ id, name }) => [id, name]))
  const shown = holidays.map(({ date, name, area }) => ({
    date,
    name,
    area: area === null ? null : (names.get(area) ?? null),
  }))
  const weeks = offices.map(({ code, week }) => ({ code, week }))
  return {
    json: { holidays: shown, week: others, offices: weeks },
    text: textTable(
      ['Date', 'Holiday', 'Only in'],
      shown.map(({ date, name, area }) => [showDate(date), name, area ?? '']),
    ),
  }
}

async function saveWeek({ service }: Desk, week: 5 | 6 | null, code: string | null) {
  const { offices } = await service.call('office.list', {})
  const [office = null] =
    code === null ? [] : chooseOffices({ kind: 'codes', codes: [code] }, { offices, areas: [], lists: [] })
  await service.call('week.save', { office, week })
  const whom = code ?? 'all offices that have none of their own'
  return {
    json: { office: code, week },
    text: `The week of ${whom}: ${week === null ? 'as ours' : `${week} days`}.`,
  }
}
