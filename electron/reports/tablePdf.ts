import type { Mark, Sheet } from '../typeset/content.ts'
import { setParagraph } from '../typeset/paragraph.ts'
import { pdfFile } from '../typeset/pdfFile.ts'
import { elementIn } from '../typeset/structure.ts'
import type { Element } from '../typeset/structure.ts'
import { gridOf, groupBand, lineBand, rowBands, titleBand } from './bands.ts'
import type { Band, Grid } from './bands.ts'
import { millimetre, papers, sized, stylesFor } from './setting.ts'
import type { Table, TableRow } from './table.ts'
import { reportWords } from './words.ts'

/** Tags take about a kilobyte a cell while the file is made: very long books go without. */
const mostTaggedRows = 5_000
const gap = 8

/**
 * A table as paged PDF: titles of the columns on every page, "Page x of y", long cells wrapped.
 *
 * The same table gives the same bytes. Errors: GLYPH_MISSING {character, codepoint}.
 */
export function tablePdf(table: Table): Promise<Uint8Array> {
  const { tag, pageOf } = reportWords(table.language)
  const grid = gridOf(table)
  const style = sized(stylesFor(table).centred, 8, grid.width)
  const footer = (page: number, pages: number) =>
    setParagraph(pageOf(page, pages), style).map((line): Mark => ({
      kind: 'line',
      line,
      x: grid.left,
      baseline: 10 * millimetre,
    }))
  const title = [table.title, ...table.about.slice(0, 1)].join(' – ')
  return pdfFile(tableSheets(grid), { title, lang: tag, page: papers[table.paper], footer })
}

function* tableSheets(grid: Grid): Generator<Sheet> {
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
  for (const { band, need } of bodyBands(grid, room, tagged)) {
    if (Math.min(need, room) > y - bottom) {
      yield { marks }
      marks = []
      y = top
      put(repeated)
    }
    put(band)
  }
  const total = lineBand(grid, table.total, 'strong', root && elementIn(root, 'P'))
  if (total.height + gap > y - bottom) {
    yield { marks }
    marks = []
    y = top
  }
  y -= gap
  put(total)
  yield { marks }
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
function* bodyBands(grid: Grid, room: number, tagged: Element | undefined): Generator<Needing> {
  for (const { title, rows } of grid.table.groups) {
    const heading = title === '' ? undefined : groupBand(grid, title, rowIn(tagged))
    let before = heading
    for (const row of rows) {
      for (const band of bandsOf(grid, row, room, tagged)) {
        if (before) yield { band: before, need: before.height + band.height }
        before = undefined
        yield { band, need: band.height }
      }
    }
  }
}

type Needing = { readonly band: Band; readonly need: number }

function bandsOf(grid: Grid, row: TableRow, room: number, tagged: Element | undefined): Band[] {
  return rowBands(grid, row, room, rowIn(tagged))
}

function rowIn(table: Element | undefined): Element | undefined {
  return table && elementIn(table, 'TR')
}
