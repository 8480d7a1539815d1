import { showDate } from '../../shared/domain/dates.ts'
import { labelsOf } from '../../shared/domain/letterLabels.ts'
import type { LetterParts, LetterText } from '../../shared/domain/letter.ts'
import type { Mark, Sheet } from '../typeset/content.ts'
import { fillPages, keptWithNext, lastKept, spaceRow } from '../typeset/flow.ts'
import type { Filled, Frame, Row } from '../typeset/flow.ts'
import { setParagraph } from '../typeset/paragraph.ts'
import { elementIn } from '../typeset/structure.ts'
import { a4 } from '../typeset/styles.ts'
import { millimetre } from './images.ts'
import {
  addresseeRows,
  closingRows,
  copyRows,
  indent,
  letterheadRows,
  listRows,
  numberRows,
  paragraphsRows,
  subjectRows,
  textRows,
} from './rows.ts'
import { documentRoot, settingFor } from './setting.ts'
import type { Setting } from './setting.ts'
import { slipMarks } from './slip.ts'

const frame: Frame = { left: 72, top: 789, bottom: 62 }
const markingRoom = 18
/** Where the tallest marking begins, from the page's upper edge. */
const markingTop = 33
const markedFrame: Frame = { ...frame, top: frame.top - markingRoom }
const slipGap = 12
/** Without a page number the slip may stand lower than the text. */
const slipBottom = 36

/**
 * Lays out a letter: the order of its parts is that of Punjab's specimens (DOMAIN.md §3 and §8).
 *
 * The slip stands at the foot of the last page where that has room for it, else on a page of its own.
 * The same parts give the same sheets. Errors: GLYPH_MISSING {character, codepoint}.
 */
export function composeLetter(parts: LetterParts): Sheet[] {
  const root = documentRoot()
  const texts = parts.second ? [parts, parts.second] : [parts]
  const filled = texts.map((text) => fillText(text, settingFor(text, root)))
  const sheets = filled.flatMap((one) => one.sheets)
  const slip = parts.slip && slipMarks(parts, parts.slip, root)
  if (!slip) return sheets
  const floor = filled.at(-1)?.floor ?? 0
  const last = sheets.at(-1)
  const bottom = (filled.at(-1)?.sheets.length ?? 0) > 1 ? frame.bottom : slipBottom
  const room = floor - slipGap - bottom
  if (!last || slip.height > room) return [...sheets, { marks: slip.marksAt(frame.left, frame.top) }]
  const foot = slip.marksAt(frame.left, bottom + slip.height)
  return [...sheets.slice(0, -1), { marks: [...last.marks, ...foot] }]
}

/** The title that viewers show for the letter's file. */
export function letterTitle(parts: LetterParts): string {
  return [labelsOf(parts.language).number + parts.number, showDate(parts.date), parts.subject]
    .filter((text) => text !== '')
    .join(' – ')
}

function fillText(text: LetterText, setting: Setting): Filled {
  const rows = text.layout === 'endorsement' ? endorsementRows(text, setting) : coveringRows(text, setting)
  const whole = [spaceRow(lowered(text), true), ...rows]
  const { sheets, floor } = fillPages(whole, text.marking === '' ? frame : markedFrame)
  const pages = sheets.map((sheet, index) => ({
    marks: [
      ...markingMarks(text, setting, index),
      ...sheet.marks,
      ...numberMarks(index + 1, sheets.length, setting),
    ],
  }))
  return { sheets: pages, floor }
}

function coveringRows(text: LetterText, setting: Setting): Row[] {
  return [
    ...headRows(labelled(setting.labels.number, text.number), text, setting),
    ...addresseeRows(text, setting),
    ...subjectRows(text, setting),
    ...paragraphsRows(text, setting),
    ...closingRows(text, setting),
    ...copyRows(text, setting),
  ]
}

/** No "To" and no subject: the line of the form, the list, the words, the signature. */
function endorsementRows(text: LetterText, setting: Setting): Row[] {
  const { labels, styles } = setting
  const style = { ...styles.body, indent }
  const line = keptWithNext(textRows(text.copy.line, setting, { style, gap: 8, keep: text.keep }))
  const list = listRows(text.copy.list, text.keep, setting)
  const paragraphs = paragraphsRows(text, setting)
  const bound = paragraphs.length > 0 ? list : lastKept(list, 2)
  const label = labelled(labels.endorsement, text.number)
  return [...headRows(label, text, setting), ...line, ...bound, ...paragraphs, ...closingRows(text, setting)]
}

/** The letterhead with the number below it, or above it. */
function headRows(label: string, text: LetterText, setting: Setting): Row[] {
  const number = numberRows(label, dateline(text, setting), text.keep, setting)
  const letterhead = letterheadRows(text, setting)
  return text.letterhead.numberAt === 'above' ? [...number, ...letterhead] : [...letterhead, ...number]
}

/** How much lower the first page begins on pre-printed paper; points. */
function lowered({ letterhead: { paper }, marking }: LetterText): number {
  if (paper?.preprinted !== true) return 0
  return Math.max(0, paper.top * millimetre - (marking === '' ? a4.height - frame.top : markingTop))
}

/** A number that brings its own label keeps it. */
function labelled(label: string, number: string): string {
  return /^(?:endst|no)\b/iu.test(number) || number.startsWith('نمبر') ? number : label + number
}

function dateline({ place, date }: LetterText, { labels }: Setting): string {
  return labels.dated(place, date)
}

/** The marking above the text of every page; it is read out once. */
function markingMarks(text: LetterText, { styles, part }: Setting, index: number): Mark[] {
  const style = { ...styles.strong, size: styles.strong.size + 1, align: 'centre', underline: true } as const
  const [line] = setParagraph(text.marking.toUpperCase(), style)
  if (!line) return []
  const baseline = a4.height - 50 - (index === 0 ? lowered(text) : 0)
  const mark: Mark = { kind: 'line', line, x: frame.left, baseline }
  return [index === 0 ? { ...mark, element: elementIn(part, 'P') } : mark]
}

/** The page number below the text, where there are several pages. */
function numberMarks(page: number, pages: number, { labels, styles }: Setting): Mark[] {
  const [line] = pages > 1 ? setParagraph(labels.pageOf(page, pages), styles.small) : []
  return line ? [{ kind: 'line', line, x: frame.left, baseline: 36 }] : []
}
