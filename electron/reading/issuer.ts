import { findDates } from '../../shared/domain/letterDates.ts'
import { findReferences } from '../../shared/domain/references.ts'
import type { Reading } from './head.ts'
import { boxAround, cellsOf } from './rows.ts'
import type { Row } from './rows.ts'

const officeWord =
  /\b(?:department|ministry|directorate|secretariat|authority|commission|board|bureau|university|organi[sz]ation)\b|\boffice of\b|\bdivision\b|محکمہ|ڈائریکٹوریٹ|نظامت|دفتر|মন্ত্রণালয়|অধিদপ্তর|কার্যালয়|मंत्रालय|विभाग|निदेशालय|कार्यालय/iu

/** Where no row names an office, one names an institution, or the officer whose letterhead it is. */
const officerWord =
  /\b(?:commissioner|director|directors?\s+general|executive officer|education officer|registrar|controller|accountant general|inspector general|superintend\w+|chief engineer|collector|administrator|court|corporation|company|council|committee|agency|academy|institut(?:e|ion)|cent(?:re|er)|college|police|treasury|office)\b/i

const addressed = /^(?:to\b|all\b|the secretar|secretar|بخدمت)/i
const notAnOffice =
  /:\s|^(?:my |your )?no\b|^\(|^(?:name|designation|address|signature) of\b|\boffice (?:memo|order|copy)| - .+ - |\bno\W*$/i

/** `Government of the Punjab, Irrigation Department`: the department is the issuer. */
const government = /^government of (?:the )?/i
const ofGovernment = /^government of (?:the )?[^,-]{3,40}?(?:\s?[,-]\s?)(?=\S)/i

/** An address follows the name of its office, often after a comma. */
const address = /\b(?:square|road|street|avenue|block|floor|colombo|p\.?o\.? box|new delhi)\b|\d{3}/i

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
function below(above: Row, row: Row | undefined): Row | undefined {
  return row && cellsOf(row).find((cell) => cell.box[0] < above.box[2] && cell.box[2] > above.box[0])
}

/** `(DISTRICT EDUCATION AUTHORITY) KHUSHAB` under an office that is named by its officer. */
function isPlaceOf(office: Row, row: Row): boolean {
  return /\boffice of\b/i.test(office.text) && row.text.startsWith('(') && officeWord.test(row.text)
}

/** Rows that a name runs over: until it no longer ends in a comma, an ampersand or "and". */
function wholeName(first: Row, rest: readonly Row[]): Row[] {
  const rows = [first]
  for (const next of rest.slice(0, 3)) {
    const last = rows.at(-1) ?? first
    const row = below(last, next)
    if (!row || address.test(row.text) || isFormRow(row) || isNumberOrDate(row)) break
    if (!openEnd.test(last.text) && !isOffice(row) && !isPlaceOf(last, row)) break
    rows.push(row)
  }
  return rows
}

function joined(rows: readonly Row[]): string {
  const parts = rows.map((row) => row.text.replace(/[\s.*]+$/, ''))
  const name = parts.reduce((before, part) => {
    return openEnd.test(before) || part.startsWith('(') ? `${before} ${part}` : `${before}, ${part}`
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

function fromLetterhead(rows: readonly Row[]): Reading | null {
  const office = firstCell(rows, isOffice)
  if (office) {
    const name = wholeName(office.cell, rows.slice(office.at + 1))
    return named(name, name.length > 1 ? 0.7 : 0.85)
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
