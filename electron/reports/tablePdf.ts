import type { Mark, Sheet } from '../typeset/content.ts'
import { setParagraph } from '../typeset/paragraph.ts'
import { pdfFile } from '../typeset/pdfFile.ts'
import { elementIn } from '../typeset/structure.ts'
import type { Element } from '../typeset/structure.ts'
import { millimetre } from '../typeset/styles.ts'
import { gridOf, groupBand, lineBand, rowBands, sumBand, titleBand } from './bands.ts'
import type { Band, Grid } from './bands.ts'
import { papers, sized, stylesFor } from './setting.ts'
import type { Table, TableRow } from './table.ts'
import { reportWords } from './words.ts'

/** Tags take about a kilobyte a cell while the file is made: very long books go without. */
const mostTaggedRows = 5_000
const gap = 8

export type PdfHow = {
  /** Nothing after the first page: for a look at it. */
  readonly firstPage?: boolean
  /** Hears how many rows are set. */
  readonly onRow?: (rows: number) => void
}

/**
 * A table as paged PDF: titles of the columns on every page, "Page x of y", long cells wrapped.
 *
 * The same table gives the same bytes. Errors: GLYPH_MISSING {character, codepoint, text}.
 */
export function tablePdf(table: Table, { firstPage = false, onRow }: PdfHow = {}): Promise<Uint8Array> {
  const { tag, pageOf } = reportWords(table.language)
  const grid = gridOf(table)
  const style = sized(stylesFor(table).centred, 8, grid.width)
  const footer = (page: number, pages: number) =>
    setParagraph(pageOf(page, firstPage ? '…' : pages), style).map((line): Mark => ({
      kind: 'line',
      line,
      x: grid.left,
      baseline: 10 * millimetre,
    }))
  const title = [table.title, ...table.about.slice(0, 1)].join(' – ')
  const sheets = tableSheets(grid, onRow)
  const head = { title, lang: tag, page: papers[table.paper], footer }
  return pdfFile(firstPage ? firstOf(sheets) : sheets, head)
}

function* firstOf(sheets: Iterable<Sheet>): Generator<Sheet> {
  for (const sheet of sheets) {
    yield sheet
    return
  }
}

function* tableSheets(grid: Grid, onRow: PdfHow['onRow']): Generator<Sheet> {
  const { table, top, bottom } = grid
  const rows = table.groups.reduce((sum, group) => sum + group.rows.length, 0)
  const root: Element | undefined = rows > mostTaggedRows ? undefined : { type: 'Document', parent: null }
  const tagged = root && elementIn(root, 'Table')
  const repeated = titleBand(grid)
  let marks: Mark[] = []
  let y = top
  const put = (band: Band) => {
    marks.push(...band.marksAt(y))
    y -= band.height
  }
  for (const band of headBands(grid, root)) put(band)
  y -= gap
  put(titleBand(grid, rowIn(tagged)))
  const room = top - bottom - repeated.height
  for (const { band, need } of bodyBands(grid, { room, tagged, onRow })) {
    if (Math.min(need, room) > y - bottom) {
      yield { marks }
      marks = []
      y = top
      put(repeated)
    }
    put(band)
  }
  const ends = endBands(grid, root, tagged)
  if (ends.reduce((sum, { band }) => sum + band.height + gap, 0) > y - bottom) {
    yield { marks }
    marks = []
    y = top
    if (table.sums) put(repeated)
  }
  for (const { band, apart } of ends) {
    if (apart) y -= gap
    put(band)
  }
  yield { marks }
}

/** What stands under the rows: the sums, the total, and further lines. */
function endBands(grid: Grid, root: Element | undefined, tagged: Element | undefined) {
  const { sums, total, below = [] } = grid.table
  const paragraph = () => root && elementIn(root, 'P')
  return [
    ...(sums ? [{ band: sumBand(grid, sums, rowIn(tagged)), apart: false }] : []),
    ...(total === '' ? [] : [{ band: lineBand(grid, total, 'strong', paragraph()), apart: true }]),
    ...below.map((text) => ({ band: lineBand(grid, text, 'ragged', paragraph()), apart: true })),
  ]
}

function headBands(grid: Grid, root: Element | undefined): Band[] {
  const { office, title, about } = grid.table
  const paragraph = () => root && elementIn(root, 'P')
  return [
    lineBand(grid, office, 'strong', paragraph()),
    lineBand(grid, title, 'heading', root && elementIn(root, 'H1')),
    ...about.map((text) => lineBand(grid, text, 'ragged', paragraph())),
  ]
}

/** Bands with the room they need: the heading of a group is never the last on a page. */
function* bodyBands(grid: Grid, { room, tagged, onRow }: Body): Generator<Needing> {
  let done = 0
  for (const { title, rows } of grid.table.groups) {
    const heading = title === '' ? undefined : groupBand(grid, title, rowIn(tagged))
    let before = heading
    for (const row of rows) {
      for (const band of bandsOf(grid, row, room, tagged)) {
        if (before) yield { band: before, need: before.height + band.height }
        before = undefined
        yield { band, need: band.height }
      }
      onRow?.(++done)
    }
  }
}

type Body = {
  readonly room: number
  readonly tagged: Element | undefined
  readonly onRow: PdfHow['onRow']
}

type Needing = { readonly band: Band; readonly need: number }

function bandsOf(grid: Grid, row: TableRow, room: number, tagged: Element | undefined): Band[] {
  return rowBands(grid, row, room, rowIn(tagged))
}

function rowIn(table: Element | undefined): Element | undefined {
  return table && elementIn(table, 'TR')
}
