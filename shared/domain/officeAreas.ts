import { areaKinds, type AreaKind, type DirectoryArea } from './directory.ts'
import { foldText } from './fold.ts'

/** Names of areas as a row of a table gives them; empty where it says nothing. */
export type AreaNames = Readonly<Record<AreaKind, string>>

/** Finds the areas that rows name, and makes those that are new. */
export type AreaFinder<A extends string> = {
  /** The area of a row, made if it is new; null: the row names none; 'unknown': its parent can't be told. */
  find: (names: AreaNames) => A | null | 'unknown'
  /** The areas that an area lies in, largest first, itself last. */
  path: (area: A) => DirectoryArea<A>[]
  /** The areas made that these areas need, parents first. */
  madeFor: (used: Iterable<A>) => DirectoryArea<A>[]
}

/**
 * Finds areas by name (in either language), and makes those that are new.
 *
 * A district without a division is looked up by its name alone, else stands by itself; a tehsil without a
 * district must be known already, since tehsils of different districts share names.
 */
export function areaFinder<A extends string>(
  known: readonly DirectoryArea<A>[],
  newId: () => A,
): AreaFinder<A> {
  const areas = new Map<A, DirectoryArea<A>>()
  const byName = new Map<string, DirectoryArea<A>[]>()
  const made: DirectoryArea<A>[] = []
  const keep = (area: DirectoryArea<A>) => {
    areas.set(area.id, area)
    for (const name of new Set([foldText(area.name), foldText(area.nameUrdu)])) {
      if (name === '') continue
      const key = `${area.kind} ${name}`
      byName.set(key, [...(byName.get(key) ?? []), area])
    }
  }
  known.forEach(keep)

  const isUnder = (area: DirectoryArea<A>, top: A): boolean => {
    const parent = area.parent === null ? undefined : areas.get(area.parent)
    return parent !== undefined && (parent.id === top || isUnder(parent, top))
  }
  const step = (kind: AreaKind, name: string, above: A | null): A | 'unknown' => {
    const same = byName.get(`${kind} ${foldText(name)}`) ?? []
    const fits = above === null ? same : same.filter((area) => area.parent === null || isUnder(area, above))
    const [found, ...more] = fits
    if (found && more.length === 0) return found.id
    if (found || (kind === 'tehsil' && above === null)) return 'unknown'
    const area: DirectoryArea<A> = { id: newId(), kind, name, nameUrdu: '', parent: above }
    keep(area)
    made.push(area)
    return area.id
  }

  return {
    find(names) {
      let above: A | null = null
      for (const kind of areaKinds) {
        if (names[kind] === '') continue
        const next = step(kind, names[kind], above)
        if (next === 'unknown') return 'unknown'
        above = next
      }
      return above
    },
    path(id) {
      const path: DirectoryArea<A>[] = []
      for (let area = areas.get(id); area && !path.includes(area); area = parentOf(area, areas))
        path.unshift(area)
      return path
    },
    madeFor(used) {
      const needed = new Set<A>()
      for (const id of used) {
        for (let area = areas.get(id); area && !needed.has(area.id); area = parentOf(area, areas))
          needed.add(area.id)
      }
      return made.filter(({ id }) => needed.has(id))
    },
  }
}

function parentOf<A extends string>(
  area: DirectoryArea<A>,
  areas: ReadonlyMap<A, DirectoryArea<A>>,
): DirectoryArea<A> | undefined {
  return area.parent === null ? undefined : areas.get(area.parent)
}
