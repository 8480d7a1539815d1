import type { Area, CompactOffice } from '../../../shared/contract/offices.ts'
import type { AreaId, OfficeId } from '../../../shared/contract/values.ts'
import { foldText } from '../../../shared/domain/fold.ts'

/** One office as the list shows it. */
export type DirectoryRow = {
  id: OfficeId
  code: string
  name: string
  nameUrdu: string
  area: AreaId | null
  active: boolean
  folded: string
}

export type Language = 'en' | 'ur'

/** The whole directory as the window keeps it. */
export type Directory = {
  areas: readonly Area[]
  byArea: ReadonlyMap<AreaId, Area>
  rows: readonly DirectoryRow[]
}

/** Names the parts of the compact rows once, so that a filter only compares. */
export function directoryOf(areas: readonly Area[], offices: readonly CompactOffice[]): Directory {
  const rows = offices.map(([id, code, name, nameUrdu, area, active, folded]) => ({
    id,
    code,
    name,
    nameUrdu,
    area,
    active,
    folded,
  }))
  return { areas, byArea: new Map(areas.map((area) => [area.id, area])), rows }
}

export type OfficeFilter = { text: string; area: AreaId | null; state: 'all' | 'active' | 'closed' }

/** The offices that have every typed word somewhere, lie in or under the area, and are in that state. */
export function filterOffices(directory: Directory, filter: OfficeFilter): readonly DirectoryRow[] {
  const words = foldText(filter.text).split(' ').filter(Boolean)
  const inside = filter.area === null ? null : areasUnder(directory.areas, filter.area)
  if (words.length === 0 && inside === null && filter.state === 'all') return directory.rows
  const active = filter.state === 'active'
  return directory.rows.filter(
    (row) =>
      (filter.state === 'all' || row.active === active) &&
      (inside === null || (row.area !== null && inside.has(row.area))) &&
      words.every((word) => row.folded.includes(word)),
  )
}

/** An area and everything that lies in it, at any depth. */
export function areasUnder(areas: readonly Area[], root: AreaId): ReadonlySet<AreaId> {
  const inside = new Set<AreaId>([root])
  let before = 0
  while (inside.size !== before) {
    before = inside.size
    for (const area of areas) if (area.parent !== null && inside.has(area.parent)) inside.add(area.id)
  }
  return inside
}

/** The name of an area in a language; the English one where there is no Urdu. */
export function areaName(area: Area, language: Language): string {
  return language === 'ur' && area.nameUrdu !== '' ? area.nameUrdu : area.name
}

/** The names from the division down to the area itself. */
export function areaPath(
  byArea: ReadonlyMap<AreaId, Area>,
  id: AreaId | null,
  language: Language,
): readonly string[] {
  const names: string[] = []
  let area = id === null ? undefined : byArea.get(id)
  while (area && names.length < 8) {
    names.unshift(areaName(area, language))
    area = area.parent === null ? undefined : byArea.get(area.parent)
  }
  return names
}

/** Areas in the order of the tree, each with its depth; an area whose parent is unknown stands at the top. */
export function areaTree(
  areas: readonly Area[],
  language: Language,
): readonly { area: Area; depth: number }[] {
  const known = new Set(areas.map((area) => area.id))
  const children = new Map<AreaId | null, Area[]>()
  for (const area of areas) {
    const parent = area.parent !== null && known.has(area.parent) ? area.parent : null
    children.set(parent, [...(children.get(parent) ?? []), area])
  }
  const sort = new Intl.Collator(language).compare
  const lines: { area: Area; depth: number }[] = []
  const walk = (parent: AreaId | null, depth: number) => {
    const here = children.get(parent) ?? []
    here.sort((a, b) => sort(areaName(a, language), areaName(b, language)))
    for (const area of here) {
      lines.push({ area, depth })
      walk(area.id, depth + 1)
    }
  }
  walk(null, 0)
  return lines
}

/** The office of a code, an active one before a closed one. */
export function officeOfCode(directory: Directory, code: string): DirectoryRow | undefined {
  const key = code.trim().toLowerCase()
  const fitting = directory.rows.filter((row) => row.code.toLowerCase() === key)
  return fitting.find((row) => row.active) ?? fitting[0]
}

/** The name of an office in a language; the English one where there is no Urdu. */
export function officeName(row: Pick<DirectoryRow, 'name' | 'nameUrdu'>, language: Language): string {
  return language === 'ur' && row.nameUrdu !== '' ? row.nameUrdu : row.name
}
