import { deliveryModes } from '../../shared/domain/directory.ts'
import { millimetre } from '../typeset/styles.ts'
import { addressLines } from './entry.ts'
import type { Despatched, Entry } from './entry.ts'
import { shortened } from './shortened.ts'
import type { RowGroup, Table } from './table.ts'
import { reportWords } from './words.ts'
import type { ReportWords } from './words.ts'

/** A subject is terse in a book (DOMAIN.md §4); the whole of it stands in the letter. */
const subjectInRow = 36
const subjectAbove = 300

/** The despatch register's columns for one forwarding, in the order of its numbers (DOMAIN.md §4). */
export function despatchSheet(despatched: Despatched): Table {
  const words = reportWords(despatched.language)
  const { columns } = words
  const subject = shortened(despatched.subject, subjectInRow)
  const rows = despatched.entries.map((entry, index) => ({
    cells: [
      String(index + 1),
      despatched.date,
      entry.number,
      addressee(entry, words),
      subject,
      String(despatched.enclosedPages),
      words.modes[entry.delivery],
      '',
      entry.cancelled ? words.cancelled : '',
    ],
    struck: entry.cancelled,
  }))
  return {
    ...headOf(despatched, words.despatchSheet),
    columns: [
      { title: columns.serial, share: 34, align: 'centre' },
      { title: columns.date, share: 58 },
      { title: columns.letter, share: 84 },
      { title: columns.to, share: 262 },
      { title: columns.subject, share: 108 },
      { title: columns.enclosures, share: 52, align: 'centre' },
      { title: columns.mode, share: 62 },
      { title: columns.stamps, share: 54 },
      { title: columns.remarks, share: 70 },
    ],
    groups: [{ title: '', rows }],
    rowHeight: 0,
  }
}

/**
 * The peon book of one forwarding: by route, with room to sign in each row (DOMAIN.md §4).
 *
 * A route is a mode of delivery and an area: the smallest areas that have three letters each on average.
 */
export function peonBook(despatched: Despatched): Table {
  const words = reportWords(despatched.language)
  const { columns } = words
  let serial = 0
  const groups = routes(despatched.entries, words).map(({ title, entries }): RowGroup => {
    const rows = entries.map((entry) => ({
      cells: [
        String(++serial),
        despatched.date,
        entry.number,
        addressee(entry, words),
        entry.pages === 0 ? '' : String(entry.pages),
        entry.cancelled ? words.cancelled : '',
      ],
      struck: entry.cancelled,
    }))
    return { title, rows }
  })
  return {
    ...headOf(despatched, words.peonBook),
    columns: [
      { title: columns.serial, share: 34, align: 'centre' },
      { title: columns.date, share: 60 },
      { title: columns.letter, share: 90 },
      { title: columns.addressee, share: 240 },
      { title: columns.papers, share: 50, align: 'centre' },
      { title: columns.received, share: 300 },
    ],
    groups,
    rowHeight: 15 * millimetre,
  }
}

type Head = 'title' | 'office' | 'about' | 'paper' | 'total' | 'language' | 'script'

function headOf(despatched: Despatched, title: string): Pick<Table, Head> {
  const { number, date, subject, office, entries, language, script } = despatched
  const words = reportWords(language)
  const sent = entries.filter(({ cancelled }) => !cancelled)
  const papers = sent.reduce((sum, { pages }) => sum + pages, 0)
  return {
    title,
    office,
    about: [words.forwarding(number, date), words.subject(shortened(subject, subjectAbove))],
    paper: 'landscape',
    total: words.total(sent.length, papers, entries.length - sent.length),
    language,
    script,
  }
}

function addressee(entry: Entry, { tag }: ReportWords): string {
  return addressLines(entry).join(tag === 'ur-PK' ? '، ' : ', ')
}

type Route = { readonly title: string; readonly entries: readonly Entry[] }

function routes(entries: readonly Entry[], words: ReportWords): Route[] {
  return deliveryModes.flatMap((mode) => {
    const sent = entries.filter(({ delivery }) => delivery === mode)
    const depths = [3, 2, 1].map((depth) => byArea(sent, depth))
    const areas = depths.find((groups) => groups.size * 3 <= sent.length) ?? depths.at(-1)
    return [...(areas ?? [])].map(([area, group]) => ({
      title: [words.modes[mode], area].filter((part) => part !== '').join(' – '),
      entries: group,
    }))
  })
}

/** By the names of the areas down to a depth, in the order of those names. */
function byArea(entries: readonly Entry[], depth: number): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const area = entry.areas.slice(0, depth).join(' / ')
    const group = groups.get(area)
    if (group) group.push(entry)
    else groups.set(area, [entry])
  }
  return new Map([...groups].sort(([one], [other]) => (one < other ? -1 : 1)))
}
