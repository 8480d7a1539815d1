import { useMemo, useState } from 'react'
import type { Area, CompactOffice } from '../../shared/contract/offices.ts'
import type { OfficeId } from '../../shared/contract/values.ts'
import { chosenBefore, officeNodes, openNodes, type OfficeNode } from './officeNodes.ts'

type Given = {
  areas: readonly Area[]
  offices: readonly CompactOffice[]
  selected: ReadonlySet<OfficeId>
  open?: boolean
}

/** The lines of an office tree in sight, and what is chosen and open in it. */
export function useOfficeTree({ areas, offices, selected, open: allOpen }: Given) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const { nodes, order } = useMemo(() => officeNodes(areas, offices), [areas, offices])
  const sums = useMemo(() => chosenBefore(order, selected), [order, selected])
  const open = useMemo(
    () => (allOpen ? new Set(nodes.map((node) => node.key)) : opened),
    [allOpen, nodes, opened],
  )
  const seen = useMemo(() => openNodes(nodes, open), [nodes, open])
  return {
    lines: seen.length,
    nodeAt: (line: number): OfficeNode | undefined => nodes[seen[line] ?? -1],
    lineOf: (index: number) => seen.indexOf(index),
    isOpen: (node: OfficeNode) => open.has(node.key),
    officesOf: (node: OfficeNode) => order.slice(node.from, node.to),
    chosen: (node: OfficeNode) => (sums[node.to] ?? 0) - (sums[node.from] ?? 0),
    expand: (node: OfficeNode, on: boolean) =>
      setOpened((now) => {
        const next = new Set(now)
        if (on) next.add(node.key)
        else next.delete(node.key)
        return next
      }),
  }
}
