import { findReferences } from '../../shared/domain/references.ts'
import { readAbstract } from './abstract.ts'
import { beginningOf, blocksOf, boxAround, cellsOf } from './rows.ts'
import type { Row } from './rows.ts'
import { isOpening, labelledSubject, subjectIn } from './subject.ts'
import type { Fact } from './types.ts'

/** The head of a letter: number, date and issuer stand above the subject only (bodies quote other letters). */
export type Zones = { head: Row[]; subject: Pick<Fact, 'value' | 'confidence' | 'box'> }

const addressee =
  /^(?:to\b|all\b|the (?:secretar|director|chief|commissioner|deputy|principal|inspector|district|divisional)|secretar|heads? of|chief |district |divisional |director|commissioner|inspector|principal|deputy |\d+[.)]|\(?[ivx]+[.)])/i

/** What kind of paper it is stands where a subject could, often s p a c e d out. */
const kindOfPaper =
  /^(?:notification|circular|order|officeorder|officememorandum|memorandum|endorsement|corrigendum|reminder|abstract|minutes)$/i

const noSubject: Zones['subject'] = { value: null, confidence: 0, box: null }

/** A subject has words: dots to be filled in are a form's. */
const fewestLetters = 10

/** A row of three cells is a table's, and so is one with a date right after another. */
function isOfTable(row: Row): boolean {
  return cellsOf(row).length > 2 || /\d{4} \d{1,2}([./-])\d{1,2}\1\d{4}/.test(row.text)
}

/** Longest subject seen without a label, in rows. */
const mostRows = 4

/** The block in which the text of the letter begins. */
function bodyAt(blocks: readonly Row[][], pageHeight: number): number {
  const width = blocks.flat().reduce((most, row) => Math.max(most, row.box[2] - row.box[0]), 1)
  const at = blocks.findIndex((block) => {
    const [first] = block
    if (!first || first.box[1] < 0.12 * pageHeight) return false
    const wide = first.box[2] - first.box[0] > 0.8 * width
    return isOpening(first.text) || (block.length >= 3 && wide)
  })
  const [block, next] = [blocks[at], blocks[at + 1]]
  // A subject of three rows looks like a paragraph, but the text begins only below it, and it is no sentence.
  const early = block && next && !isOpening(block[0]?.text ?? '') && isOpening(next[0]?.text ?? '')
  return early && !/[.:;]\W*$/.test(block.at(-1)?.text ?? '') ? at + 1 : at
}

function isSubject(block: readonly Row[], text: string): boolean {
  if (block.length > mostRows || addressee.test(text) || isOpening(text)) return false
  if (block.some(isOfTable)) return false
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < fewestLetters || kindOfPaper.test(text.replace(/[\s*]/g, ''))) return false
  return !/\bdated?\b.{0,3}\d|^no\b/i.test(text.slice(0, 20))
}

/** A notification's number runs on into its text: `No.SOR-IV(S&GAD)1-2/2020.- In exercise of …`. */
function numberOfBody(block: readonly Row[] | undefined): Row[] {
  const first = block?.[0]
  const [found] = first ? findReferences(first.text) : []
  return first && found && found.from < 3 ? [beginningOf(first, found.to)] : []
}

/** Without a label the subject is the short block just above the text: a guess, never sure. */
function unlabelled(rows: readonly Row[], pageHeight: number): Zones {
  const blocks = blocksOf(rows)
  const body = bodyAt(blocks, pageHeight)
  const quarter = rows.filter((row) => row.box[1] < 0.25 * pageHeight)
  if (body < 1) return { head: quarter, subject: noSubject }
  const block = blocks[body - 1] ?? []
  const text = block.map((row) => row.text).join(' ')
  const named = body > 1 && isSubject(block, text)
  const subject = named ? { value: text, confidence: 0.6, box: boxAround(block) } : noSubject
  const head = blocks.slice(0, named ? body - 1 : body).flat()
  return { head: [...head, ...numberOfBody(blocks[body])], subject }
}

/** Some offices write number and date under the subject: rows that begin with their label, above the text. */
function headBelow(rows: readonly Row[]): Row[] {
  const text = rows.findIndex((row) => isOpening(row.text))
  const above = rows.slice(0, Math.min(text < 0 ? 0 : text, mostBelow))
  return above.filter((row) => /^(?:no\s?[.:]|dated?\b\W*[\p{L}\d])/iu.test(row.text))
}

const mostBelow = 6

/** A longer row is no row of a letter. */
const longestRow = 1000

/** Finds the head and the subject of a first page. */
export function zonesOf(allRows: readonly Row[], pageHeight: number): Zones {
  const rows = allRows.filter((row) => row.text.length <= longestRow)
  const at = rows.findIndex((row) => subjectIn(row) !== null && row.box[1] < 0.6 * pageHeight)
  if (at < 0) return readAbstract(rows, pageHeight) ?? unlabelled(rows, pageHeight)
  const subject = labelledSubject(rows, at)
  return { head: [...rows.slice(0, at), ...headBelow(rows.slice(at + 1))], subject: subject ?? noSubject }
}
