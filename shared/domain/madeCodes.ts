import type { DirectoryArea, DirectoryOffice } from './directory.ts'
import { foldText } from './fold.ts'
import { officesByCode } from './selection.ts'

/** A row without a code: its name, and the areas it lies in, largest first; the last is its own. */
export type Unnumbered<A extends string> = { name: string; areas: readonly DirectoryArea<A>[] }

/** Gives codes to rows of a list that has none, one after the other; null where the name does not tell the office. */
export type CodeMaker<A extends string> = (row: Unnumbered<A>) => string | null

/** Figures of a made code at least, so that codes sort as they count. */
const figures = 3

/**
 * Codes for offices of a list that has none: `KASUR-001`, by the district (else tehsil or division) and the next free
 * number in it.
 *
 * An office that the directory has by its name, in the same area or one around or within it, keeps its code: so the
 * same list again changes nothing, and a line put in between moves no code. What its name and area do not
 * tell apart from another gets none. `areasOf` gives the areas that an area lies in, itself last; `taken` are
 * codes that other rows of the list have.
 */
export function codeMaker<O extends string, A extends string>(
  offices: readonly DirectoryOffice<O, A>[],
  areasOf: (area: A) => readonly DirectoryArea<A>[],
  taken: Iterable<string>,
): CodeMaker<A> {
  const byName = new Map<string, DirectoryOffice<O, A>[]>()
  for (const office of offices) {
    for (const name of new Set([foldText(office.name), foldText(office.nameUrdu)])) {
      if (name !== '') byName.set(name, [...(byName.get(name) ?? []), office])
    }
  }
  const listed = new Set([...taken].map(foldText))
  const known = officesByCode(offices)
  const claimed = new Set<string>()
  const numbers = new Map<string, number>()
  const next = (prefix: string): string => {
    const number = (numbers.get(prefix) ?? 0) + 1
    numbers.set(prefix, number)
    const code = `${prefix}-${String(number).padStart(figures, '0')}`
    return known.has(foldText(code)) || listed.has(foldText(code)) ? next(prefix) : code
  }
  const claim = (key: string, code: () => string) => {
    if (claimed.has(key)) return null
    claimed.add(key)
    return code()
  }
  return ({ name, areas }) => {
    const own = areas.at(-1)?.id ?? null
    const sameName = byName.get(foldText(name)) ?? []
    const exact = sameName.filter(({ area }) => area === own)
    const around = sameName.filter(({ area }) => {
      if (area === null || own === null) return true
      return areas.some(({ id }) => id === area) || areasOf(area).some(({ id }) => id === own)
    })
    const [found, ...more] = exact.length > 0 ? exact : around
    if (more.length > 0 || (found && listed.has(foldText(found.code)))) return null
    if (found) return claim(found.id, () => found.code)
    return claim(`${own ?? ''} ${foldText(name)}`, () => next(prefixOf(areas)))
  }
}

/** The district in capitals, by its initials where it has several words: KASUR, RYK; OFFICE where nothing is in Latin letters. */
function prefixOf(areas: readonly DirectoryArea[]): string {
  const kinds = ['district', 'tehsil', 'division'] as const
  const names = kinds.flatMap((kind) => areas.find((area) => area.kind === kind)?.name ?? [])
  for (const name of names) {
    const words =
      name
        .normalize('NFKD')
        .toUpperCase()
        .match(/[A-Z]+/g) ?? []
    const prefix = words.length > 1 ? words.map((word) => word.charAt(0)).join('') : (words[0] ?? '')
    if (prefix !== '') return prefix.slice(0, 20)
  }
  return 'OFFICE'
}
