import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useLanguage } from '../locales/i18n.ts'
import { GridRow } from './GridRow.tsx'
import css from './Grid.module.css'
import { useGridRows } from './useGridRows.ts'

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
  | { rows?: undefined; total: number; loadPage: (offset: number, limit: number) => Promise<readonly Row[]> }

export type GridProps<Row> = RowSource<Row> & {
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
}

/** Height of a row in pixels: Nastaliq needs more (UX.md). */
export const rowHeights = { en: 44, ur: 56 } as const

/** A long list: only the rows in sight exist. Arrows, PgUp/PgDn, Home/End; Space ticks; Enter opens. */
export function Grid<Row>(props: GridProps<Row>) {
  const { columns, rowKey, onOpen, selected, onToggle, label, empty, tone, onActive } = props
  const { language } = useLanguage()
  const height = rowHeights[language]
  const baseId = useId()
  const box = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const virtualizer = useVirtualizer({
    count: props.rows ? props.rows.length : props.total,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 8,
    scrollPaddingStart: height,
  })
  const items = virtualizer.getVirtualItems()
  const { total, rowAt } = useGridRows(props, items[0]?.index ?? 0, items.at(-1)?.index ?? 0)
  const at = Math.min(active, Math.max(0, total - 1))
  const current = rowAt(at)
  const tracks = [...(selected ? ['48px'] : []), ...columns.map(track)].join(' ')

  useEffect(() => virtualizer.measure(), [height, virtualizer])
  useEffect(() => onActive?.(current), [current, onActive])

  const go = (index: number) => {
    const next = Math.max(0, Math.min(total - 1, index))
    setActive(next)
    virtualizer.scrollToIndex(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(((box.current?.clientHeight ?? height) - height) / height))
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: total - 1,
    }
    const to = moves[event.key]
    if (event.ctrlKey || event.altKey) return
    if (to !== undefined) go(to)
    else if (event.key === ' ' && onToggle && current) onToggle(current)
    else if (event.key === 'Enter' && onOpen && current) onOpen(current)
    else return
    event.preventDefault()
  }

  if (total === 0) return <div className={css.empty}>{empty}</div>
  return (
    <div
      ref={box}
      id={props.id}
      className={css.grid}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={total + 1}
      aria-multiselectable={selected ? true : undefined}
      aria-activedescendant={`${baseId}-${at}`}
      onKeyDown={onKeyDown}
    >
      <div
        className={css.head}
        role="row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: tracks, blockSize: height }}
      >
        {selected && <span role="columnheader" aria-label="✓" />}
        {columns.map((column) => (
          <span role="columnheader" key={column.key}>
            {column.header}
          </span>
        ))}
      </div>
      <div role="rowgroup" className={css.body} style={{ blockSize: virtualizer.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rowAt(index)
          return (
            <GridRow
              key={index}
              id={`${baseId}-${index}`}
              index={index}
              row={row}
              columns={columns}
              style={{ transform: `translateY(${start}px)`, gridTemplateColumns: tracks, blockSize: height }}
              ticked={selected && row !== undefined ? selected.has(rowKey(row)) : undefined}
              active={index === at}
              tone={row === undefined ? undefined : tone?.(row)}
              onClick={(part) => {
                setActive(index)
                if (row === undefined) return
                if (part === 'tick' || !onOpen) onToggle?.(row)
                else onOpen(row)
              }}
            />
          )
        })}
      </div>
    </div>
  )
}

function track({ width = 'minmax(0, 1fr)' }: { width?: number | string }): string {
  return typeof width === 'number' ? `${width}px` : width
}
