import type { Database } from 'better-sqlite3'
import type { OfficeList } from '../../../shared/contract/offices.ts'
import { listId, type ListId, type OfficeId } from '../../../shared/contract/values.ts'
import { foldText } from '../../../shared/domain/fold.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Projectors } from '../projector.ts'
import type { Register } from '../register.ts'
import { all, run } from '../sql.ts'

/** Saved distribution lists. */
export const listsSchema = `
CREATE TABLE lists (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  offices TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`

export const listsProjectors: Projectors<'list.saved/1' | 'list.removed/1'> = {
  'list.saved/1': (db, body) => {
    run(
      db,
      `INSERT INTO lists VALUES (?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, offices = excluded.offices`,
      body.id,
      body.name,
      JSON.stringify(body.offices),
    )
    return undefined
  },
  'list.removed/1': (db, body) => {
    run(db, 'DELETE FROM lists WHERE id = ?', body.id)
    return undefined
  },
}

/** All lists by name. */
export function listLists(db: Database): OfficeList[] {
  const rows = all<{ id: ListId; name: string; offices: string }>(
    db,
    'SELECT id, name, offices FROM lists ORDER BY name, id',
  )
  // Only ids are ever written there.
  return rows.map(({ id, name, offices }) => ({ id, name, offices: JSON.parse(offices) as OfficeId[] }))
}

/** Saves a list; one of the same name is replaced. Error: OFFICE_UNKNOWN is the caller's to check. */
export function saveList(register: Register, name: string, offices: readonly OfficeId[]): OfficeList {
  return register.write(() => {
    const same = listLists(register.db).find((list) => foldText(list.name) === foldText(name))
    const list = { id: same?.id ?? listId.parse(register.newId()), name, offices: [...new Set(offices)] }
    register.append('list.saved/1', list)
    return list
  })
}

/** Error: LIST_UNKNOWN. */
export function removeList(register: Register, id: ListId): void {
  register.write(() => {
    if (!listLists(register.db).some((list) => list.id === id))
      throw new AppError('LIST_UNKNOWN', { list: id })
    register.append('list.removed/1', { id })
  })
}
