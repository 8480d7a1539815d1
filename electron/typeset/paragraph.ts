import { breaksOf } from './breaks.ts'
import { boundedCache } from './cache.ts'
import { face } from './faces.ts'
import type { FaceKey } from './faces.ts'
import { chooseLines } from './fit.ts'
import type { Fit, Piece } from './fit.ts'
import { cleanText, levelsOf, runsOf, visualOrder } from './runs.ts'
import type { Faces, Reading } from './runs.ts'
import { shapeRun } from './shape.ts'
import type { Shaped, Unit } from './shape.ts'

/** How a paragraph is set; size and width in points, leading as a factor on the height of the faces. */
export type Style = {
  readonly faces: Faces
  readonly size: number
  readonly width: number
  readonly reading: Reading
  readonly align: 'justify' | 'start' | 'end' | 'centre'
  readonly leading: number
  readonly underline: boolean
  readonly hyphenate: boolean
  /** How far the first line is set in. */
  readonly indent: number
  /** Added between words of Arabic script, in em. */
  readonly wordSpace: number
}

/** Units of one face in a line; `x` from the line's left edge in points, `after` in thousandths of an em. */
export type LineRun = {
  readonly face: FaceKey
  readonly size: number
  readonly x: number
  readonly units: readonly Unit[]
  readonly after: readonly number[]
}

/** A line ready to be drawn; all in points, `x` and `width` where the ink lies in the style's width. */
export type Line = {
  readonly text: string
  readonly runs: readonly LineRun[]
  readonly x: number
  readonly width: number
  readonly above: number
  readonly below: number
  readonly underline: number | null
}

/** How high lines under each other are; points. */
export function linesHeight(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.above + line.below, 0)
}

/** A text fit to be set, and a number for it: to look up numbers is much quicker than long texts. */
type Clean = { readonly text: string; readonly id: number }

const cache = boundedCache<readonly Line[]>(1_000)
const cleaned = { ltr: boundedCache<Clean>(1_000), rtl: boundedCache<Clean>(1_000) }
let cleanTexts = 0

/**
 * Sets a paragraph: total-fit lines where it is justified, first-fit where it is ragged.
 *
 * `keep` are words that must not be parted (a reference with spaces). An empty text is no line at all.
 * Throws GLYPH_MISSING {character, codepoint, text}.
 */
export function setParagraph(text: string, style: Style, keep: readonly string[] = []): readonly Line[] {
  const clean = cleanOf(text, style.reading)
  // A letter's number is kept whole wherever it stands; paragraphs without it are the same in all letters.
  const kept = keep.filter((words) => words !== '' && clean.text.includes(words))
  const key = `${clean.id}|${styleKey(style)}|${kept.join('\u0000')}`
  return cache(key, () => setAnew(clean.text, style, kept))
}

/** Sets a text on one line, however wide it becomes. */
export function setLine(text: string, style: Style): Line {
  const clean = cleanOf(text, style.reading)
  if (clean.text === '')
    return { text: '', runs: [], x: 0, width: 0, above: style.size, below: 0, underline: null }
  const [line] = cache(`${clean.id}|${styleKey(style)}`, () => {
    const align = style.reading === 'rtl' ? 'end' : 'start'
    const wide: Style = { ...style, width: 1e6, align, hyphenate: false }
    const whole = { from: 0, to: clean.text.length, hyphen: false }
    const shaped = shapeStretch(clean.text, levelsOf(clean.text, wide.reading), whole, wide)
    return [moved(placeLine(shaped, inner(wide, 0), false), wide)]
  })
  if (!line) throw new Error('a line was set, and is none')
  return line
}

function cleanOf(text: string, reading: Reading): Clean {
  return cleaned[reading](text, () => ({ text: cleanText(text, reading), id: ++cleanTexts }))
}

const styleKeys = new WeakMap<Style, string>()

function styleKey(style: Style): string {
  const known = styleKeys.get(style)
  if (known !== undefined) return known
  const { faces, size, width, reading, align, leading, underline, hyphenate, indent, wordSpace } = style
  const sizes = `${size} ${width} ${leading} ${indent} ${wordSpace}`
  const key = `${faces.latin} ${faces.arabic} ${sizes} ${reading} ${align} ${underline} ${hyphenate}`
  styleKeys.set(style, key)
  return key
}

function setAnew(text: string, style: Style, keep: readonly string[]): Line[] {
  if (text === '') return []
  const levels = levelsOf(text, style.reading)
  const whole = shapeStretch(text, levels, { from: 0, to: text.length, hyphen: false }, style)
  // Most texts that differ from letter to letter need no line end.
  if (whole.width <= style.width - style.indent)
    return [moved(placeLine(whole, inner(style, 0), false), style)]
  const stretches = chooseLines(measure(text, levels, style, keep), style.width, fitOf(style))
  return stretches.map((stretch, index) => {
    const last = index === stretches.length - 1
    const shaped = shapeStretch(text, levels, stretch, style)
    const line = placeLine(shaped, inner(style, index), style.align === 'justify' && !last)
    const spaced = (stretches[index + 1]?.from ?? 0) > stretch.to
    const ended = spaced ? withSpace(line, style.reading) : line
    return index === 0 ? moved(ended, style) : ended
  })
}

function fitOf({ align }: Style): Fit {
  if (align === 'justify') return 'total'
  return align === 'centre' ? 'even' : 'first'
}

/** The style of a line: the first one is narrower by the indent. */
function inner(style: Style, index: number): Style {
  return index === 0 ? { ...style, width: style.width - style.indent } : style
}

/** The first line behind the indent; from the right in a right-to-left paragraph nothing needs to move. */
function moved(line: Line, style: Style): Line {
  if (style.indent === 0 || style.reading === 'rtl') return line
  const runs = line.runs.map((run) => ({ ...run, x: run.x + style.indent }))
  return { ...line, runs, x: line.x + style.indent }
}

/** The paragraph as pieces between possible line ends, with their widths in points. */
function measure(text: string, levels: Uint8Array, style: Style, keep: readonly string[]): Piece[] {
  const widths = new Float64Array(text.length + 1)
  for (const run of runsOf(text, 0, text.length, levels, style.faces)) {
    const scale = sizeOf(run.face, style) / face(run.face).upem
    const shaped = shapeRun(run.face, text.slice(run.from, run.to), run.level % 2 === 1)
    for (const { unit, at, advance } of shaped.units) {
      const width = advance * scale + (unit.text === ' ' ? spaceOf(run.face, style) : 0)
      widths[run.from + at] = (widths[run.from + at] ?? 0) + width
    }
  }
  const hyphenWidth = setWidth('-', style)
  const ends = [...breaksOf(text, style.hyphenate, keep), { at: text.length, hyphen: false }]
  const pieces: Piece[] = []
  let from = 0
  for (const end of ends) {
    const part = { from, to: end.at, hyphen: end.hyphen ? hyphenWidth : 0 }
    pieces.push(...fitting(text, widths, part, style.width - (from === 0 ? style.indent : 0)))
    from = end.at
  }
  const [first] = pieces
  if (first) pieces[0] = { ...first, width: first.width + style.indent }
  return pieces
}

type Part = { from: number; to: number; hyphen: number }

/** One piece, or several where a word is wider than the line and must be cut: at a space, else anywhere. */
function fitting(text: string, widths: Float64Array, part: Part, lineWidth: number): Piece[] {
  const wordEnd = part.from + text.slice(part.from, part.to).trimEnd().length
  const total = (from: number, to: number) => widths.slice(from, to).reduce((sum, width) => sum + width, 0)
  const pieces: Piece[] = []
  let from = part.from
  while (total(from, wordEnd) > lineWidth) {
    let cut = from + 1
    while (total(from, cut + 1) <= lineWidth) cut++
    const space = text.lastIndexOf(' ', cut)
    const to = space > from ? space : cut
    const end = space > from ? space + 1 : cut
    pieces.push({ from, to, end, width: total(from, to), space: total(to, end), hyphen: 0 })
    from = end
  }
  const width = total(from, wordEnd)
  pieces.push({ from, to: wordEnd, end: part.to, width, space: total(wordEnd, part.to), hyphen: part.hyphen })
  return pieces
}

function setWidth(text: string, style: Style): number {
  return (shapeRun(style.faces.latin, text, false).width * style.size) / face(style.faces.latin).upem
}

type Stretch = { from: number; to: number; hyphen: boolean }

/** A run of a line; `space` is added to each of its spaces, and in its `width`; points. */
type ShapedRun = { face: FaceKey; size: number; shaped: Shaped; space: number; width: number }

/** A line in the order of the eye, as wide as it is by itself; points. */
type ShapedLine = { text: string; runs: readonly ShapedRun[]; width: number }

function shapeStretch(
  text: string,
  levels: Uint8Array,
  { from, to, hyphen }: Stretch,
  style: Style,
): ShapedLine {
  const line = text.slice(from, to) + (hyphen ? '-' : '')
  const lineLevels = new Uint8Array(line.length).fill(levels[to - 1] ?? 0)
  lineLevels.set(levels.subarray(from, to))
  const runs = visualOrder(runsOf(line, 0, line.length, lineLevels, style.faces)).map((run): ShapedRun => {
    const size = sizeOf(run.face, style)
    const space = spaceOf(run.face, style)
    const shaped = shapeRun(run.face, line.slice(run.from, run.to), run.level % 2 === 1)
    const width = (shaped.width * size) / face(run.face).upem + shaped.spaces * space
    return { face: run.face, size, shaped, space, width }
  })
  return { text: line, runs, width: runs.reduce((sum, run) => sum + run.width, 0) }
}

/** Puts a shaped line in its place: justified lines are filled, and none is wider than the style. */
function placeLine({ text, runs, width: natural }: ShapedLine, style: Style, justify: boolean): Line {
  const spaces = runs.reduce((sum, run) => sum + run.shaped.spaces, 0)
  const fill = spaces > 0 ? (style.width - natural) / spaces : 0
  // The last line is not stretched, but it may have been chosen with its spaces shrunk.
  const extra = justify ? fill : Math.min(0, fill)
  const width = natural + extra * spaces
  const start = startOf(width, style)
  const lineRuns: LineRun[] = []
  let x = start
  for (const run of runs) {
    lineRuns.push(placeRun(run, x, run.space + extra))
    x += run.width + run.shaped.spaces * extra
  }
  const height = (side: 'above' | 'below') =>
    Math.max(0, ...runs.map((run) => face(run.face)[side] * run.size)) * style.leading
  return {
    text,
    runs: lineRuns,
    x: start,
    width,
    above: height('above'),
    below: height('below'),
    underline: style.underline ? underlineDepth(runs.map((run) => run.face)) * style.size : null,
  }
}

/** Adds a space behind a line, beyond its width: who copies or hears the text needs it before the next word. */
export function withSpace(line: Line, reading: Reading): Line {
  const run = reading === 'rtl' ? line.runs[0] : line.runs.at(-1)
  const unit = run && shapeRun(run.face, ' ', reading === 'rtl').units[0]?.unit
  if (!run || !unit) return line
  if (reading === 'ltr') {
    const longer = { ...run, units: [...run.units, unit], after: [...run.after, 0] }
    return { ...line, runs: [...line.runs.slice(0, -1), longer] }
  }
  const space = { ...run, x: run.x - unit.emWidth * run.size, units: [unit], after: [0] }
  return { ...line, runs: [space, ...line.runs] }
}

/** Points that are added to a space: Nastaliq wants more than the face gives, Latin words within it don't. */
function spaceOf(key: FaceKey, style: Style): number {
  return key.startsWith('serif') ? 0 : style.wordSpace * style.size
}

/** Nastaliq's letters are small for their size: a name among Latin words is set larger to match them. */
function sizeOf(key: FaceKey, style: Style): number {
  return style.reading === 'ltr' && key.startsWith('nastaliq') ? style.size * 1.15 : style.size
}

function startOf(width: number, style: Style): number {
  if (style.align === 'centre') return (style.width - width) / 2
  const right = (style.align === 'end') === (style.reading === 'ltr')
  return right ? style.width - width : 0
}

/** How far below the baseline a line under the words is drawn, in em; under Nastaliq's tails. */
function underlineDepth(keys: readonly FaceKey[]): number {
  if (keys.some((key) => key.startsWith('nastaliq'))) return 0.62
  return keys.some((key) => key.startsWith('naskh')) ? 0.35 : 0.16
}

function placeRun({ face: key, shaped, size }: ShapedRun, x: number, extra: number): LineRun {
  const upem = face(key).upem
  const after = shaped.units.map(({ unit, advance }) => {
    const kern = ((advance - unit.width) * 1000) / upem
    return unit.text === ' ' ? kern + (extra * 1000) / size : kern
  })
  return { face: key, size, x, units: shaped.units.map((one) => one.unit), after }
}
