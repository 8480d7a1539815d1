import { showDate } from '../../shared/domain/dates.ts'
import { labelsOf } from '../../shared/domain/letterLabels.ts'
import type { SlipLabels } from '../../shared/domain/letterLabels.ts'
import type { LetterParts, LetterText, SlipParts } from '../../shared/domain/letter.ts'
import { bareNumber } from '../../shared/domain/numbering.ts'
import { formatSlipCode } from '../../shared/domain/slipCode.ts'
import type { Bar, Mark } from '../typeset/content.ts'
import { fillPages, keptWithNext, spaceRow } from '../typeset/flow.ts'
import type { Row } from '../typeset/flow.ts'
import { setLine, setParagraph } from '../typeset/paragraph.ts'
import type { Style } from '../typeset/paragraph.ts'
import { elementIn } from '../typeset/structure.ts'
import type { Element } from '../typeset/structure.ts'
import { millimetre } from '../typeset/styles.ts'
import { textRows } from './rows.ts'
import { settingFor } from './setting.ts'
import type { Setting } from './setting.ts'
import { code128Bars, qrBars, quietZone } from './slipCodes.ts'

/** READING.md: a QR code of 20 mm or more and a Code 128 of 60 mm are found on every scan. */
const qrSize = 21 * millimetre
const barWidth = 60 * millimetre
const barHeight = 24
const lineThickness = 0.6

/** A slip that is ready to be placed; heights in points. */
export type SetSlip = {
  readonly height: number
  readonly marksAt: (left: number, top: number) => readonly Mark[]
}

/**
 * Sets the acknowledgement slip: to whom it is about, both codes, boxes to tick, room for name and stamp.
 *
 * It is in the language of the letter; a letter in both has both on one slip.
 */
export function slipMarks(parts: LetterParts, slip: SlipParts, root: Element): SetSlip {
  const setting = settingFor(parts, root)
  const rows = keptWithNext(slipRows(parts, slip, setting))
  const height = rows.reduce((sum, row) => sum + row.gap + row.height, 0)
  const marksAt = (left: number, top: number) =>
    fillPages(rows, { left, top, bottom: top - height - 1 }).sheets.flatMap((sheet) => sheet.marks)
  return { height, marksAt }
}

function slipRows(parts: LetterParts, slip: SlipParts, setting: Setting): Row[] {
  const { second } = parts
  const labels = second ? both(setting.labels.slip, labelsOf('ur').slip) : setting.labels.slip
  const { styles } = setting
  const plain: Style = { ...styles.ragged, size: styles.small.size, leading: tight(styles) }
  const heading: Style = { ...styles.heading, size: styles.strong.size }
  const text = (words: string, style: Style, gap: number) =>
    slipText(words, setting, { style, gap, keep: parts.keep })
  const number = `${labels.number} ${bareNumber(parts.number)} ${labels.dated} ${showDate(parts.date)}`
  return [
    cutRow(styles.body.width),
    ...text(labels.title.toUpperCase(), heading, 3),
    ...text(labels.returnTo(parts.letterhead.name), { ...styles.small, leading: tight(styles) }, 0),
    ...text(`${labels.from} ${slip.offices[parts.language]}`, plain, 1),
    ...(second ? officeInUrdu(slip, second, setting) : []),
    ...(parts.subject === '' ? [] : text(`${labels.subject} ${parts.subject}`, plain, 1)),
    ...text(number, { ...plain, faces: styles.strong.faces }, 1),
    codesRow(slip.code, labels, plain, setting),
    ...blankRows([[labels.name, 1]], plain, setting),
    ...blankRows(
      [
        [labels.signature, 0.4],
        [labels.stamp, 0.3],
        [labels.date, 0.3],
      ],
      plain,
      setting,
    ),
  ]
}

/** One line alone in a slip needs less height than Nastaliq's lines need between them. */
function tight({ body }: Setting['styles']): number {
  return body.reading === 'rtl' ? 0.88 : body.leading
}

/** A text of two lines at most; two lines stand as far apart as in the letter. */
function slipText(
  words: string,
  setting: Setting,
  { style, gap, keep }: { style: Style; gap: number; keep: readonly string[] },
): Row[] {
  const text = shortened(words, style, keep)
  const { leading } = setting.styles.body
  const loose = setParagraph(text, style, keep).length > 1 ? { ...style, leading } : style
  return textRows(text, setting, { style: loose, gap, keep })
}

/** The addressee once more as an Urdu line, right to left. */
function officeInUrdu(slip: SlipParts, second: LetterText, setting: Setting): Row[] {
  // An office without an Urdu name has its line above already.
  if (slip.offices.ur === slip.offices.en) return []
  const urdu = settingFor(second, setting.part)
  const style: Style = { ...urdu.styles.ragged, size: urdu.styles.small.size, leading: tight(urdu.styles) }
  const words = `${urdu.labels.slip.from} ${slip.offices.ur}`
  return slipText(words, urdu, { style, gap: 5, keep: second.keep })
}

function both(one: SlipLabels, other: SlipLabels): SlipLabels {
  const join = (a: string, b: string) => (a === b ? a : `${a} / ${b}`)
  return {
    title: join(one.title, other.title),
    returnTo: one.returnTo,
    from: one.from,
    subject: one.subject,
    number: one.number,
    dated: one.dated,
    boxes: {
      received: join(one.boxes.received, other.boxes.received),
      complied: join(one.boxes.complied, other.boxes.complied),
      nil: join(one.boxes.nil, other.boxes.nil),
      missing: join(one.boxes.missing, other.boxes.missing),
    },
    name: join(one.name, other.name),
    signature: join(one.signature, other.signature),
    stamp: join(one.stamp, other.stamp),
    date: join(one.date, other.date),
  }
}

/** A text of two lines at most: a subject of 400 words would leave no room for the signature. */
function shortened(text: string, style: Style, keep: readonly string[]): string {
  const lines = setParagraph(text, style, keep).length
  if (lines <= 2) return text
  const words = text.split(' ')
  let few = 1
  let many = words.length
  while (many - few > 1) {
    const some = Math.floor((few + many) / 2)
    if (setParagraph(`${words.slice(0, some).join(' ')} …`, style, keep).length <= 2) few = some
    else many = some
  }
  return `${words.slice(0, few).join(' ')} …`
}

/** The dashed line along which the slip is cut off. */
function cutRow(width: number): Row {
  return { ...spaceRow(0.5, true), marks: [{ kind: 'dashes', x: 0, y: 0.25, width, thickness: 0.5 }] }
}

/** The boxes to tick, the bars and the QR code side by side, from the side where lines begin. */
function codesRow(code: string, labels: SlipLabels, style: Style, setting: Setting): Row {
  const { place, body } = setting.styles
  const qr = qrBars(code)
  const qrUnit = qrSize / qr.width
  const qrRoom = quietZone.qr * qrUnit
  const height = qrSize + 2 * qrRoom
  const bars = code128Bars(code, barHeight)
  const barUnit = barWidth / bars.width
  const qrX = body.width - qrRoom - qrSize
  const barX = qrX - qrRoom - quietZone.code128 * barUnit - barWidth
  const digits = setLine(formatSlipCode(code), { ...style, reading: 'ltr', align: 'start' })
  const barY = (height - barHeight * barUnit) / 2 + 4
  const figure = (alt: string) => elementIn(setting.part, 'Figure', { alt })
  const digitsX = place(barX, barWidth) + (barWidth - digits.width) / 2
  const marks: Mark[] = [
    ...tickMarks(Object.values(labels.boxes), height, style, setting),
    {
      kind: 'bars',
      x: place(barX, barWidth),
      y: barY,
      unit: barUnit,
      bars: bars.bars,
      element: figure(`Code 128: ${code}`),
    },
    { kind: 'line', line: digits, x: digitsX, baseline: barY - 12, element: elementIn(setting.part, 'P') },
    {
      kind: 'bars',
      x: place(qrX, qrSize),
      y: qrRoom,
      unit: qrUnit,
      bars: qr.bars,
      element: figure(`QR: ${code}`),
    },
  ]
  return { ...spaceRow(height, true), gap: 2, marks }
}

const tickSize = 9
const tickBox: readonly Bar[] = [
  [0, 0, tickSize, lineThickness],
  [0, tickSize - lineThickness, tickSize, lineThickness],
  [0, 0, lineThickness, tickSize],
  [tickSize - lineThickness, 0, lineThickness, tickSize],
]

function tickMarks(labels: readonly string[], height: number, style: Style, setting: Setting): Mark[] {
  const { place } = setting.styles
  const step = height / labels.length
  return labels.flatMap((label, index): Mark[] => {
    const y = height - (index + 0.5) * step - tickSize / 2
    const line = setLine(label, style)
    const element = elementIn(setting.part, 'P')
    return [
      { kind: 'bars', x: place(0, tickSize), y, unit: 1, bars: tickBox },
      { kind: 'line', line, x: place(tickSize + 6, line.width), baseline: y + 1.5, element },
    ]
  })
}

/** Labels, each with a line to write on; shares of the width. */
function blankRows(
  blanks: readonly (readonly [label: string, share: number])[],
  style: Style,
  setting: Setting,
): Row[] {
  const { place, body } = setting.styles
  const height = 20
  let from = 0
  const marks = blanks.flatMap(([label, share]): Mark[] => {
    const line = setLine(label, style)
    const x = from
    from += share * body.width
    const ruleX = x + line.width + 5
    const width = from - ruleX - 8
    const rule = { kind: 'rule', x: place(ruleX, width), y: 4, width, thickness: lineThickness } as const
    const element = elementIn(setting.part, 'P')
    return [{ kind: 'line', line, x: place(x, line.width), baseline: 5, element }, rule]
  })
  return [{ ...spaceRow(height, true), marks }]
}
