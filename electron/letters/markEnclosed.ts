import { PDFDict, PDFName } from 'pdf-lib'
import type { PDFContext, PDFRef } from 'pdf-lib'
import { inkWithin } from '../pages/ink.ts'
import type { GreyPicture } from '../pages/types.ts'
import type { LetterParts } from '../../shared/domain/letter.ts'
import { markOps } from '../typeset/content.ts'
import type { FontBook } from '../typeset/fontBook.ts'
import { setLine } from '../typeset/paragraph.ts'
import type { MarkPlace, StampPlace } from './enclosure.ts'
import { securityEdge, securityStyle } from './markings.ts'
import { documentRoot, settingFor } from './setting.ts'
import { contentsOf, pageMatrix, shared, shownHeight } from './stamp.ts'

/** Room of the widest marking, and its depth below the baseline; points. */
const room = { width: 150, height: 14, depth: 4 } as const
const reach = 60
const step = 3

/**
 * Where the security marking stands at head and foot of an enclosed page: baselines from its lower edge.
 *
 * The outermost place in the middle that has no ink and is not the stamp's; else the outermost of all.
 */
export function markPlace(
  picture: GreyPicture,
  page: { width: number; height: number },
  stamp: StampPlace,
): MarkPlace {
  const offsets = Array.from({ length: reach / step }, (_, index) => index * step)
  const isFree = (baseline: number) => {
    const [low, high] = [baseline - room.depth, baseline - room.depth + room.height]
    if (low < 0 || high > page.height) return false
    if (high > stamp.y && low < stamp.y + stamp.height) return false
    const left = (page.width - room.width) / 2 / page.width
    return inkWithin(picture, [left, 1 - high / page.height, 1 - left, 1 - low / page.height]) === 0
  }
  const outermost = edgesOf(page.height)
  const top = offsets.map((offset) => outermost.top - offset)
  const bottom = offsets.map((offset) => outermost.bottom + offset)
  return { top: top.find(isFree) ?? outermost.top, bottom: bottom.find(isFree) ?? outermost.bottom }
}

/** The outermost baselines; on a scrap of paper, too, they are on the page. */
function edgesOf(height: number): MarkPlace {
  const highest = height - room.height + room.depth
  return {
    top: Math.max(room.depth, height - securityEdge.top),
    bottom: Math.max(room.depth, Math.min(securityEdge.bottom, highest)),
  }
}

/** The security marking of a batch, ready to be put on enclosed pages; null: there is none. */
export type PreparedMarking = { readonly form: PDFRef; readonly width: number }

/** Writes the marking once, as a form that all enclosed pages show. */
export function prepareMarking(
  context: PDFContext,
  letter: LetterParts | null,
  { book, resources }: { book: FontBook; resources: PDFRef },
): PreparedMarking | null {
  if (!letter || letter.security === null) return null
  const setting = settingFor(letter, documentRoot())
  const style = { ...securityStyle(setting, 1000), align: 'start' as const }
  const line = setLine(setting.labels.security[letter.security], style)
  const ops = markOps({ kind: 'line', line, x: 0, baseline: 0 }, book)
  const BBox = [0, -20, line.width, 20]
  const form = context.stream(`/Artifact BMC ${ops} EMC`, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox,
    Resources: resources,
  })
  return { form: context.register(form), width: line.width }
}

/** Puts the marking at head and foot of a page of the base; its contents stay as they are below it. */
export function markEnclosed(
  context: PDFContext,
  dict: PDFDict,
  { form, width }: PreparedMarking,
  page: { readonly pageWidth: number; readonly mark: MarkPlace | null },
): void {
  const height = shownHeight(dict, page.pageWidth)
  const { top, bottom } = page.mark ?? edgesOf(height)
  const resources = context.obj({})
  const own = dict.lookupMaybe(PDFName.of('Resources'), PDFDict)
  for (const [key, value] of own?.entries() ?? []) resources.set(key, shared(context, value))
  const pictures = context.obj({})
  for (const [key, value] of own?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.entries() ?? []) {
    pictures.set(key, value)
  }
  let count = 1
  while (pictures.has(PDFName.of(`Marking${count}`))) count += 1
  pictures.set(PDFName.of(`Marking${count}`), form)
  resources.set(PDFName.of('XObject'), pictures)
  const matrix = pageMatrix(dict, page.pageWidth)
  const scale = Math.min(1, page.pageWidth / width)
  const x = (page.pageWidth - width * scale) / 2
  const size = scale === 1 ? '1 0 0 1' : `${scale.toFixed(4)} 0 0 ${scale.toFixed(4)}`
  const at = (y: number) => `q ${size} ${x.toFixed(2)} ${y.toFixed(2)} cm /Marking${count} Do Q`
  // The line end closes a comment that the page's contents may end with.
  const draw = `\nQ q ${matrix.map((value) => value.toFixed(4)).join(' ')} cm ${at(top)} ${at(bottom)} Q`
  const contents = [context.stream('q'), context.stream(draw)].map((stream) => context.register(stream))
  const [before, after] = contents
  if (!before || !after) return
  dict.set(PDFName.of('Contents'), context.obj([before, ...contentsOf(context, dict), after]))
  dict.set(PDFName.of('Resources'), resources)
}
