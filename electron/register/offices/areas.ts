import type { Database } from 'better-sqlite3'
import type { Area } from '../../../shared/contract/offices.ts'
import { areaId, type AreaId } from '../../../shared/contract/values.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Projectors } from '../projector.ts'
import type { Register } from '../register.ts'
import { all, one, run } from '../sql.ts'

/** Divisions, districts and tehsils. */
export const areasSchema = `
CREATE TABLE areas (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  name_urdu TEXT NOT NULL,
  parent TEXT,
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`

export const areasProjectors: Projectors<'area.saved/1'> = {
  'area.saved/1': (db, body, { hlc }) => {
    run(
      db,
      `INSERT INTO areas VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
        kind = excluded.kind, name = excluded.name, name_urdu = excluded.name_urdu, parent = excluded.parent`,
      body.id,
      body.kind,
      body.name,
      body.nameUrdu,
      body.parent,
      hlc,
    )
    return undefined
  },
}

const columns = 'id, kind, name, name_urdu AS nameUrdu, parent'

/** All areas in the order they were entered. */
export function listAreas(db: Database): Area[] {
  return all<Area>(db, `SELECT ${columns} FROM areas ORDER BY since, id`)
}

function findArea(db: Database, id: AreaId): Area | undefined {
  return one<Area>(db, `SELECT ${columns} FROM areas WHERE id = ?`, id)
}

/** The areas that an office lies in, from the largest down: division, district, tehsil. */
export function areaPath(db: Database, id: AreaId | null): Area[] {
  const path: Area[] = []
  let next = id
  while (next !== null && path.length < 10) {
    const area = findArea(db, next)
    if (!area) break
    path.unshift(area)
    next = area.parent
  }
  return path
}

/** Adds an area (`id` null) or changes one. Error: AREA_UNKNOWN; INVALID_INPUT when it would lie in itself. */
export function saveArea(register: Register, input: Omit<Area, 'id'> & { id: AreaId | null }): Area {
  return register.write(() => {
    const { db } = register
    for (const id of [input.id, input.parent]) {
      if (id !== null && !findArea(db, id)) throw new AppError('AREA_UNKNOWN', { area: id })
    }
    if (input.id !== null && areaPath(db, input.parent).some(({ id }) => id === input.id)) {
      throw new AppError('INVALID_INPUT', { field: 'parent' })
    }
    const area = { ...input, id: input.id ?? areaId.parse(register.newId()) }
    register.append('area.saved/1', area)
    return area
  })
}
