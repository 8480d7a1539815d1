import type { FontBook } from './fontBook.ts'
import type { Line, LineRun } from './paragraph.ts'
import type { Element } from './structure.ts'

/** A rectangle in units of its mark: left, bottom, width, height. */
export type Bar = readonly [left: number, bottom: number, width: number, height: number]

/** What stands on a page, in points from the lower left corner; without an element it is mere decoration. */
export type Mark = { readonly element?: Element } & (
  | { readonly kind: 'line'; readonly line: Line; readonly x: number; readonly baseline: number }
  /** A bar of ink with its lower edge at `y`. */
  | {
      readonly kind: 'rule'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly thickness: number
    }
  /** A dashed line with its middle at `y`. */
  | {
      readonly kind: 'dashes'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly thickness: number
    }
  /** Filled rectangles, such as those of a code; `unit` is the size of one unit in points. */
  | {
      readonly kind: 'bars'
      readonly x: number
      readonly y: number
      readonly unit: number
      readonly bars: readonly Bar[]
    }
  /** An image of the page's resources, by its name there. */
  | {
      readonly kind: 'image'
      readonly name: string
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
    }
)

/** A page that was laid out but not yet written. */
export type Sheet = { readonly marks: readonly Mark[] }

/** A content stream, and the element of each of its marked contents by number. */
export type Drawn = { readonly content: string; readonly elements: readonly Element[] }

/** Draws a page in PDF operators; codes are taken from the book. */
export function drawSheet(sheet: Sheet, book: FontBook): Drawn {
  const elements: Element[] = []
  const ops: string[] = []
  let open: Element | null | undefined
  for (const mark of sheet.marks) {
    const element = mark.element ?? null
    if (element !== open) {
      if (open !== undefined) ops.push('EMC')
      ops.push(element ? `/${element.type} <</MCID ${elements.length}>> BDC` : '/Artifact BMC')
      if (element) elements.push(element)
      open = element
    }
    ops.push(markOps(mark, book))
  }
  if (open !== undefined) ops.push('EMC')
  return { content: ops.join('\n'), elements }
}

/** One mark alone, in PDF operators. */
export function markOps(mark: Mark, book: FontBook): string {
  switch (mark.kind) {
    case 'line':
      return lineOps(mark, book)
    case 'rule':
      return ruleOps(mark)
    case 'dashes':
      return dashesOps(mark)
    case 'bars':
      return barsOps(mark)
    case 'image':
      return imageOps(mark)
  }
}

function ruleOps(rule: { x: number; y: number; width: number; thickness: number }): string {
  return `${points(rule.x)} ${points(rule.y)} ${points(rule.width)} ${points(rule.thickness)} re f`
}

function dashesOps(dashes: { x: number; y: number; width: number; thickness: number }): string {
  const { x, y, width, thickness } = dashes
  return `q [3] 0 d ${points(thickness)} w ${points(x)} ${points(y)} m ${points(x + width)} ${points(y)} l S Q`
}

/** One path for all bars, so that no viewer leaves a seam between neighbours. */
function barsOps({ x, y, unit, bars }: { x: number; y: number; unit: number; bars: readonly Bar[] }): string {
  const scale = Math.round(unit * 10_000) / 10_000
  const path = bars.map((bar) => `${bar.join(' ')} re`).join(' ')
  return `q ${scale} 0 0 ${scale} ${points(x)} ${points(y)} cm ${path} f Q`
}

function imageOps(image: { name: string; x: number; y: number; width: number; height: number }): string {
  const { name, x, y, width, height } = image
  return `q ${points(width)} 0 0 ${points(height)} ${points(x)} ${points(y)} cm /${name} Do Q`
}

function lineOps(mark: { line: Line; x: number; baseline: number }, book: FontBook): string {
  const { line, x, baseline } = mark
  const ops = line.runs.map((run) => runOps(run, x, baseline, book))
  if (line.underline !== null) {
    ops.push(ruleOps({ x: x + line.x, y: baseline - line.underline, width: line.width, thickness: 0.6 }))
  }
  return ops.join('\n')
}

/** What of a run stands in one font: how far from the run's left edge, and its codes as TJ takes them. */
type Stretch = { readonly font: string; readonly right: number; readonly codes: string }

// The lines of a batch come out of the paragraphs' cache: most are the same in all letters.
const known = new WeakMap<LineRun, { readonly book: FontBook; readonly stretches: readonly Stretch[] }>()

function runOps(run: LineRun, x: number, baseline: number, book: FontBook): string {
  return stretchesOf(run, book)
    .map(
      ({ font, right, codes }) =>
        `BT /${font} ${points(run.size)} Tf 1 0 0 1 ${points(x + run.x + right)} ${points(baseline)} Tm [${codes}] TJ ET`,
    )
    .join('\n')
}

function stretchesOf(run: LineRun, book: FontBook): readonly Stretch[] {
  const found = known.get(run)
  if (found && (found.book === book || found.book === book.below)) return found.stretches
  const stretches = stretchesAnew(run, book)
  const { below } = book
  const shared = below !== null && run.units.every((unit) => below.known(unit))
  known.set(run, { book: shared ? below : book, stretches })
  return stretches
}

/** One TJ for each font; what widths can't say (kerning, justified spaces) stands between the codes. */
function stretchesAnew(run: LineRun, book: FontBook): Stretch[] {
  const stretches: Stretch[] = []
  let font = ''
  let codes = ''
  let text = ''
  let owed = 0
  let from = 0
  let pen = 0
  const close = () => {
    if (codes !== '') text += `(${codes})`
    if (text !== '') stretches.push({ font, right: from, codes: text })
    codes = ''
    text = ''
  }
  run.units.forEach((unit, index) => {
    const place = book.place(unit)
    if (place.font !== font) {
      close()
      font = place.font
      from = pen
      owed = 0
    }
    codes += twoBytes(place.code)
    owed += run.after[index] ?? 0
    pen += unitPoints(run, index)
    const shift = Math.round(owed)
    if (shift !== 0 && index < run.units.length - 1) {
      text += `(${codes})${-shift}`
      codes = ''
      owed -= shift
    }
  })
  close()
  return stretches
}

/** A code as Identity-H reads it, in a literal string (ISO 32000-1, 7.3.4.2). */
function twoBytes(code: number): string {
  return String.fromCharCode(code >> 8, code & 255).replace(/[()\\\r]/g, (byte) => escapes[byte] ?? byte)
}

const escapes: Readonly<Record<string, string>> = { '(': '\\(', ')': '\\)', '\\': '\\\\', '\r': '\\r' }

function unitPoints(run: LineRun, index: number): number {
  const unit = run.units[index]
  return unit ? ((unit.emWidth * 1000 + (run.after[index] ?? 0)) * run.size) / 1000 : 0
}

function points(value: number): string {
  return String(Math.round(value * 100) / 100)
}
