import type { Database } from 'better-sqlite3'
import type { ParsedInput } from '../../../shared/contract/contract.ts'
import type { Hit, HitKind } from '../../../shared/contract/search.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { soughtIn, trigrams, type Sought } from '../../../shared/domain/search.ts'
import { markOf, type IndexedKind } from './finding.ts'
import { foundDespatches } from './searchDespatches.ts'
import { hitOf } from './searchHits.ts'
import { all, count, type Value } from '../sql.ts'

export type SearchInput = ParsedInput<'search.find'>
export type SearchAnswer = { hits: Hit[]; more: HitKind[]; unread: number }

type Found = { ref: string; text: string }

const indexed = ['circular', 'letter', 'office'] as const

/**
 * What has all the words, anywhere and in any spelling: first by numbers, then by names, then by what it says;
 * of each the newest first. Words of one or two characters are looked for among names only.
 */
export function search(db: Database, input: SearchInput, today: CivilDate): SearchAnswer {
  const unread = unreadCirculars(db)
  const sought = soughtIn(input.text)
  if (sought.words.length === 0) return { hits: [], more: [], unread }
  const wanted = (kind: HitKind): boolean => input.kind === null || input.kind === kind
  const named = indexed.map((kind) => ({ kind, found: find(db, 'names', kind, sought, input) }))
  const said = named.map(({ kind, found }) => ({ kind, found: saidBy(db, kind, found, sought, input) }))
  const groups = [...named, ...said].filter(({ kind }) => wanted(kind))
  const ids = { letters: refsOf(named, 'letter'), offices: refsOf(named, 'office') }
  const despatches = wanted('despatch') ? foundDespatches(db, input, ids, today) : []
  const shown = indexed.flatMap((kind) => refsOf(groups, kind).slice(0, input.limit))
  const posted = despatches.slice(0, input.limit)
  const texts = groups.flatMap(({ kind, found }) =>
    found.flatMap((one) => (shown.includes(one.ref) ? (hitOf(db, kind, one, sought) ?? []) : [])),
  )
  const more: HitKind[] = indexed.filter((kind) => refsOf(groups, kind).length > input.limit)
  if (despatches.length > input.limit) more.push('despatch')
  // A number means the very letter; the letters of an office that was named come after the office.
  return { hits: sought.key === null ? [...texts, ...posted] : [...posted, ...texts], more, unread }
}

type Group = { kind: IndexedKind; found: Found[] }

function refsOf(groups: readonly Group[], kind: IndexedKind): string[] {
  return groups.filter((group) => group.kind === kind).flatMap(({ found }) => found.map(({ ref }) => ref))
}

/** Those that say the words and are not called by them, where names left room; an office says nothing. */
function saidBy(
  db: Database,
  kind: IndexedKind,
  named: readonly Found[],
  sought: Sought,
  input: SearchInput,
): Found[] {
  const left = input.limit + 1 - named.length
  if (kind === 'office' || left <= 0) return []
  const known = new Set(named.map(({ ref }) => ref))
  const found = find(db, 'texts', kind, sought, { ...input, limit: input.limit + known.size })
  return found.filter(({ ref }) => !known.has(ref)).slice(0, left)
}

/** Circulars whose pages have not been read. */
function unreadCirculars(db: Database): number {
  return count(
    db,
    `SELECT (SELECT count(*) FROM circulars) - (SELECT count(*) FROM texts WHERE kind = 'circular')`,
  )
}

/** One more than the limit, so that it is known whether there are more. */
function find(
  db: Database,
  table: 'names' | 'texts',
  kind: IndexedKind,
  sought: Sought,
  input: SearchInput,
): Found[] {
  const match = matchOf(kind, sought)
  if (match === null && table === 'texts') return []
  const standing = standingOf(sought)
  const narrow = narrowing(table, kind, input)
  const source =
    match === null
      ? `FROM ${table} AS n WHERE n.kind = ?`
      : `FROM ${table}_words AS w JOIN ${table} AS n ON n.id = w.rowid WHERE w.${table}_words MATCH ?`
  return all<Found>(
    db,
    `SELECT n.ref, n.text ${source} AND (${standing.where}) ${narrow.where}
     ORDER BY ${match === null ? 'n.id' : 'w.rowid'} DESC LIMIT ?`,
    match ?? kind,
    ...standing.values,
    ...narrow.values,
    input.limit + 1,
  )
}

/**
 * What the index is asked: the kind's own trigram, and those of the words or of the number. Each is one quoted
 * string, so nothing that is typed can mean more to FTS5 than itself. Null: all words are too short for it.
 */
function matchOf(kind: IndexedKind, { words, key }: Sought): string | null {
  const ofWords = words.flatMap((word) => trigrams(word))
  if (ofWords.length === 0) return null
  const together = (parts: readonly string[]): string =>
    parts.map((part) => `"${part.replaceAll('"', '""')}"`).join(' AND ')
  const either = [together(ofWords), ...(key === null ? [] : [together(trigrams(key))])]
  return `"${markOf(kind)}" AND (${either.map((part) => `(${part})`).join(' OR ')})`
}

type Condition = { where: string; values: Value[] }

function standingOf({ words, key }: Sought): Condition {
  const each = words.map(() => 'instr(n.folded, ?) > 0').join(' AND ')
  if (key === null) return { where: each, values: words }
  return { where: `(${each}) OR instr(n.folded, ?) > 0`, values: [...words, key] }
}

const ofCircular: Readonly<Record<IndexedKind, string>> = {
  circular: 'n.ref = ?',
  letter: 'n.ref IN (SELECT id FROM forwardings WHERE circular = ?)',
  office:
    'n.ref IN (SELECT d.office FROM forwardings AS f JOIN despatches AS d ON d.forwarding = f.id WHERE f.circular = ?)',
}

const ofOffice: Readonly<Record<IndexedKind, string>> = {
  circular: 'n.ref IN (SELECT circular FROM despatches WHERE office = ?)',
  letter: 'n.ref IN (SELECT forwarding FROM despatches WHERE office = ?)',
  office: 'n.ref = ?',
}

/** A circular's pages are found only while it has a name: not once it was discarded. */
const namedCircular = `SELECT 1 FROM names AS c WHERE c.kind = 'circular' AND c.ref = n.ref`

function narrowing(
  table: 'names' | 'texts',
  kind: IndexedKind,
  { year, circular, office }: SearchInput,
): Condition {
  const conditions: string[] = []
  const values: Value[] = []
  const add = (condition: string, ...more: Value[]): void => {
    conditions.push(`AND ${condition}`)
    values.push(...more)
  }
  if (table === 'names' || kind !== 'circular') {
    if (year !== null) add('n.year = ?', year)
  } else if (year === null) add(`EXISTS (${namedCircular})`)
  else add(`EXISTS (${namedCircular} AND c.year = ?)`, year)
  if (circular !== null) add(ofCircular[kind], circular)
  if (office !== null) add(ofOffice[kind], office)
  return { where: conditions.join(' '), values }
}
