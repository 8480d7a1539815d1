import { IconChevronRight } from '@tabler/icons-react'
import { clsx } from './clsx.ts'
import css from './Grid.module.css'
import { OneLine } from './Ltr.tsx'
import type { OfficeNode } from './officeNodes.ts'

/** Tracks of the tree: name, code, how many are chosen, of how many. */
export const treeTracks = 'minmax(260px, 1fr) 90px 80px 80px'

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

/** One line of the tree: an area, or an office. */
export function TreeRow(props: RowProps) {
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
      style={{ transform: `translateY(${start}px)`, gridTemplateColumns: treeTracks, blockSize: height }}
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
        <OneLine>{name}</OneLine>
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
