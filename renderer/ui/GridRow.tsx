import { clsx } from './clsx.ts'
import type { CSSProperties } from 'react'
import type { Column } from './Grid.tsx'
import css from './Grid.module.css'

type Props<Row> = {
  id: string
  index: number
  /** Undefined while it is being loaded. */
  row: Row | undefined
  columns: readonly Column<Row>[]
  style: CSSProperties
  ticked: boolean | undefined
  active: boolean
  tone: ((row: Row) => 'late' | 'struck' | undefined) | undefined
  onClick: (part: 'row' | 'tick') => void
}

/** One row of a grid; the column of ticks only where rows can be ticked. */
export function GridRow<Row>({ id, index, row, columns, style, ticked, active, tone, onClick }: Props<Row>) {
  const shown = row === undefined ? undefined : tone?.(row)
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={ticked ?? active}
      aria-busy={row === undefined || undefined}
      className={clsx(css.row, index % 2 === 1 && css.odd, active && css.active, shown && css[shown])}
      style={style}
      onClick={() => onClick('row')}
    >
      {ticked !== undefined && (
        <span
          role="gridcell"
          className={css.tick}
          onClick={(event) => {
            event.stopPropagation()
            onClick('tick')
          }}
        >
          <span className={css.box} data-ticked={ticked} aria-hidden />
        </span>
      )}
      {columns.map((column) => (
        <GridCell key={column.key} column={column} row={row} />
      ))}
    </div>
  )
}

/** One cell. Text keeps its own direction, so that what does not fit is left off at its end. */
function GridCell<Row>({ column, row }: { column: Column<Row>; row: Row | undefined }) {
  const content = row === undefined ? '…' : column.cell(row)
  const dir = column.ltr ? 'ltr' : typeof content === 'string' ? 'auto' : undefined
  return (
    <span role="gridcell" className={css.cell} dir={dir}>
      {content}
    </span>
  )
}
