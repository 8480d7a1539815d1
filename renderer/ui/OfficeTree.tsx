import type { KeyboardEvent } from 'react'
import type { Area, CompactOffice } from '../../shared/contract/offices.ts'
import type { OfficeId } from '../../shared/contract/values.ts'
import { useLanguage, useWords } from '../locales/i18n.ts'
import { GridFrame } from './GridFrame.tsx'
import type { OfficeNode } from './officeNodes.ts'
import { TreeRow, treeTracks } from './TreeRow.tsx'
import { useOfficeTree } from './useOfficeTree.ts'
import { useRovingRows } from './useRovingRows.ts'

type Props = {
  label: string
  areas: readonly Area[]
  /** The offices to show: all, or what a search left; a choice survives what is not shown. */
  offices: readonly CompactOffice[]
  selected: ReadonlySet<OfficeId>
  /** Put these in (`on`) or take them out: one office, or all that are shown under an area. */
  onToggle: (offices: readonly OfficeId[], on: boolean) => void
  /** Every branch is open, as after a search. */
  open?: boolean
  id?: string
}

/** Areas and their offices with ticks that can be half. ↑↓ move, →← open and close, Space ticks. */
export function OfficeTree(props: Props) {
  const { label, onToggle } = props
  const t = useWords()
  const { isUrdu } = useLanguage()
  const tree = useOfficeTree(props)
  const roving = useRovingRows(tree.lines)
  const { height, virtualizer, at, go, setActive, target, rowId } = roving
  const toggle = (node: OfficeNode) => onToggle(tree.officesOf(node), tree.chosen(node) < node.to - node.from)

  const onKeyDown = (event: KeyboardEvent) => {
    const node = tree.nodeAt(at)
    if (!node || event.ctrlKey || event.altKey) return
    const act = keyAction(event.key, isUrdu, node, tree.isOpen(node)) ?? target(event.key)
    if (act === undefined) return
    event.preventDefault()
    if (act === 'toggle') toggle(node)
    else if (act === 'open' || act === 'close') tree.expand(node, act === 'open')
    else if (act === 'parent') go(node.parent >= 0 ? tree.lineOf(node.parent) : at)
    else go(act === 'next' ? at + 1 : act)
  }
  return (
    <GridFrame
      role="treegrid"
      id={props.id}
      label={label}
      roving={roving}
      count={tree.lines}
      many
      words={[label, t('ui.tree.code'), t('ui.tree.chosen'), t('ui.tree.offices')]}
      tracks={treeTracks}
      onKeyDown={onKeyDown}
    >
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const node = tree.nodeAt(index)
        if (!node) return null
        return (
          <TreeRow
            key={node.key}
            id={rowId(index)}
            index={index}
            node={node}
            name={isUrdu && node.nameUrdu !== '' ? node.nameUrdu : node.name}
            start={start}
            height={height}
            chosen={tree.chosen(node)}
            open={tree.isOpen(node)}
            active={index === at}
            onActive={() => setActive(index)}
            onToggle={() => toggle(node)}
            onExpand={() => tree.expand(node, !tree.isOpen(node))}
          />
        )
      })}
    </GridFrame>
  )
}

/** What a key does on a line; "in" and "out" follow the direction of the page. */
function keyAction(key: string, rtl: boolean, node: OfficeNode, isOpen: boolean) {
  const leaf = node.office !== null
  if (key === ' ') return 'toggle'
  if (key === (rtl ? 'ArrowLeft' : 'ArrowRight')) return leaf || isOpen ? 'next' : 'open'
  if (key === (rtl ? 'ArrowRight' : 'ArrowLeft')) return !leaf && isOpen ? 'close' : 'parent'
  if (key === 'Enter') return leaf ? 'toggle' : isOpen ? 'close' : 'open'
  return undefined
}
