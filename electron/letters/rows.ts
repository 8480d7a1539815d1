import type { LetterText } from '../../shared/domain/letter.ts'
import { keptWithNext, lastKept, paragraphRows, rowOf, ruleRow, spaceRow, tagged } from '../typeset/flow.ts'
import type { Row, RowPart } from '../typeset/flow.ts'
import { setLine, setParagraph, withSpace } from '../typeset/paragraph.ts'
import type { Line, Style } from '../typeset/paragraph.ts'
import { elementIn } from '../typeset/structure.ts'
import type { Element } from '../typeset/structure.ts'
import { imageMark, logoHeight } from './images.ts'
import type { Setting } from './setting.ts'

/** How far the first line of a paragraph, and lists, are set in; points. */
export const indent = 42
const numberWidth = 26
const signature = { from: 226, width: 225, room: 40 }
/** White above and below a picture; points. */
const air = 4

/** A paragraph of its own: its lines `x` from the side where lines begin, as one element. */
export function textRows(
  text: string,
  setting: Setting,
  how: { style: Style; x?: number; gap?: number; keep?: readonly string[]; type?: Element['type'] },
): Row[] {
  const { style, x = 0, gap = 0, keep = [], type = 'P' } = how
  const rows = paragraphRows(setParagraph(text, style, keep), setting.styles.place(x, style.width), gap)
  return tagged(rows, elementIn(setting.part, type))
}

/** The logo and the office's lines, centred, over a rule; nothing on pre-printed paper. */
export function letterheadRows({ letterhead }: Pick<LetterText, 'letterhead'>, setting: Setting): Row[] {
  const { centred, heading, small, body } = setting.styles
  if (letterhead.paper?.preprinted === true) return []
  return keptWithNext([
    ...logoRows(letterhead, setting),
    ...letterhead.above.flatMap((text) => textRows(text, setting, { style: centred, gap: 1 })),
    ...textRows(letterhead.name.toUpperCase(), setting, { style: heading, gap: 1, type: 'H1' }),
    ...letterhead.below.flatMap((text) => textRows(text, setting, { style: small, gap: 1 })),
    ruleRow(body.width, 0.8, 5),
  ])
}

function logoRows(
  { logo, logoAt, name }: LetterText['letterhead'],
  { styles, labels, part }: Setting,
): Row[] {
  if (!logo) return []
  const room = { width: styles.body.width, height: logoHeight }
  const placeX = (width: number) => (logoAt === 'start' ? styles.place(0, width) : (room.width - width) / 2)
  const mark = imageMark(
    logo,
    { ...room, y: air },
    placeX,
    elementIn(part, 'Figure', { alt: labels.logo(name) }),
  )
  return [{ ...spaceRow(mark.y + mark.height, true), gap: air, marks: [mark] }]
}

/** A short text on one line. */
function lineAt(text: string, style: Style, x: number, setting: Setting): RowPart {
  const line = setLine(text, style)
  return { line, x: setting.styles.place(x, line.width) }
}

/** A label with its text beside it in one element. */
function labelAt(text: string, style: Style, x: number, setting: Setting): RowPart {
  const label = lineAt(text, style, x, setting)
  return { ...label, line: withSpace(label.line, style.reading) }
}

/** Number where lines begin, place and date where they end; under each other when they are too long. */
export function numberRows(
  number: string,
  dateline: string,
  keep: readonly string[],
  setting: Setting,
): Row[] {
  const { strong, body } = setting.styles
  const width = (text: string) => setLine(text, strong).width
  const dateX = body.width - width(dateline)
  const date: RowPart = { ...lineAt(dateline, strong, dateX, setting), element: elementIn(setting.part, 'P') }
  if (width(number) + 24 <= dateX) {
    const left = { ...lineAt(number, strong, 0, setting), element: elementIn(setting.part, 'P') }
    return [rowOf([left, date], 10, true)]
  }
  const lines = textRows(number, setting, { style: strong, gap: 10, keep })
  return keptWithNext([...lines, rowOf([date], 2)])
}

/** "To" and under it one office, or a numbered list of them. */
export function addresseeRows(parts: Pick<LetterText, 'to' | 'keep' | 'lists'>, setting: Setting): Row[] {
  const { ragged, body } = setting.styles
  const element = elementIn(setting.part, 'P')
  const label = tagged([rowOf([lineAt(setting.labels.to, ragged, 0, setting)], 10, true)], element)
  if (parts.to.length === 1) {
    const style = { ...ragged, width: body.width - indent }
    const lines = textRows(parts.to[0] ?? '', setting, { style, x: indent, gap: 2, keep: parts.keep })
    return [...label, ...lines]
  }
  return [...label, ...listRows(parts.to, parts, setting)]
}

/** The sender of a D.O. letter: name and designation where lines begin. */
export function senderRows(sender: { name: string; designation: string }, setting: Setting): Row[] {
  const { strong, ragged } = setting.styles
  // Urdu strokes rise towards the rule above.
  const gap = strong.reading === 'rtl' ? 12 : 8
  const name = textRows(sender.name.toUpperCase(), setting, { style: strong, gap })
  return keptWithNext([...name, ...textRows(sender.designation, setting, { style: ragged })])
}

/** The addressee of a D.O. letter, below the signature; bound together. */
export function footAddresseeRows(parts: Pick<LetterText, 'to' | 'keep'>, setting: Setting): Row[] {
  const { ragged } = setting.styles
  const rows = parts.to.flatMap((text, index) =>
    textRows(text, setting, { style: footStyle(ragged), gap: index === 0 ? 14 : 1, keep: parts.keep }),
  )
  return [...keptWithNext(rows.slice(0, -1)), ...rows.slice(-1)]
}

/** Half the width: an address block, not a line across the page. */
function footStyle(ragged: Style): Style {
  return { ...ragged, width: Math.round(ragged.width * 0.6) }
}

/** The subject, bold and underlined, beside its label. */
export function subjectRows(parts: Pick<LetterText, 'subject' | 'keep'>, setting: Setting): Row[] {
  const { strong, body } = setting.styles
  const x = setLine(setting.labels.subject, strong).width + 10
  const style: Style = { ...strong, width: body.width - x, underline: true }
  const lines = setParagraph(parts.subject, style, parts.keep)
  const label = labelAt(setting.labels.subject, strong, 0, setting)
  const rows = lines.map((line, index) => {
    const part = { line, x: setting.styles.place(x, style.width) }
    // A long subject goes over to the next page, but for its first and its last two lines.
    const bound = index === 0 || index >= lines.length - 2
    return rowOf(index === 0 ? [label, part] : [part], index === 0 ? 12 : underRule(line), bound)
  })
  return tagged(rows, elementIn(setting.part, 'P'))
}

/** White below an underlined line: the strokes of Nastaliq would cross the rule above them. */
function underRule({ runs }: Line): number {
  return runs.some(({ face }) => face.startsWith('nastaliq')) ? 6 : 1.5
}

/** The first paragraph has no number; the others begin "2.", "3." at the margin. */
export function paragraphsRows(
  parts: Pick<LetterText, 'paragraphs' | 'keep'> & { readonly salutation?: string },
  setting: Setting,
): Row[] {
  const { body, ragged } = setting.styles
  const { salutation = '' } = parts
  const greeting = keptWithNext(textRows(salutation, setting, { style: ragged, gap: 12, keep: parts.keep }))
  const paragraphs = parts.paragraphs.flatMap((text, index) => {
    const gap = index === 0 && greeting.length === 0 ? 12 : 8
    const rows = textRows(text, setting, { style: { ...body, indent }, gap, keep: parts.keep })
    const [first] = rows
    if (first && index > 0) {
      const number = labelAt(setting.labels.paragraph(index + 1), ragged, 0, setting)
      rows[0] = { ...first, parts: [{ ...number, ...elementOf(first) }, ...first.parts] }
    }
    return rows
  })
  // Two lines at least go with the signature, also where the last paragraph has only one.
  return [...greeting, ...lastKept(paragraphs, 2)]
}

function elementOf(row: Row): Pick<RowPart, 'element'> {
  const element = row.parts[0]?.element
  return element ? { element } : {}
}

/** Enclosure line, closing words and signature, bound together and to the last lines before them. */
export function closingRows(
  parts: Pick<LetterText, 'enclosureLine' | 'signatory' | 'keep'> & { readonly closing?: string },
  setting: Setting,
): Row[] {
  const { ragged, centred } = setting.styles
  const { closing = '' } = parts
  const enclosed = textRows(parts.enclosureLine, setting, { style: ragged, gap: 10, keep: parts.keep })
  const style = { ...centred, width: signature.width }
  const words = textRows(closing, setting, { style, x: signature.from, gap: 10 })
  return [...keptWithNext([...enclosed, ...words]), ...signatureRows(parts, setting)]
}

function signatureRows({ signatory }: Pick<LetterText, 'signatory'>, setting: Setting): Row[] {
  const style: Style = { ...setting.styles.strong, align: 'centre', width: signature.width }
  const name = signatory.name === '' ? '' : `(${signatory.name.toUpperCase()})`
  const set = (text: string) => textRows(text, setting, { style, x: signature.from })
  const rows = [...set(name), ...set(signatory.designation.toUpperCase()), ...set(signatory.forLine ?? '')]
  const bound = keptWithNext(rows.slice(0, -1))
  return [roomRow(signatory, setting), ...bound, ...rows.slice(-1)]
}

/** The room above the name, with the picture of the signature in its middle if there is one. */
function roomRow(signatory: LetterText['signatory'], { styles, labels, part }: Setting): Row {
  const row = spaceRow(signature.room, true)
  if (!signatory.signature) return row
  const { width, from } = signature
  const placeX = (wide: number) => styles.place(from, width) + (width - wide) / 2
  const element = elementIn(part, 'Figure', { alt: labels.signature(signatory.name) })
  const room = { width, height: row.height - 2 * air, y: air }
  return { ...row, marks: [imageMark(signatory.signature, room, placeX, element)] }
}

/** The endorsement under a letter: heading, line, list, and the signature again; nothing without a list. */
export function copyRows(
  parts: Pick<LetterText, 'copy' | 'signatory' | 'keep' | 'lists'>,
  setting: Setting,
): Row[] {
  const { strong, body } = setting.styles
  const { heading, line, list } = parts.copy
  if (list.length === 0) return []
  const head = [
    ...textRows(heading, setting, { style: { ...strong, underline: true }, gap: 16, keep: parts.keep }),
    ...textRows(line, setting, { style: { ...body, indent }, gap: 4, keep: parts.keep }),
  ]
  const items = lastKept(listRows(list, parts, setting), 2)
  return [...keptWithNext(head), ...items, ...signatureRows(parts, setting)]
}

/** A list with hanging numbers in the style of the letter. */
export function listRows(
  list: readonly string[],
  { lists, keep }: Pick<LetterText, 'lists' | 'keep'>,
  setting: Setting,
): Row[] {
  const { ragged, body, place } = setting.styles
  const numbers = list.map((_, index) => setting.labels.item(index + 1, lists))
  const widest = Math.max(0, ...numbers.map((number) => setLine(number, ragged).width))
  const x = indent + Math.max(numberWidth, widest + 6)
  const style: Style = { ...ragged, width: body.width - x }
  const whole = elementIn(setting.part, 'L')
  return list.flatMap((text, index) => {
    const item = elementIn(whole, 'LI')
    const lines = setParagraph(text, style, keep)
    const rows = tagged(paragraphRows(lines, place(x, style.width), 2), elementIn(item, 'LBody'))
    const [first] = rows
    const number = lineAt(numbers[index] ?? '', ragged, indent, setting)
    if (first) rows[0] = { ...first, parts: [{ ...number, element: elementIn(item, 'Lbl') }, ...first.parts] }
    return rows
  })
}
