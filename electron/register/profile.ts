import type { Database } from 'better-sqlite3'
import type { Profile, Signatory } from '../../shared/contract/setup.ts'
import { signatoryId, type SignatoryId } from '../../shared/contract/values.ts'
import { AppError } from '../../shared/errors.ts'
import type { Projectors } from './projector.ts'
import type { Register } from './register.ts'
import { all, one, orderedJson, run } from './sql.ts'

/** What else a signatory may have: a row only for those that do. */
const signatureSchema = `CREATE TABLE signatures (
  signatory TEXT PRIMARY KEY,
  signature TEXT,
  for_line TEXT NOT NULL,
  for_line_urdu TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`

/** Our own office, and who signs its letters. */
export const profileSchema = `
CREATE TABLE profile (
  own INTEGER PRIMARY KEY CHECK (own = 1),
  body TEXT NOT NULL
) STRICT;
CREATE TABLE signatories (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_urdu TEXT NOT NULL,
  designation TEXT NOT NULL,
  designation_urdu TEXT NOT NULL,
  active INTEGER NOT NULL,
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
${signatureSchema}`

export const profileProjectors: Projectors<'profile.set/1' | 'signatory.saved/1'> = {
  'profile.set/1': (db, body) => {
    const text = orderedJson(body)
    run(db, 'INSERT INTO profile VALUES (1, ?) ON CONFLICT (own) DO UPDATE SET body = excluded.body', text)
    return undefined
  },
  'signatory.saved/1': (db, body, { hlc }) => {
    run(
      db,
      `INSERT INTO signatories VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
        name = excluded.name, name_urdu = excluded.name_urdu, designation = excluded.designation,
        designation_urdu = excluded.designation_urdu, active = excluded.active`,
      body.id,
      body.name,
      body.nameUrdu,
      body.designation,
      body.designationUrdu,
      Number(body.active),
      hlc,
    )
    saveSignature(db, body)
    return undefined
  },
}

function saveSignature(db: Database, { id, signature, forLine = '', forLineUrdu = '' }: Signatory): void {
  run(db, 'DELETE FROM signatures WHERE signatory = ?', id)
  if (!signature && forLine === '' && forLineUrdu === '') return
  run(db, 'INSERT INTO signatures VALUES (?, ?, ?, ?)', id, signature ?? null, forLine, forLineUrdu)
}

/** Our own office, or null before it is set up. */
export function readProfile(db: Database): Profile | null {
  const row = one<{ body: string }>(db, 'SELECT body FROM profile')
  // The body was parsed before it was journaled.
  return row ? (JSON.parse(row.body) as Profile) : null
}

/** Writes what our own office is called from now on; letters that were issued keep what they said. */
export function setProfile(register: Register, profile: Profile): Profile {
  register.write(() => register.append('profile.set/1', profile))
  return profile
}

/** Who may sign, in the order they were entered. */
export function listSignatories(db: Database): Signatory[] {
  return all<Required<Omit<Signatory, 'active'>> & { active: number }>(
    db,
    `SELECT id, name, name_urdu AS nameUrdu, designation, designation_urdu AS designationUrdu, active,
       coalesce(for_line, '') AS forLine, coalesce(for_line_urdu, '') AS forLineUrdu, signature
     FROM signatories LEFT JOIN signatures ON signatory = id ORDER BY since, id`,
  ).map((row) => ({ ...row, active: row.active === 1 }))
}

/** The signatory asked for, or the first active one. Error: SIGNATORY_MISSING. */
export function pickSignatory(db: Database, id: SignatoryId | null): Signatory {
  const found = listSignatories(db).find((one) => (id === null ? one.active : one.id === id))
  if (!found) throw new AppError('SIGNATORY_MISSING')
  return found
}

/** Adds a signatory (`id` null) or changes one. Error: NOT_FOUND. */
export function saveSignatory(
  register: Register,
  input: Omit<Signatory, 'id'> & { id: SignatoryId | null },
): Signatory {
  if (input.id !== null && !listSignatories(register.db).some(({ id }) => id === input.id)) {
    throw new AppError('NOT_FOUND', { signatory: input.id })
  }
  const signatory = { ...input, id: input.id ?? signatoryId.parse(register.newId()) }
  register.write(() => register.append('signatory.saved/1', signatory))
  return signatory
}
