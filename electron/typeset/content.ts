import { hex } from './fontBook.ts'
import type { FontBook } from './fontBook.ts'
import type { Line, LineRun } from './paragraph.ts'

/** What stands on a page, in points from the lower left corner. */
export type Mark =
  | { readonly kind: 'line'; readonly line: Line; readonly x: number; readonly baseline: number }
  | {
      readonly kind: 'rule'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly thickness: number
    }

/** A page that was laid out but not yet written. */
export type Sheet = { readonly marks: readonly Mark[] }

/** The content stream of a page, in PDF operators; codes are taken from the book. */
export function contentOf(sheet: Sheet, book: FontBook): string {
  return sheet.marks.map((mark) => (mark.kind === 'line' ? lineOps(mark, book) : ruleOps(mark))).join('\n')
}

function ruleOps(rule: { x: number; y: number; width: number; thickness: number }): string {
  return `${points(rule.x)} ${points(rule.y)} ${points(rule.width)} ${points(rule.thickness)} re f`
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
