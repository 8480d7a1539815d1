import type { Area, CompactOffice } from '../../shared/contract/offices.ts'
import type { OfficeId } from '../../shared/contract/values.ts'

/** A line of the tree: an area over the offices `from`…`to` (in tree order), or one office. */
export type OfficeNode = {
  key: string
  level: number
  parent: number
  name: string
  nameUrdu: string
  from: number
  to: number
  office: CompactOffice | null
}

export type OfficeNodes = { nodes: readonly OfficeNode[]; order: readonly OfficeId[] }

/**
 * Areas and offices in the order of the tree. Every branch is a slice of `order`, so that how many of it
 * are chosen is a difference of two sums. Areas without an office are left out; offices without a known
 * area come last, under no area.
 */
export function officeNodes(areas: readonly Area[], offices: readonly CompactOffice[]): OfficeNodes {
  const known = new Set<string>(areas.map((area) => area.id))
  const inside = new Map<string, Area[]>()
  for (const area of areas)
    push(inside, area.parent !== null && known.has(area.parent) ? area.parent : '', area)
  const here = new Map<string, CompactOffice[]>()
  for (const office of offices)
    push(here, office[4] !== null && known.has(office[4]) ? office[4] : '', office)

  const nodes: OfficeNode[] = []
  const order: OfficeId[] = []
  const addOffices = (area: string, level: number, parent: number) => {
    for (const office of here.get(area) ?? []) {
      const [id, , name, nameUrdu] = office
      nodes.push({ key: id, level, parent, name, nameUrdu, from: order.length, to: order.length + 1, office })
      order.push(id)
    }
  }
  const addArea = (area: Area, level: number, parent: number) => {
    const index = nodes.length
    const from = order.length
    const node = {
      key: area.id,
      level,
      parent,
      name: area.name,
      nameUrdu: area.nameUrdu,
      from,
      to: from,
      office: null,
    }
    nodes.push(node)
    addOffices(area.id, level + 1, index)
    for (const child of inside.get(area.id) ?? []) addArea(child, level + 1, index)
    node.to = order.length
    if (node.to === from) nodes.length = index
  }
  for (const area of inside.get('') ?? []) addArea(area, 1, -1)
  addOffices('', 1, -1)
  return { nodes, order }
}

/** Indexes of the nodes in sight: those under no closed branch. */
export function openNodes(nodes: readonly OfficeNode[], open: ReadonlySet<string>): number[] {
  const seen: number[] = []
  let skipBelow = Infinity
  nodes.forEach((node, index) => {
    if (node.level > skipBelow) return
    skipBelow = node.office || open.has(node.key) ? Infinity : node.level
    seen.push(index)
  })
  return seen
}

/** How many of `order` before each place are chosen. */
export function chosenBefore(order: readonly OfficeId[], selected: ReadonlySet<OfficeId>): Int32Array {
  const sums = new Int32Array(order.length + 1)
  order.forEach((id, index) => {
    sums[index + 1] = (sums[index] ?? 0) + (selected.has(id) ? 1 : 0)
  })
  return sums
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
