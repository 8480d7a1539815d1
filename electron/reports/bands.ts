import type { Mark } from '../typeset/content.ts'
import { linesHeight, setParagraph } from '../typeset/paragraph.ts'
import type { Line, Style } from '../typeset/paragraph.ts'
import { elementIn } from '../typeset/structure.ts'
import type { Element } from '../typeset/structure.ts'
import { millimetre } from '../typeset/styles.ts'
import { papers, placed, sized, stylesFor } from './setting.ts'
import { cellText } from './table.ts'
import type { Cell as TableCell, Table, TableRow } from './table.ts'

const margin = 12 * millimetre
const footer = 20
const pad = 3
/** Nastaliq's tallest strokes rise above its line, bold ones higher, and lean over its right end. */
const rise = 4
const boldRise = 6
const lean = 3
const hair = 0.5
const usualSize = 9

/** A stretch of the table over its whole width; marks hang from the page's height `top`. */
export type Band = { readonly height: number; readonly marksAt: (top: number) => readonly Mark[] }

type Cell = { readonly x: number; readonly width: number; readonly lines: readonly Line[] }

/** Where columns stand on the paper; all in points. */
export type Grid = {
  readonly table: Table
  readonly left: number
  readonly width: number
  readonly top: number
  readonly bottom: number
  readonly columns: readonly { readonly x: number; readonly width: number }[]
}

/** Shares out the paper; in a right-to-left table the first column stands on the right. */
export function gridOf(table: Table): Grid {
  const { width: paperWidth, height } = papers[table.paper]
  const width = paperWidth - 2 * margin
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0)
  let from = 0
  const columns = table.columns.map(({ share }) => {
    const column = (width * share) / shares
    const x = placed(table, width, from, column)
    from += column
    return { x, width: column }
  })
  return { table, left: margin, width, top: height - margin, bottom: margin + footer, columns }
}

function sizeOf({ table }: Grid): number {
  return table.textSize ?? usualSize
}

/** A line of words over the whole width, without a frame. */
export function lineBand(grid: Grid, text: string, how: 'heading' | 'strong' | 'ragged', element?: Element) {
  const style = stylesFor(grid.table)[how]
  const size = how === 'heading' ? 13 : usualSize
  const lines = setParagraph(
    text,
    sized({ ...style, size: stylesFor(grid.table).body.size }, size, grid.width),
  )
  return framed(grid, [{ x: 0, width: grid.width, lines }], { height: 0, inset: 0, elements: [element] })
}

/** The titles of the columns. */
export function titleBand(grid: Grid, row?: Element): Band {
  const cells = grid.table.columns.map(({ title }, index) => wordsOf(grid, index, title, 'strong'))
  return framed(grid, cells, {
    height: 0,
    inset: pad,
    rises: boldRise,
    elements: cells.map(() => row && elementIn(row, 'TH')),
  })
}

/** The row of sums under the others. */
export function sumBand(grid: Grid, sums: readonly TableCell[], row?: Element): Band {
  const cells = grid.columns.map((_, index) => wordsOf(grid, index, textIn(grid, index, sums), 'strong'))
  return framed(grid, cells, {
    height: 0,
    inset: pad,
    elements: cells.map(() => row && elementIn(row, 'TD')),
  })
}

function textIn({ table }: Grid, index: number, cells: readonly TableCell[]): string {
  return cellText(cells[index] ?? '', table.columns[index])
}

/** The heading of a group of rows. */
export function groupBand(grid: Grid, title: string, row?: Element): Band {
  const style = sized(stylesFor(grid.table).strong, sizeOf(grid), grid.width - 2 * pad)
  const lines = setParagraph(title, hasArabic.test(title) ? leaning(style) : style)
  const cell = { x: 0, width: grid.width, lines }
  const elements = [row && elementIn(row, 'TH')]
  return framed(grid, [cell], { height: 0, inset: pad, rises: boldRise, elements })
}

/**
 * A row as one band, or several where its words are higher than a page's room.
 *
 * Every line of every cell is in one of them.
 */
export function rowBands(grid: Grid, row: TableRow, room: number, element?: Element): Band[] {
  const elements = grid.columns.map(() => element && elementIn(element, 'TD'))
  let rest = grid.columns.map((_, index) => wordsOf(grid, index, textIn(grid, index, row.cells), 'ragged'))
  const bands: Band[] = []
  do {
    const now = rest.map((cell) => ({ ...cell, lines: fitting(cell.lines, room - 2 * pad - rise) }))
    rest = rest.map((cell, index) => ({ ...cell, lines: cell.lines.slice(now[index]?.lines.length) }))
    const height = Math.min(room, grid.table.rowHeight)
    bands.push(framed(grid, now, { height, inset: pad, elements, struck: row.struck === true }))
  } while (rest.some(({ lines }) => lines.length > 0))
  return bands
}

const styles = new WeakMap<Grid, Map<string, Style>>()

type How = { how: 'strong' | 'ragged'; turned: boolean; arabic: boolean }

/** The style of a column's cells, the same object each time: what is set is remembered by it. */
function cellStyle(grid: Grid, index: number, { how, turned, arabic }: How) {
  const known = styles.get(grid) ?? new Map<string, Style>()
  styles.set(grid, known)
  const key = `${index} ${how} ${turned} ${arabic}`
  const make = () => {
    const style = styleOf(grid, index, how)
    const read = turned ? turn(style) : style
    return arabic ? leaning(read) : read
  }
  const style = known.get(key) ?? make()
  known.set(key, style)
  return style
}

const hasArabic = /\p{Script=Arabic}/u

/** Narrower by the room that Nastaliq's first strokes need at the right; numbers and dates need none. */
function leaning(style: Style): Style {
  const nastaliq = style.reading === 'rtl' && style.faces.arabic.startsWith('nastaliq')
  return nastaliq ? { ...style, width: style.width - lean } : style
}

function styleOf({ table, columns }: Grid, index: number, how: 'strong' | 'ragged'): Style {
  const column = table.columns[index]
  const style = stylesFor(table)[how]
  const width = (columns[index]?.width ?? 0) - 2 * pad
  return { ...sized(style, table.textSize ?? usualSize, width), align: column?.align ?? 'start' }
}

const otherSides = { start: 'end', end: 'start', centre: 'centre', justify: 'justify' } as const

function turn(style: Style): Style {
  return { ...style, reading: style.reading === 'ltr' ? 'rtl' : 'ltr', align: otherSides[style.align] }
}

function wordsOf(grid: Grid, index: number, text: string, how: 'strong' | 'ragged'): Cell {
  const { x, width } = grid.columns[index] ?? { x: 0, width: 0 }
  const arabic = hasArabic.test(text)
  const turned = isForeign(text, cellStyle(grid, index, { how, turned: false, arabic }))
  return { x, width, lines: setParagraph(text, cellStyle(grid, index, { how, turned, arabic })) }
}

/** Words all in the other script are read in their own direction, at the same side of the cell. */
function isForeign(text: string, { reading }: Style): boolean {
  const latin = /\p{Script=Latin}/u.test(text)
  const arabic = hasArabic.test(text)
  return latin !== arabic && (reading === 'rtl') !== arabic
}

/** As many lines as the room has, but one at least. */
function fitting(lines: readonly Line[], room: number): readonly Line[] {
  let height = 0
  const end = lines.findIndex((line, index) => {
    height += line.above + line.below
    return index > 0 && height > room
  })
  return end < 0 ? lines : lines.slice(0, end)
}

type Framing = {
  height: number
  /** White around the words; none: no frame either. */
  inset: number
  /** How far Urdu strokes rise above the words. */
  rises?: number
  elements: readonly (Element | undefined)[]
  /** All but the last cell, which says why. */
  struck?: boolean
}

function framed(grid: Grid, cells: readonly Cell[], framing: Framing): Band {
  const { height, inset, rises = rise, elements, struck } = framing
  const words = Math.max(0, ...cells.map(({ lines }) => linesHeight(lines)))
  const above = inset + (inset > 0 && grid.table.language === 'ur' ? rises : 0)
  const full = Math.max(height, words + inset + above)
  const marksAt = (top: number): Mark[] => [
    ...(inset > 0 ? frameMarks(grid, cells, top, full) : []),
    ...cells.flatMap((cell, index) =>
      lineMarks(
        cell,
        { left: grid.left + inset, top: top - above },
        elements[index],
        struck === true && index < cells.length - 1,
      ),
    ),
  ]
  return { height: full, marksAt }
}

/** Lines above and below, and on both sides of each cell. */
function frameMarks(grid: Grid, cells: readonly Cell[], top: number, height: number): Mark[] {
  const { left, width } = grid
  const sides = [width, ...cells.map(({ x }) => x), ...cells.map((cell) => cell.x + cell.width)]
  const across = (y: number): Mark => ({ kind: 'rule', x: left, y, width, thickness: hair })
  const down = [...new Set(sides.map((x) => Math.round(x * 100) / 100))].map((x): Mark => ({
    kind: 'rule',
    x: left + x,
    y: top - height,
    width: hair,
    thickness: height,
  }))
  return [across(top), across(top - height), ...down]
}

function lineMarks(
  cell: Cell,
  { left, top }: { left: number; top: number },
  element: Element | undefined,
  struck: boolean,
): Mark[] {
  let y = top
  return cell.lines.flatMap((line) => {
    const baseline = y - line.above
    y = baseline - line.below
    const x = left + cell.x
    const mark: Mark = { kind: 'line', line, x, baseline, ...(element ? { element } : {}) }
    if (!struck) return [mark]
    const rule: Mark = {
      kind: 'rule',
      x: x + line.x,
      y: baseline + usualSize * 0.3,
      width: line.width,
      thickness: 0.7,
    }
    return [mark, rule]
  })
}
