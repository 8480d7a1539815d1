import { findDates } from '../../shared/domain/letterDates.ts'
import { findReferences } from '../../shared/domain/references.ts'
import type { Reading } from './head.ts'
import { isPlace } from './places.ts'
import { beginningOf, boxAround, cellsOf } from './rows.ts'
import type { Row } from './rows.ts'
import { languageOf } from './trust.ts'

const officeWord =
  /\b(?:department|ministry|directorate|secretariat|authority|commission|board|bureau|university|organi[sz]ation)\b|\boffice of\b|\bdivision\b|محکمہ|وزارت|ڈائریکٹوریٹ|نظامت|دفتر|سیکرٹریٹ|اتھارٹی|بورڈ|کمیشن|یونیورسٹی|মন্ত্রণালয়|অধিদপ্তর|কার্যালয়|मंत्रालय|विभाग|निदेशालय|कार्यालय/iu

/** Where no row names an office, one names an institution, or the officer whose letterhead it is. */
const officerWord =
  /\b(?:commissioner|director|directors?\s+general|executive officer|education officer|registrar|controller|accountant general|inspector general|superintend\w+|chief engineer|collector|administrator|court|corporation|company|council|committee|agency|academy|institut(?:e|ion)|cent(?:re|er)|college|police|treasury|office)\b/i

const addressed = /^(?:to\b|all\b|the secretar|secretar(?!y['’]s)|بخدمت)/i
const notAnOffice =
  /:\s|^(?:my |your )?no\b|^\(|^(?:name|designation|address|signature) of\b|\boffice (?:memo|order|copy)|\b(?:addressed|forwarded|received|copy of)\b| - .+ - |\bno\W*$/i

/** `Government of the Punjab, Irrigation Department`: the department is the issuer. */
const government = /^government of (?:the )?/i
const ofGovernment = /^government of (?:the )?[^,-]{3,40}?(?:\s?[,-]\s?)(?=\S)/i

/** An address follows the name of its office, often after a comma. */
const address = /\b(?:square|road|street|avenue|block|floor|colombo|p\.?o\.? box|new delhi)\b|\d{3}/i

/** The name of a street, and what follows it: `Government Independence Square` goes on to `Government` only. */
const street = /[\s,]*\S+ (?:square|road|street|avenue)\b.*$/i

const openEnd = /(?:[,&]|\band|\bof|\bthe|\blocal)$/i

/** A row of a form, a table or a sentence, not of a letterhead. */
const isFormRow = (row: Row): boolean =>
  /\.{4}|…|^\d+[.)]?\s|^\p{Ll}|\d.*\d.*\d/u.test(row.text) || row.text.length > 110

const isNumberOrDate = (row: Row): boolean =>
  findReferences(row.text).length > 0 || findDates(row.text).length > 0

function isOffice(row: Row): boolean {
  if (notAnOffice.test(row.text) || isFormRow(row) || isNumberOrDate(row)) return false
  return (
    officeWord.test(row.text.replace(ofGovernment, '')) &&
    !(government.test(row.text) && !ofGovernment.test(row.text))
  )
}

/** The cell of a row that stands under another: letterheads are blocks. */
function cellBelow(above: Row, row: Row | undefined): Row | undefined {
  return row && cellsOf(row).find((cell) => cell.box[0] < above.box[2] && cell.box[2] > above.box[0])
}

const institution =
  /\b(?:college|school|hospital|institute|academy|centre|center|circle|zone|tehsil|corporation|council)\b/i

/** `(DISTRICT EDUCATION AUTHORITY) KHUSHAB` or a college under an office that is named by its officer. */
function isPlaceOf(office: Row, row: Row): boolean {
  if (!/\boffice of\b/i.test(office.text)) return false
  return row.text.startsWith('(') ? officeWord.test(row.text) : institution.test(row.text)
}

/** What of a row can belong to the name above it: an open name goes on up to the street. */
function nameIn(last: Row, row: Row): Row | null {
  if (isFormRow(row) || isNumberOrDate(row)) return null
  if (!address.test(row.text)) return row
  const to = row.text.search(street)
  return openEnd.test(last.text) && to > 0 ? beginningOf(row, to) : null
}

/** `Ministry of Public Administration, Provincial` / `Councils and …`: a word after the last comma that is no place. */
function isCut(name: string): boolean {
  const tail = /, ?([^,]+)$/.exec(name)?.[1]
  return tail !== undefined && /^\S+(?: \S+)?$/.test(tail) && !isPlace(tail) && !address.test(tail)
}

/** Whether a name goes on in the next row of a letterhead that is set from one margin. */
function goesOn(last: Row, row: Row): boolean {
  const margin = Math.abs(row.box[0] - last.box[0]) < last.box[3] - last.box[1]
  return openEnd.test(last.text) || (margin && isCut(last.text) && !besideName.test(row.text))
}

/** A department or ministry is one of its kind: the place under its name is its address. */
const oneOfItsKind = /\b(?:department|ministry|division|secretariat)\b|محکمہ|وزارت/iu

/** Rows that a name runs over: until it no longer ends in a comma, an ampersand or "and", then its place. */
function wholeName(first: Row, rest: readonly Row[]): Row[] {
  const rows = [first]
  for (const next of rest.slice(0, 3)) {
    const last = rows.at(-1) ?? first
    const below = cellBelow(last, next)
    const row = below && nameIn(last, below)
    if (!row) break
    const place = isPlace(row.text) && !rows.some(({ text }) => oneOfItsKind.test(text))
    if (!goesOn(last, row) && !isOffice(row) && !isPlaceOf(last, row) && !place) break
    rows.push(row)
    if (row !== below) break
  }
  return rows
}

/** Rows of a letterhead that are no part of a name: the government, what the paper is, how urgent it is. */
const besideName =
  /\b(?:government|govt\.?) of\b|\brepublic\b|حکومت|^\W*(?:notification|circular|order|memorandum|office|corrigendum|abstract|minutes|endst|say no|dated?\b|to\b)|\b(?:urgent|priority|immediate|today|secret|confidential|restricted|fax|phone|e-?mail|web)\b/i

/** A short row close to a name, in capitals as names are, may be its beginning or its end: a unit, a wing, a place. */
function mayBelong(name: Row, row: Row | undefined): boolean {
  const cell = row && cellBelow(name, row)
  if (!cell || besideName.test(cell.text) || address.test(cell.text)) return false
  if (isFormRow(cell) || isNumberOrDate(cell) || !/^[\p{L}\p{M} ,.&/()'-]{4,60}$/u.test(cell.text))
    return false
  if (cell.text.startsWith('(')) return false
  const gap = Math.max(cell.box[1] - name.box[3], name.box[1] - cell.box[3])
  const small = cell.text.match(/(?<!\p{L})\p{Ll}{4,}/gu)?.length ?? 0
  return gap < 0.8 * (name.box[3] - name.box[1]) && small === 0
}

function joined(rows: readonly Row[]): string {
  const parts = rows.map((row) => row.text.replace(/[\s.*]+$/, ''))
  const name = parts.reduce((before, part) => {
    return openEnd.test(before) || (isCut(before) && !isPlace(part)) || part.startsWith('(')
      ? `${before} ${part}`
      : `${before}, ${part}`
  })
  return name.replace(ofGovernment, '').replace(/,$/, '')
}

function named(rows: readonly Row[], confidence: number): Reading | null {
  const [row] = rows
  return row ? { value: joined(rows), confidence, row, box: boxAround(rows) } : null
}

type Place = { at: number; cell: Row }

function firstCell(rows: readonly Row[], fits: (cell: Row) => boolean): Place | null {
  for (const [at, row] of rows.entries()) {
    const cell = cellsOf(row).find(fits)
    if (cell) return { at, cell }
  }
  return null
}

/** `From` and an address, as the state offices of India write it: the sender stands between it and `To`. */
function sender(head: readonly Row[]): Reading | null {
  const from = head.findIndex((row) => /^from\b\W*$/i.test(row.text))
  if (from < 0) return null
  const rest = head.slice(from + 1)
  const end = rest.findIndex((row) => addressed.test(row.text) || isNumberOrDate(row))
  return end < 1 || end > 4 ? null : named(rest.slice(0, end), 0.75)
}

/** `ENGINEERING DEPARTMENT` with the rows between the government and it, which begin its name. */
function withBeginning(rows: readonly Row[], { at, cell }: Place): Row | null {
  if (!/\b(?:department|division|authority|board)(?: \(.+\))?$/i.test(cell.text)) return null
  const isGovernment = (row: Row): boolean => cellsOf(row).some(({ text }) => government.test(text))
  const from = rows.slice(0, at).findLastIndex(isGovernment) + 1
  if (from < 1 || at - from > 2) return null
  const name = [cell]
  for (const row of rows.slice(from, at).reverse()) {
    const first = name[0] ?? cell
    const above = cellBelow(first, row)
    if (!above || !mayBelong(first, row)) return null
    name.unshift(above)
  }
  const text = name.map((row) => row.text).join(' ')
  return name.length > 1 ? { text, box: boxAround(name), parts: [] } : null
}

function fromLetterhead(rows: readonly Row[]): Reading | null {
  // Of a letterhead in two languages the half in that of the letter is read.
  const arabic = languageOf(rows.map((row) => row.text).join(' ')) === 'ur'
  const own = (cell: Row): boolean => isOffice(cell) && /\p{Script=Arabic}/u.test(cell.text) === arabic
  const office = firstCell(rows, own) ?? firstCell(rows, isOffice)
  if (office) {
    const name = wholeName(office.cell, rows.slice(office.at + 1))
    if (openEnd.test(name.at(-1)?.text.replace(/,$/, '') ?? '')) return named(name, 0.6)
    const whole = withBeginning(rows, office)
    if (whole) return named([whole, ...name.slice(1)], 0.7)
    const near = [rows[office.at - 1], rows[office.at + 1]].some((row) => mayBelong(office.cell, row))
    return named(name, name.length > 1 || near ? 0.7 : 0.85)
  }
  const officer = firstCell(rows, (cell) => {
    return (
      officerWord.test(cell.text) && !notAnOffice.test(cell.text) && !isFormRow(cell) && !isNumberOrDate(cell)
    )
  })
  if (officer) return named([officer.cell], 0.6)
  const state = firstCell(rows, (cell) => government.test(cell.text))
  return state ? named([state.cell], 0.5) : null
}

/**
 * The office that sent it, from the letterhead.
 *
 * Of several rows it is never sure where the name ends; without a number of its own the page may be no letter.
 */
export function readIssuer(head: readonly Row[], hasReference: boolean): Reading | null {
  const to = head.findIndex((row) => addressed.test(row.text))
  const reading = sender(head) ?? fromLetterhead(to < 0 ? head : head.slice(0, to))
  if (!reading) return null
  return hasReference ? reading : { ...reading, confidence: Math.min(reading.confidence, 0.45) }
}
