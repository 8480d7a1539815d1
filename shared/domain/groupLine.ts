import { isUrdu } from './addressee.ts'
import type { DirectoryArea, DirectoryOffice } from './directory.ts'
import { areasUnder } from './selection.ts'

type GroupOffice = Pick<
  DirectoryOffice,
  'id' | 'designation' | 'designationUrdu' | 'name' | 'nameUrdu' | 'area' | 'active'
>
type GroupArea = Pick<DirectoryArea, 'id' | 'kind' | 'name' | 'nameUrdu' | 'parent'>
type Lines = { readonly lines: string[]; readonly linesUrdu: string[] }

/** What group lines are made from; `line` writes one office alone. */
export type GroupSource<O extends GroupOffice> = {
  readonly chosen: readonly O[]
  readonly offices: readonly O[]
  readonly areas: readonly GroupArea[]
  /** Where all offices are, such as "the Punjab"; empty: not said. */
  readonly place: { readonly en: string; readonly ur: string }
  readonly line: (office: O) => { readonly en: string; readonly ur: string }
}

/** Up to so many of a kind are named one by one when the kind is not whole. */
const namedSingly = 12

/**
 * The lines under "To" of one letter to many: "All the Chief Executive Officers (DEA) in the Punjab." where every
 * office of a kind is chosen, or all of one area; else office by office, or "… concerned" (DOMAIN.md §3, A).
 */
export function groupLines<O extends GroupOffice>(source: GroupSource<O>): Lines {
  const kinds = new Map<string, O[]>()
  for (const office of source.chosen) {
    const same = kinds.get(kindOf(office))
    if (same) same.push(office)
    else kinds.set(kindOf(office), [office])
  }
  const found = [...kinds].flatMap(([kind, chosen]) => linesOfKind(kind, chosen, source))
  return { lines: found.map(({ en }) => en), linesUrdu: found.map(({ ur }) => ur) }
}

function linesOfKind<O extends GroupOffice>(kind: string, chosen: readonly O[], source: GroupSource<O>) {
  const fellows = source.offices.filter((office) => office.active && kindOf(office) === kind)
  const where = chosen.length > 1 && kind !== '' ? wholeOf(chosen, fellows, source) : null
  const title = titleOf(chosen)
  if (where) {
    const place = where.en === '' ? '' : ` ${where.en}`
    const placeUrdu = where.ur === '' ? '' : `، ${where.ur}`
    return [lineOf(title, { en: `All the ${title.en}${place}.`, ur: `جملہ ${title.ur}${placeUrdu}۔` })]
  }
  if (chosen.length <= namedSingly || kind === '') return chosen.map(source.line)
  return [lineOf(title, { en: `The ${title.en} concerned.`, ur: `متعلقہ ${title.ur}۔` })]
}

/** Offices that are known in Urdu only are named so in an English letter too. */
function lineOf(title: { en: string }, line: { en: string; ur: string }) {
  return isUrdu(title.en) ? { en: line.ur, ur: line.ur } : line
}

/** Offices are of one kind by the designation of their heads, else by what their names have before the place. */
function kindOf({ designation, name }: GroupOffice): string {
  return designation || bodyOf(name, ', ')
}

function bodyOf(name: string, comma: string): string {
  const at = name.lastIndexOf(comma)
  return at < 0 ? '' : name.slice(0, at)
}

/** "Chief Executive Officers, District Education Authorities"; the bodies only where all have the same. */
function titleOf(chosen: readonly GroupOffice[]): { en: string; ur: string } {
  const [first] = chosen
  if (!first) return { en: '', ur: '' }
  const body = common(chosen.map(({ name }) => bodyOf(name, ', ')))
  const bodyUrdu = common(chosen.map((office) => bodyOf(office.nameUrdu || inUrdu(office.name), '، ')))
  const headsUrdu = common(chosen.map((office) => office.designationUrdu || inUrdu(office.designation)))
  const heads = first.designation === '' ? '' : plural(first.designation)
  const en = [heads, body === '' ? '' : plural(body)].filter(Boolean).join(', ')
  const ur = [headsUrdu === '' ? '' : honoured(headsUrdu), bodyUrdu].filter(Boolean).join('، ')
  return { en: isUrdu(first.designation || first.name) ? ur : en, ur: ur || en }
}

/** A name that was entered in Urdu where the English one belongs. */
function inUrdu(name: string): string {
  return isUrdu(name) ? name : ''
}

function common(texts: readonly string[]): string {
  const [first = ''] = texts
  return texts.every((text) => text === first) ? first : ''
}

/** Where the chosen ones are all of their kind: everywhere, or in one area; null where some are left out. */
function wholeOf<O extends GroupOffice>(
  chosen: readonly O[],
  fellows: readonly O[],
  { areas, place }: GroupSource<O>,
): { en: string; ur: string } | null {
  if (chosen.length === fellows.length) return { en: place.en && `in ${place.en}`, ur: place.ur }
  // Only an area around the first of them can hold all.
  for (const area of areasAround(chosen[0]?.area ?? null, areas)) {
    const under = areasUnder(area, areas)
    const isThere = (office: O) => office.area !== null && under.has(office.area)
    if (chosen.every(isThere) && fellows.filter(isThere).length === chosen.length) return areaWords(area)
  }
  return null
}

/** The area and those it lies in, the smallest first. */
function areasAround(id: string | null, areas: readonly GroupArea[]): GroupArea[] {
  const area = areas.find((one) => one.id === id)
  return area ? [area, ...areasAround(area.parent, areas)] : []
}

function areaWords({ kind, name, nameUrdu }: GroupArea): { en: string; ur: string } {
  const urdu = nameUrdu || name
  if (kind === 'division') return { en: `in ${name} Division`, ur: `${urdu} ڈویژن` }
  if (kind === 'district') return { en: `in District ${name}`, ur: `ضلع ${urdu}` }
  return { en: `in Tehsil ${name}`, ur: `تحصیل ${urdu}` }
}

/** "Chief Executive Officer (DEA)" of many: "Chief Executive Officers (DEA)"; "Directors General". */
export function plural(title: string): string {
  const [, head = title, tail = ''] = /^(.*?)((?:\s*\(|,| of | for | to |-in-| in ).*)?$/isu.exec(title) ?? []
  const general = /^(.*\S)(\s+general)$/iu.exec(head)
  if (general) return `${pluralWord(general[1] ?? '')}${general[2] ?? ''}${tail}`
  // "Principal/Headmistress": each of them.
  return `${head
    .split(/(\s*\/\s*)/u)
    .map(pluralWord)
    .join('')}${tail}`
}

function pluralWord(words: string): string {
  if (!/\p{L}$/u.test(words)) return words
  // Capitals throughout, and no short name such as DEO: "OFFICERS".
  const capitals = /\p{Lu}{5,}$/u.exec(words)?.[0]
  if (capitals) return words.slice(0, -capitals.length) + pluralWord(capitals.toLowerCase()).toUpperCase()
  if (words.endsWith('man')) return `${words.slice(0, -3)}men`
  if (/[^aeiou]y$/iu.test(words)) return `${words.slice(0, -1)}ies`
  if (words.endsWith('s')) return /(?:ss|us)$/u.test(words) ? `${words}es` : words
  return /(?:x|ch|sh)$/u.test(words) ? `${words}es` : `${words}s`
}

/** As Urdu letters address several of one designation, before a bracket: "ڈپٹی ڈائریکٹر صاحبان (کالجز)". */
function honoured(designation: string): string {
  const at = designation.indexOf(' (')
  return at < 0 ? `${designation} صاحبان` : `${designation.slice(0, at)} صاحبان${designation.slice(at)}`
}

/**
 * The place that an office serves, by its own name: "Directorate …, Punjab, Lahore" of Lahore serves "the Punjab".
 *
 * Else by a line of the letterhead such as "Government of the Punjab"; empty where neither says it.
 */
export function placeServed(own: { name: string; above: readonly string[]; city: string }): string {
  const parts = own.name.split(/,\s*/u)
  const beforeCity = parts.at(-1) === own.city ? parts.slice(1, -1).at(-1) : undefined
  const government = own.above.map((line) => /^government of (.+)$/iu.exec(line.trim())?.[1]).find(Boolean)
  const place = beforeCity ?? government ?? ''
  return place === 'Punjab' ? 'the Punjab' : place
}

/** The same in Urdu: "نظامتِ تعلیمات، پنجاب، لاہور" of لاہور serves پنجاب; or "حکومتِ پنجاب". */
export function placeServedUrdu(own: { name: string; above: readonly string[]; city: string }): string {
  const parts = own.name.split(/،\s*/u)
  const beforeCity = parts.at(-1) === own.city ? parts.slice(1, -1).at(-1) : undefined
  const government = own.above.map((line) => /^حکومتِ?\s+(.+)$/u.exec(line.trim())?.[1]).find(Boolean)
  return beforeCity ?? government ?? ''
}
