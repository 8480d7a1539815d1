import { Option, type Command } from 'commander'
import { hitKinds, type Hit, type HitKind } from '../../../shared/contract/search.ts'
import { chooseOffices } from '../../../shared/domain/selection.ts'
import type { Act, Desk } from '../act.ts'
import { given, wholeNumber, year } from '../options.ts'
import { textTable } from '../output.ts'

type SearchOptions = { kind?: HitKind; year?: number; circular?: string; office?: string; limit?: number }

/** `search`. */
export function addSearchCommand(program: Command, act: Act): void {
  program
    .command('search <words...>')
    .description('circulars, letters, despatches and offices that have all the words')
    .addOption(new Option('--kind <kind>', 'of one kind only').choices(hitKinds))
    .option('--year <YYYY>', 'of one year only', year)
    .option('--circular <id>', 'about one circular only')
    .option('--office <code>', 'to one office only')
    .option('--limit <n>', 'at most so many of each kind (20)', wholeNumber)
    .action((words: string[], options: SearchOptions) => act((desk) => find(desk, words.join(' '), options)))
}

async function find({ service, signal, onProgress }: Desk, text: string, options: SearchOptions) {
  await service.call('search.read', {}, { signal, onProgress })
  const { office, ...rest } = options
  const found = office === undefined ? undefined : await officeOfCode(service, office)
  const { hits } = await service.call('search.find', { text, ...given({ ...rest, office: found }) })
  const rows = hits.map((hit) => [hit.kind, titleOf(hit), hit.snippet])
  return {
    json: {
      hits: hits.map((hit) => ({ kind: hit.kind, id: hit.id, title: titleOf(hit), snippet: hit.snippet })),
    },
    text: rows.length > 0 ? textTable(['Kind', 'Title', 'Found'], rows) : 'Nothing was found.',
  }
}

async function officeOfCode(service: Desk['service'], code: string) {
  const { offices } = await service.call('office.list', {})
  const [id] = chooseOffices({ kind: 'codes', codes: [code] }, { offices, areas: [], lists: [] })
  return id
}

function titleOf({ code, title }: Hit): string {
  return [code, title].filter((text) => text !== '').join(': ')
}
