import { isUrdu } from '../../shared/domain/addressee.ts'
import { showDate } from '../../shared/domain/dates.ts'
import { labelsOf } from '../../shared/domain/letterLabels.ts'
import type { LetterParts, LetterText } from '../../shared/domain/letter.ts'
import { bareNumber } from '../../shared/domain/numbering.ts'
import type { Sheet } from '../typeset/content.ts'
import { fillPages, keptWithNext, lastKept, spaceRow } from '../typeset/flow.ts'
import type { Filled, Frame, Row } from '../typeset/flow.ts'
import type { Element } from '../typeset/structure.ts'
import { a4, millimetre } from '../typeset/styles.ts'
import { pageNumberMarks, priorityRows, secured } from './markings.ts'
import {
  addresseeRows,
  closingRows,
  copyRows,
  footAddresseeRows,
  indent,
  letterheadRows,
  listRows,
  numberRows,
  paragraphsRows,
  senderRows,
  subjectRows,
  textRows,
} from './rows.ts'
import { documentRoot, settingFor } from './setting.ts'
import type { Setting } from './setting.ts'
import { slipMarks } from './slip.ts'

const frame: Frame = { left: 72, top: 789, bottom: 62 }
const slipGap = 12
/** Without a page number the slip may stand lower than the text. */
const slipBottom = 36

/**
 * Lays out a letter: the order of its parts is that of Punjab's specimens (DOMAIN.md §3 and §8).
 *
 * The slip stands at the foot of the last page where that has room for it, else on a page of its own.
 * The same parts give the same sheets. Errors: GLYPH_MISSING {character, codepoint, text}.
 */
export function composeLetter(parts: LetterParts): Sheet[] {
  const root = documentRoot()
  const texts = parts.second ? [parts, parts.second] : [parts]
  const filled = texts.map((text) => {
    const setting = settingFor(text, root)
    const { sheets, floor } = fillText(text, setting)
    return { sheets: secured(sheets, text, setting), floor }
  })
  const sheets = filled.flatMap((one) => one.sheets)
  return withSlip(sheets, filled.at(-1), parts, root)
}

function withSlip(sheets: Sheet[], filled: Filled | undefined, parts: LetterParts, root: Element): Sheet[] {
  const slip = parts.slip && slipMarks(parts, parts.slip, root)
  if (!slip) return sheets
  const last = sheets.at(-1)
  const bottom = (filled?.sheets.length ?? 0) > 1 || parts.security !== null ? frame.bottom : slipBottom
  const room = (filled?.floor ?? 0) - slipGap - bottom
  if (!last || slip.height > room) {
    const own = [{ marks: slip.marksAt(frame.left, frame.top) }]
    return [...sheets, ...secured(own, parts, settingFor(parts, root))]
  }
  const foot = slip.marksAt(frame.left, bottom + slip.height)
  return [...sheets.slice(0, -1), { marks: [...last.marks, ...foot] }]
}

/** The title that viewers show for the letter's file. */
export function letterTitle(parts: LetterParts): string {
  return [labelsOf(parts.language).number + bareNumber(parts.number), showDate(parts.date), parts.subject]
    .filter((text) => text !== '')
    .join(' – ')
}

const layouts: Readonly<Record<LetterText['layout'], (text: LetterText, setting: Setting) => Row[]>> = {
  covering: coveringRows,
  endorsement: endorsementRows,
  'demi-official': demiOfficialRows,
}

function fillText(text: LetterText, setting: Setting): Filled {
  const rows = [...priorityRows(text, setting), ...layouts[text.layout](text, setting)]
  const { sheets, floor } = fillPages([spaceRow(lowered(text), true), ...rows], frame)
  const pages = sheets.map((sheet, index) => ({
    marks: [...sheet.marks, ...pageNumberMarks(index + 1, sheets.length, setting, frame.left)],
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
  // A subject of 400 words fills a page: only the last lines of it are bound to the list.
  const line = lastKept(textRows(text.copy.line, setting, { style, gap: 8, keep: text.keep }), 2)
  const list = listRows(text.copy.list, text, setting)
  const paragraphs = paragraphsRows(text, setting)
  const bound = paragraphs.length > 0 ? list : lastKept(list, 2)
  const label = labelled(labels.endorsement, text.number)
  return [...headRows(label, text, setting), ...line, ...bound, ...paragraphs, ...closingRows(text, setting)]
}

/** The sender at the head, "My dear …", the first person, and the addressee at the foot (DOMAIN.md §3). */
function demiOfficialRows(text: LetterText, setting: Setting): Row[] {
  const label = labelled(setting.labels.demiOfficial, text.number)
  const number = numberRows(label, dateline(text, setting), text.keep, setting)
  const { name, designation } = text.signatory
  const own = { ...text, signatory: { ...text.signatory, designation: '', forLine: '' } }
  return [
    ...letterheadRows(text, setting),
    ...senderRows({ name, designation }, setting),
    ...number,
    ...subjectRows(text, setting),
    ...paragraphsRows(text, setting),
    ...keptWithNext(closingRows(own, setting)),
    ...footAddresseeRows(text, setting),
    ...copyRows(own, setting),
  ]
}

/** The letterhead with the number below it, or above it. */
function headRows(label: string, text: LetterText, setting: Setting): Row[] {
  const number = numberRows(label, dateline(text, setting), text.keep, setting)
  const letterhead = letterheadRows(text, setting)
  if (text.letterhead.numberAt !== 'above') return [...letterhead, ...number]
  // The tails of the number's line and a logo would touch.
  return letterhead.length === 0 ? number : [...number, spaceRow(6, true), ...letterhead]
}

/** How much lower the first page begins on pre-printed paper; points. */
function lowered({ letterhead: { paper } }: LetterText): number {
  return paper?.preprinted === true ? Math.max(0, paper.top * millimetre - (a4.height - frame.top)) : 0
}

/** A number that brings its own label keeps it; an Urdu letter has the label in Urdu. */
function labelled(label: string, number: string): string {
  if (isUrdu(label)) return label + bareNumber(number)
  return /^(?:endst|no|d\.?\s?o)\b/iu.test(number) ? number : label + number
}

function dateline({ place, date }: LetterText, { labels }: Setting): string {
  return labels.dated(place, date)
}
