import type { Database } from 'better-sqlite3'
import type { Despatch } from '../../../shared/contract/letters.ts'
import type { Hit } from '../../../shared/contract/search.ts'
import { isCivilDate } from '../../../shared/domain/dates.ts'
import { findSpans, snippetOf, type Sought } from '../../../shared/domain/search.ts'
import type { IndexedKind } from './finding.ts'
import { one } from '../sql.ts'

/** Names have a few lines; pages of a circular are shown as they run. */
const manyLines = 40

type Row = { code: string | null; title: string | null; titleUrdu: string; date: string | null }

const rows: Readonly<Record<IndexedKind, string>> = {
  circular: `SELECT reference AS code, coalesce(subject, file) AS title, '' AS titleUrdu, date
    FROM circulars WHERE id = ?`,
  letter: `SELECT number AS code, subject AS title, '' AS titleUrdu, date FROM forwardings WHERE id = ?`,
  office: `SELECT code, name AS title, name_urdu AS titleUrdu, NULL AS date FROM offices WHERE id = ?`,
}

/** A thing that was found, as the books show it now; undefined when it is no longer there. */
export function hitOf(
  db: Database,
  kind: IndexedKind,
  { ref: id, text }: { ref: string; text: string },
  sought: Sought,
): Hit | undefined {
  const row = one<Row>(db, rows[kind], id)
  if (!row) return undefined
  const { code, title, titleUrdu, date } = row
  const shown = [title, titleUrdu, code, `${code} ${title}`]
  const snippet = snippetOf(linesOf(text, shown, sought).join(' · '), sought)
  return {
    kind,
    id,
    code: code ?? '',
    title: title ?? '',
    titleUrdu,
    snippet,
    date: date !== null && isCivilDate(date) ? date : null,
    forwarding: null,
  }
}

/** The lines of a text that say more than what is shown anyway; those in which it was found come first. */
function linesOf(text: string, shown: readonly (string | null)[], sought: Sought): string[] {
  const lines = text.split('\n')
  const more = lines.filter((line) => !shown.includes(line))
  if (lines.length > manyLines || more.length === 0) return lines
  const isFound = (line: string) => findSpans(line, sought).length > 0
  return [...more.filter(isFound), ...more.filter((line) => !isFound(line))]
}

/** A despatch that was found; its snippet is what it was about, after the number of the answer that found it. */
export function despatchHit(despatch: Despatch, answer = ''): Hit {
  const { id, forwarding, number, officeName, officeNameUrdu, date, reference, subject } = despatch
  return {
    kind: 'despatch',
    id,
    code: number,
    title: officeName,
    titleUrdu: officeNameUrdu,
    snippet: [answer, reference, subject].filter((text) => text !== '').join(' · '),
    date,
    forwarding,
  }
}
