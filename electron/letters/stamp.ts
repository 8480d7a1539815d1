import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef } from 'pdf-lib'
import type { PDFContext, PDFObject } from 'pdf-lib'
import { labelsOf } from '../../shared/domain/letterLabels.ts'
import type { LetterParts } from '../../shared/domain/letter.ts'
import { markOps } from '../typeset/content.ts'
import type { FontBook } from '../typeset/fontBook.ts'
import { setLine } from '../typeset/paragraph.ts'
import type { Style } from '../typeset/paragraph.ts'
import { naskhRegular, regular } from '../typeset/runs.ts'
import { ragged } from '../typeset/styles.ts'
import type { StampPlace } from './enclosure.ts'

/** A page of the enclosure in the base, ready for a letter to put its stamp on. */
export type EnclosedPage = {
  /** Without the parent that each file gives it. */
  readonly dict: PDFDict
  readonly stamp: PreparedStamp | null
}

type PreparedStamp = {
  /** The page's contents, then the stamp in its place; in the base. */
  readonly contents: PDFArray
  readonly resources: PDFDict
  /** A name that the page does not use yet. */
  readonly name: PDFName
  readonly place: StampPlace
}

// Grey-blue, as of a stamp pad: seen to be ours, and no part of the page.
const colour = '0.36 0.43 0.55 rg'
const size = 7.5

/** What the stamp says, one after another for all enclosed pages, as PDF operators. */
export function stampTexts(parts: LetterParts, pages: readonly EnclosedPage[], book: FontBook): string[] {
  if (!parts.stamped) return []
  const labels = labelsOf(parts.language)
  const urdu = parts.language === 'ur'
  const style: Style = {
    ...ragged,
    faces: urdu ? naskhRegular : regular,
    reading: urdu ? 'rtl' : 'ltr',
    size,
  }
  const office = parts.letterhead.name
  return pages.map(({ stamp }, index) => {
    if (!stamp) return ''
    const { width, align } = stamp.place
    const words = { number: parts.number, date: parts.date, page: index + 1, pages: pages.length, office }
    const line = setLine(labels.stamp(words), style)
    const scale = Math.min(1, width / line.width)
    const left = { left: 0, centre: 0.5, right: 1 }[align] * (width - line.width * scale)
    const ops = markOps({ kind: 'line', line, x: left / scale, baseline: 2.5 / scale }, book)
    const fit = scale < 1 ? `${scale.toFixed(4)} 0 0 ${scale.toFixed(4)} 0 0 cm ` : ''
    return `/Artifact BMC ${colour} ${fit}${ops} EMC`
  })
}

/** Prepares a page of the base for stamps; what all stamps share is written once. */
export function prepareStamp(context: PDFContext, dict: PDFDict, place: StampPlace): PreparedStamp {
  const resources = context.obj({})
  const own = dict.lookupMaybe(PDFName.of('Resources'), PDFDict)
  for (const [key, value] of own?.entries() ?? []) resources.set(key, shared(context, value))
  const pictures = own?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  resources.set(PDFName.of('XObject'), pictures ?? context.obj({}))
  let count = 1
  while (pictures?.has(PDFName.of(`Stamp${count}`))) count += 1
  const before = context.register(context.stream('q'))
  const matrix = [...pageMatrix(dict, place.pageWidth), place.x, place.y]
  // The line end closes a comment that the page's contents may end with.
  const draw = `\nQ q ${show(matrix.slice(0, 6))} cm 1 0 0 1 ${show(matrix.slice(6))} cm /Stamp${count} Do Q`
  const contents = context.obj([before, ...contentsOf(context, dict), context.register(context.stream(draw))])
  return { contents, resources, name: PDFName.of(`Stamp${count}`), place }
}

/** Puts a letter's stamp on a page of its own file. */
export function addStamp(
  context: PDFContext,
  page: PDFDict,
  stamp: PreparedStamp,
  { text, resources }: { text: string; resources: PDFRef },
): void {
  const BBox = [0, 0, stamp.place.width, stamp.place.height]
  const form = context.stream(text, { Type: 'XObject', Subtype: 'Form', BBox, Resources: resources })
  const pictures = stamp.resources.lookup(PDFName.of('XObject'), PDFDict)
  const own = PDFDict.fromMapWithContext(new Map(pictures.entries()), context)
  own.set(stamp.name, context.register(form))
  const all = PDFDict.fromMapWithContext(new Map(stamp.resources.entries()), context)
  all.set(PDFName.of('XObject'), own)
  page.set(PDFName.of('Resources'), all)
  page.set(PDFName.of('Contents'), stamp.contents)
}

/** An object by reference, so that thousands of letters don't repeat it. */
export function shared(context: PDFContext, value: PDFObject): PDFObject {
  return value instanceof PDFRef || value instanceof PDFName ? value : context.register(value)
}

/** The content streams of a page, one by one. */
export function contentsOf(context: PDFContext, dict: PDFDict): PDFObject[] {
  const value = dict.get(PDFName.of('Contents'))
  if (!value) return []
  const found = context.lookup(value)
  return found instanceof PDFArray ? found.asArray() : [value]
}

/** From the page as it is shown, measured from its lower left in points, to its own coordinates. */
export function pageMatrix(dict: PDFDict, shownWidth: number): number[] {
  const [left, bottom, right, top] = visibleBox(dict)
  const turn = turnOf(dict)
  const scale = (turn % 180 === 0 ? right - left : top - bottom) / shownWidth
  if (turn === 90) return [0, scale, -scale, 0, right, bottom]
  if (turn === 180) return [-scale, 0, 0, -scale, right, top]
  if (turn === 270) return [0, -scale, scale, 0, left, top]
  return [scale, 0, 0, scale, left, bottom]
}

function turnOf(dict: PDFDict): number {
  const rotate = dict.lookupMaybe(PDFName.of('Rotate'), PDFNumber)?.asNumber() ?? 0
  return (((Math.round(rotate / 90) * 90) % 360) + 360) % 360
}

/** The height of the page as it is shown, in the points of its width. */
export function shownHeight(dict: PDFDict, shownWidth: number): number {
  const [left, bottom, right, top] = visibleBox(dict)
  const ratio = (top - bottom) / (right - left)
  return shownWidth * (turnOf(dict) % 180 === 0 ? ratio : 1 / ratio)
}

/** The CropBox within the MediaBox (ISO 32000-1, 14.11.2). */
function visibleBox(dict: PDFDict): [number, number, number, number] {
  const media = boxOf(dict, 'MediaBox') ?? [0, 0, 612, 792]
  const crop = boxOf(dict, 'CropBox') ?? media
  const [left, bottom] = [Math.max(media[0], crop[0]), Math.max(media[1], crop[1])]
  const [right, top] = [Math.min(media[2], crop[2]), Math.min(media[3], crop[3])]
  return right > left && top > bottom ? [left, bottom, right, top] : media
}

function boxOf(dict: PDFDict, name: string): [number, number, number, number] | null {
  const box = dict.lookupMaybe(PDFName.of(name), PDFArray)?.asRectangle()
  if (!box) return null
  const xs = [box.x, box.x + box.width]
  const ys = [box.y, box.y + box.height]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}

function show(values: readonly number[]): string {
  return values.map((value) => String(Math.round(value * 10_000) / 10_000)).join(' ')
}
