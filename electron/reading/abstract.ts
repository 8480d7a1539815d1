import { boxAround } from './rows.ts'
import type { Row } from './rows.ts'
import { isInCapitals, isOpening } from './subject.ts'
import type { Zones } from './zones.ts'

/** The heading over the subject of an Indian Government Order, sometimes s p a c e d out. */
const heading = /^\W*a\s?b\s?s\s?t\s?r\s?a\s?c\s?t\W*$/i

/** `G.O.(Ms) No. 84/2026/GEDN`: the number of the order, under its subject. */
const orderNumber = /^\W*g\.?\s?o\.?\s?\(?(?:\d\s?)?(?:ms|rt|p|d|no)\b/i

/** What follows the number: the papers that were read, and the order itself. */
const belowHead = /(?:^|\s)\W*(?:read(?: the following)?|ref(?:erence)?|order)\b\W*(?:\d|i\.?d\.?|$|:)/i

/** How subjects of orders end: `Sanction – Orders – Issued.` */
const end = /\b(?:issued|reg(?:arding)?)[.\s]*$/i

/** More rows than this are a summary of something else. */
const most = { subject: 8, head: 8 }

const hasLetters = (row: Row): boolean => /\p{L}/u.test(row.text)

/** Whether the subject is over before this row: a rule, its last word, or the name of the department. */
function isOver(subject: readonly Row[], row: Row): boolean {
  if (!hasLetters(row) || isOpening(row.text) || orderNumber.test(row.text)) return true
  const text = subject.map((taken) => taken.text).join(' ')
  if (end.test(text)) return !row.text.startsWith('-')
  return !isInCapitals(text) && isInCapitals(row.text)
}

/**
 * Head and subject of an Indian Government Order, or null: the subject stands under `ABSTRACT`, the department
 * and the number below it. Seen in the orders of Puducherry; Andhra, Tamil Nadu and Kerala write the same.
 */
export function readAbstract(rows: readonly Row[], pageHeight: number): Zones | null {
  const at = rows.findIndex((row) => heading.test(row.text) && row.box[1] < 0.5 * pageHeight)
  const from = at < 0 ? -1 : rows.findIndex((row, index) => index > at && hasLetters(row))
  if (from < 0) return null
  const taken: Row[] = []
  for (const row of rows.slice(from, from + most.subject + 1)) {
    if (taken.length > 0 && isOver(taken, row)) break
    taken.push(row)
  }
  const below = rows.slice(from + taken.length, from + taken.length + most.head)
  const papers = below.findIndex((row) => isOpening(row.text) || belowHead.test(row.text))
  const head = papers < 0 ? below : below.slice(0, papers)
  if (taken.length > most.subject || !head.some((row) => orderNumber.test(row.text))) return null
  const value = taken.map((row) => row.text).join(' ')
  return {
    head: [...rows.slice(0, at), ...head],
    subject: { value, confidence: end.test(value) ? 0.9 : 0.7, box: boxAround(taken) },
  }
}
