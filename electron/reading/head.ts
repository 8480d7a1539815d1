import { findDates } from '../../shared/domain/letterDates.ts'
import { findReferences, saysEvenNumber } from '../../shared/domain/references.ts'
import type { CivilDate } from '../../shared/domain/dates.ts'
import type { FoundReference } from '../../shared/domain/references.ts'
import type { Box } from '../pages/types.ts'
import { boxAround, boxOf } from './rows.ts'
import type { Row } from './rows.ts'

export type Reading<T extends string = string> = { value: T; confidence: number; row: Row; box: Box }

/** Words before a number that make it another letter's, or our own diary's. */
const ofAnother = /\b(?:vide|letter|refer\w*|w\.?r\.?t|continuation|diary|dy|dated? of|endst)\b[^,;]{0,20}$/i

function referenceConfidence(found: FoundReference, row: Row): number {
  const before = row.text.slice(0, found.from).trim()
  if (found.label === 'file') return 0.45
  if (found.label === 'bare') return 0.5
  if (found.label === 'circular') return 0.9
  const marked = /^(?:[A-Z .]*(?:PRIORITY|URGENT|IMMEDIATE)|F\.?|Endst\.?|)$/i.test(before)
  return marked ? 0.95 : 0.7
}

/** The number of the letter itself, from its head; two candidates of equal rank leave neither sure. */
export function readReference(head: readonly Row[]): Reading | null {
  const candidates = head.flatMap((row) => {
    if (saysEvenNumber(row.text)) return []
    return findReferences(row.text)
      .filter((found) => !ofAnother.test(row.text.slice(0, found.from)))
      .map((found): Reading => {
        const box = boxOf(row, found.from, found.to)
        return { value: found.reference, confidence: referenceConfidence(found, row), row, box }
      })
  })
  const [best, next] = [...candidates].sort((one, other) => other.confidence - one.confidence)
  if (!best) return null
  const torn = next !== undefined && next.confidence === best.confidence && next.value !== best.value
  return torn ? { ...best, confidence: Math.min(best.confidence, 0.6) } : best
}

const dateline = /\b(?:dated?|dt)\b|\bthe\s*,?\s*\d|مورخہ|تاریخ|दिनांक|তারিখ/i

function dateConfidence(row: Row, from: number, reference: Row | null): number {
  if (/\b(?:vide|letter|refer\w*|held|between|until|before|upto)\b/i.test(row.text.slice(0, from))) return 0.3
  if (row === reference || dateline.test(row.text)) return 0.95
  const alone = row.text.replace(/[\d\s./-]/g, '').length === 0
  return alone && reference ? 0.85 : 0.5
}

/** The date of the letter itself, from its head; without a number the page may be no letter. */
export function readDate(head: readonly Row[], reference: Row | null): Reading<CivilDate> | null {
  const candidates = head.flatMap((row) =>
    findDates(row.text).map((found): Reading<CivilDate> => {
      const box = boxOf(row, found.from, found.to)
      return { value: found.date, confidence: dateConfidence(row, found.from, reference), row, box }
    }),
  )
  const [best, next] = [...candidates].sort((one, other) => other.confidence - one.confidence)
  if (!best) return null
  const torn = next !== undefined && next.confidence === best.confidence && next.value !== best.value
  const most = torn ? 0.45 : reference ? 1 : 0.7
  return { ...best, confidence: Math.min(best.confidence, most) }
}

const officeWord =
  /\b(?:department|ministry|directorate|secretariat|authority|commission|board|bureau|university|organi[sz]ation)\b|\boffice of\b|\bdivision\b|محکمہ|ڈائریکٹوریٹ|نظامت|دفتر/i
const addressed = /^(?:to\b|all\b|the secretar|secretar|بخدمت)/i
const notAnOffice = /:\s|^(?:my )?no\b|^\(|^government of/i

/** An address follows the name of its office, often after a comma. */
const address = /\b(?:square|road|street|avenue|block|floor|colombo|p\.?o\.? box|new delhi)\b|\d{3}/i

/** A row of a form or a table, not of a letterhead. */
const isFormRow = (row: Row): boolean =>
  /\.{4}|…|^\d+[.)]?\s|\d.*\d.*\d/.test(row.text) || row.text.length > 110

function isOffice(row: Row): boolean {
  return officeWord.test(row.text) && !notAnOffice.test(row.text) && !isFormRow(row)
}

/** Rows that a name runs over: until it no longer ends in a comma, an ampersand or "and". */
function wholeName(head: readonly Row[], at: number): Row[] {
  const rows = head.slice(at, at + 1)
  for (const row of head.slice(at + 1, at + 4)) {
    const last = rows.at(-1)
    const open = last !== undefined && /(?:[,&]|\band|\bof|\bof the|\blocal)$/i.test(last.text)
    const office = isOffice(row)
    if ((!open && !office) || address.test(row.text) || isFormRow(row)) break
    if (findReferences(row.text).length > 0 || findDates(row.text).length > 0) break
    rows.push(row)
  }
  return rows
}

/**
 * The office that sent it, from the letterhead.
 *
 * Of several rows it is never sure where the name ends; without a number of its own the page may be no letter.
 */
export function readIssuer(head: readonly Row[], hasReference: boolean): Reading | null {
  const to = head.findIndex((row) => addressed.test(row.text))
  const letterhead = to < 0 ? head : head.slice(0, to)
  const at = letterhead.findIndex((row) => isOffice(row))
  const row = letterhead[at]
  if (!row) {
    const government = letterhead.find((other) => /^government of/i.test(other.text))
    return government
      ? { value: government.text, confidence: 0.5, row: government, box: government.box }
      : null
  }
  const rows = wholeName(letterhead, at)
  const parts = rows.map((part) => part.text.replace(/[\s.*]+$/, ''))
  const joined = parts.reduce((name, part) => {
    return /(?:[,&]|\band|\bof|\bthe|\blocal)$/i.test(name) ? `${name} ${part}` : `${name}, ${part}`
  })
  const value = joined.replace(/,$/, '')
  const confidence = rows.length > 1 ? 0.7 : 0.85
  return { value, confidence: hasReference ? confidence : 0.45, row, box: boxAround(rows) }
}
