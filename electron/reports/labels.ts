import { labelSheets } from '../../shared/domain/labelSheets.ts'
import type { LabelSheetName } from '../../shared/domain/labelSheets.ts'
import type { Mark, Sheet } from '../typeset/content.ts'
import { linesHeight, setParagraph } from '../typeset/paragraph.ts'
import type { Line } from '../typeset/paragraph.ts'
import { pdfFile } from '../typeset/pdfFile.ts'
import { a4, millimetre } from '../typeset/styles.ts'
import { addressLines } from './entry.ts'
import type { Despatched, Entry } from './entry.ts'
import { placed, sized, stylesFor } from './setting.ts'
import type { Tongue } from './setting.ts'
import { reportWords } from './words.ts'

const largest = 11
const numberSize = 7
/** Printers leave the edge of the paper white. */
const pad = 4 * millimetre

/**
 * Address labels, one for each letter that stands, in the order of the print file.
 *
 * The first `skip` labels of the first sheet are used up already, and stay empty. Words that are too long for a
 * label are set smaller, never cut. Errors: GLYPH_MISSING.
 */
export function labelsPdf(despatched: Despatched, name: LabelSheetName, skip = 0): Promise<Uint8Array> {
  const { labels, tag } = reportWords(despatched.language)
  const title = `${labels} – ${despatched.number}`
  return pdfFile(labelPages(despatched, name, skip), { title, lang: tag, page: a4 })
}

function* labelPages(
  { entries, ...tongue }: Despatched,
  name: LabelSheetName,
  skip: number,
): Generator<Sheet> {
  const sheet = labelSheets[name]
  const { columns, rows, gap } = sheet
  const width = sheet.width * millimetre
  const height = sheet.height * millimetre
  const left = (a4.width - columns * width - (columns - 1) * gap * millimetre) / 2
  const top = a4.height - (a4.height - rows * height) / 2
  const standing = entries.filter(({ cancelled }) => !cancelled)
  const places = columns * rows
  const used = skip % places
  for (let from = -used; from === -used || from < standing.length; from += places) {
    const marks = standing.slice(Math.max(0, from), from + places).flatMap((entry, at) => {
      const index = at + Math.max(0, -from)
      const column = index % columns
      const across = placed(tongue, a4.width, left + column * (width + gap * millimetre), width)
      const label = { left: across, top: top - Math.floor(index / columns) * height, width, height }
      return labelMarks(entry, label, tongue)
    })
    yield { marks }
  }
}

type Label = { left: number; top: number; width: number; height: number }

function labelMarks(entry: Entry, label: Label, tongue: Tongue): Mark[] {
  const width = label.width - 2 * pad
  const x = label.left + pad
  const number = setParagraph(entry.number, sized(stylesFor(tongue).ragged, numberSize, width))
  const foot = label.top - label.height + pad + linesHeight(number)
  // Above an address the tall strokes of Nastaliq would cross the number.
  const address = fittingLines(entry, width, label.top - pad - foot, tongue)
  return [...hanging(address, x, label.top - pad), ...hanging(number, x, foot)]
}

function hanging(lines: readonly Line[], x: number, top: number): Mark[] {
  let y = top
  return lines.map((line) => {
    const baseline = y - line.above
    y = baseline - line.below
    return { kind: 'line', line, x, baseline }
  })
}

/** The first line of the address strong; as large as the label has room. */
function fittingLines(entry: Entry, width: number, height: number, tongue: Tongue): Line[] {
  const { strong, ragged } = stylesFor(tongue)
  const [first = '', ...rest] = addressLines(entry)
  for (let size = largest; ; size *= 0.93) {
    const lines = [
      ...setParagraph(first, sized(strong, size, width)),
      ...rest.flatMap((text) => setParagraph(text, sized(ragged, size, width))),
    ]
    if (linesHeight(lines) <= height || size < 0.5) return lines
  }
}
