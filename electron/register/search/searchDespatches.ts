import type { Database } from 'better-sqlite3'
import type { Hit } from '../../../shared/contract/search.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { foldText } from '../../../shared/domain/fold.ts'
import { typedNumberKeys, typedSerial } from '../../../shared/domain/numbering.ts'
import { readSlipCode } from '../../../shared/domain/slipCode.ts'
import { selectDespatches } from '../forwardings/despatchRows.ts'
import type { SearchInput } from './search.ts'
import { despatchHit } from './searchHits.ts'
import { anywhere, one, type Value } from '../sql.ts'

/** Ids of the letters and offices that have the words in their names. */
export type Named = { letters: readonly string[]; offices: readonly string[] }

/** Where more offices than these are meant, the clerk is not asking for their letters. */
const fewOffices = 3

type Meaning = {
  where: string
  values: Value[]
  order?: string
  /** The key of the number that their answer has: it is shown with what is found. */
  theirs?: string
}

/**
 * Despatches that are meant, one more than the limit: by slip code, by number in any spelling or its beginning,
 * by serial; by the number of an answer that stands; of one office by what its letters are about; of one circular
 * by office or number; and the newest of the few offices that have the words in their names.
 */
export function foundDespatches(db: Database, input: SearchInput, named: Named, today: CivilDate): Hit[] {
  const { office, circular, year, limit } = input
  const narrow: string[] = []
  const values: Value[] = []
  const add = (condition: string, ...more: Value[]): void => {
    narrow.push(`AND ${condition}`)
    values.push(...more)
  }
  if (office !== null) add('d.office = ?', office)
  if (circular !== null) add('d.forwarding IN (SELECT id FROM forwardings WHERE circular = ?)', circular)
  if (year !== null) add('d.date BETWEEN ? AND ?', `${year}-01-01`, `${year}-12-31`)
  const found = new Map<string, Hit>()
  for (const meaning of meanings(input, named)) {
    const order = meaning.order ?? 'd.rowid DESC'
    const rest = `WHERE ${meaning.where} ${narrow.join(' ')} ORDER BY ${order} LIMIT ?`
    for (const row of selectDespatches(db, today, rest, ...meaning.values, ...values, limit + 1)) {
      const answer = meaning.theirs === undefined ? '' : theirNumber(db, row.id, meaning.theirs)
      if (!found.has(row.id)) found.set(row.id, despatchHit(row, answer))
    }
  }
  return [...found.values()].slice(0, limit + 1)
}

const theirs = `their_compact <> '' AND their_compact BETWEEN ? AND ? AND struck IS NULL`

function theirNumber(db: Database, despatch: string, key: string): string {
  const found = one<{ number: string }>(
    db,
    `SELECT their_number AS number FROM receipts WHERE despatch = ? AND ${theirs} ORDER BY hlc LIMIT 1`,
    despatch,
    key,
    `${key}\uFFFF`,
  )
  return found?.number ?? ''
}

function meanings({ text, office, circular }: SearchInput, { letters, offices }: Named): Meaning[] {
  const slip = readSlipCode(text)
  const serial = typedSerial(text)
  // A number has a digit; other words would only happen to begin as one does.
  const keys = /\d/.test(foldText(text)) ? typedNumberKeys(text) : []
  const all: Meaning[] = []
  if (slip !== null) all.push({ where: 'd.slip_code = ?', values: [slip] })
  if (serial !== null) all.push({ where: 'd.serial = ?', values: [serial] })
  for (const key of keys.filter(({ length }) => length > 2)) {
    all.push({ where: 'd.number_key BETWEEN ? AND ?', values: [key, `${key}\uFFFF`], order: 'd.number_key' })
  }
  for (const key of keys.filter(({ length }) => length > 2)) {
    all.push({
      where: `d.id IN (SELECT despatch FROM receipts WHERE ${theirs})`,
      values: [key, `${key}\uFFFF`],
      theirs: key,
    })
  }
  if (office !== null && letters.length > 0) {
    all.push({
      where: `d.forwarding IN (${letters.map(() => '?').join(', ')})`,
      values: [...letters],
    })
  }
  if (circular !== null) {
    all.push({ where: String.raw`d.folded LIKE ? ESCAPE '\'`, values: [anywhere(foldText(text))] })
  }
  if (office === null && circular === null && offices.length <= fewOffices) {
    for (const id of offices) all.push({ where: 'd.office = ?', values: [id] })
  }
  return all
}
