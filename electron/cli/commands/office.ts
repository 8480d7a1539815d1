import type { Command } from 'commander'
import { columnMap, type ColumnMap } from '../../../shared/contract/offices.ts'
import { chooseOffices } from '../../../shared/domain/selection.ts'
import type { Act, Desk } from '../act.ts'
import { fileFrom } from '../files.ts'
import { commaList, mapOption } from '../options.ts'
import { counted, noted, textTable } from '../output.ts'
import { rejectedWords, tableNoteWords } from '../words.ts'

/** `office import`, `office list` and `list save`. */
export function addOfficeCommands(program: Command, act: Act): void {
  const office = program.command('office').description('the office directory')
  office
    .command('import <file>')
    .description('add and change offices from a CSV or XLSX file')
    .option(
      '--map <json>',
      'which column fills which field: {"code":"EMIS","name":"School"}',
      mapOption(columnMap),
    )
    .action((file: string, { map }: { map?: ColumnMap }) =>
      act((desk) => importOffices(desk, file, map ?? null)),
    )
  office
    .command('list')
    .description('all offices')
    .action(() => act(listOffices))
  program
    .command('list')
    .description('saved distribution lists')
    .command('save <name> <codes>')
    .description('save a list of office codes: a,b,c')
    .action((name: string, codes: string) => act((desk) => saveList(desk, name, commaList(codes))))
}

async function importOffices(desk: Desk, file: string, map: ColumnMap | null) {
  const { service, cwd, language, signal, onProgress } = desk
  const input = { file: await fileFrom(cwd, file), map }
  const { added, updated, unchanged, rejected, notes } = await service.call('office.import', input, {
    signal,
    onProgress,
  })
  const lines = rejected.map(({ row, reason, code, name }) => [
    String(row),
    rejectedWords(reason, language),
    code,
    name,
  ])
  return {
    json: { added, updated, rejected: rejected.map(({ row, reason }) => ({ row, reason })), ...noted(notes) },
    text: [
      `${added} added, ${updated} changed, ${unchanged} unchanged, ${rejected.length} rejected.`,
      ...notes.map((note) => tableNoteWords(note, language)),
      ...(lines.length > 0 ? ['', textTable(['Row', 'Why', 'Code', 'Name'], lines)] : []),
    ].join('\n'),
  }
}

async function listOffices({ service }: Desk) {
  const [{ offices }, { areas }] = [
    await service.call('office.list', {}),
    await service.call('office.compact', {}),
  ]
  const areaNames = new Map(areas.map(({ id, name }) => [id, name]))
  const codes = new Map(offices.map(({ id, code }) => [id, code]))
  const rows = offices.map((office) => ({
    id: office.id,
    code: office.code,
    name: office.name,
    nameUrdu: office.nameUrdu,
    designation: office.designation,
    area: office.area === null ? null : (areaNames.get(office.area) ?? null),
    reportsTo: office.reportsTo === null ? null : (codes.get(office.reportsTo) ?? null),
    email: office.email,
    phone: office.phone,
    active: office.active,
  }))
  const cells = rows.map((row) => [
    row.code,
    row.designation,
    row.name,
    row.area ?? '',
    row.active ? '' : 'closed',
  ])
  return {
    json: { offices: rows },
    text: `${textTable(['Code', 'Designation', 'Office', 'Area', ''], cells)}\n${counted(rows.length, 'office')}`,
  }
}

async function saveList({ service }: Desk, name: string, codes: readonly string[]) {
  const { offices } = await service.call('office.list', {})
  const ids = chooseOffices({ kind: 'codes', codes }, { offices, areas: [], lists: [] })
  const { list } = await service.call('list.save', { name, offices: ids })
  const codeOf = new Map(offices.map(({ id, code }) => [id, code]))
  const saved = list.offices.map((id) => codeOf.get(id) ?? id)
  return {
    json: { list: { name: list.name, offices: saved } },
    text: `The list "${list.name}" has ${counted(saved.length, 'office')}: ${saved.join(', ')}`,
  }
}
