import type { Database } from 'better-sqlite3'
import { isCivilDate, showDate } from '../../../shared/domain/dates.ts'
import { dropFindable, writeFindable } from './finding.ts'
import type { Body } from '../journal/kinds/kinds.ts'
import { all, one } from '../sql.ts'

type CircularName = {
  id: string
  discarded: number
  file: string
  reference: string | null
  date: string | null
  issuer: string | null
  subject: string | null
  diaryNumber: string
  chain: string
}

/** A circular is found by its facts, its diary number, its file and the letters it refers to, till discarded. */
export function nameCircular(db: Database, id: string): void {
  const row = one<CircularName>(
    db,
    `SELECT id, discarded, file, reference, date, issuer, subject, diary_number AS diaryNumber, chain
     FROM circulars WHERE id = ?`,
    id,
  )
  if (!row || row.discarded === 1) {
    dropFindable(db, 'names', 'circular', id)
    return
  }
  // Parsed before it was journaled.
  const chain = JSON.parse(row.chain) as { reference: string }[]
  const references = [row.reference ?? '', ...chain.map(({ reference }) => reference)]
  const texts = [row.subject ?? '', row.reference ?? '', dayOf(row.date), row.issuer ?? '', row.diaryNumber]
  writeFindable(db, 'names', {
    kind: 'circular',
    ref: id,
    year: yearOf(row.date),
    text: lines([...texts, ...chain.map(({ reference }) => reference), row.file]),
    keys: [...references, row.diaryNumber],
  })
}

/** A forwarding is found by its number, what it is about, who signed it, and (among texts) what it says. */
export function nameLetter(db: Database, body: Body<'forwarding.issued/1'>): void {
  const { id, number, date, formTitle, letter } = body
  const { circular, urdu } = letter
  const year = yearOf(date)
  const about = [circular.subject, urdu?.subject ?? '', number, dayOf(date), circular.reference]
  const marked = [formTitle, letter.marking, letter.signatory.name, letter.signatory.designation]
  writeFindable(db, 'names', {
    kind: 'letter',
    ref: id,
    year,
    text: lines([...about, ...marked]),
    keys: [number, circular.reference],
  })
  const said = [letter, ...(urdu ? [urdu] : [])].flatMap(({ words, copyTo }) => [
    words.salutation ?? '',
    ...words.paragraphs,
    ...(body.due === null ? [] : [words.dueParagraph]),
    words.copyLine,
    ...copyTo,
  ])
  const values: Readonly<Record<string, string>> = {
    ...circular,
    date: dayOf(circular.date),
    subject: urdu?.subject ?? circular.subject,
    number,
    letterDate: dayOf(date),
    due: dayOf(body.due),
  }
  const text = lines(said).replace(/\{\s*(\w+)\s*\}/gu, (_field, name: string) => values[name] ?? '')
  writeFindable(db, 'texts', { kind: 'letter', ref: id, year, text })
}

/** An office is found by every name and code that it ever had; the latest come first. */
export function nameOffice(db: Database, id: string): void {
  const versions = all<{ body: string }>(
    db,
    'SELECT body FROM office_versions WHERE id = ? ORDER BY valid_from DESC',
    id,
    // Parsed before it was journaled.
  ).map(({ body }) => JSON.parse(body) as Body<'office.saved/1'>)
  const words = versions.flatMap((office) => [
    `${office.code} ${office.name}`,
    office.nameUrdu,
    office.designation,
    office.designationUrdu,
    office.address,
    office.email,
    office.phone,
  ])
  const codes = new Set(versions.map(({ code }) => code))
  writeFindable(db, 'names', { kind: 'office', ref: id, year: null, text: lines(words), keys: [...codes] })
}

function lines(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ''))].join('\n')
}

function dayOf(date: string | null): string {
  return date !== null && isCivilDate(date) ? showDate(date) : (date ?? '')
}

function yearOf(date: string | null): number | null {
  return date !== null && isCivilDate(date) ? Number(date.slice(0, 4)) : null
}
