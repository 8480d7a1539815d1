import { IconChevronRight } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Area, CompactOffice } from '../../shared/contract/offices.ts'
import type { OfficeId } from '../../shared/contract/values.ts'
import { useLanguage, useWords } from '../locales/i18n.ts'
import { clsx } from './clsx.ts'
import { rowHeights } from './Grid.tsx'
import css from './Grid.module.css'
import { chosenBefore, officeNodes, openNodes, type OfficeNode } from './officeNodes.ts'

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

const tracks = 'minmax(260px, 1fr) 90px 80px 80px'

/** Areas and their offices with ticks that can be half. ↑↓ move, →← open and close, Space ticks. */
export function OfficeTree({ label, areas, offices, selected, onToggle, open: allOpen, id }: Props) {
  const t = useWords()
  const { language, isUrdu } = useLanguage()
  const height = rowHeights[language]
  const baseId = useId()
  const box = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const { nodes, order } = useMemo(() => officeNodes(areas, offices), [areas, offices])
  const sums = useMemo(() => chosenBefore(order, selected), [order, selected])
  const open = useMemo(
    () => (allOpen ? new Set(nodes.map((node) => node.key)) : opened),
    [allOpen, nodes, opened],
  )
  const seen = useMemo(() => openNodes(nodes, open), [nodes, open])
  const at = Math.min(active, Math.max(0, seen.length - 1))
  const virtualizer = useVirtualizer({
    count: seen.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 8,
    scrollPaddingStart: height,
  })
  useEffect(() => virtualizer.measure(), [height, virtualizer])

  const nodeAt = (line: number): OfficeNode | undefined => nodes[seen[line] ?? -1]
  const chosen = (node: OfficeNode) => (sums[node.to] ?? 0) - (sums[node.from] ?? 0)
  const go = (line: number) => {
    const next = Math.max(0, Math.min(seen.length - 1, line))
    setActive(next)
    virtualizer.scrollToIndex(next)
  }
  const toggle = (node: OfficeNode) =>
    onToggle(order.slice(node.from, node.to), chosen(node) < node.to - node.from)
  const expand = (node: OfficeNode, on: boolean) =>
    setOpened((now) => {
      const next = new Set(now)
      if (on) next.add(node.key)
      else next.delete(node.key)
      return next
    })
  const onKeyDown = (event: KeyboardEvent) => {
    const node = nodeAt(at)
    if (!node || event.ctrlKey || event.altKey) return
    const act = keyAction(
      event.key,
      isUrdu,
      node,
      open.has(node.key),
      seen.length,
      at,
      box.current?.clientHeight ?? 0,
      height,
    )
    if (act === null) return
    event.preventDefault()
    if (act === 'toggle') toggle(node)
    else if (act === 'open' || act === 'close') expand(node, act === 'open')
    else if (act === 'parent') go(node.parent >= 0 ? seen.indexOf(node.parent) : at)
    else go(act)
  }

  return (
    <div
      ref={box}
      id={id}
      className={css.grid}
      role="treegrid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={seen.length + 1}
      aria-multiselectable
      aria-activedescendant={seen.length > 0 ? `${baseId}-${at}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div
        className={css.head}
        role="row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: tracks, blockSize: height }}
      >
        {[label, t('ui.tree.code'), t('ui.tree.chosen'), t('ui.tree.offices')].map((words) => (
          <span role="columnheader" key={words}>
            {words}
          </span>
        ))}
      </div>
      <div role="rowgroup" className={css.body} style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const node = nodeAt(index)
          if (!node) return null
          return (
            <TreeRow
              key={node.key}
              id={`${baseId}-${index}`}
              index={index}
              node={node}
              name={isUrdu && node.nameUrdu !== '' ? node.nameUrdu : node.name}
              start={start}
              height={height}
              chosen={chosen(node)}
              open={open.has(node.key)}
              active={index === at}
              onActive={() => setActive(index)}
              onToggle={() => toggle(node)}
              onExpand={() => expand(node, !open.has(node.key))}
            />
          )
        })}
      </div>
    </div>
  )
}

type Act = 'toggle' | 'open' | 'close' | 'parent' | number | null

/** What a key does on a line; "in" and "out" follow the direction of the page. */
function keyAction(
  key: string,
  rtl: boolean,
  node: OfficeNode,
  isOpen: boolean,
  lines: number,
  at: number,
  boxHeight: number,
  height: number,
): Act {
  const page = Math.max(1, Math.floor((boxHeight - height) / height))
  const moves: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: lines - 1,
  }
  if (key === ' ') return 'toggle'
  if (key === (rtl ? 'ArrowLeft' : 'ArrowRight')) return node.office || isOpen ? at + 1 : 'open'
  if (key === (rtl ? 'ArrowRight' : 'ArrowLeft')) return !node.office && isOpen ? 'close' : 'parent'
  if (key === 'Enter' && !node.office) return isOpen ? 'close' : 'open'
  return moves[key] ?? null
}

type RowProps = {
  id: string
  index: number
  node: OfficeNode
  name: string
  start: number
  height: number
  chosen: number
  open: boolean
  active: boolean
  onActive: () => void
  onToggle: () => void
  onExpand: () => void
}

function TreeRow(props: RowProps) {
  const { id, index, node, name, start, height, chosen, open, active } = props
  const total = node.to - node.from
  const state = chosen === 0 ? false : chosen === total ? true : 'mixed'
  return (
    <div
      id={id}
      role="row"
      aria-level={node.level}
      aria-rowindex={index + 2}
      aria-selected={state === true}
      aria-expanded={node.office ? undefined : open}
      className={clsx(css.row, active && css.active)}
      style={{ transform: `translateY(${start}px)`, gridTemplateColumns: tracks, blockSize: height }}
      onClick={() => {
        props.onActive()
        if (node.office) props.onToggle()
        else props.onExpand()
      }}
    >
      <span role="gridcell" className={css.label} style={{ paddingInlineStart: (node.level - 1) * 28 }}>
        <span className={css.twist} data-open={open} aria-hidden>
          {!node.office && <IconChevronRight size={20} />}
        </span>
        <span
          className={css.boxCell}
          onClick={(event) => {
            event.stopPropagation()
            props.onActive()
            props.onToggle()
          }}
        >
          <span className={css.box} data-ticked={state} aria-hidden />
        </span>
        {name}
      </span>
      <span role="gridcell" className={css.cell}>
        {node.office && <bdi dir="ltr">{node.office[1]}</bdi>}
      </span>
      <span role="gridcell" className={css.cell}>
        {node.office ? (state ? '✓' : '') : chosen > 0 && chosen.toLocaleString('en')}
      </span>
      <span role="gridcell" className={css.cell}>
        {!node.office && total.toLocaleString('en')}
      </span>
    </div>
  )
}
