import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useLanguage } from '../../locales/i18n.ts'

/** The button of one cell has the focus; arrows, Home, End, PgUp and PgDn move it, Enter and a click open it. */
export function useCells(rows: number, columns: number, open: (row: number, column: number) => void) {
  const { isUrdu } = useLanguage()
  const table = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState({ row: 0, column: 0 })
  const row = Math.min(at.row, rows - 1)
  const column = Math.min(at.column, columns - 1)
  const forward = isUrdu ? -1 : 1

  useEffect(() => table.current?.tBodies[0]?.querySelector('button')?.focus(), [])

  const go = (toRow: number, toColumn: number) => {
    const next = {
      row: Math.max(0, Math.min(rows - 1, toRow)),
      column: Math.max(0, Math.min(columns - 1, toColumn)),
    }
    setAt(next)
    const cell = table.current?.tBodies[0]?.rows[next.row]?.cells[next.column + 1]
    cell?.querySelector('button')?.focus()
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey) return
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(row + 1, column),
      ArrowUp: () => go(row - 1, column),
      ArrowRight: () => go(row, column + forward),
      ArrowLeft: () => go(row, column - forward),
      Home: () => go(row, 0),
      End: () => go(row, columns - 1),
      PageDown: () => go(row + 8, column),
      PageUp: () => go(row - 8, column),
    }
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    move()
  }
  const cell = (ofRow: number, ofColumn: number) => ({
    type: 'button' as const,
    tabIndex: ofRow === row && ofColumn === column ? 0 : -1,
    onKeyDown,
    onFocus: () => setAt({ row: ofRow, column: ofColumn }),
    onClick: () => open(ofRow, ofColumn),
  })
  return { table, cell }
}
