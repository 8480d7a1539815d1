import { subjectOfLine } from '../../shared/domain/references.ts'
import { blocksOf, boxAround } from './rows.ts'
import type { Row } from './rows.ts'
import type { Fact } from './types.ts'

/** The head of a letter: number, date and issuer stand above the subject only (bodies quote other letters). */
export type Zones = { head: Row[]; subject: Pick<Fact, 'value' | 'confidence' | 'box'> }

/** How the text of a letter begins; a subject never does. */
const opening =
  /^(?:\(?0?[12][.)]|reference (?:is|the|to|your|this)|with reference|kindly|please|i am |i have |we |your |attention|in continuation|in exercise|in pursuance|consequent|pursuant|under |according|after |it (?:is|has)|the undersigned|enclosed|sir\b|dear |madam|respected|whereas|this is|this (?:office|department|directorate)|as per |applications are|a copy|copy of|\*{3}|general scheme|جناب|مندرجہ|بحوالہ)/i

const addressee =
  /^(?:to\b|all\b|the (?:secretar|director|chief|commissioner|deputy|principal|inspector|district|divisional)|secretar|heads? of|chief |district |divisional |director|commissioner|inspector|principal|deputy |\d+[.)]|\(?[ivx]+[.)])/i

/** What kind of paper it is stands where a subject could, often s p a c e d out. */
const kindOfPaper =
  /^(?:notification|circular|order|officeorder|officememorandum|memorandum|endorsement|corrigendum|reminder|abstract|minutes)$/i

const noSubject: Zones['subject'] = { value: null, confidence: 0, box: null }

/** A labelled subject goes on until a gap, an opening, or three rows more (DOMAIN.md §6: they wrap). */
function labelledSubject(rows: readonly Row[], at: number): Zones['subject'] {
  const first = rows[at]
  if (!first) return noSubject
  const taken = [first]
  let text = subjectOfLine(first.text) ?? ''
  const height = first.box[3] - first.box[1]
  for (const row of rows.slice(at + 1, at + 4)) {
    const last = taken.at(-1) ?? first
    const gap = row.box[1] - last.box[3]
    const indented = row.box[0] >= first.box[0] + height
    const goesOn = text === '' || (gap < 0.9 * height && (indented || row.text === row.text.toUpperCase()))
    if (!goesOn || opening.test(row.text)) break
    taken.push(row)
    text = `${text} ${row.text}`.trim()
  }
  const value = text.replace(/[\s*]+$/, '')
  return value === '' ? noSubject : { value, confidence: 0.9, box: boxAround(taken) }
}

/** The block in which the text of the letter begins. */
function bodyAt(blocks: readonly Row[][], pageHeight: number): number {
  const width = Math.max(...blocks.flat().map((row) => row.box[2] - row.box[0]), 1)
  return blocks.findIndex((block) => {
    const [first] = block
    if (!first || first.box[1] < 0.12 * pageHeight) return false
    const wide = first.box[2] - first.box[0] > 0.8 * width
    return opening.test(first.text) || (block.length >= 3 && wide)
  })
}

/** Without a label the subject is the short block just above the text: a guess, never sure. */
function unlabelled(rows: readonly Row[], pageHeight: number): Zones {
  const blocks = blocksOf(rows)
  const body = bodyAt(blocks, pageHeight)
  const quarter = rows.filter((row) => row.box[1] < 0.25 * pageHeight)
  if (body < 1) return { head: quarter, subject: noSubject }
  const block = blocks[body - 1] ?? []
  const text = block.map((row) => row.text).join(' ')
  const fits = body > 1 && block.length <= 3 && text.length >= 15 && !addressee.test(text)
  const named =
    fits &&
    !/\bdated?\b.{0,3}\d|^no\b/i.test(text.slice(0, 20)) &&
    !kindOfPaper.test(text.replace(/[\s*]/g, ''))
  const subject = named ? { value: text, confidence: 0.6, box: boxAround(block) } : noSubject
  return { head: blocks.slice(0, named ? body - 1 : body).flat(), subject }
}

/** Finds the head and the subject of a first page. */
export function zonesOf(rows: readonly Row[], pageHeight: number): Zones {
  const at = rows.findIndex((row) => subjectOfLine(row.text) !== null && row.box[1] < 0.6 * pageHeight)
  if (at >= 0) return { head: rows.slice(0, at), subject: labelledSubject(rows, at) }
  return unlabelled(rows, pageHeight)
}
