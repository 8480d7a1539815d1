import type { CircularId } from '../../shared/contract/values.ts'

/** Keys under which screens keep what was left half-way, so that Today can lead back to them. */
export const draftKeys = {
  /** Fields of a circular that is being confirmed. */
  review: (circular: CircularId) => `review/${circular}`,
  /** Offices chosen for a circular. */
  choose: (circular: CircularId) => `choose/${circular}`,
  /** The letter being made for a circular. */
  letter: (circular: CircularId) => `letter/${circular}`,
  /** The acknowledgement to its sender. */
  acknowledge: (circular: CircularId) => `acknowledge/${circular}`,
}

export const draftKinds = ['review', 'choose', 'letter', 'acknowledge'] as const
export type DraftKind = (typeof draftKinds)[number]

/** What a stored key (with or without `draft/`) belongs to; null for drafts of other screens. */
export function parseDraftKey(key: string): { kind: DraftKind; circular: string } | null {
  const [kind, circular] = key.replace(/^draft\//, '').split('/')
  const known = draftKinds.find((k) => k === kind)
  return known && circular ? { kind: known, circular } : null
}
