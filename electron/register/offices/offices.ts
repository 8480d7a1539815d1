import type { Database } from 'better-sqlite3'
import type { z } from 'zod'
import type { CompactOffice, Office, officeVersion } from '../../../shared/contract/offices.ts'
import type { OfficeId } from '../../../shared/contract/values.ts'
import { foldText } from '../../../shared/domain/fold.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Body } from '../journal/kinds/kinds.ts'
import { nameOffice } from '../search/names.ts'
import type { Projectors } from '../projector.ts'
import { all, anywhere, one, orderedJson, run } from '../sql.ts'

/**
 * Offices: every version with the first day it was valid ('' from the beginning), and the latest of each.
 *
 * Versions are never dated ahead, so the latest is the one that holds today.
 */
export const officesSchema = `
CREATE TABLE office_versions (
  id TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (id, valid_from)
) STRICT, WITHOUT ROWID;
CREATE TABLE offices (
  id TEXT PRIMARY KEY,
  valid_from TEXT NOT NULL,
  code TEXT NOT NULL,
  code_key TEXT NOT NULL,
  name TEXT NOT NULL,
  name_urdu TEXT NOT NULL,
  designation TEXT NOT NULL,
  designation_urdu TEXT NOT NULL,
  area TEXT,
  reports_to TEXT,
  address TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  delivery TEXT NOT NULL,
  active INTEGER NOT NULL,
  folded TEXT NOT NULL,
  since INTEGER NOT NULL
) STRICT;
CREATE INDEX offices_code ON offices (code_key);
`

/** SQL: whether the office of the despatch `d` has been closed since. */
export const isClosed = 'EXISTS (SELECT 1 FROM offices WHERE id = d.office AND active = 0)'

export const officesProjectors: Projectors<'office.saved/1'> = {
  'office.saved/1': (db, body, { hlc }) => {
    const from = body.from ?? ''
    run(
      db,
      `INSERT INTO office_versions VALUES (?, ?, ?)
       ON CONFLICT (id, valid_from) DO UPDATE SET body = excluded.body`,
      body.id,
      from,
      orderedJson(body),
    )
    const current = one<{ valid_from: string }>(db, 'SELECT valid_from FROM offices WHERE id = ?', body.id)
    if (!current || from >= current.valid_from) writeCurrent(db, body, hlc)
    nameOffice(db, body.id)
    return undefined
  },
}

function writeCurrent(db: Database, body: Body<'office.saved/1'>, hlc: number): void {
  run(
    db,
    `INSERT INTO offices VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET
      valid_from = excluded.valid_from, code = excluded.code, code_key = excluded.code_key,
      name = excluded.name, name_urdu = excluded.name_urdu, designation = excluded.designation,
      designation_urdu = excluded.designation_urdu, area = excluded.area, reports_to = excluded.reports_to,
      address = excluded.address, email = excluded.email, phone = excluded.phone,
      delivery = excluded.delivery, active = excluded.active, folded = excluded.folded`,
    body.id,
    body.from ?? '',
    body.code,
    foldText(body.code),
    body.name,
    body.nameUrdu,
    body.designation,
    body.designationUrdu,
    body.area,
    body.reportsTo,
    body.address,
    body.email,
    body.phone,
    body.delivery,
    Number(body.active),
    foldText(`${body.code} ${body.name} ${body.nameUrdu} ${body.designation} ${body.designationUrdu}`),
    hlc,
  )
}

type OfficeRow = Omit<Office, 'active'> & { active: number }

const columns = `id, code, name, name_urdu AS nameUrdu, designation, designation_urdu AS designationUrdu, area,
  reports_to AS reportsTo, address, email, phone, delivery, active`

function officeOf(row: OfficeRow): Office {
  return { ...row, active: row.active === 1 }
}

/** All offices, closed ones too, in the order they were entered. */
export function listOffices(db: Database): Office[] {
  return all<OfficeRow>(db, `SELECT ${columns} FROM offices ORDER BY since, id`).map(officeOf)
}

/** The directory as the window keeps it. */
export function compactOffices(db: Database): CompactOffice[] {
  type Row = {
    id: OfficeId
    code: string
    name: string
    urdu: string
    area: CompactOffice[4]
    active: number
    folded: string
  }
  return all<Row>(
    db,
    'SELECT id, code, name, name_urdu AS urdu, area, active, folded FROM offices ORDER BY since, id',
  ).map((row) => [row.id, row.code, row.name, row.urdu, row.area, row.active === 1, row.folded])
}

/** The office as it is now, closed ones too; undefined where there is none of that id. */
export function findOffice(db: Database, id: OfficeId): Office | undefined {
  const row = one<OfficeRow>(db, `SELECT ${columns} FROM offices WHERE id = ?`, id)
  return row && officeOf(row)
}

/** Error: OFFICE_UNKNOWN. */
export function getOffice(db: Database, id: OfficeId): Office {
  const office = findOffice(db, id)
  if (!office) throw new AppError('OFFICE_UNKNOWN', { codes: [id] })
  return office
}

/** Offices that have this code now, active ones first; codes of two desks may clash. */
export function officesOfCode(db: Database, code: string): Office[] {
  return all<OfficeRow>(
    db,
    `SELECT ${columns} FROM offices WHERE code_key = ? ORDER BY active DESC, since, id`,
    foldText(code),
  ).map(officeOf)
}

/** Most offices that a part of a name can mean. */
const mostNamed = 200
/** Shorter parts of a name mean too many. */
const leastLetters = 3

/** The offices of a code; else those of that name, in either language; else those with it in their name. */
export function officesNamed(db: Database, text: string): OfficeId[] {
  const byCode = officesOfCode(db, text)
  if (byCode.length > 0) return byCode.map(({ id }) => id)
  const folded = foldText(text)
  if (folded.length < leastLetters) return []
  const named = all<{ id: OfficeId; name: string; urdu: string }>(
    db,
    String.raw`SELECT id, name, name_urdu AS urdu FROM offices WHERE folded LIKE ? ESCAPE '\' LIMIT ${mostNamed}`,
    anywhere(folded),
  )
  const names = named.map(({ id, name, urdu }) => ({ id, names: [foldText(name), foldText(urdu)] }))
  const whole = names.filter((office) => office.names.includes(folded))
  const part = names.filter((office) => office.names.some((name) => name.includes(folded)))
  return (whole.length > 0 ? whole : part).map(({ id }) => id)
}

/** Every version of an office, the latest first. */
export function officeHistory(db: Database, id: OfficeId): z.infer<typeof officeVersion>[] {
  return all<{ body: string }>(
    db,
    'SELECT body FROM office_versions WHERE id = ? ORDER BY valid_from DESC',
    id,
  ).map(({ body }) => {
    // The body was parsed before it was journaled.
    const { id: _id, ...version } = JSON.parse(body) as Body<'office.saved/1'>
    return version
  })
}

/** How many despatches an office was ever sent, cancelled ones too. */
export function despatchesOfOffice(db: Database, id: OfficeId): number {
  return one<{ n: number }>(db, 'SELECT count(*) AS n FROM despatches WHERE office = ?', id)?.n ?? 0
}
