import type { Database } from 'better-sqlite3'
import type { FormText } from '../../../shared/contract/letters.ts'
import type { Projectors } from '../projector.ts'
import type { Register } from '../register.ts'
import { one, orderedJson, run } from '../sql.ts'

/** The words of forms that the office changed; the built-in words are resources. */
export const formsSchema = `
CREATE TABLE forms (
  name TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`

export const formsProjectors: Projectors<'form.saved/1' | 'form.restored/1'> = {
  'form.saved/1': (db, body) => {
    run(
      db,
      'INSERT INTO forms VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET text = excluded.text',
      body.name,
      orderedJson(body.text),
    )
    return undefined
  },
  'form.restored/1': (db, body) => {
    run(db, 'DELETE FROM forms WHERE name = ?', body.name)
    return undefined
  },
}

/** The changed words of a form, or null where they are as built in. */
export function changedForm(db: Database, name: string): FormText | null {
  const row = one<{ text: string }>(db, 'SELECT text FROM forms WHERE name = ?', name)
  // The text was parsed before it was journaled.
  return row ? (JSON.parse(row.text) as FormText) : null
}

/** Keeps the office's own words of a form. */
export function saveForm(register: Register, name: string, text: FormText): void {
  register.write(() => register.append('form.saved/1', { name, text }))
}

/** Brings the built-in words back. */
export function restoreForm(register: Register, name: string): void {
  register.write(() => register.append('form.restored/1', { name }))
}
