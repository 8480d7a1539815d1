import { hex } from './fontBook.ts'
import type { FontBook } from './fontBook.ts'
import type { Line, LineRun } from './paragraph.ts'
import type { Element } from './structure.ts'

/** A rectangle in units of its mark: left, bottom, width, height. */
export type Bar = readonly [left: number, bottom: number, width: number, height: number]

/** What stands on a page, in points from the lower left corner; without an element it is mere decoration. */
export type Mark = { readonly element?: Element } & (
  | { readonly kind: 'line'; readonly line: Line; readonly x: number; readonly baseline: number }
  | {
      readonly kind: 'rule'
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
    case 'bars':
      return barsOps(mark)
    case 'image':
      return imageOps(mark)
  }
}

function ruleOps(rule: { x: number; y: number; width: number; thickness: number }): string {
  return `${points(rule.x)} ${points(rule.y)} ${points(rule.width)} ${points(rule.thickness)} re f`
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

/** One TJ for the run; what widths can't say (kerning, justified spaces) stands between the codes. */
function runOps(run: LineRun, x: number, baseline: number, book: FontBook): string {
  const parts: string[] = []
  let font = ''
  let codes = ''
  let owed = 0
  let from = x + run.x
  let text = ''
  const close = () => {
    if (codes !== '') text += `<${codes}>`
    codes = ''
    if (text !== '') {
      parts.push(
        `BT /${font} ${points(run.size)} Tf 1 0 0 1 ${points(from)} ${points(baseline)} Tm [${text}] TJ ET`,
      )
    }
    text = ''
  }
  let pen = x + run.x
  run.units.forEach((unit, index) => {
    const place = book.place(unit)
    if (place.font !== font) {
      close()
      font = place.font
      from = pen
      owed = 0
    }
    codes += hex(place.code)
    owed += run.after[index] ?? 0
    pen += unitPoints(run, index)
    const shift = Math.round(owed)
    if (shift !== 0 && index < run.units.length - 1) {
      text += `<${codes}>${-shift}`
      codes = ''
      owed -= shift
    }
  })
  close()
  return parts.join('\n')
}

function unitPoints(run: LineRun, index: number): number {
  const unit = run.units[index]
  return unit ? ((unit.emWidth * 1000 + (run.after[index] ?? 0)) * run.size) / 1000 : 0
}

function points(value: number): string {
  return String(Math.round(value * 100) / 100)
}
