import type { Mark, Sheet } from './content.ts'
import type { Line } from './paragraph.ts'
import type { Element } from './structure.ts'

/** A line in a row; `x` in points from the frame's left edge. */
export type RowPart = { readonly line: Line; readonly x: number; readonly element?: Element }

/** What stands side by side on one height of the page; `x` in points from the frame's left edge. */
export type Row = {
  readonly parts: readonly RowPart[]
  /** White space above, in points; none at the top of a page. */
  readonly gap: number
  readonly height: number
  /** The page must not end between this row and the next. */
  readonly keepNext: boolean
  /** A rule across the frame at the row's middle instead of words. */
  readonly rule?: { readonly width: number; readonly thickness: number }
  /** Marks from the row's lower left corner instead of words, such as a picture. */
  readonly marks?: readonly Mark[]
}

/** The part of a page that is written on, in points from the lower left corner. */
export type Frame = { readonly left: number; readonly top: number; readonly bottom: number }

/** Lines side by side on one baseline. */
export function rowOf(parts: Row['parts'], gap = 0, keepNext = false): Row {
  const above = Math.max(0, ...parts.map((part) => part.line.above))
  const below = Math.max(0, ...parts.map((part) => part.line.below))
  return { parts, gap, height: above + below, keepNext }
}

/** The rows of a paragraph: at least two lines stay together at the end and at the beginning of a page. */
export function paragraphRows(lines: readonly Line[], x: number, gap = 0): Row[] {
  const last = lines.length - 1
  return lines.map((line, index) => {
    const bound = index < last && (index === 0 || index === last - 1)
    return rowOf([{ line, x }], index === 0 ? gap : 0, bound)
  })
}

/** An empty stretch, such as the room for a signature. */
export function spaceRow(height: number, keepNext: boolean): Row {
  return { parts: [], gap: 0, height, keepNext }
}

/** A rule across the frame. */
export function ruleRow(width: number, thickness: number, gap: number): Row {
  return { parts: [], gap, height: thickness, keepNext: true, rule: { width, thickness } }
}

/** The same rows, all bound to what follows. */
export function keptWithNext(rows: readonly Row[]): Row[] {
  return rows.map((row) => ({ ...row, keepNext: true }))
}

/** Binds the last `count` rows to what follows, so that it never stands alone on a page. */
export function lastKept(rows: readonly Row[], count: number): Row[] {
  return rows.map((row, index) => (index >= rows.length - count ? { ...row, keepNext: true } : row))
}

/** The same rows as part of an element, where they are not part of one already. */
export function tagged(rows: readonly Row[], element: Element): Row[] {
  return rows.map((row) => ({ ...row, parts: row.parts.map((part) => ({ element, ...part })) }))
}

/** Pages, and the height up to which the last one is filled, in points from the page's lower edge. */
export type Filled = { readonly sheets: Sheet[]; readonly floor: number }

/** Fills pages with rows. */
export function breakPages(rows: readonly Row[], frame: Frame): Sheet[] {
  return fillPages(rows, frame).sheets
}

/** Fills pages with rows. Rows that are bound together move on together, if a page can hold them. */
export function fillPages(rows: readonly Row[], frame: Frame): Filled {
  const pages: Mark[][] = [[]]
  let y = frame.top
  const room = frame.top - frame.bottom
  for (const chain of chainsOf(rows)) {
    const height = heightOf(chain)
    if (y < frame.top && height > y - frame.bottom && height <= room) y = turn(pages, frame)
    for (const row of chain) {
      if (y < frame.top && row.gap + row.height > y - frame.bottom) y = turn(pages, frame)
      if (y < frame.top) y -= row.gap
      pages.at(-1)?.push(...marksOf(row, frame.left, y))
      y -= row.height
    }
  }
  return { sheets: pages.map((marks) => ({ marks })), floor: y }
}

function turn(pages: Mark[][], frame: Frame): number {
  pages.push([])
  return frame.top
}

function chainsOf(rows: readonly Row[]): Row[][] {
  const chains: Row[][] = []
  let open = false
  for (const row of rows) {
    if (open) chains.at(-1)?.push(row)
    else chains.push([row])
    open = row.keepNext
  }
  return chains
}

function heightOf(chain: readonly Row[]): number {
  return chain.reduce((sum, row) => sum + row.gap + row.height, 0)
}

function marksOf(row: Row, left: number, top: number): Mark[] {
  if (row.marks) return row.marks.map((mark) => shifted(mark, left, top - row.height))
  if (row.rule) return [{ kind: 'rule', x: left, y: top - row.rule.thickness, ...row.rule }]
  const above = Math.max(0, ...row.parts.map((part) => part.line.above))
  return row.parts.map((part) => ({ kind: 'line', ...part, x: left + part.x, baseline: top - above }))
}

/** The same mark further right and up. */
function shifted(mark: Mark, right: number, up: number): Mark {
  if (mark.kind === 'line') return { ...mark, x: mark.x + right, baseline: mark.baseline + up }
  return { ...mark, x: mark.x + right, y: mark.y + up }
}
