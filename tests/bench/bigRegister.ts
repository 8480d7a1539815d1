import { copyFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import Sqlite from 'better-sqlite3'
import { project } from '../../electron/register/books.ts'
import { registerFile } from '../../electron/register/database.ts'
import { writeFindable } from '../../electron/register/search/finding.ts'
import type { Body, Kind } from '../../electron/register/journal/kinds/kinds.ts'
import { circularId, forwardingId, officeId } from '../../shared/contract/values.ts'
import { addDays, civilDate } from '../../shared/domain/dates.ts'
import { issue, readyAt } from '../helpers/register.ts'

export const circulars = 10_000
const offices = 2000
const divisions = 10
const words =
  'leave policy transfer posting recruitment budget release audit report school college fee holiday winter uniform election census polio drivers vehicles pension promotion seniority attendance biometric scholarship stipend repair building sports tournament'.split(
    ' ',
  )

/**
 * A register of 10,000 circulars, each forwarded once, with the text of both: 20,000 texts; and of so few and
 * so many despatches of them. The books are written as the projectors write them, without their journal.
 */
export function bigRegisters(
  base: string,
  few: number,
  many: number,
): { few: Database; many: Database; close: () => void } {
  const { register, circular } = readyAt(base, { offices })
  issue(register, circular, { offices: 1 })
  const { db } = register
  db.transaction(() => writeTexts(db)).immediate()
  addDespatches(db, 0, few)
  db.pragma('wal_checkpoint(TRUNCATE)')
  const file = registerFile(register.folder)
  const copy = `${file}.many`
  copyFileSync(file, copy)
  const large = new Sqlite(copy)
  large.pragma('journal_mode = WAL')
  addDespatches(large, few, many)
  return {
    few: db,
    many: large,
    close: () => {
      register.close()
      large.close()
    },
  }
}

function bodyOf<K extends Kind>(db: Database, kind: K): Body<K> {
  const text = db.prepare('SELECT body FROM journal WHERE kind = ? LIMIT 1').pluck().get(kind)
  // The body of this very kind, as the register wrote it.
  return JSON.parse(String(text)) as Body<K>
}

function subjectOf(index: number): string {
  const word = (n: number): string => words[n % words.length] ?? ''
  return `Instructions on ${word(index)} and ${word(index * 7 + 3)} of ${word(Math.floor(index / 29))} staff`
}

function writeTexts(db: Database): void {
  const received = bodyOf(db, 'circular.received/1')
  const issued = bodyOf(db, 'forwarding.issued/1')
  const first = civilDate('2025-12-01')
  for (let index = 0; index < circulars; index += 1) {
    const stamp = { device: 'bench', seq: index * 2 + 1, hlc: index + 1 }
    const id = circularId.parse(`c${index}`)
    const subject = subjectOf(index)
    const reference = `SO(G)${index}-${index % 9}/2026`
    const said = (value: string) => ({ value, confidence: 1, page: 1, box: null, confirmed: true })
    const facts = { ...received.facts, reference: said(reference), subject: said(subject) }
    project(db, { ...stamp, kind: 'circular.received/1' }, { ...received, id, facts })
    const text = Array.from({ length: 40 }, (_, n) => subjectOf(index + n * 31)).join('. ')
    writeFindable(db, 'texts', { kind: 'circular', ref: id, year: null, text })
    const letter = { ...issued.letter, circular: { ...issued.letter.circular, reference, subject } }
    const number = `${10 * index + 1}-${10 * index + 10}/Admn`
    const due = addDays(first, index % 250)
    const body = { ...issued, id: forwardingId.parse(`f${index}`), circular: id, letter, number, due }
    project(db, { ...stamp, seq: index * 2 + 2, kind: 'forwarding.issued/1' }, body)
  }
}

/** Despatches from the number `from` up to `to`, spread over all forwardings; seven of ten have answered. */
function addDespatches(db: Database, from: number, to: number): void {
  const known = db.prepare('SELECT id FROM offices ORDER BY since, id').pluck().all()
  const ids = known.map((id) => officeId.parse(id))
  db.exec('CREATE TEMP TABLE place (no INTEGER PRIMARY KEY, office TEXT, path TEXT)')
  const place = db.prepare('INSERT INTO temp.place VALUES (?, ?, ?)')
  for (const [n, id] of ids.entries()) {
    const division = `Division ${n % divisions}`
    place.run(n, id, JSON.stringify([division, `District ${n % (4 * divisions)}`]))
  }
  db.transaction(() => {
    db.prepare(insert).run(from, to)
    for (const one of ['circular', "''"]) db.exec(countAreas(one))
    db.exec(countForwardings)
  }).immediate()
  db.exec('DROP TABLE temp.place')
}

const insert = `WITH RECURSIVE numbers (n) AS (SELECT ? UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < ?)
  INSERT INTO despatches (id, forwarding, position, circular, office, office_code, office_name, office_name_urdu,
    designation, area_path, delivery, date, due, number, number_key, serial, slip_code, folded, outstanding,
    complied, device, seq)
  SELECT f.id || '-' || n, f.id, n / ${circulars} + 1, f.circular, p.office, 'O' || p.no,
    'District Education Authority ' || p.no, 'ضلعی تعلیمی اتھارٹی', 'Chief Executive Officer', p.path, 'hand',
    f.date, f.due, n || '/Admn', n || 'ADMN', n, printf('%012d', n),
    n || '/admn o' || p.no || ' district education authority ' || p.no, n % 10 < 3,
    CASE WHEN n % 10 < 3 THEN NULL ELSE f.date END, 'bench', n
  FROM numbers JOIN forwardings AS f ON f.id = 'f' || (n % ${circulars})
  JOIN temp.place AS p ON p.no = (n * 7) % ${offices}`

const countAreas = (circular: string): string => `
  INSERT OR REPLACE INTO area_counts
  SELECT ${circular}, coalesce(due, ''), json_extract(area_path, '$[0]'), json_extract(area_path, '$[1]'),
    count(*), 0, 0, 0, count(complied), sum(outstanding) FROM despatches GROUP BY 1, 2, 3, 4`

const countForwardings = `
  UPDATE counts SET despatched = n.despatched, complied = n.complied, outstanding = n.outstanding
  FROM (SELECT forwarding, count(*) AS despatched, count(complied) AS complied, sum(outstanding) AS outstanding
    FROM despatches GROUP BY forwarding) AS n WHERE counts.forwarding = n.forwarding`
