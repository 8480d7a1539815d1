import { useEffect, useLayoutEffect, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import css from './Grid.module.css'
import { GridFrame } from './GridFrame.tsx'
import { GridRow } from './GridRow.tsx'
import { useGridRows } from './useGridRows.ts'
import { useRovingRows } from './useRovingRows.ts'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** Pixels, or a track of CSS grid such as `minmax(200px, 1fr)`; what is left of the line unless told. */
  width?: number | string
  /** A code, number, date or phone: left-to-right in both languages. */
  ltr?: boolean
}

/** All rows at hand, or a total and a way to load a part; a new `loadPage` loads anew. */
export type RowSource<Row> =
  | { rows: readonly Row[]; total?: undefined; loadPage?: undefined }
  | {
      rows?: undefined
      total: number
      loadPage: (offset: number, limit: number) => Promise<readonly Row[]>
    }

type GridProps<Row> = RowSource<Row> & {
  /** What the list is, for a screen reader. */
  label: string
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  /** Enter or a click on a row. */
  onOpen?: (row: Row) => void
  /** Keys of the rows that are ticked; with it a column of ticks, and Space ticks. */
  selected?: ReadonlySet<string>
  onToggle?: (row: Row) => void
  /** Shown in place of rows when there are none. */
  empty: ReactNode
  /** The row that stands out, such as one that needs attention. */
  tone?: (row: Row) => 'late' | 'struck' | undefined
  /** Called with the row that the arrows stand on. */
  onActive?: (row: Row | undefined) => void
  /** An id, so that a search box can hand the focus over. */
  id?: string
  /** Has the focus as soon as there are rows, where nothing else on the screen has it. */
  firstFocus?: boolean
}

/** A long list: only the rows in sight exist. Arrows, PgUp/PgDn, Home/End; Space ticks; Enter opens. */
export function Grid<Row>(props: GridProps<Row>) {
  const { columns, onOpen, selected, onToggle, label, empty, onActive } = props
  const count = props.rows ? props.rows.length : props.total
  const roving = useRovingRows(count)
  const { height, virtualizer, at, go, setActive, target, rowId } = roving
  const items = virtualizer.getVirtualItems()
  const rowAt = useGridRows(props, items[0]?.index ?? 0, items.at(-1)?.index ?? 0)
  const current = rowAt(at)
  // In the drawing that shows the row: a passive effect would come after, and a key between them would
  // open the row before.
  useLayoutEffect(() => onActive?.(current), [current, onActive])
  useFirstFocus(roving.box, props.firstFocus === true && count > 0)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey) return
    const to = target(event.key)
    if (to !== undefined) go(to)
    else if (event.key === ' ' && onToggle && current !== undefined) onToggle(current)
    else if (event.key === 'Enter' && onOpen && current !== undefined) onOpen(current)
    else return
    event.preventDefault()
  }
  const click = (index: number, part: 'row' | 'tick') => {
    const row = rowAt(index)
    setActive(index)
    if (row === undefined) return
    if (part === 'tick' || !onOpen) onToggle?.(row)
    else onOpen(row)
  }
  const tracks = [...(selected ? ['48px'] : []), ...columns.map(track)].join(' ')
  if (count === 0) return <div className={css.empty}>{empty}</div>
  return (
    <GridFrame
      role="grid"
      id={props.id}
      label={label}
      roving={roving}
      count={count}
      many={selected !== undefined}
      words={columns.map((column) => column.header)}
      ticks={selected !== undefined}
      tracks={tracks}
      onKeyDown={onKeyDown}
    >
      {items.map(({ index, start }) => (
        <GridRow
          key={index}
          id={rowId(index)}
          index={index}
          row={rowAt(index)}
          columns={columns}
          style={{ transform: `translateY(${start}px)`, gridTemplateColumns: tracks, blockSize: height }}
          ticked={tickOf(props, rowAt(index))}
          active={index === at}
          tone={props.tone}
          onClick={(part) => click(index, part)}
        />
      ))}
    </GridFrame>
  )
}

function tickOf<Row>({ selected, rowKey }: GridProps<Row>, row: Row | undefined): boolean | undefined {
  return selected && row !== undefined ? selected.has(rowKey(row)) : selected && false
}

function track({ width = 'minmax(0, 1fr)' }: { width?: number | string }): string {
  return typeof width === 'number' ? `${width}px` : width
}

/** Gives the box the focus once it is wanted there, where nothing on the screen has it. */
function useFirstFocus(box: RefObject<HTMLElement | null>, isWanted: boolean): void {
  useEffect(() => {
    if (isWanted && document.activeElement?.matches('body, main')) box.current?.focus()
  }, [isWanted, box])
}
