import type { Database } from 'better-sqlite3'
import type { ParsedInput } from '../../../shared/contract/contract.ts'
import type { Despatch } from '../../../shared/contract/letters.ts'
import type { DespatchId, ForwardingId } from '../../../shared/contract/values.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { foldText } from '../../../shared/domain/fold.ts'
import { despatchState } from '../../../shared/domain/states.ts'
import { AppError } from '../../../shared/errors.ts'
import { countsAt, type Place } from './areaCounts.ts'
import { countsToday, type CountsToday } from './counts.ts'
import { owes } from './despatchFacts.ts'
import { selectDespatches } from './despatchRows.ts'
import type { Body } from '../journal/kinds/kinds.ts'
import type { Addressee, Reminded } from '../journal/kinds/letter.ts'
import { all, anywhere, count, type Value } from '../sql.ts'

/** What a list of despatches can be narrowed to. */
export type Only = ParsedInput<'despatch.list'>['only'] | ParsedInput<'outstanding.list'>['only']

const onlySql: Readonly<Record<Only, string>> = {
  all: '1',
  outstanding: 'd.outstanding = 1',
  overdue: `d.outstanding = 1 AND d.due < :today AND NOT EXISTS
    (SELECT 1 FROM deadlines WHERE despatch = d.id AND deadline >= :today)`,
  'due-today': `d.outstanding = 1
    AND coalesce((SELECT deadline FROM deadlines WHERE despatch = d.id), d.due) = :today`,
  'not-made': 'd.cancelled IS NULL AND d.sha256 IS NULL',
  cancelled: 'd.cancelled IS NOT NULL',
  delivered: 'd.cancelled IS NULL AND d.delivered IS NOT NULL',
  acknowledged: 'd.cancelled IS NULL AND d.acknowledged IS NOT NULL',
  complied: 'd.cancelled IS NULL AND d.complied IS NOT NULL',
}

/** Where a list needs no counting: everything but `not-made` and `due-today` is projected by area too. */
type Sums = Omit<CountsToday, 'nil' | 'dueToday' | 'made'>

const onlyCount: Readonly<Record<Exclude<Only, 'not-made' | 'due-today'>, (counts: Sums) => number>> = {
  all: ({ despatched, cancelled }) => despatched + cancelled,
  outstanding: ({ outstanding }) => outstanding,
  overdue: ({ overdue }) => overdue,
  cancelled: ({ cancelled }) => cancelled,
  delivered: ({ delivered }) => delivered,
  acknowledged: ({ acknowledged }) => acknowledged,
  complied: ({ complied }) => complied,
}

export type DespatchQuery = Partial<Place> & {
  forwarding?: ForwardingId | null
  circular?: string | null
  text: string
  only: Only
  offset: number
  limit: number
}

/** Despatches of a forwarding in its order, or of a circular or over all: those that an answer can be owed on. */
export function listDespatches(
  db: Database,
  query: DespatchQuery,
  today: CivilDate,
): { rows: Despatch[]; total: number } {
  const { forwarding = null, circular = null, area = null, within = null, text, only } = query
  const values: Value[] = []
  const conditions = [onlySql[only].replaceAll(':today', () => (values.push(today), '?'))]
  const add = (condition: string, value: Value): void => {
    conditions.push(condition)
    values.push(value)
  }
  if (forwarding !== null) add('d.forwarding = ?', forwarding)
  else conditions.push(owes)
  if (circular !== null) add('d.forwarding IN (SELECT id FROM forwardings WHERE circular = ?)', circular)
  if (area !== null) add(`coalesce(json_extract(d.area_path, '$[0]'), '') = ?`, area)
  if (within !== null) add(`coalesce(json_extract(d.area_path, '$[1]'), '') = ?`, within)
  if (text !== '') add(String.raw`d.folded LIKE ? ESCAPE '\'`, anywhere(foldText(text)))
  const where = `WHERE ${conditions.join(' AND ')}`
  const order = forwarding === null ? 'd.rowid' : 'd.position'
  const rows = selectDespatches(
    db,
    today,
    `${where} ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...values,
    query.limit,
    query.offset,
  )
  const total =
    totalOf(db, query, today) ?? count(db, `SELECT count(*) FROM despatches AS d ${where}`, ...values)
  return { rows, total }
}

/** The length of a list from the projected counts, or undefined where it must be counted. */
function totalOf(db: Database, query: DespatchQuery, today: CivilDate): number | undefined {
  const { forwarding = null, circular = null, area = null, within = null, text, only } = query
  if (text !== '' || forwarding !== null) return undefined
  const isEverywhere = area === null && within === null
  if (only !== 'not-made' && only !== 'due-today') {
    const sums = isEverywhere
      ? countsToday(db, today, circular)
      : countsAt(db, circular, { area, within }, today)
    return onlyCount[only](sums)
  }
  if (!isEverywhere) return undefined
  const { despatched, made, dueToday } = countsToday(db, today, circular)
  return only === 'due-today' ? dueToday : despatched - made
}

/** Error: NOT_FOUND. */
export function getDespatch(db: Database, id: DespatchId, today: CivilDate): Despatch {
  const [despatch] = selectDespatches(db, today, 'WHERE d.id = ?', id)
  if (!despatch) throw new AppError('NOT_FOUND', { despatch: id })
  return despatch
}

/** What was frozen for one addressee, and whether its letter is made. */
export type FrozenDespatch = {
  id: DespatchId
  /** From 1, in the order of the print file. */
  position: number
  number: string
  slipCode: string
  state: Despatch['state']
  file: string | null
  sha256: string | null
  pages: number | null
  /** The document with a copy of its letter, as it was first made. */
  archive: string | null
  to: Addressee
  /** Of a reminder only. */
  of: Reminded | null
  copyTo: Body<'despatch.issued/1'>['copyTo'] | null
}

type FrozenRow = Omit<FrozenDespatch, 'state' | 'to' | 'of' | 'copyTo'> & {
  cancelled: string | null
  body: string
}

/** Which despatches of a forwarding: at most `limit` of those after a position. */
type Part = { after: number; limit: number }
const whole: Part = { after: 0, limit: -1 }

/** The despatches of a forwarding as they were frozen, cancelled ones too, in order. */
export function frozenDespatches(
  db: Database,
  forwarding: ForwardingId,
  { after, limit }: Part = whole,
): FrozenDespatch[] {
  const rows = all<FrozenRow>(
    db,
    `SELECT d.id, d.position, d.number, d.slip_code AS slipCode, d.file, d.sha256, d.pages, d.archive, d.cancelled,
       j.body
     FROM despatches AS d JOIN journal AS j ON j.device = d.device AND j.seq = d.seq
     WHERE d.forwarding = ? AND d.position > ? ORDER BY d.position LIMIT ?`,
    forwarding,
    after,
    limit,
  )
  return rows.map(({ cancelled, body, ...row }) => {
    // The entry that made the row; its body was checked when it was journaled.
    const { to, of, copyTo } = JSON.parse(body) as Body<'despatch.issued/1'>
    const state = despatchState(cancelled !== null, row.sha256 !== null)
    return { ...row, state, to, of: of ?? null, copyTo: copyTo ?? null }
  })
}

/** The same in groups of at most `limit`: of 50,000 at once, what was journaled would fill hundreds of megabytes. */
export function* frozenGroups(
  db: Database,
  forwarding: ForwardingId,
  limit: number,
): Generator<FrozenDespatch[]> {
  for (let after = 0; ;) {
    const group = frozenDespatches(db, forwarding, { after, limit })
    const last = group.at(-1)
    if (!last) return
    after = last.position
    yield group
  }
}

/** How many despatches of a forwarding stand, and how many of them have their letter. */
export function countStanding(db: Database, forwarding: ForwardingId): { total: number; made: number } {
  const standing = 'SELECT count(*) FROM despatches WHERE forwarding = ? AND cancelled IS NULL'
  const total = count(db, standing, forwarding)
  return { total, made: count(db, `${standing} AND sha256 IS NOT NULL`, forwarding) }
}

export type MadeDespatch = {
  number: string
  slipCode: string
  officeCode: string
  officeName: string
  file: string | null
  pages: number | null
  sha256: string | null
}

/** The despatches of a forwarding that stand, with their files, in order. */
export function madeDespatches(db: Database, forwarding: ForwardingId): MadeDespatch[] {
  return all<MadeDespatch>(
    db,
    `SELECT number, slip_code AS slipCode, office_code AS officeCode, office_name AS officeName, file, pages, sha256
     FROM despatches WHERE forwarding = ? AND cancelled IS NULL ORDER BY position`,
    forwarding,
  )
}
