import type { Database } from 'better-sqlite3'
import type { Circular } from '../../../shared/contract/circulars.ts'
import { foldReference } from '../../../shared/domain/fold.ts'
import type { CircularRecord } from './circulars.ts'
import { all } from '../sql.ts'

type Duplicate = Circular['duplicates'][number]

/** What tells one circular from another: issuer, number and date (DOMAIN.md §6); null where one is missing. */
export function identityOf(facts: {
  reference: string | null
  date: string | null
  issuer: string | null
}): string | null {
  const { reference, date, issuer } = facts
  if (reference === null || date === null || issuer === null) return null
  return `${foldReference(issuer)}|${foldReference(reference)}|${date}`
}

/** Circulars that look the same as this one, discarded ones left out, with what the clerk said of the pair. */
export function duplicatesOf(
  db: Database,
  { id, sha256, identity }: Pick<CircularRecord, 'id' | 'sha256' | 'identity'>,
): Duplicate[] {
  type Row = Omit<Duplicate, 'reason'> & { sha256: string }
  const rows = all<Row>(
    db,
    `SELECT id, sha256, file, reference, date, subject,
      (SELECT decision FROM circular_decisions AS d WHERE (d.circular = ? AND d.other = circulars.id)
        OR (d.circular = circulars.id AND d.other = ?) ORDER BY since DESC LIMIT 1) AS decision
     FROM circulars WHERE id <> ? AND discarded = 0 AND (sha256 = ? OR identity = ?)
     ORDER BY since, id`,
    id,
    id,
    id,
    sha256,
    identity,
  )
  return rows.map(({ sha256: other, ...row }) => ({
    ...row,
    reason: other === sha256 ? 'same-file' : 'same-identity',
  }))
}
