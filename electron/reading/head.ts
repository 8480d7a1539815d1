import { findDates } from '../../shared/domain/letterDates.ts'
import { findReferences, saysEvenNumber } from '../../shared/domain/references.ts'
import type { CivilDate } from '../../shared/domain/dates.ts'
import type { FoundReference } from '../../shared/domain/references.ts'
import type { Box } from '../pages/types.ts'
import { boxAround, boxOf, cellsOf } from './rows.ts'
import type { Row } from './rows.ts'

export type Reading<T extends string = string> = { value: T; confidence: number; row: Row; box: Box }

/** Words before a number that make it another letter's, or our own diary's. */
const ofAnother =
  /\b(?:vide|letters?|refer\w*|w\.?r\.?t|continuation|supersession|diary|dy|inward|received|dated? of|endst)\b[^,;]{0,20}$/i

/** The kinds of paper whose number begins a row; before it at most a priority. */
const ownLabel =
  /^\(?(?:[A-Z .!/-]*(?:PRIORITY|URGENT|IMMEDIATE|TODAY)\b)?\W*(?:our|f|file|letter|memo|memorandum|circular|circular letter|office order|order|notification|d\.?o|u\.?o|o\.?m|rc|memo rc|g\.?\s?o\.?\s?(?:\(?(?:\d\s?)?(?:ms|rt|p|d)\)?)?)?[.\s:]*$/i

/** `Ref.` is the letter's own number more often than the letter it answers. */
const ownReference = /^(?:our )?ref(?:erence)?[.:\s]*$/i

/** `C.No.`, the case file of the Federal Board of Revenue: a circular of the year has a better number. */
const caseFile = /^c[.\s]*$/i

/** A pure endorsement has a number of its own; one that stands beside the letter's is not the letter's. */
const endorsement = /^(?:endst|endorsement)[.\s:]*$/i

/** What stands before a place of a row, in its own column. */
function beforeIn(row: Row, at: number): string {
  let from = 0
  for (const cell of cellsOf(row)) {
    if (from + cell.text.length > at) break
    from += cell.text.length + 1
  }
  return row.text.slice(from, at)
}

function isOwn(before: string): boolean {
  return [ownLabel, ownReference, caseFile, endorsement].some((label) => label.test(before))
}

function referenceConfidence(found: FoundReference, before: string): number {
  if (endorsement.test(before)) return 0.85
  if (found.label === 'file') return 0.45
  if (found.label === 'bare') return 0.5
  if (found.label === 'circular') return 0.9
  if (ownReference.test(before)) return 0.75
  if (caseFile.test(before)) return 0.8
  return ownLabel.test(before) ? 0.95 : 0.7
}

function labelledReferences(row: Row): Reading[] {
  if (saysEvenNumber(row.text)) return []
  return findReferences(row.text).flatMap((found): Reading[] => {
    const before = beforeIn(row, found.from)
    if (ofAnother.test(before) && !isOwn(before)) return []
    const box = boxOf(row, found.from, found.to)
    return [{ value: found.reference, confidence: referenceConfidence(found, before), row, box }]
  })
}

/** `No. 4567`, a serial of the despatch register and nothing else: only in a head (DOMAIN.md §6). */
function serials(row: Row): Reading[] {
  const match =
    /^(?:[A-Z ]*(?:PRIORITY|URGENT|IMMEDIATE)\W*)?(?:(?:memo|letter|endst|our ref|ref|g\.?\s?o\.?\s?(?:\(?(?:\d\s?)?(?:ms|rt|p|d)\)?)?)\W*)?no\s?[.:-]{1,3}\s*(?<serial>\d{2,6})(?=$|,? ?\/? ?(?:$|dated?\b|dt\b))/i.exec(
      cellsOf(row)[0]?.text ?? '',
    )
  const serial = match?.groups?.serial
  if (match === null || serial === undefined) return []
  return [{ value: serial, confidence: 0.7, row, box: boxOf(row, 0, match[0].length) }]
}

/** `No. SO(Estt-IV)/` over `2-14/2026`: a number that goes on in the next row of its column. */
function broken(row: Row, next: Row | undefined): Reading[] {
  const cell = cellsOf(row).find(({ text }) => /\bno\s?[.:].*[/(-]$/i.test(text))
  if (!cell || !next) return []
  const rest = cellsOf(next).find(({ box }) => box[0] < cell.box[2] && box[2] > cell.box[0])
  if (!rest || /\bno\s?[.:]/i.test(rest.text)) return []
  const whole = { text: cell.text + rest.text, box: boxAround([cell, rest]), parts: [] }
  return labelledReferences(whole).map((found) => ({ ...found, confidence: 0.7, row }))
}

/** Rows in which a number without a label may stand. */
const topRows = 3

/** `… 07/2025 (I)` at the top of the page: circulars of Sri Lanka in languages whose labels can't be read. */
function counted(row: Row): Reading[] {
  const pattern = /(?<![\p{L}\d/.-])\d{1,3}\s?\/\s?(?:19|20)\d{2}(?:\s?\([IVX]+\))?(?![\d/.-])/gu
  if (/\bno\b/i.test(row.text)) return []
  return Array.from(row.text.matchAll(pattern), ([value], at) => {
    const from = row.text.indexOf(value)
    return { value, confidence: at === 0 ? 0.5 : 0.3, row, box: boxOf(row, from, from + value.length) }
  })
}

/** Of readings that differ in confidence by no more than this the upper one is taken. */
const hair = 0.051

/** The best reading; another one nearer than `near` in confidence speaks against it: neither is sure. */
function best<T extends string>(
  candidates: readonly Reading<T>[],
  near: number,
  whenTorn: number,
): Reading<T> | null {
  const most = candidates.reduce((highest, { confidence }) => Math.max(highest, confidence), 0)
  const first = candidates.find(({ confidence }) => confidence > most - hair)
  if (!first) return null
  const torn = candidates.some(({ value, confidence }) => value !== first.value && most - confidence < near)
  return torn ? { ...first, confidence: Math.min(first.confidence, whenTorn) } : first
}

/** The number of the letter itself, from its head; two candidates of nearly equal rank leave neither sure. */
export function readReference(head: readonly Row[]): Reading | null {
  const whole = head.flatMap(labelledReferences)
  const sound = whole.some((found) => found.confidence > 0.5)
  const labelled = sound ? whole : [...whole, ...head.flatMap((row, at) => broken(row, head[at + 1]))]
  const serial = labelled.some((found) => found.confidence > 0.5) ? [] : head.flatMap(serials)
  const top = labelled.length + serial.length > 0 ? [] : head.slice(0, topRows).flatMap(counted)
  return best([...labelled, ...serial, ...top], 0.16, 0.6)
}

const dateline = /\b(?:dated?|dt)\b|\bthe\s*,?\s*\d|مورخہ|مورخ|تاریخ|दिनांक|তারিখ/i

/** Dates that are another paper's, of an event, or still to come. */
const ofOther =
  /\b(?:vide|letters?|refer\w*|notifications?|orders?|acts?|o\.?m|even|held|between|until|till|before|upto|by|on|from|w\.?e\.?f|effect|effective|last date|due|deadline|limit|meeting|diary|dy|received|recd|inward)\b[^,;]{0,25}$/i

/** The name of the paper at the beginning of its own dateline. */
const ownName = /^\W*(?:notification|office order|order|circular|memo(?:randum)?|letter)\b/i

/** What a date follows in its column: after the letter's own number, and without those of others. */
function beforeDate(row: Row, from: number, reference: Row | null): string {
  const before = beforeIn(row, from)
  const numbers = findReferences(before)
  if (row === reference) return before.slice(numbers.at(-1)?.to ?? 0).replace(ownName, '')
  const words = numbers.reduceRight(
    (text, number) => text.slice(0, number.from) + text.slice(number.to),
    before,
  )
  return words.replace(ownName, '')
}

const diaryNumber = /\b(?:diary|dy|inward)\b\W{0,3}no\b/i

/** `Diary No. 8871`, and beside or under it `Date 05-07-2026`: the boxes of a stamp. */
function isOfStamp(row: Row, from: number, above: Row | undefined): boolean {
  const [left, , right] = boxOf(row, from, from + 1)
  const over = above ? cellsOf(above).find(({ box }) => box[0] < right && box[2] > left) : undefined
  return diaryNumber.test(row.text.slice(0, from)) || diaryNumber.test(over?.text ?? '')
}

function dateConfidence(row: Row, from: number, reference: Row | null, above: Row | undefined): number {
  const before = beforeDate(row, from, reference)
  if (ofOther.test(before) || (row !== reference && isOfStamp(row, from, above))) return 0.3
  if (row === reference || dateline.test(row.text)) return 0.95
  // A place and a date, or a date alone.
  const alone = /^(?:[\p{L}().-]+[\s,]*){0,3}$/u.test(before)
  return alone && reference ? 0.85 : 0.5
}

/** The date of the letter itself, from its head; without a number the page may be no letter. */
export function readDate(head: readonly Row[], reference: Row | null): Reading<CivilDate> | null {
  const candidates = head.flatMap((row, at) =>
    findDates(row.text).map((found): Reading<CivilDate> => {
      const box = boxOf(row, found.from, found.to)
      const confidence = dateConfidence(row, found.from, reference, head[at - 1])
      return { value: found.date, confidence, row, box }
    }),
  )
  const found = best(candidates, 0.05, 0.45)
  return found && { ...found, confidence: Math.min(found.confidence, reference ? 1 : 0.7) }
}
