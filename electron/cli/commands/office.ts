import type { Command } from 'commander'
import {
  columnMap,
  type ColumnMap,
  type ImportPlan,
  type RejectedRow,
  type WarnedRow,
} from '../../../shared/contract/offices.ts'
import { chooseOffices } from '../../../shared/domain/selection.ts'
import type { Act, Desk } from '../act.ts'
import { fileFrom } from '../files.ts'
import { commaList, mapOption } from '../options.ts'
import { counted, noted, textTable } from '../output.ts'
import { rejectedWords, rowWarningWords, tableNoteWords } from '../words.ts'

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
    .option('--sheet <name>', 'the sheet of a workbook (the first with a table)')
    .option('--make-codes', 'give offices without a code one, by district and number: KASUR-001')
    .option('--no-headings', 'the first row is an office; columns are called A, B, C')
    .option('--headings', 'the first row is the headings, whatever it looks like')
    .option('--plan', 'show what it would do, and write nothing')
    .action((file: string, options: ImportOptions) => act((desk) => importOffices(desk, file, options)))
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

type ImportOptions = {
  sheet?: string
  map?: ColumnMap
  makeCodes?: boolean
  headings?: boolean
  plan?: boolean
}

async function importOffices(desk: Desk, path: string, options: ImportOptions) {
  const { service, cwd, signal, onProgress } = desk
  const { sheet = null, map = null, headings = null, makeCodes = false } = options
  const input = { file: await fileFrom(cwd, path), sheet, map, headings, makeCodes }
  const call = { signal, onProgress }
  if (options.plan) return planned(desk, await service.call('office.planImport', input, call))
  const done = await service.call('office.import', input, call)
  const { added, updated, unchanged, rejected, warnings, notes } = done
  return {
    json: { added, updated, ...left(done), ...noted(notes) },
    text: [
      `${added} added, ${updated} changed, ${unchanged} unchanged, ${rejected.length} rejected.`,
      ...notes.map((note) => tableNoteWords(note, desk.language)),
      ...leftLines(desk, rejected, warnings),
    ].join('\n'),
  }
}

/** What an import would do, with every code that it would give. */
function planned(desk: Desk, plan: ImportPlan) {
  const { added, changed, unchanged, map, changes, rejected, warnings, notes } = plan
  const offices = changes.map(({ row, code, name, isNew }) => ({ row, code, name, isNew }))
  const lines = offices.map(({ row, code, name, isNew }) => [String(row), isNew ? '+' : '~', code, name])
  return {
    json: { map, added, updated: changed, offices, ...left(plan), ...noted(notes) },
    text: [
      `Nothing was written. It would be ${added} added, ${changed} changed, ${unchanged} unchanged, ${rejected.length} rejected.`,
      JSON.stringify(map),
      ...notes.map((note) => tableNoteWords(note, desk.language)),
      ...(lines.length > 0 ? ['', textTable(['Row', '', 'Code', 'Name'], lines)] : []),
      ...(lines.length < added + changed ? [`… and ${added + changed - lines.length} more`] : []),
      ...leftLines(desk, rejected, warnings),
    ].join('\n'),
  }
}

/** Rows that are left out, and what is said of those that are not, where anything is. */
function left({ rejected, warnings }: Pick<ImportPlan, 'rejected' | 'warnings'>) {
  const said = warnings.map(({ row, warning, text }) => ({ row, warning, text }))
  return {
    rejected: rejected.map(({ row, reason }) => ({ row, reason })),
    ...(said.length > 0 ? { warnings: said } : {}),
  }
}

function leftLines({ language }: Desk, rejected: readonly RejectedRow[], warnings: readonly WarnedRow[]) {
  const out = rejected.map(({ row, reason, code, name }) => [
    String(row),
    rejectedWords(reason, language),
    code,
    name,
  ])
  const said = warnings.map(({ row, warning, code, text }) => [
    String(row),
    rowWarningWords(warning, language),
    code,
    text,
  ])
  return [
    ...(out.length > 0 ? ['', textTable(['Row', 'Why', 'Code', 'Name'], out)] : []),
    ...(said.length > 0 ? ['', textTable(['Row', 'What', 'Code', 'Cell'], said)] : []),
  ]
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
