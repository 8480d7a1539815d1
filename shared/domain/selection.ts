import { AppError } from '../errors.ts'
import { areaKinds, type DirectoryArea, type DirectoryList, type DirectoryOffice } from './directory.ts'
import { foldText } from './fold.ts'

/** Whom a forwarding goes to, as a clerk says it: lists and areas by id or by name. */
export type Choice<O extends string> =
  | { readonly kind: 'all' }
  | { readonly kind: 'offices'; readonly offices: readonly O[] }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'list'; readonly list: string }
  | { readonly kind: 'under'; readonly area: string }

/** What a choice is looked up in; offices stand in the order of the directory. */
export type Directory<O extends string, A extends string> = {
  readonly offices: readonly DirectoryOffice<O, A>[]
  readonly areas: readonly DirectoryArea<A>[]
  readonly lists: readonly DirectoryList<string, O>[]
  /** Our own office where it stands in the directory: `all` and `under` leave it out. */
  readonly own?: O | null
}

/**
 * The offices of a choice, each once, in the order of the directory.
 *
 * A closed office that was named itself is OFFICE_UNKNOWN; one in a saved list or under an area is left out,
 * since lists outlive offices. An area is an id, a name in either language, or `district:Lahore`; of areas
 * with one name the largest is meant (the division Lahore holds the district Lahore).
 *
 * Errors: OFFICE_UNKNOWN {codes}, LIST_UNKNOWN {list}, AREA_UNKNOWN {area}, AMBIGUOUS {text, choices}, NO_OFFICES.
 */
export function chooseOffices<O extends string, A extends string>(
  choice: Choice<O>,
  directory: Directory<O, A>,
): O[] {
  const wanted = wantedIds(choice, directory)
  const chosen = directory.offices.filter((office) => office.active && wanted.has(office.id))
  if (chosen.length === 0) throw new AppError('NO_OFFICES')
  return chosen.map((office) => office.id)
}

function wantedIds<O extends string, A extends string>(
  choice: Choice<O>,
  directory: Directory<O, A>,
): ReadonlySet<O> {
  const others = directory.offices.filter(({ id }) => id !== directory.own)
  switch (choice.kind) {
    case 'all':
      return new Set(others.map(({ id }) => id))
    case 'offices':
      return named(choice.offices, new Map(directory.offices.map((office) => [office.id, office])))
    case 'codes':
      return named(choice.codes.map(foldText), officesByCode(directory.offices), choice.codes)
    case 'list':
      return new Set(findList(choice.list, directory.lists).offices)
    case 'under': {
      const areas = areasUnder(findArea(choice.area, directory.areas), directory.areas)
      return new Set(others.filter(({ area }) => area !== null && areas.has(area)).map(({ id }) => id))
    }
  }
}

/** Offices by folded code; where a code stands twice an active office wins. */
export function officesByCode<O extends string, A extends string>(
  offices: readonly DirectoryOffice<O, A>[],
): Map<string, DirectoryOffice<O, A>> {
  const closedFirst = offices.toSorted((a, b) => Number(a.active) - Number(b.active))
  return new Map(closedFirst.map((office) => [foldText(office.code), office]))
}

function named<K extends string, O extends string>(
  keys: readonly K[],
  offices: ReadonlyMap<K, DirectoryOffice<O>>,
  shown: readonly string[] = keys,
): Set<O> {
  const found = keys.map((key) => offices.get(key))
  const codes = shown.filter((_, index) => found[index]?.active !== true)
  if (codes.length > 0) {
    // An office that was closed is named by its code, which people know, not by its id.
    const names = codes.map((code) => found[shown.indexOf(code)]?.code ?? code)
    throw new AppError('OFFICE_UNKNOWN', { codes: [...new Set(names)] })
  }
  return new Set(found.flatMap((office) => office?.id ?? []))
}

function findList<O extends string>(
  text: string,
  lists: readonly DirectoryList<string, O>[],
): DirectoryList<string, O> {
  const folded = foldText(text)
  const found = lists.find(({ id }) => id === text) ?? lists.find(({ name }) => foldText(name) === folded)
  if (!found) throw new AppError('LIST_UNKNOWN', { list: text })
  return found
}

/** The area of an id or a name. Errors: AREA_UNKNOWN {area}, AMBIGUOUS {text, choices}. */
export function findArea<A extends string>(
  text: string,
  areas: readonly DirectoryArea<A>[],
): DirectoryArea<A> {
  const byId = areas.find(({ id }) => id === text)
  if (byId) return byId
  const [, kind, name = text] = /^(division|district|tehsil):(.*)$/isu.exec(text.trim()) ?? []
  const folded = foldText(name)
  const same = areas.filter(
    (area) =>
      (kind === undefined || area.kind === kind.toLowerCase()) &&
      (foldText(area.name) === folded || foldText(area.nameUrdu) === folded),
  )
  const largest = areaKinds
    .map((k) => same.filter((area) => area.kind === k))
    .find(({ length }) => length > 0)
  const [found, ...more] = folded === '' ? [] : (largest ?? [])
  if (!found) throw new AppError('AREA_UNKNOWN', { area: text })
  if (more.length > 0) throw new AppError('AMBIGUOUS', { text, choices: largest })
  return found
}

/** An area and everything below it. */
export function areasUnder<A extends string>(
  top: Pick<DirectoryArea<A>, 'id'>,
  areas: readonly DirectoryArea<A>[],
): Set<A> {
  const under = new Set([top.id])
  for (let before = 0; before !== under.size;) {
    before = under.size
    for (const { id, parent } of areas) if (parent !== null && under.has(parent)) under.add(id)
  }
  return under
}
