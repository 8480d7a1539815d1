import type { Database } from 'better-sqlite3'
import type { ParsedInput } from '../../../shared/contract/contract.ts'
import type { Forwarding } from '../../../shared/contract/letters.ts'
import type { CircularId, ForwardingId, SeriesId } from '../../../shared/contract/values.ts'
import type { CivilDate } from '../../../shared/domain/dates.ts'
import { foldReference, foldText } from '../../../shared/domain/fold.ts'
import { printNumber, seriesYear, takeNumbers, type NumberRange } from '../../../shared/domain/numbering.ts'
import { AppError } from '../../../shared/errors.ts'
import { entryAt } from '../journal/journal.ts'
import type { Body } from '../journal/kinds/kinds.ts'
import { findSeries, lastSerial, type OwnedSeries } from './series.ts'
import { all, anywhere, count, one } from '../sql.ts'

type Row = Omit<Forwarding, 'copyTo'> & { copyTo: string }

const selectForwardings = `SELECT f.id, f.circular, f.number, f.date, f.due, f.form, f.form_title AS formTitle, f.step,
  f.numbering, f.subject, f.reference, f.signatory, f.copy_to AS copyTo,
  coalesce((SELECT s.name_urdu FROM signatories AS s WHERE s.name = f.signatory LIMIT 1), '') AS signatoryUrdu, c.despatched, c.made, c.cancelled,
  c.delivered, c.acknowledged, c.complied, c.outstanding,
  CASE WHEN f.due < ? THEN c.outstanding - (SELECT count(*) FROM deadlines AS m
    JOIN despatches AS d ON d.id = m.despatch
    WHERE m.forwarding = f.id AND m.deadline >= ? AND d.outstanding = 1) ELSE 0 END AS overdue, p.folder, p.print_file AS printFile
 FROM forwardings AS f JOIN counts AS c ON c.forwarding = f.id LEFT JOIN folders AS p ON p.forwarding = f.id`

function forwardingOf(row: Row): Forwarding {
  // Only an array of lines is ever written there.
  return { ...row, copyTo: JSON.parse(row.copyTo) as string[] }
}

/** Error: FORWARDING_UNKNOWN. */
export function getForwarding(db: Database, id: ForwardingId, today: CivilDate): Forwarding {
  const row = one<Row>(db, `${selectForwardings} WHERE f.id = ?`, today, today, id)
  if (!row) throw new AppError('FORWARDING_UNKNOWN', { forwarding: id })
  return forwardingOf(row)
}

/** Forwardings, the newest first; `unfinished`: with letters that are numbered and not made. */
export function listForwardings(
  db: Database,
  { circular, unfinished, text, offset, limit }: ParsedInput<'forwarding.list'>,
  today: CivilDate,
): { rows: Forwarding[]; total: number } {
  const sought = text === '' ? '' : `AND c.forwarding IN (${withWords})`
  const where = `WHERE (? IS NULL OR c.circular = ?) AND (? = 0 OR c.made < c.despatched) ${sought}`
  const key = foldReference(text)
  const words = [anywhere(foldText(text)), /\d/.test(key) ? anywhere(key) : '', key]
  const wanted = [circular, circular, Number(unfinished), ...(text === '' ? [] : words)]
  const order = 'ORDER BY f.hlc DESC, f.id LIMIT ? OFFSET ?'
  const rows = all<Row>(db, `${selectForwardings} ${where} ${order}`, today, today, ...wanted, limit, offset)
  const total = count(db, `SELECT count(*) FROM counts AS c ${where}`, ...wanted)
  return { rows: rows.map(forwardingOf), total }
}

/** Letters by what they are called, by a number in any spelling, or by the very number of one office. */
const withWords = String.raw`SELECT ref FROM names
  WHERE kind = 'letter' AND (folded LIKE ? ESCAPE '\' OR folded LIKE ? ESCAPE '\')
  UNION SELECT forwarding FROM despatches WHERE number_key = ?`

/** How many forwardings have letters that are numbered and not made. */
export function unfinishedForwardings(db: Database): number {
  return count(db, 'SELECT count(*) FROM counts WHERE made < despatched')
}

/** The forwardings of a circular, the newest first. */
export function forwardingsOf(db: Database, circular: CircularId): ForwardingId[] {
  return all<{ id: ForwardingId }>(
    db,
    'SELECT id FROM forwardings WHERE circular = ? ORDER BY hlc DESC, id',
    circular,
  ).map(({ id }) => id)
}

/** The forwarding that a job already issued, or undefined. */
export function forwardingOfJob(db: Database, job: string): ForwardingId | undefined {
  return one<{ id: ForwardingId }>(db, 'SELECT id FROM forwardings WHERE job = ? ORDER BY hlc LIMIT 1', job)
    ?.id
}

/** What was frozen when the numbers were taken. */
export type FrozenForwarding = Body<'forwarding.issued/1'> & { readonly enclosurePages: number }

/** Error: FORWARDING_UNKNOWN. */
export function frozenForwarding(db: Database, id: ForwardingId): FrozenForwarding {
  const at = one<{ device: string; seq: number }>(db, 'SELECT device, seq FROM forwardings WHERE id = ?', id)
  const entry = at && entryAt(db, at.device, at.seq)
  if (!entry) throw new AppError('FORWARDING_UNKNOWN', { forwarding: id })
  // The entry that made the row; its body was checked when it was journaled.
  const body = JSON.parse(entry.body) as Body<'forwarding.issued/1'>
  return { ...body, enclosurePages: body.enclosures.reduce((sum, { pages }) => sum + pages, 0) }
}

/** Numbers as they would be printed: the forwarding's own, and each despatch's in order. */
export type Numbers = NumberRange & { each: string[] }

/** The numbers after the last one of the series. */
export function numbersAfter(
  db: Database,
  series: OwnedSeries,
  { date, count: offices }: { date: CivilDate; count: number },
): Numbers {
  const year = seriesYear(date, series.yearStart)
  const range = takeNumbers(series, { date, last: lastSerial(db, series.id, year), count: offices })
  const { first } = range
  const each = Array.from({ length: offices }, (_, index) =>
    series.mode === 'each' && first !== null
      ? printNumber(series.pattern, series.yearStart, { year, serial: first + index })
      : range.printed,
  )
  return { ...range, each }
}

/** The numbers that a forwarding would take if it were issued now. Error: SERIES_MISSING. */
export function numbersToCome(
  db: Database,
  { series, ...wanted }: { series: SeriesId; date: CivilDate; count: number },
): Numbers {
  const found = findSeries(db, series)
  if (!found) throw new AppError('SERIES_MISSING', { series })
  return numbersAfter(db, found, wanted)
}
